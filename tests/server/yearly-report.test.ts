import { expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { freshDatabase } from "../support/database";
import { readPdf } from "../support/pdf";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

const year = "/fi/ministry/yearly-reports/2026";

test("the page, the workbook and the PDF of a year tell the same sums", async () => {
  const db = await freshDatabase();
  await makeProject(db, { granted: 79_999_99 });
  const { get, signIn } = await serve(db);
  const cookie = await signIn("tem-manager");
  const page = (await (await get(year, { cookie })).text()).replace(/\s/g, " ");
  expect(page).toContain("79 999,99 €");

  const sheet = Buffer.from(await (await get(`${year}.xlsx`, { cookie })).arrayBuffer());
  const zip = await fromBufferPromise(sheet, { lazyEntries: true });
  const texts: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!/sheet\d+\.xml$/.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    texts.push(Buffer.concat(chunks).toString("utf8"));
  }
  expect(texts).toHaveLength(4);
  expect(texts.join()).toContain("<v>79999.99</v>");

  const pdf = Buffer.from(await (await get(`${year}.pdf`, { cookie })).arrayBuffer());
  expect(readPdf(pdf).text.replace(/\s+/g, " ")).toContain("79 999,99 €");
});

test("a manager writes of an item and finishes the report; others only read", async () => {
  const db = await freshDatabase();
  const { get, post, signIn } = await serve(db);
  const [manager, auditor] = [await signIn("tem-manager"), await signIn("tem-auditor")];
  const item = `${year}/items/koto-digi`;
  const saved = await post(
    item,
    { progress: "Käytössä 20 kunnassa.", "progress.version": "0" },
    { cookie: manager },
  );
  expect(saved.status).toBe(302);
  const stale = await post(item, { progress: "Toinen.", "progress.version": "0" }, { cookie: manager });
  expect(stale.status).toBe(409);
  const conflict = await stale.text();
  expect(conflict).toContain("Käytössä 20 kunnassa.");
  expect(conflict).toContain("Toinen.");
  expect((await post(item, { progress: "x" }, { cookie: auditor })).status).toBe(404);
  expect(await (await get(year, { cookie: auditor })).text()).toContain("Käytössä 20 kunnassa.");
  expect((await post(year, {}, { cookie: manager })).status).toBe(409);
});
