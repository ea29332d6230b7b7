import { expect, test } from "vitest";
import { saveAnswers } from "../../app/commands/save-answers.server";
import { findAnswers } from "../../app/queries/applications.server";
import { freshDatabase } from "../support/database";
import { atNow, people, startDraft } from "../support/drafts";

const rows = { "milestones.rows": "1 2 3" };

test("a row that was empty for the one who takes it away stays when a colleague has written in it", async () => {
  const db = await freshDatabase();
  const applicationId = await startDraft(db);
  const save = (by: keyof typeof people, typed: Record<string, string>, remove?: string) =>
    saveAnswers(db, {
      applicationId,
      sectionId: "milestones",
      typed: { ...rows, ...typed },
      version: 0,
      rows: { remove },
      by: people[by],
      clock: atNow,
    });
  await save("vantaaPreparer", { "milestones.3.name": "Malli on kuvattu" });
  const empty = { "milestones.3.name": "", "milestones.1.name": "Alku" };
  expect(await save("vantaaSignatory", empty, "milestones.3")).toMatchObject({ ok: true });

  const answers = await findAnswers(db, applicationId);
  expect(answers).toMatchObject({ "milestones.3.name": "Malli on kuvattu", "milestones.1.name": "Alku" });
  expect((answers["milestones.rows"] ?? "1 2 3").split(" ")).toContain("3");
});
