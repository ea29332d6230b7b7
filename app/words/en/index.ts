import { account } from "./account";
import { agreements } from "./agreements";
import { apply } from "./apply";
import { attachment } from "./attachment";
import { builder } from "./builder";
import { call } from "./call";
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
import { preview } from "./preview";
import { problem } from "./problem";
import { programme } from "./programme";
import { receipt } from "./receipt";
import { ruleEditor } from "./rule-editor";
import { rules } from "./rules";
import { saving } from "./saving";
import { screening } from "./screening";
import { statistics } from "./statistics";
import { terms } from "./terms";
import { versions } from "./versions";
import { who } from "./who";

export default {
  account,
  agreements,
  apply,
  attachment,
  call,
  builder,
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
  preview,
  problem,
  programme,
  receipt,
  ruleEditor,
  rules,
  saving,
  statistics,
  screening,
  terms,
  versions,
  who,
};
