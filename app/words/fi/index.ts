import { account } from "./account";
import { apply } from "./apply";
import { attachment } from "./attachment";
import { common } from "./common";
import { completion } from "./completion";
import { decision } from "./decision";
import { desk } from "./desk";
import { eligibility } from "./eligibility";
import { form } from "./form";
import { inbox } from "./inbox";
import { mail } from "./mail";
import { ministry } from "./ministry";
import { portal } from "./portal";
import { problem } from "./problem";
import { receipt } from "./receipt";
import { saving } from "./saving";
import { screening } from "./screening";
import { terms } from "./terms";
import { versions } from "./versions";

export default {
  account,
  apply,
  attachment,
  common,
  completion,
  decision,
  desk,
  eligibility,
  form,
  inbox,
  mail,
  ministry,
  portal,
  problem,
  receipt,
  saving,
  screening,
  terms,
  versions,
};
