import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Scanner } from "../../app/outside/scanner";
import { findAttachment } from "../../app/queries/attachments.server";
import { sweepFiles } from "../../app/server/jobs/files";
import { attach, keysOf, plans, publishFormWithAttachments } from "../support/attachments";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { startDraft } from "../support/drafts";
import { docx, largePdf, pdf } from "../support/sample-files";
import { serve } from "../support/server";

/** A draft whose form takes files, and the page where they are added. */
async function service(scanner?: Scanner) {
  const db = await freshDatabase();
  await publishFormWithAttachments(db);
  const id = await startDraft(db);
  const served = await serve(db, () => testNow, scanner);
  const path = `/fi/applications/${id}/attachments/${plans}`;
  const cookie = await served.signIn("vantaa-preparer");
  const rows = () => db.selectFrom("attachment").selectAll().orderBy("version").execute();

  /** Sends the file as a browser does. */
  function upload(name: string, bytes: Buffer, who = cookie) {
    const body = new FormData();
    body.set("intent", "add");
    body.set("file", new File([new Uint8Array(bytes)], name));
    const headers = { Origin: served.origin, ...(who && { Cookie: who }) };
    return fetch(served.origin + path, { method: "POST", redirect: "manual", body, headers });
  }

  async function expectNothingKept() {
    expect(await rows()).toEqual([]);
    expect(await keysOf(served.files)).toEqual([]);
    expect(readdirSync(served.files.incoming)).toEqual([]);
  }
  return { db, id, path, cookie, upload, rows, expectNothingKept, ...served };
}

test("a file is added, listed with its size, downloaded byte for byte, and removed", async () => {
  const { path, cookie, upload, get, post, rows } = await service();
  const bytes = largePdf(1_300_000);
  const added = await upload('Hankkeen; liite="1" äö.pdf', bytes);
  expect(added.status).toBe(302);
  const [{ id, sha256 } = { id: "", sha256: "" }] = await rows();
  expect(added.headers.get("Location")).toBe(`${path}?added=${id}`);

  const page = await (await get(added.headers.get("Location") ?? "", { cookie })).text();
  expect(page).toContain("Tiedosto Hankkeen; liite=&quot;1&quot; äö.pdf on lisätty.");
  expect(page).toMatch(/PDF(<!-- -->)?, (<!-- -->)?1,2\sMt/);
  expect(page).toContain("Lisätty 23.11.2026 klo 12.00, Aino Demo");
  expect(page).toContain(sha256);
  expect(page).toContain(`href="/fi/files/${id}"`);

  const file = await get(`/fi/files/${id}`, { cookie });
  expect(file.status).toBe(200);
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": "1300000",
    "content-disposition":
      "attachment; filename=\"Hankkeen_ liite=_1_ ao.pdf\"; filename*=UTF-8''Hankkeen%3B%20liite%3D%221%22%20%C3%A4%C3%B6.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store, no-transform",
  });

  const removed = await post(path, { intent: "remove", attachment: id }, { cookie });
  expect(removed.headers.get("Location")).toBe(`${path}?removed`);
  expect(await (await get(`${path}?removed`, { cookie })).text()).toContain("Tiedosto on poistettu.");
  expect((await get(`/fi/files/${id}`, { cookie })).status).toBe(404);
});

test("asking for the head of a file tells its size and sends nothing", async () => {
  const { cookie, upload, origin, rows } = await service();
  await upload("a.pdf", pdf());
  const [row] = await rows();
  const response = await fetch(`${origin}/fi/files/${row?.id}`, {
    method: "HEAD",
    headers: { Cookie: cookie },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Length")).toBe(String(pdf().length));
  expect(await response.text()).toBe("");
});

test("a wrong file comes back in words, beside the field and in the summary, and nothing is kept", async () => {
  const { upload, expectNothingKept } = await service();
  const wrong: [string, Buffer, string][] = [
    ["tyhjä.pdf", Buffer.alloc(0), "tiedosto on tyhjä"],
    ["<b>kuva</b>.svg", Buffer.from("<svg/>"), "tätä tiedostomuotoa ei voi lisätä"],
    ["kuva.png", Buffer.from("<svg/>"), "sisältö ei vastaa nimen päätettä"],
    ["salattu.pdf", pdf({ trailer: "/Encrypt 9 0 R" }), "suojattu salasanalla"],
    ["makro.docx", docx({ name: "word/vbaProject.bin", data: "x" }), "tiedostossa on makroja"],
    ["pakattu.docx", docx({ name: "word/a.zip", data: "x" }), "ei voi avata turvallisesti"],
    ["suuri.pdf", Buffer.alloc(21 * 1024 * 1024), "tiedosto on liian suuri"],
  ];
  for (const [name, bytes, words] of wrong) {
    const response = await upload(name, bytes);
    const page = await response.text();
    expect(response.status, name).toBe(400);
    expect(page.match(new RegExp(words, "g")), name).toHaveLength(2);
    expect(page, name).toContain('aria-describedby="file-help file-error" aria-invalid="true"');
    expect(page, name).toContain("<title>Virhe: Suunnitelmat");
    expect(page, name).not.toContain("<b>kuva");
    await expectNothingKept();
  }
});

test("no file chosen is said as simply as that", async () => {
  const { origin, path, cookie, expectNothingKept } = await service();
  const body =
    '--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n';
  const headers = { Origin: origin, Cookie: cookie, "Content-Type": "multipart/form-data; boundary=x" };
  const response = await fetch(origin + path, { method: "POST", body, headers });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Valitse tiedosto.");
  await expectNothingKept();
});

test("beyond 100 MB not a byte is read, and the page tells the limit of a file", async () => {
  const { origin, path, cookie, expectNothingKept } = await service();
  const page = await new Promise<string>((done, failed) => {
    const type = "multipart/form-data; boundary=x";
    const length = 101 * 1024 * 1024;
    const headers = { Origin: origin, Cookie: cookie, "Content-Type": type, "Content-Length": length };
    const asked = request(origin + path, { method: "POST", headers }, (response) => {
      let text = String(response.statusCode);
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => done(text));
    });
    asked.on("error", failed);
    asked.flushHeaders();
  });
  expect(page).toMatch(/^413/);
  expect(page).toContain("yksi liitetiedosto enintään 20 megatavua");
  await expectNothingKept();
});

test("only this page takes large forms, and only those with a file", async () => {
  const { post, id, path, cookie } = await service();
  const large = { intent: "remove", attachment: "x".repeat(3_000_000) };
  expect((await post(path, large, { cookie })).status).toBe(413);
  const unmarked = { cookie, headers: { "Content-Type": "multipart/form-data" } };
  expect((await post(path, large, unmarked)).status).toBe(413);
  const response = await post(
    `/fi/applications/${id}/sections/project`,
    { x: "x".repeat(3_000_000) },
    { cookie },
  );
  expect(response.status).toBe(413);
});

test("a file that comes without a session is not kept, and its sender is told to choose it again", async () => {
  const { upload, path, post, expectNothingKept } = await service();
  const response = await upload("a.pdf", largePdf(3_000_000), "");
  expect(response.status).toBe(401);
  const page = await response.text();
  expect(page).toContain("Kirjaudu ja valitse tiedosto uudelleen.");
  expect(page).toContain(`/fi/sign-in?returnTo=${encodeURIComponent(path)}`);
  await expectNothingKept();
  expect((await post(path, { intent: "remove", attachment: "x" })).status).toBe(401);
});

test("a browser that breaks off in the middle leaves no row and no file", async () => {
  const { origin, path, cookie, files, expectNothingKept } = await service();
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Length: 5000000",
  ];
  socket.write(
    `${head.join("\r\n")}\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`,
  );
  socket.write(Buffer.alloc(1_000_000, "%PDF-1.7 "));
  await vi.waitFor(() => expect(readdirSync(files.incoming)).toHaveLength(1), { timeout: 5000 });
  socket.destroy();
  await vi.waitFor(() => expect(readdirSync(files.incoming)).toEqual([]), { timeout: 5000 });
  await expectNothingKept();
});

test("a body that is no form is answered in words, and nothing breaks", async () => {
  const { origin, path, cookie, lines, expectNothingKept } = await service();
  for (const type of [
    "text/plain",
    "application/json",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
  ]) {
    const headers = { Origin: origin, Cookie: cookie, "Content-Type": type };
    const response = await fetch(origin + path, { method: "POST", headers, body: "{}" });
    expect(response.status, type).toBe(400);
    expect(await response.text(), type).toContain("ei tullut perille kokonaan");
  }
  expect(lines.filter((line) => line.includes('"status":500'))).toEqual([]);
  await expectNothingKept();
});

test("others find neither the page nor the file, whatever they send", async () => {
  const { upload, path, get, signIn, rows, post } = await service();
  await upload("a.pdf", pdf());
  const [{ id } = { id: "" }] = await rows();
  for (const person of ["espoo-preparer", "espoo-signatory", "tem-officer", "tem-auditor"]) {
    const cookie = await signIn(person);
    expect((await get(path, { cookie })).status, person).toBe(404);
    expect((await get(`/fi/files/${id}`, { cookie })).status, person).toBe(404);
    expect((await get(`/fi/files/${id}/held`, { cookie })).status, person).toBe(404);
    expect((await upload("b.pdf", pdf({ content: "b" }), cookie)).status, person).toBe(404);
    expect((await post(path, { intent: "remove", attachment: id }, { cookie })).status, person).toBe(404);
  }
  const paths = [path.replace("plans", "nothing"), path.replace(plans, "project.name")];
  const own = await signIn("vantaa-preparer");
  for (const other of paths) expect((await get(other, { cookie: own })).status, other).toBe(404);
  expect(await rows()).toHaveLength(1);
});

test("after submitting nothing is added or removed, and the page says so", async () => {
  const { db, upload, path, get, post, cookie, rows } = await service();
  await upload("a.pdf", pdf());
  const [{ id } = { id: "" }] = await rows();
  await db.updateTable("application").set({ state: "submitted" }).execute();
  for (const response of [
    await upload("b.pdf", pdf({ content: "b" })),
    await post(path, { intent: "remove", attachment: id }, { cookie }),
  ]) {
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("Mitään ei lisätty eikä poistettu.");
  }
  const page = await (await get(path, { cookie })).text();
  expect(page).toContain("liitteitä ei voi enää muuttaa");
  expect(page).not.toContain('type="file"');
  expect(await rows()).toHaveLength(1);
});

test("a file that has not been scanned is not given out, and a page says why", async () => {
  const failing: Scanner = { scan: async () => ({ state: "failed", why: "busy" }) };
  const { db, upload, get, cookie, rows, path } = await service(failing);
  const added = await upload("a.pdf", pdf());
  const [{ id } = { id: "" }] = await rows();
  expect(await (await get(added.headers.get("Location") ?? "", { cookie })).text()).toContain(
    "Virustarkistus kesken",
  );
  for (const [scan, words] of [
    ["waiting", "kun se on tarkistettu"],
    ["failed", "tarkistus on onnistunut"],
    ["infected", "löytyi haittaohjelma"],
  ] as const) {
    await db.updateTable("attachment").set({ scan }).execute();
    const file = await get(`/fi/files/${id}`, { cookie });
    expect(file.headers.get("Location"), scan).toBe(`/fi/files/${id}/held`);
    const held = await get(`/fi/files/${id}/held`, { cookie });
    expect(held.status, scan).toBe(409);
    expect(await held.text(), scan).toContain(words);
    expect(await (await get(path, { cookie })).text(), scan).not.toContain(`href="/fi/files/${id}"`);
  }
  await db.updateTable("attachment").set({ scan: "clean" }).execute();
  expect((await get(`/fi/files/${id}/held`, { cookie })).headers.get("Location")).toBe(`/fi/files/${id}`);
});

test("what lies on the disk without a row is swept away a day later, and nothing else", async () => {
  const { db, id, files, upload, rows } = await service();
  await upload("a.pdf", pdf());
  const folder = join(files.incoming, "..");
  const place = (key: string) => join(folder, key.slice(0, 2), key);
  await attach(db, files, id, { name: "b.pdf", bytes: pdf({ content: "b" }) });
  await attach(db, files, id, { name: "c.pdf", bytes: pdf({ content: "c" }) });
  const [a, b, c] = await rows();
  await db.deleteFrom("attachment").where("name", "in", ["b.pdf", "c.pdf"]).execute();
  const twoDays = new Date(Date.now() - 2 * 86_400_000);
  for (const row of [a, b]) utimesSync(place(row?.storageKey ?? ""), twoDays, twoDays);
  for (const name of ["old.part", "new.part"]) writeFileSync(join(files.incoming, name), "x");
  utimesSync(join(files.incoming, "old.part"), twoDays, twoDays);

  const log = { info: () => undefined, error: () => undefined };
  await sweepFiles.run({ db, clock: () => testNow, files, log });
  expect((await keysOf(files)).sort()).toEqual([a?.storageKey, c?.storageKey].sort());
  expect(readdirSync(files.incoming)).toEqual(["new.part"]);
  expect(await findAttachment(db, a?.id ?? "", { organisationId: "municipality-092" })).toBeDefined();
});
