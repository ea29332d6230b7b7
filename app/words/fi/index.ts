import { account } from "./account";
import { apply } from "./apply";
import { common } from "./common";
import { completion } from "./completion";
import { decision } from "./decision";
import { eligibility } from "./eligibility";
import { ministry } from "./ministry";
import { portal } from "./portal";
import { problem } from "./problem";
import { terms } from "./terms";
import { versions } from "./versions";

export default {
  common,
  terms,
  problem,
  portal,
  eligibility,
  account,
  apply,
  ministry,
  decision,
  completion,
  versions,
};
