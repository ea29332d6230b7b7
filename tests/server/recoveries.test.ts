import { describe, expect, test } from "vitest";
import { findStanding } from "../../app/queries/ledger.server";
import { findRates } from "../../app/queries/rates.server";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { enterExampleRates, openMatter, payOut } from "../support/recoveries";
import { serve } from "../support/server";

async function service() {
  const db = await freshDatabase();
  const { id } = await makeProject(db);
  const paymentId = await payOut(db, id, 20_000_00, "2026-07-31");
  const { get, post, signIn } = await serve(db);
  const read = async (path: string, cookie: string) =>
    (await (await get(path, { cookie })).text()).replaceAll("\u00a0", " ");
  const at = { own: `/fi/desk/projects/${id}/returns`, ministry: `/fi/ministry/projects/${id}/recovery` };
  return { db, id, paymentId, get, post, signIn, read, at };
}

describe("a return", () => {
  test("is told by the recipient with the page's account and reference, and received by the payer", async () => {
    const { db, id, post, signIn, read, at } = await service();
    const own = await signIn("vantaa-preparer");
    const told = { intent: "tell", amount: "250,50", why: "unused", note: "Jäi yli." };
    expect((await post(at.own, told, { cookie: own })).status).toBe(302);
    const page = await read(at.own, own);
    expect(page).toContain("250,50 €");
    expect(page).toContain("Viitenumero");
    const { id: returnId } = await db.selectFrom("projectReturn").select("id").executeTakeFirstOrThrow();
    const received = {
      ...{ intent: "receive", returnId, [`received-${returnId}`]: "250,50" },
      ...{ [`receivedOn-${returnId}`]: "20.11.2026", [`reference-${returnId}`]: "T-1" },
    };
    const officer = await signIn("tem-officer");
    expect((await post(at.ministry, received, { cookie: officer })).status, "only a payer").toBe(404);
    const payer = await signIn("tem-payer");
    const empty = await post(at.ministry, { ...received, [`reference-${returnId}`]: "" }, { cookie: payer });
    expect(empty.status).toBe(400);
    expect((await post(at.ministry, received, { cookie: payer })).status).toBe(302);
    expect((await findStanding(db, id)).returned).toBe(250_50);
    expect(await read(at.own, own)).toContain("Saatu 250,50 € 20.11.2026");
  });

  test("that is too large comes back with the most beside the field, and what was typed", async () => {
    const { post, signIn, at } = await service();
    const cookie = await signIn("vantaa-preparer");
    const response = await post(
      at.own,
      { intent: "tell", amount: "20 000,01", why: "error", note: "Hups" },
      { cookie },
    );
    const page = (await response.text()).replaceAll("\u00a0", " ");
    expect(response.status).toBe(400);
    expect(page.split("enintään 20 000,00 €").length, "beside the field and in the summary").toBe(3);
    expect(page).toContain("Hups");
  });

  test("of others' projects is not found", async () => {
    const { get, post, signIn, at } = await service();
    const cookie = await signIn("espoo-preparer");
    expect((await get(at.own, { cookie })).status).toBe(404);
    expect((await post(at.own, { intent: "tell", amount: "1", why: "error" }, { cookie })).status).toBe(404);
  });
});

test("a recovery walks from the finding to the debt: heard, proposed, signed, served, paid", async () => {
  const { db, id, paymentId, post, signIn, read, at } = await service();
  await enterExampleRates(db, "2026-2");
  const officer = await signIn("tem-officer");
  const decider = await signIn("tem-decider");
  const own = await signIn("vantaa-signatory");
  const opening = {
    intent: "open",
    measure: "recovery",
    learnedOn: "2.11.2026",
    account: "Lasku kahteen kertaan.",
  };
  const noGround = await post(at.ministry, opening, { cookie: officer });
  expect(noGround.status).toBe(400);
  expect(await noGround.text()).toContain("Valitse ainakin yksi peruste.");
  const opened = await post(at.ministry, { ...opening, "ground.21-2": "yes" }, { cookie: officer });
  const matter = opened.headers.get("Location") ?? "";
  expect(matter).toContain(`${at.ministry}/`);
  expect(await read(matter, officer)).toContain("31.12.2028");

  const letter = { intent: "hear", letter: "Kerro kantasi.", hearingDueOn: "7.12.2026" };
  expect((await post(matter, letter, { cookie: officer })).status).toBe(302);
  const ownMatter = matter.replace("ministry", "desk").replace("recovery", "returns");
  expect(await read(ownMatter, own)).toContain("Kerro kantasi.");
  expect((await post(ownMatter, { intent: "answer", answer: "Maksamme." }, { cookie: own })).status).toBe(
    302,
  );

  const proposal = {
    ...{ intent: "present", [`principal.${paymentId}`]: "10 000", dueOn: "31.12.2026", moderated: "" },
    ...{
      moderationReasons: "",
      reasonsFi: "Sama lasku oli kahdessa hakemuksessa.",
      reasonsSv: "Samma faktura två gånger.",
    },
  };
  expect((await post(matter, { ...proposal, reasonsSv: "" }, { cookie: officer })).status).toBe(400);
  expect((await post(matter, proposal, { cookie: officer })).status).toBe(302);
  expect(await read(ownMatter, own), "a proposal is not told before the decision").not.toContain(
    "kahdessa hakemuksessa",
  );
  expect((await post(matter, { intent: "sign", presentedAt: "x" }, { cookie: officer })).status).toBe(404);
  const draft = await read(matter, decider);
  expect(draft).toContain("10 209,59 €");
  const presentedAt = /name="presentedAt" value="([^"]+)"/.exec(draft)?.[1] ?? "";
  expect(
    (await post(matter, { intent: "sign", presentedAt: "x" }, { cookie: decider })).status,
    "stale",
  ).toBe(409);
  expect((await post(matter, { intent: "sign", presentedAt }, { cookie: decider })).status).toBe(302);

  expect(await read(ownMatter, own), "opened first").not.toContain("10 209,59 €");
  expect((await post(ownMatter, { intent: "open" }, { cookie: own })).status).toBe(302);
  const served = await read(ownMatter, own);
  for (const told of ["10 209,59 €", "Oikaisuvaatimusohje", "153/365", "viivästyskorkoa"])
    expect(served).toContain(told);
  expect(
    (await post(ownMatter, { intent: "ask-plan", planText: "Kahdessa erässä." }, { cookie: own })).status,
  ).toBe(302);
  const plan = { intent: "grant-plan", planCount: "2", planFirst: "15.1.2027", planReasons: "Kohtuullista." };
  expect((await post(matter, plan, { cookie: officer })).status).toBe(302);
  expect(await read(ownMatter, own)).toContain("5 000,00 €");

  const payer = await signIn("tem-payer");
  const money = {
    intent: "receive-money",
    receivedAmount: "10 157,53",
    receivedOn: "23.11.2026",
    reference: "T-2",
  };
  expect((await post(matter, money, { cookie: payer })).status).toBe(302);
  expect(await findStanding(db, id)).toMatchObject({ recoverable: 0, returned: 10_000_00, interest: 157_53 });
  expect(await read(matter, payer)).toContain("hoidettu loppuun");
});

test("the list tells how many days there are left to decide", async () => {
  const { db, id, signIn, read } = await service();
  await openMatter(db, id);
  const page = await read("/fi/ministry/recoveries", await signIn("tem-auditor"));
  expect(page).toContain("31.12.2028");
  expect(page).toContain("769 päivää jäljellä");
});

describe("the page of reference rates", () => {
  const entering = {
    intent: "enter",
    half: "2026-2",
    rate: "2,5",
    source: "Suomen Pankki",
    url: "",
    checkedOn: "20.11.2026",
  };

  test("names the half-years that have none, and a manager enters them", async () => {
    const { db, post, signIn, read } = await service();
    const cookie = await signIn("tem-manager");
    expect(await read("/fi/ministry/rates", cookie)).toContain("2025-2, 2026-2");
    expect((await post("/fi/ministry/rates", { ...entering, rate: "2,3" }, { cookie })).status).toBe(400);
    expect((await post("/fi/ministry/rates", entering, { cookie })).status).toBe(302);
    expect((await findRates(db))["2026-2"]).toBe(250);
  });

  test("is read by the ministry, and written by managers alone", async () => {
    const { post, signIn, read } = await service();
    const cookie = await signIn("tem-auditor");
    expect(await read("/fi/ministry/rates", cookie)).toContain("Viitekorot");
    expect((await post("/fi/ministry/rates", entering, { cookie })).status).toBe(404);
  });
});
