import { expect } from "vitest";
import { addDocument, type Journey } from "./beginning";

const head = "numero;päivä;laji;selite;toimittaja;summa;maksettu";
const first = [
  "1001;30.4.2027;palkat;Projektipäällikkö huhtikuu;Vantaan kaupunki;4 812,55;30.4.2027",
  "1002;31.5.2027;palkat;Projektipäällikkö toukokuu;Vantaan kaupunki;4 812,55;31.5.2027",
  "2001;12.6.2027;ostopalvelut;Tulkkaus;Tulkkikeskus Oy;12 500,00;30.6.2027",
  "2002;20.7.2027;matkat;Junaliput;VR-Yhtymä Oyj;136,40;20.7.2027",
  "2003;29.9.2027;muut;Esitteet;Painotalo Oy;700,00;15.10.2027",
];
const second = [
  "3001;31.10.2027;palkat;Ohjaajat lokakuu;Vantaan kaupunki;14 600,10;31.10.2027",
  "3002;15.2.2028;ostopalvelut;Tulkkaus;Tulkkikeskus Oy;3 020,00;28.2.2028",
];

/**
 * A claim with its vouchers, of which a sample is drawn twice; returned with a question, answered, and verified
 * less one voucher.
 */
export async function claimFirst(journey: Journey): Promise<void> {
  const { walk } = journey;
  const { say, page } = walk;
  const address = await writeClaim(journey, 1, first);
  const handled = address.replace("/desk/", "/ministry/");
  await sendClaim(journey, address);

  await walk.signInAs("tem-officer");
  await walk.visit("/ministry/claims");
  await walk.open(handled);
  expect(await drawTwice(journey, handled)).toBe(5);
  await walk.visit(`${handled}/return`);
  await walk.pressIntent("return");
  await walk.field("question-notes").fill("Mihin tilaisuuteen esitteet tehtiin?");
  await walk.pressIntent("return");
  expect(walk.path()).toBe(handled);

  await walk.signInAs("vantaa-preparer");
  await walk.visit(address);
  expect(await walk.body()).toContain("Mihin tilaisuuteen");
  await walk.fill({ "notes.text": "Syyskuun avajaisiin; 200 kappaletta jäi käyttämättä." });
  await walk.pressIntent("check");
  await sendClaim(journey, address);

  await walk.signInAs("tem-officer");
  await drawTwice(journey, handled);
  await seeVouchers(journey, "Painotalo");
  await walk.visit(handled);
  expect(await walk.body()).toContain("200 kappaletta");
  await answerChecks(journey);
  await walk.pressIntent("verify");
  expect(await walk.body()).toContain(say("claims.verify.done"));
  expect(await page.locator("#deductions ~ *").first().innerText()).toContain("300");
  const csv = await page.request.get(walk.at(`${handled}/vouchers.csv`));
  expect(await csv.text()).toContain("Painotalo Oy");
  await walk.signInAs("vantaa-preparer");
  await walk.visit(address);
}

export async function claimSecond(journey: Journey): Promise<void> {
  const { walk } = journey;
  const address = await writeClaim(journey, 2, second);
  const handled = address.replace("/desk/", "/ministry/");
  await sendClaim(journey, address);
  await walk.signInAs("tem-officer");
  await drawTwice(journey, handled);
  await seeVouchers(journey);
  await walk.visit(handled);
  await answerChecks(journey);
  await walk.pressIntent("verify");
  expect(await walk.body()).toContain(walk.say("claims.verify.done"));
}

/** The list is pasted into the form, and the sums are counted of it; then the form is checked. */
export async function pasteClaim(journey: Journey, list: string): Promise<void> {
  const { walk, own } = journey;
  const { page, say } = walk;
  await walk.signInAs("espoo-preparer");
  await walk.visit(`${own}/claims`);
  await page.locator('button[name="instalment"][value="i1"]').click();
  const address = walk.path();
  await walk.look();
  await walk.field("vouchers.list").fill(list);
  await walk.pressIntent("fill");
  expect(await walk.field("costs.services").inputValue()).toMatch(/^12.?500/);
  await walk.tick("vat.without");
  await walk.pressIntent("check");
  expect(await walk.body()).toContain(say("claims.check.notReady"));
  await walk.look();
  await walk.visit(address);
  await page.locator('a[href*="/evidence.ledger"]').first().click();
  await walk.look();
  await addDocument(journey, "huvudbok.pdf");
  await walk.visit(`${address}/check`);
  expect(await walk.body()).toContain(say("claims.check.ready"));
  expect(await walk.body()).toContain(say("claims.check.onlySignatory"));
}

/** Fills a claim from a table, and adds the extract of the ledger. Answers its address. */
async function writeClaim(journey: Journey, nth: number, vouchers: string[]): Promise<string> {
  const { walk, own } = journey;
  const { say, page } = walk;
  await walk.signInAs("vantaa-preparer");
  await walk.visit(`${own}/claims`);
  await page.locator(`button[name="instalment"][value="i${nth}"]`).click();
  const address = walk.path();
  await walk.pressIntent("csv");
  await walk.visit(`${address}/vouchers`);
  const buffer = Buffer.from([head, ...vouchers].join("\r\n"));
  const file = { name: "paakirja.csv", mimeType: "text/csv", buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await walk.press(say("claims.csv.read"));
  expect(await walk.body()).toContain(say("claims.csv.done", { count: vouchers.length }));
  await walk.tick("vat.without");
  await walk.pressIntent("check");
  expect(await walk.body()).toContain(say("claims.check.notReady"));
  await walk.open(address);
  await page.locator('a[href*="/evidence.ledger"]').first().click();
  await addDocument(journey, "paakirjaote.pdf");
  expect(walk.path()).toBe(address);
  await walk.visit(`${address}/check`);
  expect(await walk.body()).toContain(say("claims.check.ready"));
  return address;
}

async function sendClaim({ walk }: Journey, address: string): Promise<void> {
  await walk.signInAs("vantaa-signatory");
  await walk.visit(`${address}/check`);
  await walk.tick("declared");
  await walk.press(walk.say("claims.check.send"));
  expect(walk.path()).toBe(`${address}/receipt`);
}

/** Draws the sample and draws it again; answers how many vouchers are in it. */
async function drawTwice({ walk }: Journey, handled: string): Promise<number> {
  const { say, page } = walk;
  await walk.visit(`${handled}/sample`);
  await walk.pressIntent("draw");
  const drawn = await page.locator("ol.sampled").innerText();
  await walk.press(say("claims.sample.again"));
  expect(await walk.body()).toContain(say("claims.sample.same"));
  expect(await page.locator("ol.sampled").innerText()).toBe(drawn);
  return page.locator("ol.sampled > li").count();
}

/** Looks at every voucher of the sample; of the one from `deducted` EUR 300 are not accepted. */
async function seeVouchers({ walk }: Journey, deducted?: string): Promise<void> {
  const { page } = walk;
  await walk.look();
  for (;;) {
    const open = page.locator("ol.sampled > li:has(details[open])").first();
    if ((await open.count()) === 0) return;
    const bad = deducted !== undefined && (await open.innerText()).includes(deducted);
    await open.locator(`input[value="${bad ? "deduction" : "ok"}"]`).check();
    if (bad) {
      await open.locator('[name="amount"]').fill("300");
      await open.locator('[name="note"]').fill("Käyttämättä jääneet esitteet eivät ole hankkeen kuluja.");
    }
    await open.locator('button[type="submit"]').click();
  }
}

async function answerChecks({ walk }: Journey): Promise<void> {
  const { page, say } = walk;
  for (const answers of await page.locator("fieldset.answers").all()) {
    if ((await answers.locator("input:checked").count()) === 0)
      await answers.locator('input[value="yes"]').check();
  }
  for (const no of await page.locator('fieldset.answers:has(input[value="no"]:checked)').all()) {
    const id = (await no.locator("input").first().getAttribute("name"))?.replace("answer-", "");
    await walk.field(`note-${id}`).fill("Asia on selvitetty tuensaajan kanssa.");
  }
  await walk.pressIntent("checks");
  expect(await walk.body()).toContain(say("claims.checks.saved"));
}
