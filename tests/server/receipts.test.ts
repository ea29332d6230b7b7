import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { standardForm } from "../../app/domain/standard-form";
import type { Db } from "../../db/open";
import { makeSubmittedApplication } from "../support/applications";
import { freshDatabase } from "../support/database";
import { publishForm, stateOf } from "../support/drafts";
import { readPdf } from "../support/pdf";
import { serve } from "../support/server";

async function submission(db: Db, applicationId: string) {
  return db
    .selectFrom("submission")
    .selectAll()
    .where("applicationId", "=", applicationId)
    .executeTakeFirstOrThrow();
}

/** A completion as it is stored: the same snapshot under another number, an hour later. */
async function complete(db: Db, applicationId: string): Promise<string> {
  const first = await submission(db, applicationId);
  const receiptNumber = first.receiptNumber.replace(/.{6}$/, "ABCDEF");
  const receivedAt = new Date(Date.parse(first.receivedAt) + 3_600_000).toISOString();
  const snapshot = JSON.stringify({ ...JSON.parse(first.snapshot), receiptNumber, receivedAt });
  await db
    .insertInto("submission")
    .values({
      ...first,
      ...{
        id: `${first.id}-2`,
        idempotencyKey: "2",
        receiptNumber,
        receivedAt,
        snapshot,
        completes: "request",
      },
      sha256: createHash("sha256").update(snapshot).digest("hex"),
    })
    .execute();
  return receiptNumber;
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("the receipt as a file", () => {
  test.each([
    ["fi", "Vastaanottokuittaus", "Hakija"],
    ["sv", "Mottagningsbekräftelse", "Sökande"],
  ] as const)(
    "is in the language of the matter, %s, and holds everything",
    async (language, title, heading) => {
      const db = await freshDatabase();
      const { id } = await makeSubmittedApplication(db, { language });
      const { get, signIn, origin } = await serve(db);
      const response = await get(`/en/applications/${id}/receipt.pdf`, {
        cookie: await signIn("vantaa-preparer"),
      });
      const { receiptNumber, sha256 } = await submission(db, id);
      expect(response.headers.get("Content-Type")).toBe("application/pdf");
      expect(response.headers.get("Content-Disposition")).toBe(`inline; filename="${receiptNumber}.pdf"`);
      expect(response.headers.get("Cache-Control")).toBe("private, no-store");

      const bytes = await bytesOf(response);
      const { info, text, structure } = readPdf(bytes);
      expect(info).toContain(`${title} ${receiptNumber}`);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(bytes.toString("latin1")).toContain(`/Lang (${language})`);
      expect(structure).toContain(`"${heading}"`);
      expect(structure).toContain(`"${sha256}"`);
      expect(text).toContain(`${receiptNumber} · 1/`);
      const flat = text.replace(/\s+/g, " ");
      for (const told of [
        "Yhteinen alku",
        "Palvelut ovat hajallaan.",
        "Väinö Demo",
        "Orientaatio alkaa kuudella kielellä",
        "100 000,00 €",
        "23.11.2026",
        `${origin}/${language}/receipts`,
      ]) {
        expect(flat.replaceAll(" ", ""), told).toContain(told.replaceAll(" ", ""));
      }
    },
  );

  test("is the same, byte for byte, for the applicant and the ministry", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { get, signIn } = await serve(db);
    const read = async (person: string) =>
      bytesOf(await get(`/fi/applications/${id}/receipt.pdf`, { cookie: await signIn(person) }));
    const own = await read("vantaa-preparer");
    await new Promise((done) => setTimeout(done, 1100));
    expect((await read("tem-officer")).equals(own)).toBe(true);
  });

  test("shows what was received by the form of that time, whatever has changed since", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const before = await bytesOf(await get(`/fi/applications/${id}/receipt.pdf`, { cookie }));

    const { version } = await stateOf(db, id);
    const saved = {
      applicationId: id,
      version,
      savedBy: "vantaa-preparer",
      savedAt: "2026-11-24T10:00:00.000Z",
    };
    await db
      .insertInto("answer")
      .values({ ...saved, field: "project.continuation", text: "jälkeenpäin" })
      .execute();
    await publishForm(db, { sections: standardForm.sections.slice(0, 1) });
    await db.updateTable("application").set({ formRevision: 2 }).where("id", "=", id).execute();

    expect((await bytesOf(await get(`/fi/applications/${id}/receipt.pdf`, { cookie }))).equals(before)).toBe(
      true,
    );
    const page = await (await get(`/fi/applications/${id}/receipt`, { cookie })).text();
    expect(page).toContain("Palvelut ovat hajallaan.");
    expect(page).not.toContain("jälkeenpäin");
  });
});

describe("the receipt as a page", () => {
  test("tells both instants, the version, the digest, and where to keep and check it", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { receiptNumber, sha256, version } = await submission(db, id);
    const { get, signIn, origin } = await serve(db);
    const page = await (
      await get(`/sv/applications/${id}/receipt`, { cookie: await signIn("vantaa-preparer") })
    ).text();
    for (const told of [
      receiptNumber,
      sha256,
      "Sändningen började komma in",
      "23.11.2026 kl. 12.00.00",
      `<dd>${version}</dd>`,
      `/sv/applications/${id}/receipt.pdf?number=${receiptNumber}`,
      `/sv/applications/${id}/snapshot?number=${receiptNumber}`,
      `${origin}/sv/receipts`,
    ]) {
      expect(page, told).toContain(told);
    }
    expect(page).not.toContain("Bekräftelser för den här ansökan");
  });

  test("of a completed application is the newest, and leads to the earlier ones", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const first = (await submission(db, id)).receiptNumber;
    const second = await complete(db, id);
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const read = async (path: string) => (await get(`/fi/applications/${id}/${path}`, { cookie })).text();

    const newest = await read("receipt");
    expect(newest).toContain(`receipt-number">${second}<`);
    expect(newest).toContain("on vastaanottanut täydennyksen");
    expect(newest).toContain(`/fi/applications/${id}/receipt?number=${first}`);
    const earlier = await read(`receipt?number=${first}`);
    expect(earlier).toContain(`receipt-number">${first}<`);
    expect(earlier).toContain("Luet aiempaa kuittausta");
    expect(JSON.parse(await read(`snapshot?number=${first}`)).receiptNumber).toBe(first);
    expect(JSON.parse(await read("snapshot")).receiptNumber).toBe(second);
    expect((await get(`/fi/applications/${id}/receipt?number=HS-1`, { cookie })).status).toBe(404);
  });

  test("of another application is not found under this one", async () => {
    const db = await freshDatabase();
    const vantaa = await makeSubmittedApplication(db);
    const espoo = await makeSubmittedApplication(db, { organisationId: "municipality-049" });
    const { receiptNumber } = await submission(db, espoo.id);
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    for (const page of ["receipt", "receipt.pdf", "snapshot"]) {
      const path = `/fi/applications/${vantaa.id}/${page}?number=${receiptNumber}`;
      expect((await get(path, { cookie })).status, page).toBe(404);
    }
  });

  test("lists the files that were received, by name, size and digest, also in the PDF", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const first = await submission(db, id);
    const file = {
      field: "a.b",
      name: "Päätös <1>.pdf",
      kind: "pdf",
      size: 2_345_678,
      sha256: "ab".repeat(32),
    };
    const snapshot = JSON.stringify({ ...JSON.parse(first.snapshot), attachments: [file] });
    const later = { receivedAt: "2026-12-01T10:00:00.000Z", receiptNumber: "HS-2026-0001-F11E5X" };
    await db
      .insertInto("submission")
      .values({ ...first, ...later, id: "with-files", idempotencyKey: "3", snapshot })
      .execute();
    const { get, signIn } = await serve(db);
    const cookie = await signIn("vantaa-preparer");
    const page = await (await get(`/fi/applications/${id}/receipt`, { cookie })).text();
    for (const told of ["Päätös &lt;1&gt;.pdf", "2,3\u00a0MB", file.sha256]) expect(page).toContain(told);
    const { structure } = readPdf(await bytesOf(await get(`/fi/applications/${id}/receipt.pdf`, { cookie })));
    for (const told of [file.name, file.sha256]) expect(structure).toContain(`"${told}"`);
  });
});

describe("anybody can check a receipt", () => {
  const asked = (number: string, hash: string) =>
    `/fi/receipts?number=${encodeURIComponent(number)}&hash=${encodeURIComponent(hash)}`;
  const main = (page: string) => /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? "";

  test("by its number and digest, however they are written; the page tells no content and nobody's name", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { receiptNumber, sha256 } = await submission(db, id);
    const { get } = await serve(db);
    for (const path of [
      asked(receiptNumber, sha256),
      asked(receiptNumber.toLowerCase().replaceAll("-", " "), sha256.toUpperCase().replace(/(.{8})/g, "$1 ")),
      asked(receiptNumber.replaceAll("-", ""), `${sha256}  ${receiptNumber}.json`),
    ]) {
      const response = await get(path);
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(page).toContain("Kuittaus on aito");
      expect(page).toContain("23.11.2026 klo 12.00.00");
      expect(page).toContain("Saapui ajoissa");
      expect(page).toContain("Hakemusta ei ole täydennetty eikä peruutettu.");
      for (const secret of ["Vantaa", "Väinö", "Yhteinen alku", id]) expect(main(page)).not.toContain(secret);
      expect(page).not.toContain("<script");
    }
  });

  test("an unknown number and a wrong digest get the same answer", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { receiptNumber, sha256 } = await submission(db, id);
    const { get } = await serve(db);
    const other = sha256.replace(/./, (first) => (first === "0" ? "1" : "0"));
    const answers = await Promise.all(
      [
        asked(receiptNumber, other),
        asked("HS-2026-9999-ZZZZZZ", sha256),
        asked(receiptNumber, "0".repeat(64)),
      ].map(async (path) => {
        const response = await get(path);
        const page = main(await response.text()).replace(/value="[^"]*"/g, "");
        return `${response.status} ${page}`;
      }),
    );
    expect(answers[0]).toContain("Numero ja tiiviste eivät vastaa toisiaan");
    expect(new Set(answers).size).toBe(1);
  });

  test("what cannot be a number or a digest is told beside the field, and what was typed stays", async () => {
    const { get } = await serve(await freshDatabase());
    const response = await get(asked("HS-2026 <b>", "abc"));
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain("<title>Virhe: ");
    expect(page.match(/Kuittauksen numero: kirjoita koko numero/g)).toHaveLength(2);
    expect(page.match(/Tiiviste: kirjoita kaikki 64 merkkiä/g)).toHaveLength(2);
    expect(page).toContain('value="HS-2026 &lt;b&gt;"');
    expect((await get("/fi/receipts")).status).toBe(200);
  });

  test("of an application completed or withdrawn since, the page says so", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { receiptNumber, sha256 } = await submission(db, id);
    const second = await complete(db, id);
    const withdrawnAt = "2026-12-01T08:00:00.000Z";
    await db
      .insertInto("withdrawal")
      .values({ applicationId: id, reason: "x", withdrawnBy: "vantaa-signatory", withdrawnAt })
      .execute();
    const { get } = await serve(db);
    const page = await (await get(asked(receiptNumber, sha256))).text();
    expect(page).toContain("Hakemusta on täydennetty, viimeksi 23.11.2026 klo 13.00.00.");
    expect(page).toContain("Hakemus on peruutettu 1.12.2026 klo 10.00.00.");
    const { sha256: newest } = await db
      .selectFrom("submission")
      .select("sha256")
      .where("receiptNumber", "=", second)
      .executeTakeFirstOrThrow();
    const completion = await (await get(asked(second, newest))).text();
    expect(completion).toContain("Hakemuksen täydennys");
    expect(completion).not.toContain("Saapui ajoissa");
  });

  test("a hundred times at once, and then slower: with words and a time to wait, and other pages stay open", async () => {
    const { get } = await serve(await freshDatabase());
    const path = asked("HS-2026-9999-ZZZZZZ", "0".repeat(64));
    const check = (from: string) => get(path, { headers: { "X-Forwarded-For": from } });
    const answers = await Promise.all(Array.from({ length: 300 }, () => check("192.0.2.1")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await refused[0]?.text()).toContain("Liian monta tarkistusta");
    const spent = asked("HS-2026-9999-ZZZZZZ", "0".repeat(64)).replace("/fi/receipts?", "");
    for (const [place, query] of [
      ["/fi/%72eceipts", spent.replace("number", "n%75mber").replace("hash", "h%61sh")],
      ["/fi/Receipts//", spent],
      ["/fi/x/%2e%2e/receipts", spent],
    ]) {
      const statuses = Array.from({ length: 20 }, () =>
        get(`${place}?${query}`, { headers: { "X-Forwarded-For": "192.0.2.1" } }),
      );
      const told = (await Promise.all(statuses)).map(({ status }) => status);
      expect(told, place).toContain(429);
    }
    expect((await check("192.0.2.2")).status).toBe(200);
    expect((await get("/fi/receipts", { headers: { "X-Forwarded-For": "192.0.2.1" } })).status).toBe(200);
  }, 120_000);
});
