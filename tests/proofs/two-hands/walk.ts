import type Sqlite from "better-sqlite3";
import type { Snapshot } from "../../../app/domain/snapshot";
import { inEuros } from "../../../app/words/formats";
import "../../../app/words/all.server";
import type { Random } from "../../support/random";
import { type Hand, section } from "./hand";
import type { Ledger } from "./ledger";

export type Figures = {
  saves: number;
  merges: number;
  conflicts: number;
  rows: number;
  submissions: number;
  changedSinceShown: number;
  differing: number;
};

const sections = ["project", "milestones", "partners", "budget", "applicant", "indicators"];

/** One draft in two hands, from random writing to the receipt. */
export class Walk {
  readonly figures: Figures = {
    saves: 0,
    merges: 0,
    conflicts: 0,
    rows: 0,
    submissions: 0,
    changedSinceShown: 0,
    differing: 0,
  };

  /** What the snapshot holds otherwise than the check page showed it. */
  readonly differences: string[] = [];

  constructor(
    private readonly random: Random,
    private readonly hands: [preparer: Hand, signatory: Hand],
    private readonly ledger: Ledger,
    private readonly database: Sqlite.Database,
  ) {}

  async go(): Promise<Figures> {
    const { random, hands } = this;
    for (const hand of hands) hand.begin(this.ledger);
    const busy = random.pick(sections.slice(0, 4));
    for (const hand of hands) await this.openSection(hand, busy);
    const steps = random.whole(3, 6);
    for (let step = 0; step < steps; step += 1) await this.step(busy);
    for (const hand of hands) await this.settle(hand);
    await this.submit();
    return this.figures;
  }

  private async step(busy: string): Promise<void> {
    const { random } = this;
    const hand = random.pick(this.hands);
    if (!(await hand.isWriting())) return this.openSection(hand, busy);
    const act = random.weighted({
      save: 5,
      together: 3,
      type: 2,
      goOn: 1,
      move: 1,
      addRow: 1,
      removeRow: 0.5,
    });
    switch (act) {
      case "type":
        return this.writeSomething(hand);
      case "save":
        await this.writeSomething(hand);
        return this.save(hand, "stay");
      case "together": {
        // Both press at the same moment: the service takes them in some order.
        for (const one of this.hands) {
          if (!(await one.isWriting())) await this.openSection(one, busy);
          await this.writeSomething(one);
        }
        await Promise.all(this.hands.map((one) => this.save(one, "stay")));
        return;
      }
      case "goOn":
        await this.writeSomething(hand);
        await this.save(hand, "next");
        return;
      case "move":
        return this.openSection(hand, random.chance(0.5) ? busy : random.pick(sections));
      case "addRow":
        return this.changeRows(hand, "add-row:");
      case "removeRow":
        return this.changeRows(hand, "remove-row:");
    }
  }

  private openSection(hand: Hand, id: string): Promise<void> {
    return hand.open(`/sections/${id}`);
  }

  private async writeSomething(hand: Hand): Promise<void> {
    const { random } = this;
    for (let texts = random.whole(1, 3); texts > 0; texts -= 1) await hand.type(random, random.chance(0.6));
  }

  private async changeRows(hand: Hand, kind: "add-row:" | "remove-row:"): Promise<void> {
    await this.writeSomething(hand);
    const buttons = hand.page.locator(`${section} button[value^="${kind}"]`);
    const values = await buttons.evaluateAll((found) =>
      found.map((button) => button.getAttribute("value") ?? ""),
    );
    if (values.length === 0) return;
    this.figures.rows += 1;
    const value = this.random.pick(values);
    if (kind === "remove-row:") return this.save(hand, value);
    if (await hand.addRow(value)) return;
    await this.writeSomething(hand);
    await this.save(hand, "stay");
  }

  private async save(hand: Hand, intent: string): Promise<void> {
    const shown = Number(await hand.page.locator(`${section} input[name=version]`).inputValue());
    this.figures.saves += 1;
    await hand.press(intent);
    const newest = this.ledger.newestVersion;
    if (hand.status !== 409) {
      if (newest > shown + 1) this.figures.merges += 1;
      return;
    }
    if (!(await hand.isWriting())) return;
    this.figures.conflicts += 1;
    if (this.random.chance(0.7)) {
      await hand.decide(this.random);
      this.figures.saves += 1;
      await hand.press("stay");
    }
  }

  /** Decides until the page holds nothing that is not saved. */
  private async settle(hand: Hand): Promise<void> {
    for (let tries = 0; (await hand.isWriting()) && tries < 5; tries += 1) {
      await hand.decide(this.random);
      this.figures.saves += 1;
      await hand.press("stay");
      if (hand.status !== 409) return;
      this.figures.conflicts += 1;
    }
  }

  private async submit(): Promise<void> {
    const { random } = this;
    const [preparer, signatory] = this.hands;
    await this.mend(signatory);
    await signatory.open("/check");
    let shown = await this.checkPage(signatory);
    const send = signatory.page.locator("form.send button");
    if ((await send.count()) === 0) return;

    const meanwhile = random.chance(0.5);
    await this.openSection(preparer, "project");
    await preparer.type(random, true);
    if (meanwhile) await this.save(preparer, "stay");
    await signatory.goes(send);
    for (let tries = 0; signatory.status === 409 && tries < 3; tries += 1) {
      this.figures.changedSinceShown += 1;
      await signatory.look();
      shown = await this.checkPage(signatory);
      await signatory.goes(send);
    }
    const row = this.database
      .prepare("select snapshot from submission where application_id = ?")
      .get(this.ledger.applicationId) as { snapshot: string } | undefined;
    if (!row) return;
    this.figures.submissions += 1;
    const snapshot: Snapshot = JSON.parse(row.snapshot);
    const differences = differencesOf(snapshot, shown);
    this.differences.push(...differences);
    if (differences.length > 0) this.figures.differing += 1;

    // Too late for the colleague: the text comes back whole.
    await preparer.type(random, true);
    await this.save(preparer, "stay");
  }

  /** The application as the check page shows it; what it was before a change is told above it. */
  private checkPage(hand: Hand): Promise<string> {
    return hand.page.locator(".application-view").innerText();
  }

  /** Fills what the rows that were begun still lack, as the check page tells it. */
  private async mend(hand: Hand): Promise<void> {
    for (let tries = 0; tries < 6; tries += 1) {
      await hand.open("/check");
      const links = await hand.page
        .locator('main a[href*="from=check#"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
      const [first] = links;
      if (!first) return;
      const [path = ""] = first.split("#");
      const id = /sections\/([\w-]+)/.exec(path)?.[1] ?? "";
      await hand.open(`/sections/${id}?from=check`);
      for (const link of links.filter((candidate) => candidate.startsWith(`${path}#`))) {
        await this.fill(hand, link.slice(path.length + 1));
      }
      await this.save(hand, "next");
    }
  }

  private async fill(hand: Hand, name: string): Promise<void> {
    const box = hand.page.locator(`${section} [name="${name}"]:not([type=hidden])`).first();
    if ((await box.count()) === 0) return;
    const tag = await box.evaluate((element) => element.tagName);
    if (tag === "SELECT") await box.selectOption({ index: 1 });
    else if (name.endsWith(".month")) await hand.write(name, "5/2027");
    else await hand.write(name, hand.newText(this.random, name, tag === "TEXTAREA"));
  }
}

/** The snapshot holds every text that the check page showed, no other, and the same total of costs. */
function differencesOf({ answers, budget }: Snapshot, shown: string): string[] {
  const onPage = tokensIn(shown);
  const received = tokensIn(Object.values(answers).join("\n"));
  const hidden = Object.entries(answers).filter(([, text]) =>
    [...tokensIn(text)].some((token) => !onPage.has(token)),
  );
  const total = plain(inEuros(budget.total, "fi"));
  return [
    ...hidden.map(([field, text]) => `${field}: "${text}" was received and not shown`),
    ...[...onPage]
      .filter((token) => !received.has(token))
      .map((token) => `${token} was shown and not received`),
    ...(plain(shown).includes(total) ? [] : [`the costs of ${total} were not shown`]),
  ];
}

const tokensIn = (text: string) => new Set(text.match(/\b[ab]x\d+\b/g) ?? []);
const plain = (text: string) => text.replace(/\s/gu, "");
