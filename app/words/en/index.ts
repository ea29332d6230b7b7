import { account } from "./account";
import { apply } from "./apply";
import { common } from "./common";
import { decision } from "./decision";
import { eligibility } from "./eligibility";
import { ministry } from "./ministry";
import { portal } from "./portal";
import { problem } from "./problem";
import { saving } from "./saving";
import { terms } from "./terms";

export default { common, terms, problem, portal, eligibility, account, apply, saving, ministry, decision };
