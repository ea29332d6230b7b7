import { request } from "node:http";
import { expect, test } from "vitest";
import { attachmentLimits } from "../../app/domain/attachment";
import { lapsesBefore } from "../../app/domain/states";
import { longestRequest, serverOf } from "../../app/server/start";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { serve } from "../support/server";

const service = async () => serve(await freshDatabase());

test("the framework's endpoints with open advisories do not answer", async () => {
  const { get } = await service();
  for (const path of [
    "/__manifest",
    "/__manifest?p=/fi&version=1",
    "/fi.data",
    "/_root.data",
    "/fi/calls.data",
  ]) {
    const response = await get(path);
    expect(response.status, path).toBe(404);
    expect(response.headers.get("Content-Type"), path).toMatch(/^text\/html/);
  }
});

test("a request may take a while to arrive, and is over before the drafts of a closed call lapse", () => {
  expect(serverOf(() => undefined).requestTimeout).toBe(longestRequest);
  const slowLine = 256_000 / 8;
  expect(longestRequest / 1000).toBeGreaterThan(attachmentLimits.each / slowLine);
  expect(longestRequest).toBeLessThan(Date.parse(testNow) - Date.parse(lapsesBefore(testNow)));
});

test("a form from another origin is refused in words, and nothing happens", async () => {
  const { get, post } = await service();
  for (const origin of ["https://example.org", "null", "http://localhost.example.org"]) {
    const response = await post("/fi/sign-in", { person: "tem-officer" }, { headers: { Origin: origin } });
    expect(response.status, origin).toBe(403);
    expect(response.headers.get("Set-Cookie"), origin).toBeNull();
    expect(await response.text()).toContain("Emme ottaneet lähetystä vastaan");
  }
  expect((await get("/fi/problem")).status).toBe(404);
});

test("a form without any origin is taken only when the browser says that it is ours", async () => {
  const { origin } = await service();
  const body = "person=tem-officer";
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const send = (more: object) =>
    fetch(`${origin}/sv/sign-in`, {
      method: "POST",
      redirect: "manual",
      body,
      headers: { ...headers, ...more },
    });
  expect((await send({})).status).toBe(403);
  expect((await send({ "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});

test("a form that is too large is refused in words", async () => {
  const { post } = await service();
  const response = await post("/en/sign-in", { person: "x".repeat(3 * 1024 * 1024) });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("The form is too large");
});

test("pages allow no inline code and no framing", async () => {
  const { get } = await service();
  for (const path of ["/fi", "/fi/sign-in", "/fi/nothing-here"]) {
    const policy = (await get(path)).headers.get("Content-Security-Policy") ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toContain("unsafe");
  }
});

test("a public page is asked for again each time, and sent again only when it has changed", async () => {
  const db = await freshDatabase();
  const { get, signIn } = await serve(db);
  const first = await get("/sv/projects");
  expect(first.headers.get("Cache-Control")).toBe("public, no-cache");
  const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
  expect((await get("/sv/projects", { headers })).status).toBe(304);
  await db.updateTable("project").set({ state: "suspended" }).execute();
  expect((await get("/sv/projects", { headers })).status).toBe(200);
  const own = await get("/sv/projects", { cookie: await signIn("tem-officer") });
  expect(own.headers.get("Cache-Control")).toBe("private, no-store");
});

test("a public page is light on its first view: 75 kB with styles and fonts, and no script", async () => {
  const { get, origin } = await serve(await freshDatabase());
  for (const path of [
    "/fi/projects",
    "/fi",
    "/sv/calls/introduction-period-continuation",
    "/fi/calls/introduction-period-pilots-2023/eligibility",
  ]) {
    const page = await get(path, { headers: { "Accept-Encoding": "gzip" } });
    const html = await page.text();
    expect(html).not.toMatch(/<script/);
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset ?? "");
    const sizes = await Promise.all([path, ...assets].map((part) => bytesOnTheWire(`${origin}${part}`)));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total, path).toBeLessThan(75_000);
  }
});

test("the bare address leads to the reader's language", async () => {
  const { get } = await service();
  const to = async (accepted: string) =>
    (await get("/", { headers: { "Accept-Language": accepted } })).headers.get("Location");
  expect(await to("sv-FI,sv;q=0.9")).toBe("/sv");
  expect(await to("de-DE,en;q=0.5")).toBe("/en");
  expect(await to("de")).toBe("/fi");
});

test("signing in leads back only to pages of ours", async () => {
  const { post } = await service();
  const after = async (returnTo: string) =>
    (await post("/fi/sign-in", { person: "vantaa-preparer", returnTo })).headers.get("Location");
  expect(await after("/fi/calls?x=1")).toBe("/fi/calls?x=1");
  for (const evil of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/%5cevil.example",
    "/\t/evil",
  ]) {
    expect(await after(evil), evil).toBe("/fi/desk");
  }
});

test("a session lives in the database and ends there", async () => {
  const db = await freshDatabase();
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn("vantaa-preparer");
  expect((await get("/fi/desk", { cookie })).status).toBe(200);
  await post("/fi/sign-out", {}, { cookie });
  expect((await get("/fi/desk", { cookie })).headers.get("Location")).toBe(
    "/fi/sign-in?returnTo=%2Ffi%2Fdesk",
  );
  expect(await db.selectFrom("session").selectAll().execute()).toEqual([]);
});

test("a guessed or expired cookie signs nobody in", async () => {
  const db = await freshDatabase();
  const clock = { now: "2026-11-23T10:00:00.000Z" };
  const { get, signIn } = await serve(db, () => clock.now);
  const cookie = await signIn("vantaa-preparer");
  expect((await get("/fi/desk", { cookie: `${cookie}x` })).status).toBe(302);
  clock.now = "2026-11-23T22:30:00.000Z";
  expect((await get("/fi/desk", { cookie })).status).toBe(302);
});

test("a broken page shows the reference that the log line has", async () => {
  const db = await freshDatabase();
  const { get, lines } = await serve(db);
  await db.schema.alterTable("programme").renameTo("programme_gone").execute();
  const response = await get("/fi");
  expect(response.status).toBe(500);
  const reference = response.headers.get("X-Request-Id") ?? "";
  expect(await response.text()).toContain(reference);
  expect(lines.some((line) => line.includes(reference) && line.includes("the page broke"))).toBe(true);
});

test("health and readiness answer, and readiness says when the database does not", async () => {
  const db = await freshDatabase();
  const { get } = await serve(db);
  expect(await (await get("/healthz")).text()).toBe("ok");
  expect(await (await get("/readyz")).text()).toBe("ready");
  await db.destroy();
  expect((await get("/readyz")).status).toBe(503);
});

/** What one answer weighs when the browser takes it compressed, headers not counted. */
function bytesOnTheWire(url: string): Promise<number> {
  return new Promise((done, failed) => {
    request(url, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => done(bytes));
    })
      .on("error", failed)
      .end();
  });
}
