import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../db/open";
import { testNow } from "../support/clock";
import { jsonStat } from "../support/statfin";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder with a seeded database, and `npm run db --` as it is typed there. */
function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = `sqlite:${join(folder, "service.sqlite")}`;
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, HANKESALKKU_CLOCK: testNow };
  const run = (...words: string[]) =>
    new Promise<{ code: number; said: string }>((answered) => {
      execFile(
        process.execPath,
        ["--import", "tsx", "db/cli.ts", ...words],
        { cwd: root, env },
        (error, out, err) =>
          answered({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, said: out + err }),
      );
    });
  const write = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { url, run, write };
}

test("the command line shows what a file would change, does it when told to, and then has nothing to do", async () => {
  const { url, run, write } = commandLine();
  expect((await run("seed")).code).toBe(0);
  const told = [{ code: "091", year: "2023", people: 674500, speakers: 131878 }];
  const path = write("11rm.json", JSON.stringify(jsonStat(told)));

  const dry = await run("import-statistics", path);
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.said).toContain("Helsinki 2023-12-31: 131865-132539 -> 131878");
  expect(dry.said).toContain("Nothing was changed.");
  const done = await run("import-statistics", path, "--retrieved", "2026-11-20", "--confirm");
  expect(done.said).toContain("Imported.");
  const again = await run("import-statistics", path, "--confirm");
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toContain("nothing was changed");

  const db = await openDatabase(url);
  const exact = await db.selectFrom("figure").selectAll().where("exact", "=", 1).execute();
  await db.destroy();
  expect(exact).toMatchObject([{ least: 131878, retrievedOn: "2026-11-20", vintage: "2026-01-01" }]);
  expect((await run("verify")).code).toBe(0);
}, 120_000);

test("a file that cannot be read is refused with the line, a mistyped command with its usage", async () => {
  const { run, write } = commandLine();
  await run("seed");
  const cut = write("cut.csv", '"Alue";"Vuosi";"Väestö"\n"Närpiö";2021;9562\n"Närpiö";20');
  const refused = await run("import-statistics", cut, "--table", "11s5", "--confirm");
  expect(refused.code).toBe(1);
  expect(refused.said).toContain("cut.csv: Line 3");
  for (const words of [[], [cut, "--retrieved", "eilen"], [cut, "--unknown"], [`${cut}.gone`]]) {
    expect((await run("import-statistics", ...words)).code).toBe(1);
  }
}, 120_000);
