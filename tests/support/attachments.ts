import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Arrived, addAttachment } from "../../app/commands/add-attachment.server";
import { removeAttachment } from "../../app/commands/remove-attachment.server";
import type { FormDefinition, Question } from "../../app/domain/application-form";
import { standardForm } from "../../app/domain/standard-form";
import type { Person } from "../../app/domain/who-may";
import type { Clock } from "../../app/outside/clock";
import { type FileStore, openFileStore } from "../../app/outside/files";
import { newIncoming } from "../../app/outside/files/store";
import type { Scanner } from "../../app/outside/scanner";
import { insertCompletionRequest } from "../../app/queries/completions.server";
import type { Db } from "../../db/open";
import { testNow } from "./clock";
import { atNow, people, publishForm } from "./drafts";
import { pdf } from "./sample-files";

/** A question with room for three files, and one with the usual room; neither must be answered. */
export const plans = "attachments.plans";
export const others = "attachments.others";

const question = (id: string, label: string, more: object = {}) =>
  ({
    id,
    kind: "attachment",
    label: { fi: label, sv: label, en: label },
    optional: true,
    ...more,
  }) as unknown as Question;

/** The form of the open call with other attachments at its end. */
export const formWithAttachments: FormDefinition = {
  sections: [
    ...standardForm.sections.filter(({ id }) => id !== "attachments"),
    {
      id: "attachments",
      kind: "questions",
      title: { fi: "Liitteet", sv: "Bilagor", en: "Attachments" },
      questions: [question("plans", "Suunnitelmat", { maxFiles: 3 }), question("others", "Muut liitteet")],
    },
  ],
};

export const publishFormWithAttachments = (db: Db) => publishForm(db, formWithAttachments);

/** A file store in a folder of its own, gone when the test is. */
export function freshFiles(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return openFileStore({ kind: "folder" }, folder);
}

/** A file that has arrived, as the upload leaves it. */
export function arrive(files: FileStore, name: string, bytes: Buffer): Arrived {
  const path = newIncoming(files);
  writeFileSync(path, bytes);
  return { name, path, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

type Wanted = {
  field?: string;
  name?: string;
  bytes?: Buffer;
  by?: Person;
  at?: string;
  beganAt?: string;
  scanner?: Scanner;
  clock?: Clock;
};

/** Adds a file to an application: a small PDF, unless told otherwise. */
export function attach(db: Db, files: FileStore, applicationId: string, wanted: Wanted = {}) {
  const { field = plans, name = "suunnitelma.pdf", bytes = pdf(), by = people.vantaaPreparer } = wanted;
  const { at, beganAt, scanner } = wanted;
  const file = arrive(files, name, bytes);
  const clock = wanted.clock ?? (at ? () => at : atNow);
  return addAttachment(db, { files, scanner }, { applicationId, field, file, by, beganAt, clock });
}

export function detach(db: Db, applicationId: string, attachmentId: string, wanted: Wanted = {}) {
  const { field = plans, by = people.vantaaPreparer, at } = wanted;
  const clock = at ? () => at : atNow;
  return removeAttachment(db, { applicationId, field, attachmentId, by, clock });
}

/** Returns the application with a request that opens one part. */
export async function askFor(db: Db, applicationId: string, part: string): Promise<void> {
  await db.updateTable("application").set({ state: "returned" }).where("id", "=", applicationId).execute();
  const asked = { askedBy: "tem-officer", askedAt: testNow, dueOn: "2027-06-30", message: null };
  const request = { id: randomUUID(), applicationId, ...asked };
  await insertCompletionRequest(
    db,
    { ...request, answeredAt: null, answeredBy: null, endedAt: null, endedBy: null },
    [{ part, question: "Voitteko täydentää?" }],
  );
}

/** The files that lie in the store, by key. */
export async function keysOf(files: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files.list()) keys.push(key);
  return keys;
}
