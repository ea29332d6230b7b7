import { expect, test } from "vitest";
import { claimChecks } from "../../app/domain/claim/checks";
import type { Db } from "../../db/open";
import { addEvidence, claimNow, filled, makeClaim, makeDraftClaim, vouchers } from "../support/claims";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

async function service() {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const server = await serve(db, () => claimNow);
  const own = `/fi/desk/projects/${project.id}/claims`;
  const ministry = `/fi/ministry/projects/${project.id}/claims`;
  return { db, project, own, ministry, ...server };
}

const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
const claimIdOf = async (db: Db) => (await db.selectFrom("filing").select("id").executeTakeFirstOrThrow()).id;

test("a claim is started, written, checked, submitted and receipted, and its receipt is shown again", async () => {
  const { db, project, own, get, post, signIn } = await service();
  const cookie = await signIn("vantaa-signatory");
  const list = await (await get(own, { cookie })).text();
  expect(list).toContain("Aloita hakemus");
  expect(list).toContain("Haettavissa 1.4.2028 alkaen");
  expect((await post(own, { instalment: "i3" }, { cookie })).status).toBe(409);
  const started = await post(own, { instalment: "i1" }, { cookie });
  const address = started.headers.get("Location") ?? "";
  const form = await (await get(address, { cookie })).text();
  expect(form).toContain('value="2027-04-01"');
  expect(form).toContain('value="2027-09-30"');

  const version = hidden(form, "version");
  const saved = await post(address, { ...filled, version, intent: "check" }, { cookie });
  expect(saved.headers.get("Location")).toBe(`${address}/check`);
  const incomplete = await (await get(`${address}/check`, { cookie })).text();
  expect(incomplete).toContain("Lisää pääkirjanote tai tositteet jaksolta.");
  expect(incomplete).not.toContain('name="declared"');

  await addEvidence(db, project, await claimIdOf(db));
  const check = await (await get(`${address}/check`, { cookie })).text();
  expect(check).toContain("18\u00a0729,40\u00a0€");
  const fields = { version: hidden(check, "version"), key: hidden(check, "key") };
  const undeclared = await post(`${address}/check`, fields, { cookie });
  expect(undeclared.status).toBe(400);
  const sent = await post(`${address}/check`, { ...fields, declared: "yes" }, { cookie });
  expect(sent.headers.get("Location")).toBe(`${address}/receipt`);
  const again = await post(`${address}/check`, { ...fields, declared: "yes" }, { cookie });
  expect(again.headers.get("Location")).toBe(`${address}/receipt`);
  const receipt = await (await get(`${address}/receipt`, { cookie })).text();
  expect(receipt).toContain("Ministeriö maksaa hakemuksen viimeistään 21.1.2028");
  const late = await post(
    address,
    { ...filled, version, "notes.text": "Myöhässä", intent: "save" },
    { cookie },
  );
  expect(late.status).toBe(409);
});

test("two who write the same field both see both texts, and the rest is saved", async () => {
  const { db, project, own, get, post, signIn } = await service();
  const claimId = await makeDraftClaim(db, project);
  const address = `${own}/${claimId}`;
  const cookie = await signIn("vantaa-preparer");
  const version = hidden(await (await get(address, { cookie })).text(), "version");
  await post(address, { ...filled, version, "notes.text": "Ensimmäinen teksti" }, { cookie });
  const second = { ...filled, version, "notes.text": "Toinen teksti", "income.note": "Osallistumismaksut" };
  const back = await post(address, second, { cookie });
  const page = await back.text();
  expect(back.status).toBe(409);
  expect(page).toContain("Ensimmäinen teksti");
  expect(page).toContain("Toinen teksti");
  expect(await (await get(address, { cookie })).text()).toContain("Osallistumismaksut");
});

test("vouchers are read from a file of the accounts, whose digest alone is kept; lines that cannot be read are told", async () => {
  const { db, project, own, origin, signIn } = await service();
  const claimId = await makeDraftClaim(db, project, { "vouchers.list": "", "costs.staff": "" });
  const cookie = await signIn("vantaa-preparer");
  const upload = (text: string | Uint8Array<ArrayBuffer>, version = "2") => {
    const body = new FormData();
    body.set("version", version);
    body.set("file", new Blob([text]), "kirjanpito.csv");
    const headers = { Cookie: cookie, Origin: origin };
    return fetch(`${origin}${own}/${claimId}/vouchers`, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
    });
  };
  const wrong = await upload(`${vouchers}\n9;x;palkat;a;b;1;1.6.2027`);
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("Rivi 7: Päivä ei ole päivä");
  expect((await upload(Uint8Array.from([0x70, 0xe4, 0x0a]))).status).toBe(400);
  const read = await upload(`\ufeff${vouchers}`);
  expect(read.status).toBe(302);
  const entry = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("action", "=", "read-vouchers")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(entry.details)).toMatchObject({ count: 6, file: { name: "kirjanpito.csv" } });
  expect(await (await fetch(`${origin}${own}/${claimId}`, { headers: { Cookie: cookie } })).text()).toContain(
    'value="9625,10"',
  );
});

test("an officer checks a claim, draws its sample, deducts and verifies it; anybody draws the sample again", async () => {
  const { db, project, ministry, get, post, signIn } = await service();
  const claimId = await makeClaim(db, project);
  const address = `${ministry}/${claimId}`;
  const officer = await signIn("tem-officer");
  const auditor = await signIn("tem-auditor");
  const waiting = await (await get("/fi/ministry/claims", { cookie: auditor })).text();
  expect(waiting).toContain("80 päivää jäljellä, viimeistään 21.1.2028");
  const page = await (await get(address, { cookie: officer })).text();
  expect(page).toContain("Hyväksytty raportti, joka kattaa jakson: –.");
  expect(page).toContain("Palvelun ehdotus, ei vielä tallennettu");

  const early = await post(address, { intent: "verify" }, { cookie: officer });
  expect(early.status).toBe(409);
  expect(await early.text()).toContain("Vastaa: Hakemus on tehty ajoissa");
  expect((await post(address, { intent: "verify" }, { cookie: auditor })).status).toBe(404);

  const answers = Object.fromEntries(claimChecks.map(({ id }) => [`answer-${id}`, "yes"]));
  await post(address, { intent: "checks", version: "0", ...answers }, { cookie: officer });
  await post(`${address}/sample`, { intent: "draw" }, { cookie: officer });
  const sample = await (await get(`${address}/sample?again=`, { cookie: auditor })).text();
  expect(sample).toContain("Uudelleen arvottu otanta on täsmälleen sama.");
  expect(sample).not.toContain('name="outcome"');
  const places = [...sample.matchAll(/id="voucher-(\d+)"/g)].map(([, place = ""]) => place);
  expect(places).toHaveLength(6);
  expect((await post(`${address}/sample`, { place: "1" }, { cookie: officer })).status).toBe(400);
  for (const place of places) await post(`${address}/sample`, { place, outcome: "ok" }, { cookie: officer });

  const deduction = {
    intent: "deduct",
    category: "travel",
    place: "",
    reason: "not-eligible",
    note: "Ei liity hankkeeseen.",
  };
  const much = await post(address, { ...deduction, amount: "136,41" }, { cookie: officer });
  expect(much.status).toBe(400);
  expect(await much.text()).toContain("enintään 136,40");
  await post(address, { ...deduction, amount: "36,40" }, { cookie: officer });
  const verified = await post(address, { intent: "verify", reasons: "Hyväksytään." }, { cookie: officer });
  expect(verified.status).toBe(302);
  const seen = await (
    await get(`/fi/desk/projects/${project.id}/claims/${claimId}`, {
      cookie: await signIn("vantaa-preparer"),
    })
  ).text();
  expect(seen).toContain("18\u00a0700,28\u00a0€");
  expect(seen).toContain("Ei liity hankkeeseen.");
  const csv = await (await get(`${address}/vouchers.csv`, { cookie: auditor })).text();
  expect(csv).toContain('"threshold"');
});

test("a claim is returned with questions, which opens what was asked and stops the clock", async () => {
  const { db, project, own, ministry, get, post, signIn } = await service();
  const claimId = await makeClaim(db, project);
  const officer = await signIn("tem-officer");
  const address = `${ministry}/${claimId}/return`;
  expect((await post(address, { intent: "return", dueOn: "20.11.2027" }, { cookie: officer })).status).toBe(
    400,
  );
  const asked = { intent: "return", dueOn: "20.11.2027", "question-costs": "Mistä esitteet?" };
  expect((await post(address, asked, { cookie: officer })).status).toBe(302);
  const page = await (await get(`${own}/${claimId}`, { cookie: await signIn("vantaa-preparer") })).text();
  expect(page).toContain("Mistä esitteet?");
  expect(page).toContain("Ministeriö pyytää täydennystä 20.11.2027 mennessä");
  expect(await (await get("/fi/ministry/claims", { cookie: officer })).text()).toContain("Aika ei kulu");
});

test("others find nothing of a claim, and the ministry nothing of a draft", async () => {
  const { db, project, own, ministry, get, post, signIn } = await service();
  const claimId = await makeDraftClaim(db, project);
  const status = async (person: string, path: string) =>
    (await get(path, { cookie: await signIn(person) })).status;
  for (const step of ["", "/check", "/vouchers", "/withdraw"]) {
    expect(await status("espoo-signatory", `${own}/${claimId}${step}`), step).toBe(404);
  }
  for (const path of [ministry, `${ministry}/${claimId}`, `${ministry}/${claimId}/sample`]) {
    expect(await status("vantaa-preparer", path), path).toBe(404);
  }
  expect(await status("tem-officer", `${ministry}/${claimId}`)).toBe(404);
  const posted = await post(
    `${own}/${claimId}`,
    { "notes.text": "x" },
    { cookie: await signIn("espoo-signatory") },
  );
  expect(posted.status).toBe(404);
});
