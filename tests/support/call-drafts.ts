import { type CallContent, emptyContent } from "../../app/domain/call-content";
import { insertCallDraft } from "../../app/queries/call-drafts.server";
import type { Db } from "../../db/open";
import { testNow } from "./clock";

export const manager = { id: "tem-manager", name: "Maija Demo" };
export const pilotItemId = "introduction-period-pilots";

/** A call that is being made, by its id; `revises` is the published revision that it follows. */
export async function makeCallDraft(
  db: Db,
  {
    id = "new-call",
    revises = 0,
    content = {},
  }: { id?: string; revises?: number; content?: Partial<CallContent> } = {},
): Promise<string> {
  await insertCallDraft(db, {
    ...{ id, revises, itemId: pilotItemId, demo: true, by: manager.id, at: testNow },
    content: { ...emptyContent, name: { fi: "Uusi haku", sv: "Ny utlysning", en: "New call" }, ...content },
    stamps: {},
  });
  return id;
}
