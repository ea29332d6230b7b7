import fc from "fast-check";
import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { paymentFile, type Transfer } from "../../app/domain/payment-file";
import { sepaText } from "../../app/domain/sepa-text";
import { writePaymentFile } from "../../app/outside/payment-file/write-payment-file.server";
import { namespace, schemaOfRules } from "../support/pain-001";
import { payer } from "../support/payments";

const transfer = (given: Partial<Transfer> = {}): Transfer => ({
  paymentId: "p1",
  endToEndId: "HS-2026-0001-T1",
  executionOn: "2026-11-24",
  amount: 20_000_05,
  recipient: { name: "Vantaan kaupunki", iban: "FI8010001520001360", bic: null },
  reference: null,
  text: "Valtionavustus HS-2026-0001-T1 HS-2026-0001-P1",
  ...given,
});

const write = (transfers: Transfer[], of = payer) =>
  writePaymentFile(paymentFile("MA-2026-0001", "2026-11-23T10:00:00.123Z", of, transfers));

async function wrongIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema: schemaOfRules() });
  return errors.map(({ message }) => message);
}

test("a file with every element that we use obeys the rules of pain.001.001.09", async () => {
  const xml = write([
    transfer(),
    transfer({ endToEndId: "B", amount: 1, reference: "RF18539007547034" }),
    transfer({ endToEndId: "C", executionOn: "2026-11-25", reference: "1232" }),
    transfer({
      endToEndId: "D",
      recipient: { name: "Åbo", iban: "SE4550000000058398257466", bic: "SWEDSESS" },
    }),
  ]);
  expect(await wrongIn(xml)).toEqual([]);
  expect(xml).toContain(`<Document xmlns="${namespace}">`);
  expect(xml.match(/<PmtInf>/g)).toHaveLength(2);
  expect(xml).toContain("<Dt>2026-11-25</Dt>");
  expect(xml).toContain('<InstdAmt Ccy="EUR">20000.05</InstdAmt>');
  expect(xml).toContain('<InstdAmt Ccy="EUR">0.01</InstdAmt>');
  expect(xml.match(/<Issr>ISO<\/Issr>/g)).toHaveLength(1);
  expect(xml.match(/<CdtrAgt>/g)).toHaveLength(1);
  expect(xml).toMatch(/<GrpHdr>[\s\S]*<NbOfTxs>4<\/NbOfTxs>\s*<CtrlSum>60000.16<\/CtrlSum>/);
  expect(xml).toMatch(/<PmtInfId>MA-2026-0001-2<\/PmtInfId>[\s\S]*<NbOfTxs>1<\/NbOfTxs>/);
});

test.each([
  [
    "an element out of order",
    (xml: string) => xml.replace(/(<PmtMtd>TRF<\/PmtMtd>)\s*(<BtchBookg>.*?<\/BtchBookg>)/, "$2$1"),
  ],
  ["an element too many", (xml: string) => xml.replace(/(<MsgId>.*?<\/MsgId>)/, "$1$1")],
  ["a missing recipient", (xml: string) => xml.replace(/<Cdtr>[\s\S]*?<\/Cdtr>/, "")],
  ["an amount of nothing", (xml: string) => xml.replaceAll("20000.05", "0.00")],
  ["three decimals", (xml: string) => xml.replaceAll("20000.05", "20000.055")],
  ["another level of service", (xml: string) => xml.replace(">SEPA<", ">URGP<")],
  [
    "the day of version 3",
    (xml: string) =>
      xml.replace(/<ReqdExctnDt>[\s\S]*?<\/ReqdExctnDt>/, "<ReqdExctnDt>2026-11-24</ReqdExctnDt>"),
  ],
  ["an unknown element", (xml: string) => xml.replace("<RmtInf>", "<Foo>x</Foo><RmtInf>")],
])("the rules find %s", async (_, spoil) => {
  const xml = write([transfer()]);
  expect(spoil(xml)).not.toBe(xml);
  expect(await wrongIn(spoil(xml))).not.toEqual([]);
});

test("hostile names come out in the characters that every bank takes", async () => {
  const name = 'Ähtärin & Å <kaupunki> 🎉 "Ö" //\u0007 ß€';
  const xml = write([
    transfer({ recipient: { name, iban: "FI8010001520001360", bic: null }, text: "ä".repeat(500) }),
  ]);
  expect(await wrongIn(xml)).toEqual([]);
  expect(xml).toContain("<Nm>Ahtarin + A .kaupunki. . 'O' /. ssEUR</Nm>");
  expect(xml).toContain(`<Ustrd>${"a".repeat(140)}</Ustrd>`);
});

test("whatever the names, texts and amounts, the file obeys the rules and its sums are those of its payments", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
          text: fc.string({ unit: "binary", maxLength: 300 }),
          amount: fc.integer({ min: 1, max: 99_999_999_999 }),
          executionOn: fc.constantFrom("2026-11-24", "2026-11-25", "2027-01-04"),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (given) => {
        const transfers = given.map(({ name, ...rest }, index) =>
          transfer({
            ...rest,
            endToEndId: `E${index}`,
            recipient: { name, iban: "FI8010001520001360", bic: null },
          }),
        );
        const xml = write(transfers);
        expect(await wrongIn(xml)).toEqual([]);
        const cents = (text = "") => BigInt(text.replace(".", ""));
        const amounts = [...xml.matchAll(/<InstdAmt Ccy="EUR">(.*?)</g)].map(([, amount]) => cents(amount));
        const [whole, ...groups] = [...xml.matchAll(/<CtrlSum>(.*?)</g)].map(([, sum]) => cents(sum));
        const total = amounts.reduce((sum, amount) => sum + amount, 0n);
        expect(whole).toBe(total);
        expect(groups.reduce((sum, group) => sum + group, 0n)).toBe(total);
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test("a text for banks holds only their characters, and is never empty or too long", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.integer({ min: 1, max: 140 }),
      (text, most) => {
        const written = sepaText(text, most);
        expect(written).toMatch(/^[a-zA-Z0-9/?:().,'+ -]+$/);
        expect(written.length).toBeLessThanOrEqual(most);
        expect(written).not.toMatch(/^\/|\/$|\/\//);
        expect(sepaText(written, most)).toBe(written);
      },
    ),
  );
});
