import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { emptyContent } from "../../app/domain/call-content";
import { standardForm } from "../../app/domain/standard-form";
import { findPublishedContent } from "../../app/queries/call-revisions.server";
import { isPostgres } from "../../db/engine";
import type { Db } from "../../db/open";
import { fieldIn } from "../support/builder";
import { makeCallDraft, manager } from "../support/call-drafts";
import { freshDatabase } from "../support/database";
import { openCall } from "../support/drafts";
import { serve } from "../support/server";

async function service() {
  const db = await freshDatabase();
  const content = (await findPublishedContent(db, openCall, 1)) ?? emptyContent;
  const id = await makeCallDraft(db, { content });
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn(manager.id);
  const at = `/fi/ministry/calls/${id}/preview`;
  const read = async (path: string) =>
    (await (await get(at + path, { cookie })).text()).replaceAll("\u00a0", " ").replaceAll("<!-- -->", "");
  const send = (path: string, fields: Record<string, string>) => post(at + path, fields, { cookie });
  return { db, id, at, get, signIn, cookie, read, send, content };
}

/** Every row of every table. */
async function wholeDatabase(db: Db): Promise<Record<string, string[]>> {
  const tables = isPostgres(db)
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`
    : sql<{ name: string }>`select name from sqlite_master where type = 'table'`;
  const all: Record<string, string[]> = {};
  for (const { name } of (await tables.execute(db)).rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    all[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

const pages = ["call", "eligibility", "application", "check", "receipt"];
const sections = standardForm.sections.map(({ id }) => `sections/${id}`);

test("every page of every moment is shown under the band, to be indexed by nobody, and leads into the preview alone", async () => {
  const { read, at } = await service();
  const moments = ["before", "opened", "last-hour", "closing", "late", "completion", "20270119T161501"];
  for (const moment of moments) {
    for (const fill of ["filled", "empty"]) {
      for (const page of fill === "filled" ? [...pages, ...sections] : ["application", "check"]) {
        const as = `${moment},092,${fill}${moment === "completion" ? ",project.need,budget" : ""}`;
        const html = await read(`/${as}/${page}`);
        const where = `${as}/${page}`;
        expect(html, where).toContain("<strong>Esikatselu</strong> Vantaa, ");
        expect(html, where).toContain('name="robots" content="noindex, nofollow"');
        const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
        const links = [...main.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, href = ""]) => href);
        const outside = links.filter((href) => !href.startsWith(at) && !/^\/fi($|\/items\/)/.test(href));
        expect(outside, where).toEqual([]);
      }
    }
  }
}, 240_000);

test("nothing is written, whatever is opened and posted", async () => {
  const { db, read, send } = await service();
  const before = await wholeDatabase(db);
  for (const page of [...pages, ...sections]) {
    await read(`/opened,092,empty/${page}`);
    for (const intent of ["next", "stay", "sums", "add-row:milestones", "files:attachments.decision"]) {
      const response = await send(`/opened,092,empty/${page}`, { intent, "project.name": "X", version: "1" });
      expect(response.status, `${page} ${intent}`).toBeLessThan(500);
    }
  }
  expect((await send("/opened,092,filled/check", { version: "1", key: crypto.randomUUID() })).status).toBe(
    302,
  );
  expect(await wholeDatabase(db)).toEqual(before);
  expect(before.record_entry?.length, "the reading of the database sees rows").toBeGreaterThan(0);
}, 120_000);

describe("at its instant", () => {
  test("sending brings the receipt in the closing second, and one second later the calm page of those too late", async () => {
    const { send, read, content } = await service();
    const closing = await send("/closing,092,filled/check", {});
    expect(closing.headers.get("Location")).toContain("/closing,092,filled/receipt");
    expect(await read("/closing,092,filled/receipt")).toContain("16.15.00");
    const late = await send("/late,092,filled/check", {});
    const page = (await late.text()).replaceAll("\u00a0", " ");
    expect(late.status).toBe(409);
    expect(page).toContain("16.15.01");
    expect(page).toContain(content.contact);
    expect((await send("/before,092,filled/check", {})).status).toBe(409);
    expect((await send("/opened,092,empty/check", {})).status).toBe(409);
  });

  test("the verdict is that of the chosen municipality, by the statistics", async () => {
    const { read, send } = await service();
    expect(await read("/opened,092,filled/call")).toContain("Vantaa voi hakea");
    expect(await read("/opened,445,filled/call")).toContain("Parainen ei voi hakea");
    expect((await send("/opened,445,filled/check", {})).status).toBe(409);
    expect(await read("/before,092,filled/application")).toContain("Haku ei ole vielä alkanut");
  });

  test("a completion opens only what was asked", async () => {
    const { read } = await service();
    const as = "completion,092,filled,project.need";
    const page = await read(`/${as}/sections/project`);
    expect(page).toContain('name="project.need"');
    expect(page).not.toContain('name="project.goals"');
    expect(page).toContain("Esimerkki: tarkentakaa tätä kohtaa.");
    expect(await read(`/${as}/sections/budget`)).not.toContain('<input type="text" name="budget');
  });
});

test("a section is checked as the real one is, keeps what was typed, and gets its rows without scripts", async () => {
  const { send } = await service();
  const typed = { "project.name": "Nimi", "project.people": "monta" };
  const checked = await send("/opened,092,empty/sections/project", { ...typed, intent: "next" });
  const page = await checked.text();
  expect(checked.status).toBe(400);
  expect(page).toContain("Arvio osallistujista");
  expect(fieldIn(page, "project.people")).toBe("monta");
  expect(page.split('class="error-message"').length).toBeGreaterThan(5);

  const rows = { "milestones.rows": "1 2", "milestones.2.name": "Toinen" };
  const more = await (
    await send("/opened,092,empty/sections/milestones", { ...rows, intent: "add-row:milestones" })
  ).text();
  expect(fieldIn(more, "milestones.rows")).toBe("1 2 3");
  const fewer = await (
    await send("/opened,092,empty/sections/milestones", { ...rows, intent: "remove-row:milestones.1" })
  ).text();
  expect(fieldIn(fewer, "milestones.rows")).toBe("2");
  expect(fieldIn(fewer, "milestones.2.name")).toBe("Toinen");
});

test("the choices lead to the first page, and an instant that cannot be read is told beside its field", async () => {
  const { get, at, cookie, read } = await service();
  const own = "?moment=own&day=19.1.2027&time=16.15.01&municipality=049&filled=empty";
  const response = await get(at + own, { cookie });
  expect(response.headers.get("Location")).toBe(`${at}/20270119T161501,049,empty/call`);
  const wrong = await get(`${at}?moment=own&day=eilen&time=16&municipality=049`, { cookie });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('value="eilen"');
  expect(await read("")).toContain("Täsmälleen haun päättyessä");
});

test("a draft of which nothing is known yet, and a call that is only published, can be previewed too", async () => {
  const { db, get, cookie } = await service();
  const bare = await makeCallDraft(db, { id: "bare" });
  for (const [id, told] of [
    [bare, "Luonnoksesta puuttuu vielä: hakuaika, kustannusten aika ja määräraha."],
    [openCall, "Vantaa voi hakea"],
  ]) {
    for (const page of [
      "",
      "/opened,092,filled/call",
      "/opened,092,filled/check",
      "/completion,092,filled/application",
    ]) {
      const response = await get(`/fi/ministry/calls/${id}/preview${page}`, { cookie });
      expect(response.status, `${id}${page}`).toBe(200);
      if (page.endsWith("/call")) expect(await response.text()).toContain(told);
    }
  }
});
