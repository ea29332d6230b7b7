import { account } from "./account";
import { apply } from "./apply";
import { attachment } from "./attachment";
import { builder } from "./builder";
import { common } from "./common";
import { completion } from "./completion";
import { decision } from "./decision";
import { desk } from "./desk";
import { eligibility } from "./eligibility";
import { form } from "./form";
import { mail } from "./mail";
import { ministry } from "./ministry";
import { portal } from "./portal";
import { preview } from "./preview";
import { problem } from "./problem";
import { receipt } from "./receipt";
import { saving } from "./saving";
import { terms } from "./terms";
import { versions } from "./versions";

export default {
  account,
  apply,
  attachment,
  builder,
  common,
  completion,
  decision,
  desk,
  eligibility,
  form,
  mail,
  ministry,
  portal,
  preview,
  problem,
  receipt,
  saving,
  terms,
  versions,
};
