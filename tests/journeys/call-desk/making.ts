import { expect } from "vitest";
import { expectNarrow } from "../../support/browser";
import { inThree, type Walk } from "../../support/walk";

export const callName = "Kotona Uudellamaalla";
/** The question that this call asks beside those of the standard form. */
export const ownQuestion = "project.jaettava-malli";

/** A call from nothing, all but its form and a Swedish text of its summary. Answers its address at the desk. */
export async function makeCall(walk: Walk, name = callName): Promise<string> {
  const { say } = walk;
  await walk.open("/ministry/calls");
  await walk.follow(say("call.make.title"));
  await walk.look();
  await walk.press(say("call.make.button"));
  await walk.look();
  await walk.fill(inThree("name", name, "Hemma i Nyland", "At home in Uusimaa"));
  await walk.field("itemId").selectOption("introduction-period-pilots");
  await walk.press(say("call.make.button"));
  expect(await walk.body()).toContain(say("call.done.made"));
  await walk.look();
  const desk = walk.path();
  await writeTexts(walk, desk);
  await writeTimes(walk, desk);
  await writeMoney(walk, desk);
  await writeRules(walk, desk);
  await writeRest(walk, desk);
  return desk;
}

async function writeTexts(walk: Walk, desk: string): Promise<void> {
  await walk.open(`${desk}/texts`);
  await walk.fill({
    ...inThree("summary", "Avustusta kuntien kotoutumispalveluihin.", "", "Grants for integration services."),
    ...inThree(
      "purpose",
      "Avustuksella kunta kokeilee uutta mallia.",
      "Med understödet prövar kommunen en ny modell.",
      "With the grant the municipality tries a new model.",
    ),
    ...inThree("objective", "Alku sujuu.", "Början löper.", "The start runs smoothly."),
    contact: "haku@example.org",
  });
  await save(walk);
  // What is still missing is told above the fields, and leads to its own.
  await walk.page.locator(".call-lacking summary").click();
  expect(await walk.page.locator('.call-lacking a[href="#summary.sv"]').count()).toBe(1);
}

async function writeTimes(walk: Walk, desk: string): Promise<void> {
  const { say } = walk;
  await walk.open(`${desk}/times`);
  await walk.fill({ opensAt: "1.12.2026", "opensAt.time": "8.00" });
  await walk.fill({ closesAt: "8.1.2027", "closesAt.time": "12.00" });
  await walk.fill({ costsFrom: "1.12.2026", costsTo: "31.5.2026" });
  await walk.pressIntent("save");
  expect(await walk.page.locator('[name="costsTo"]').getAttribute("aria-invalid")).toBe("true");
  expect(await walk.field("closesAt").inputValue()).toBe("8.1.2027");
  await walk.look();
  await walk.fill({ costsTo: "31.5.2028" });
  await save(walk);
  const told = await walk.body();
  for (const because of ["friday", "not-at-16-15"] as const)
    expect(told).toContain(say(`call.advice.${because}`));
  expect(told).toContain(say("call.advice.short", { count: 38 }));
  await walk.look();
  await walk.fill({ closesAt: "12.1.2027", "closesAt.time": "16.15" });
  await save(walk);
  expect(await walk.body()).not.toContain(say("call.advice.title"));
}

async function writeMoney(walk: Walk, desk: string): Promise<void> {
  await walk.open(`${desk}/money`);
  await walk.fill({ appropriation: "600 000", sharePercent: "80", maxGrant: "200 000" });
  await walk.field("grantType").selectOption({ index: 1 });
  await walk.field("fundingSource").selectOption({ index: 1 });
  for (const method of ["none", "flat-7"]) await walk.tick(`indirectMethods.${method}`);
  await walk.tick("area.01");
  await save(walk);
}

/** Who may apply: municipalities with 100 000 foreign-language speakers at the end of 2021, in Uusimaa. */
async function writeRules(walk: Walk, desk: string): Promise<void> {
  const { say, page } = walk;
  await walk.open(`${desk}/rules`);
  const add = async (kind: string) => {
    await page.locator('select[name="new"]').selectOption(kind);
    await walk.pressIntent("add:");
    const order = await walk.field("order").inputValue();
    return `rule.${order.split(" ").at(-1)}`;
  };
  await walk.tick(`${await add("organisation-type")}.types.municipality`);
  const speakers = await add("foreign-language-speakers");
  await walk.look();
  await walk.pressIntent("save");
  await walk.look();
  await walk.fill({ [`${speakers}.atLeast`]: "100 000" });
  await walk.tick(`${speakers}.dates.2021-12-31`);
  await walk.tick(`${await add("region")}.regions.01`);
  await walk.pressIntent("save");
  expect(await walk.body()).toContain(say("ruleEditor.saved"));
  // By the figures of each year, and of the year that the rule names: only Helsinki reaches the number.
  expect(await page.locator(".years-of-rules tbody tr").count()).toBeGreaterThan(3);
  await walk.look();
  await walk.follow(say("who.toList"));
  // Axe looks at the same table of fewer rows on the public page.
  await expectNarrow(page);
  expect(await page.locator("main svg").count()).toBeGreaterThan(0);
  const named = page.locator(".years-of-rules tr", { hasText: say("who.years.named") });
  expect(await named.locator("td").first().innerText()).toBe("1");
}

async function writeRest(walk: Walk, desk: string): Promise<void> {
  const { page } = walk;
  await walk.open(`${desk}/scoring`);
  await walk.pressIntent("example");
  await walk.look();
  await walk.open(`${desk}/checklist`);
  await walk.pressIntent("example");
  await page.locator('button[value^="remove:checklist:"]').last().click();
  await walk.look();
  await walk.open(`${desk}/decision`);
  await walk.fill(
    inThree(
      "decision.payment",
      "Avustus maksetaan ennakkona.",
      "Understödet betalas i förskott.",
      "Paid ahead.",
    ),
  );
  await walk.pressIntent("add:decision.conditions");
  const text = await page.locator('[name$=".text.fi"]').getAttribute("name");
  const name = text?.replace(/\.fi$/, "") ?? "";
  await walk.fill(inThree(name, "Malli julkaistaan.", "Modellen publiceras.", "The model is published."));
  await save(walk);
}

/** The standard form, and after one of its questions another that depends on its answer. */
export async function buildForm(walk: Walk, desk: string): Promise<void> {
  const { say, page } = walk;
  await walk.open(`${desk}/form`);
  await walk.press(say("builder.start.standard"));
  await walk.look();
  await walk.open(`${desk}/form/project/new`);
  await walk.press(say("common.save"));
  await walk.look();
  await walk.fill(inThree("label", "Jaettava malli", "Modell att dela", "A model to share"));
  await walk.fill(inThree("help", "Mitä muut saavat?", "Vad får andra?", "What do others get?"));
  await walk.field("kind").selectOption("long-text");
  await walk.field("when").selectOption("project.groups.children=yes");
  await walk.press(say("builder.question.show"));
  expect(await page.locator(".look").innerText()).toContain("Jaettava malli");
  await walk.look();
  await walk.press(say("common.save"));
  expect(walk.path()).toBe(`${desk}/form/${ownQuestion.replace(".", "/")}`);
  await walk.look();
  await walk.open(`${desk}/form/project`);
}

async function save(walk: Walk): Promise<void> {
  await walk.pressIntent("save");
  expect(await walk.body()).toContain(walk.say("call.saved"));
}
