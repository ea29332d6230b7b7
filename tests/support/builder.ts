import type { Db } from "../../db/open";
import { readPage } from "./html";

/** What stands in the page's field of this name. */
export function fieldIn(page: string, name: string): string {
  return readPage(page).controls.find((control) => control.name === name)?.value ?? "";
}

/** What the record tells of everything of one kind. */
export function recordEntries(db: Db, noun: string) {
  return db.selectFrom("recordEntry").select(["action", "nounId"]).where("noun", "=", noun).execute();
}
