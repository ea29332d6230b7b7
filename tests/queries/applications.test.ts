import { describe, expect, test } from "vitest";
import { standardForm } from "../../app/domain/standard-form";
import { findWholeApplication } from "../../app/queries/applications.server";
import type { Db } from "../../db/open";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { people, publishForm, startDraft, write } from "../support/drafts";

const whose = { organisationId: people.vantaaPreparer.organisation.id };
const read = async (db: Db, id: string, version?: number) =>
  (await findWholeApplication(db, id, whose, testNow, version))?.read;

describe("an application is read with what the service knows", () => {
  test("the municipalities that there are", async () => {
    const db = await freshDatabase();
    const id = await startDraft(db);
    const named = (text: string) =>
      write(db, id, "partners", { "partners.joint": "yes", "partners.municipalities": text });
    await named("Espoo, Åbo; 564, Pargas");
    expect((await read(db, id))?.status.partners).toBe("complete");
    await named("Espoo, Esbon kunta");
    expect((await read(db, id))?.problems).toContainEqual({
      section: "partners",
      field: "partners.municipalities",
      because: "not-a-municipality",
      what: "Esbon kunta",
    });
  });

  test("the files that each field had in the version that is asked for", async () => {
    const db = await freshDatabase();
    const { sections } = standardForm;
    const question = {
      id: "plan",
      kind: "attachment" as const,
      label: { fi: "x", sv: "x", en: "x" },
      maxFiles: 1,
    };
    await publishForm(db, {
      sections: [
        ...sections,
        { id: "files", kind: "questions", title: question.label, questions: [question] },
      ],
    });
    const id = await startDraft(db);
    const problem = async (version?: number) =>
      (await read(db, id, version))?.problems.find(({ field }) => field === "files.plan")?.because;
    expect(await problem()).toBe("missing");

    for (const name of ["Yhteinen alku", "Alku", "Uusi alku"]) {
      await write(db, id, "project", { "project.name": name });
    }
    await addFile(db, id, { version: 2, removedVersion: 3 });
    await addFile(db, id, { version: 2, removedVersion: null });
    expect(await problem(1)).toBe("missing");
    expect(await problem(2)).toBe("too-many-files");
    expect(await problem(3)).toBeUndefined();
    expect(await problem()).toBeUndefined();
  });
});

let files = 0;

function addFile(db: Db, applicationId: string, row: { version: number; removedVersion: number | null }) {
  files += 1;
  const file = { name: "plan.pdf", kind: "pdf", size: 1, sha256: "0".repeat(64), storageKey: `key-${files}` };
  const nothing = { removedBy: null, removedAt: null, scannedAt: null, scanFinding: null };
  return db
    .insertInto("attachment")
    .values({
      ...{ id: `file-${files}`, applicationId, field: "files.plan", scan: "none" },
      ...{ uploadedBy: people.vantaaPreparer.id, uploadedAt: testNow },
      ...file,
      ...nothing,
      ...row,
    })
    .execute();
}
