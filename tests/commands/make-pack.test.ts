import { createWriteStream, mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { addProjectFile } from "../../app/commands/add-project-file.server";
import { makePack } from "../../app/commands/make-pack.server";
import { canonicalJson } from "../../app/domain/canonical-json";
import { openFileStore } from "../../app/outside/files";
import { type ZipEntry, zipped } from "../../app/outside/zip";
import { tiedTables } from "../../app/queries/pack.server";
import type { Db } from "../../db/open";
import { verifyPack } from "../../db/verify-pack";
import { officer } from "../support/applications";
import { arrive } from "../support/attachments";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { pdf } from "../support/sample-files";

const newFolder = () => mkdtempSync(join(tmpdir(), "hankesalkku-pack-"));

async function packOf(db: Db) {
  const files = openFileStore({ kind: "folder" }, newFolder());
  const project = await makeProject(db);
  const place = { projectId: project.id, noun: "project" as const, nounId: project.id, field: "minutes" };
  const file = arrive(files, "Pöytäkirja.pdf", pdf({ content: "minutes" }));
  await addProjectFile(db, { files }, { place, file, by: project.by, at: testNow });
  const pack = await makePack(db, { projectId: project.id, files, by: officer, at: testNow });
  if (!pack) throw new Error("No pack was made.");
  return { project, pack };
}

async function saved(entries: ZipEntry[]): Promise<string> {
  const path = join(newFolder(), "pack.zip");
  await pipeline(zipped(entries, testNow), createWriteStream(path));
  return path;
}

/** The archive again, with one file's text changed as told. */
async function withChanged(path: string, name: string, change: (text: string) => string): Promise<string> {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const own = entry.fileName === name ? Buffer.from(change(bytes.toString("utf8"))) : bytes;
    entries.push({ path: entry.fileName, size: own.length, bytes: own });
  }
  return saved(entries);
}

test("a pack holds everything of the project and is verified without the database", async () => {
  const db = await freshDatabase();
  const { project, pack } = await packOf(db);
  const verdict = await verifyPack(await saved(pack.entries));
  expect(verdict).toMatchObject({ ok: true });
  const paths = pack.manifest.files.map(({ path }) => path);
  for (const table of ["application", "submission", "decision_document", "project_plan", "ledger_entry"]) {
    expect(paths).toContain(`tables/${table}.json`);
  }
  expect(paths.some((path) => /^documents\/project_file\/.*-Poytakirja\.pdf$/.test(path))).toBe(true);
  expect(pack.manifest.standing).toMatchObject({ granted: 80_000_00, left: 80_000_00, paid: 0 });
  const last = await db.selectFrom("recordEntry").selectAll().orderBy("seq", "desc").executeTakeFirst();
  expect(last).toMatchObject({ action: "pack", noun: "project", nounId: project.id });
});

test("the same project at the same moment gives the same pack", async () => {
  const db = await freshDatabase();
  const { pack, project } = await packOf(db);
  const files = openFileStore({ kind: "folder" }, newFolder());
  const again = await makePack(db, { projectId: project.id, files, by: officer, at: testNow });
  const tables = (made: typeof pack) => made.manifest.files.filter(({ path }) => path.startsWith("tables/"));
  expect(again && tables(again)).toEqual(tables(pack));
});

test("what was changed in a pack is told, file by file and rule by rule", async () => {
  const db = await freshDatabase();
  const { pack } = await packOf(db);
  const path = await saved(pack.entries);
  const faults = async (name: string, change: (text: string) => string) => {
    const verdict = await verifyPack(await withChanged(path, name, change));
    return verdict.ok ? [] : verdict.faults;
  };

  expect(await faults("tables/ledger_entry.json", (text) => text.replace("8000000", "9000000"))).toEqual([
    "tables/ledger_entry.json is not what the manifest says: it was changed.",
    'The ledger does not add up to "granted".',
    'The ledger does not add up to "left".',
  ]);
  expect(await faults("tables/submission.json", (text) => text.replace("Yhteinen alku", "Muu alku"))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^submission HS-.*: its text does not give its digest\.$/),
    ]),
  );
  expect(
    await faults("record/entries.json", (text) => text.replace('"action":"sign"', '"action":"decline"')),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/does not give its digest: it was changed\.$/)]));
  expect(
    await faults("record/chain.csv", (text) => text.split("\n").slice(0, -2).join("\n").concat("\n")),
  ).toEqual(expect.arrayContaining(["The chain does not lead to the head that the manifest names."]));
  expect(await faults("manifest.json", () => "{}")).toEqual(["It has no manifest of an audit pack."]);
  const without = await saved(pack.entries.filter((entry) => entry.path !== "tables/project.json"));
  expect(await verifyPack(without)).toEqual({ ok: false, faults: ["tables/project.json is missing."] });
  const noZip = join(newFolder(), "no.zip");
  await writeFile(noZip, canonicalJson({}));
  expect(await verifyPack(noZip)).toMatchObject({ ok: false });
});

test("a table of the database either goes along or says why it does not", async () => {
  const db = await freshDatabase();
  const untied = (await tiedTables(db)).get("") ?? [];
  expect(untied).toEqual([]);
});

test("a project that is not there has no pack", async () => {
  const db = await freshDatabase();
  const files = openFileStore({ kind: "folder" }, newFolder());
  expect(await makePack(db, { projectId: "nothing", files, by: officer, at: testNow })).toBeUndefined();
});
