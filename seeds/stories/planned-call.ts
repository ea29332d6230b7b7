import { addToRecord, type Db } from "../../app/db.server";
import { addDays, helsinkiDay } from "../../app/domain/day";
import { stamped } from "../../app/domain/parity";
import { insertCallDraft, updateCallDraft } from "../../app/queries/call-drafts.server";
import { pilotItem } from "../facts/calls";
import { demoContent } from "./open-call";

const id = "introduction-period-next";

/** An invented call that the ministry has planned for about half a year from the seeding, and is still making. */
export async function planNextCall(db: Db, now: string): Promise<void> {
  const name = {
    fi: "Johdantojakson vakiinnuttaminen",
    sv: "Introduktionsperioden blir fast praxis",
    en: "Making the introduction period permanent",
  };
  const content = demoContent(name, addDays(helsinkiDay(now), 180));
  const by = { id: "tem-manager", name: "Maija Demo" };
  const draft = { id, itemId: pilotItem, revises: 0, demo: true, by: by.id, at: now };
  await insertCallDraft(db, { ...draft, content, stamps: stamped({}, {}, content, now) });
  await updateCallDraft(db, id, { planned: true }, { by: by.id, at: now });
  const act = { at: now, by, noun: "call", nounId: id };
  await addToRecord(db, { ...act, action: "begin", to: "draft", details: { itemId: pilotItem, name } });
  await addToRecord(db, { ...act, action: "plan" });
}
