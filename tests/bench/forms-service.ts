import { mkdtempSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { saveAnswers } from "../../app/commands/save-answers.server";
import { startApplication } from "../../app/commands/start-application.server";
import type { Answers, FormDefinition, Question } from "../../app/domain/application-form";
import { costCategories } from "../../app/domain/budget";
import { standardForm } from "../../app/domain/standard-form";
import { openFileStore } from "../../app/outside/files";
import type { Config } from "../../app/server/config";
import { createApp } from "../../app/server/create-app";
import { startSession } from "../../app/web/session.server";
import { migrate } from "../../db/migrate";
import { type Db, openDatabase } from "../../db/open";
import { seed } from "../../seeds/seed";
import { testNow } from "../support/clock";
import { atNow, complete, openCall, people, publishForm, stateOf } from "../support/drafts";

const root = new URL("../../", import.meta.url).pathname;
const years = [2027, 2028, 2029, 2030, 2031, 2032];
const linesOfCategory = 12;
const drafts = { tasks: people.vantaaPreparer, budget: people.espooPreparer };

/** Both services in one process, so that they share one engine and one state of it. */
async function main(folder: string): Promise<void> {
  const db = await openDatabase(`sqlite:${join(folder, "bench.sqlite")}`);
  await migrate(db);
  await seed(db, { now: testNow, demo: true });
  await db
    .updateTable("call")
    .set({ costsFrom: `${years[0]}-01-01`, costsTo: `${years.at(-1)}-12-31` })
    .where("id", "=", openCall)
    .execute();
  await publishForm(db, twelveSections);
  const tasks = await writeDraft(db, drafts.tasks, answersOf150());
  const budget = await writeDraft(db, drafts.budget, { budget: largeBudget() });

  const build: ServerBuild = await import(pathToFileURL(`${root}build/server/index.js`).href);
  const config = { clock: atNow, demo: true, sessionSecret: "bench", publicOrigin: "" } as Config;
  const log = pino({ level: "silent" });
  const files = openFileStore({ kind: "folder" }, mkdtempSync(join(tmpdir(), "hankesalkku-bench-")));
  const parts = { db, config, files, log, assets: `${root}build/client` };
  const database = await listen(createApp({ ...parts, build }));
  config.publicOrigin = database;
  const cookies = await Promise.all(
    Object.values(drafts).map(({ id }) =>
      startSession(db, id, testNow, { ...config, publicOrigin: database }),
    ),
  );
  const pages = {
    "task list": {
      path: `/fi/applications/${tasks}`,
      route: "routes/apply/application",
      cookie: cookies[0] ?? "",
    },
    "budget page": {
      path: `/fi/applications/${budget}/sections/budget`,
      route: "routes/apply/section",
      cookie: cookies[1] ?? "",
    },
  };
  const told: Told[] = [];
  for (const [name, page] of Object.entries(pages)) {
    const data = await captured(database + page.path, page.cookie, ["root", page.route]);
    const fixed = await listen(createApp({ ...parts, build: withFixedData(build, data) }));
    told.push({ name, cookie: page.cookie, database: database + page.path, fixed: fixed + page.path });
  }
  process.send?.(told);
}

/** A page at its two addresses, and the cookie of somebody who may read it. */
export type Told = { name: string; cookie: string; database: string; fixed: string };

async function listen(app: RequestListener): Promise<string> {
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What the loaders of the routes answer, as text. */
async function captured(url: string, cookie: string, routes: string[]): Promise<Record<string, string>> {
  const data: Record<string, string> = {};
  for (const route of routes) {
    const response = await fetch(`${url}?_data=${encodeURIComponent(route)}`, {
      headers: { Cookie: cookie },
    });
    if (response.status !== 200) throw new Error(`${route} answered ${response.status}.`);
    data[route] = await response.text();
  }
  return data;
}

/** The same build, whose loaders answer the captured data and ask nobody. */
function withFixedData(build: ServerBuild, data: Record<string, string>): ServerBuild {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route || data[id] === undefined) return [id, route];
    const loader = () => new Response(data[id], { headers });
    return [id, { ...route, module: { ...route.module, loader } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

const more = ["schedule", "staffing", "effects"];
const questions: Question[] = Array.from({ length: 25 }, (_, index) => ({
  id: `q${index + 1}`,
  kind: "long-text",
  optional: true,
  maxLength: 2000,
  label: { fi: `Kysymys ${index + 1}`, sv: `Fråga ${index + 1}`, en: `Question ${index + 1}` },
}));

/** The municipal form with three sections more. */
const twelveSections: FormDefinition = {
  sections: [
    ...standardForm.sections,
    ...more.map((id) => ({ id, kind: "questions" as const, title: { fi: id, sv: id, en: id }, questions })),
  ],
};

function answersOf150(): Record<string, Answers> {
  const sections: Record<string, Record<string, string>> = structuredClone(complete) as never;
  let left = 150 - Object.values(sections).flatMap((answers) => Object.keys(answers)).length;
  for (const { id } of questions) {
    for (const section of more) {
      if (left <= 0) return sections;
      sections[section] = {
        ...sections[section],
        [`${section}.${id}`]: "Palvelut ovat hajallaan. ".repeat(20),
      };
      left -= 1;
    }
  }
  return sections;
}

function largeBudget(): Answers {
  const answers: Record<string, string> = { "budget.indirect": "flat-7" };
  for (const category of costCategories) {
    const rows = Array.from({ length: linesOfCategory }, (_, index) => String(index + 1));
    answers[`budget.${category}.rows`] = rows.join(" ");
    for (const row of rows) {
      const line = `budget.${category}.${row}`;
      answers[`${line}.description`] = "Neljä ohjaajaa";
      answers[`${line}.reason`] = "Palvelu on auki joka arkipäivä";
      answers[`${line}.method`] = "actual";
      for (const year of years) answers[`${line}.${year}`] = `1 ${row.padStart(3, "0")},50`;
    }
  }
  return answers;
}

/** Written as people write: section by section, each saved several times while it grows. */
async function writeDraft(db: Db, by: typeof people.vantaaPreparer, sections: Record<string, Answers>) {
  const started = await startApplication(db, { callId: openCall, by, clock: atNow });
  if (!started?.ok) throw new Error("No draft.");
  const { applicationId } = started;
  const save = async (sectionId: string, typed: Answers) => {
    const { version } = await stateOf(db, applicationId);
    await saveAnswers(db, { applicationId, sectionId, typed, version, by, clock: atNow });
  };
  for (const [section, answers] of Object.entries(sections)) {
    const drafted = Object.entries(answers).map(([field, text]) => [field, text.slice(0, text.length / 2)]);
    const rows = Object.entries(answers).filter(([field]) => field.endsWith(".rows"));
    await save(section, { ...Object.fromEntries(drafted), ...Object.fromEntries(rows) });
    for (const part of [3, 2])
      await save(section, Object.fromEntries(Object.entries(answers).filter((_, at) => at % part === 0)));
    await save(section, answers);
  }
  return applicationId;
}

process.on("SIGINT", () => process.exit(0));
await main(process.argv[2] ?? "");
