import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhatHasChanged } from "../../app/server/first-run.mjs";
import { migrate } from "../../db/migrate";
import { type Db, openDatabase } from "../../db/open";
import { seed } from "../../seeds/seed";
import { testNow } from "../support/clock";
import { listen, type Served } from "../support/listen";
import { deadlineProof } from "./deadline";
import type { Proof, Row } from "./proof";
import { sameSubmissionProof } from "./same-submission";

/** `npm run proof -- NAME [--json]`: tries a promise on the whole service and prints the figures. */
const proofs: Proof[] = [deadlineProof, sameSubmissionProof];

const [name] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const proof = proofs.find((known) => known.name === name);
if (!proof) {
  process.stderr.write("Name one of these proofs: npm run proof -- NAME\n\n");
  for (const { name: known, about } of proofs) process.stderr.write(`  ${known.padEnd(18)}${about}\n`);
  process.exit(2);
}

buildWhatHasChanged();
const folder = mkdtempSync(join(tmpdir(), "hankesalkku-proof-"));
const databases: Db[] = [];
const servers: Served[] = [];
const started = performance.now();
try {
  const template = join(folder, "template.sqlite");
  const first = await openDatabase(`sqlite:${template}`);
  await migrate(first);
  await seed(first, { now: testNow, demo: true, stories: false });
  await first.destroy();
  const { rows, ok } = await proof.run({
    async freshDatabase() {
      const file = join(folder, `${databases.length}.sqlite`);
      copyFileSync(template, file);
      const db = await openDatabase(`sqlite:${file}`);
      databases.push(db);
      return db;
    },
    async serve(db, clock) {
      const served = await listen(db, clock);
      servers.push(served);
      return served;
    },
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  process.stdout.write(
    `${proof.about}\n\n${inTable(rows)}\n\n${ok ? "holds" : "DOES NOT HOLD"}, ${seconds} s\n`,
  );
  if (process.argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify({ proof: proof.name, ok, seconds, rows })}\n`);
  }
  process.exitCode = ok ? 0 : 1;
} finally {
  for (const served of servers) served.close();
  for (const db of databases) await db.destroy();
  rmSync(folder, { recursive: true, force: true });
}

function inTable(rows: Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((column) => String(row[column] ?? "")))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
