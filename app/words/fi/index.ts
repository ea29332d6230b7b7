import { account } from "./account";
import { agreement } from "./agreement";
import { agreements } from "./agreements";
import { apply } from "./apply";
import { attachment } from "./attachment";
import { builder } from "./builder";
import { call } from "./call";
import { changes } from "./changes";
import { claims } from "./claims";
import { common } from "./common";
import { completion } from "./completion";
import { dashboard } from "./dashboard";
import { decision } from "./decision";
import { desk } from "./desk";
import { eligibility } from "./eligibility";
import { exports } from "./exports";
import { form } from "./form";
import { funded } from "./funded";
import { inbox } from "./inbox";
import { mail } from "./mail";
import { milestones } from "./milestones";
import { ministry } from "./ministry";
import { payments } from "./payments";
import { portal } from "./portal";
import { preview } from "./preview";
import { problem } from "./problem";
import { programme } from "./programme";
import { receipt } from "./receipt";
import { recoveries } from "./recoveries";
import { reports } from "./reports";
import { ruleEditor } from "./rule-editor";
import { rules } from "./rules";
import { saving } from "./saving";
import { screening } from "./screening";
import { statistics } from "./statistics";
import { terms } from "./terms";
import { versions } from "./versions";
import { who } from "./who";

export default {
  funded,
  reports,
  recoveries,
  payments,
  milestones,
  exports,
  dashboard,
  claims,
  changes,
  agreement,
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
