import { addToRecord, type Db } from "../../app/db.server";
import type { CallContent } from "../../app/domain/call-content";
import { exampleChecklist, exampleScoring } from "../../app/domain/call-examples";
import { addDays, helsinkiDay } from "../../app/domain/day";
import { stamped } from "../../app/domain/parity";
import { insertCallDraft, updateCallDraft } from "../../app/queries/call-drafts.server";
import { pilotItem } from "../facts/calls";
import { demoContent } from "./open-call";
import { demoPerson } from "./people";

const id = "introduction-period-next";

/** An invented call that the ministry has planned for about half a year from the seeding, and is still making. */
export async function planNextCall(db: Db, now: string): Promise<void> {
  const name = {
    fi: "Johdantojakson vakiinnuttaminen",
    sv: "Introduktionsperioden blir fast praxis",
    en: "Making the introduction period permanent",
  };
  const content: CallContent = {
    ...demoContent(name, addDays(helsinkiDay(now), 180)),
    scoring: exampleScoring,
    checklist: exampleChecklist,
  };
  const by = demoPerson("tem-manager");
  const draft = { id, itemId: pilotItem, revises: 0, demo: true, by: by.id, at: now };
  await insertCallDraft(db, { ...draft, content, stamps: stamped({}, {}, content, now) });
  await updateCallDraft(db, id, { planned: true }, { by: by.id, at: now });
  const act = { at: now, by, noun: "call", nounId: id };
  await addToRecord(db, { ...act, action: "begin", to: "draft", details: { itemId: pilotItem, name } });
  await addToRecord(db, { ...act, action: "plan" });
}
