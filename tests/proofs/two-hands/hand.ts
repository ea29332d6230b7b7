import type { Locator, Page, Request } from "playwright-core";
import { asStored } from "../../../app/domain/saving";
import type { Random } from "../../support/random";
import type { Ledger } from "./ledger";

type Control = { name: string; value: string; long: boolean };

/** A page as its reader sees it: the boxes to write in, the colleague's texts beside them, quoted texts. */
type Sight = {
  controls: Control[];
  conflicts: { name: string; text: string }[];
  quotes: string[];
};

export const section = "form.section-form";

/** Where the walk writes: boxes that hold any text, and amounts that leave the form complete. */
const writable =
  /^(project\.(name|summary|need|goals|target-groups|measures|risks|continuation)|applicant\.(contact|phone|account)|milestones\.\d+\.(name|evidence|responsible)|partners\.others\.\d+\.(name|task)|indicators\.[\w.]+\.method|budget\.\w+\.\d+\.(description|reason)|budget\.(?!staff)\w+\.\d+\.\d{4})$/;
const amount = /\.\d{4}$/;

/** One person at one browser window: what they do, and what they get to see. */
export class Hand {
  ledger!: Ledger;
  /** A save by a button since the page was opened, and what the last one was answered with. */
  status = 200;
  private typed = 0;
  private removing: string | undefined;
  private sent: Promise<void> = Promise.resolve();
  private readonly own = new Map<string, string>();

  constructor(
    readonly page: Page,
    readonly person: string,
    /** What its texts begin with. */
    readonly letter: string,
    private readonly origin: string,
  ) {
    page.on("request", (request) => this.hasSent(request));
    page.on("response", (answer) => {
      if (answer.request().isNavigationRequest()) this.status = answer.status();
    });
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
  }

  begin(ledger: Ledger): void {
    this.ledger = ledger;
    this.own.clear();
  }

  async signIn(): Promise<void> {
    await this.page.goto(`${this.origin}/fi/sign-in`);
    await this.goes(this.page.locator(`button[value="${this.person}"]`));
  }

  /** Opens an address of the draft. What was typed here and not saved is left behind. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/fi/applications/${this.ledger.applicationId}${path}`, {
      waitUntil: "domcontentloaded",
    });
    this.own.clear();
    await this.look();
  }

  /** Is there a section to write in? Not on the check page, nor after submitting. */
  async isWriting(): Promise<boolean> {
    return (await this.page.locator(section).count()) > 0;
  }

  /** Takes in the whole page. */
  async look(): Promise<Sight> {
    const sight = await this.page.evaluate((selector) => {
      const form = document.querySelector<HTMLFormElement>(selector);
      const boxes = [
        ...(form?.querySelectorAll<HTMLInputElement>("input:not([type]), input[type=text], textarea") ?? []),
      ];
      const controls = boxes.map(({ name, value, tagName }) => ({
        name,
        value,
        long: tagName === "TEXTAREA",
      }));
      const conflicts = [...document.querySelectorAll(".theirs")].map((theirs) => ({
        name:
          theirs
            .closest(".cell, .field, td, .option")
            ?.querySelector<HTMLInputElement>("[name]:not([type=hidden])")?.name ?? "",
        text: theirs.querySelector("blockquote")?.textContent ?? "",
      }));
      const quotes = [...document.querySelectorAll("blockquote, .changes td")].map(
        (quote) => quote.textContent ?? "",
      );
      return { controls, conflicts, quotes };
    }, section);
    this.ledger.judge();
    const untouched = sight.controls.filter(({ name, value }) => this.own.get(name) !== value);
    this.ledger.sees(this.person, [...untouched.map(({ value }) => value), ...sight.quotes]);
    return sight;
  }

  /** Types something new into a field of the page, one of a few when two hands are to meet. */
  async type(random: Random, crowded: boolean): Promise<void> {
    const { controls } = await this.look();
    const fields = controls.filter(({ name }) => writable.test(name));
    if (fields.length === 0) return;
    const { name, long } = random.pick(crowded ? fields.slice(0, 2) : fields);
    await this.write(name, this.newText(random, name, long));
  }

  /** Writes the text into the field, in place of what is there. */
  async write(name: string, text: string): Promise<void> {
    this.own.set(name, text);
    await this.page.locator(`${section} [name="${name}"]:not([type=hidden])`).fill(text);
  }

  newText(random: Random, name: string, long: boolean): string {
    this.typed += 1;
    if (amount.test(name)) return `${this.typed % 900},${this.letter === "a" ? "11" : "22"}`;
    const token = `${this.letter}x${this.typed}`;
    const texts = [token, `Ääkköset ja "lainaus" ${token}`, `<b>${token}</b> & 5 % €`];
    return random.pick(long ? [...texts, `${token}\n\ntoinen kappale, ${token}`] : texts);
  }

  /** Presses a button of the section's form by its value; the answer is the status of the page that comes. */
  async press(intent: string): Promise<void> {
    this.removing = intent.startsWith("remove-row:") ? `${intent.slice("remove-row:".length)}.` : undefined;
    await this.look();
    const button = this.page
      .locator(`${section} button[name=intent][value="${intent}"]:not(.hidden)`)
      .first();
    await this.goes(button);
    this.removing = undefined;
    await this.account();
  }

  /**
   * Adds a row by its button. With scripts the page may do so at once, and what was typed is still to be
   * saved; otherwise it comes back saved. Answers whether it did.
   */
  async addRow(intent: string): Promise<boolean> {
    await this.look();
    const rows = `${intent.slice("add-row:".length)}.rows`;
    const before = await this.page.locator(`${section} [name="${rows}"]`).inputValue();
    const page = this.page.waitForEvent("domcontentloaded").catch(() => {});
    const button = this.page.locator(`${section} button[value="${intent}"]`);
    const now = await button
      .evaluate(async (element: HTMLButtonElement, name) => {
        const field = element.form?.elements.namedItem(name) as HTMLInputElement;
        element.click();
        await new Promise((done) => setTimeout(done, 100));
        return field.value;
      }, rows)
      .catch(() => before);
    if (now !== before) return false;
    await page;
    await this.account();
    return true;
  }

  /** Presses the button and waits for the page that it leads to. */
  async goes(button: Locator): Promise<void> {
    await Promise.all([
      this.page.waitForEvent("domcontentloaded"),
      button.evaluate((element: HTMLElement) => element.click()),
    ]);
  }

  /** The texts that came back instead of being stored, each with what stands or with why. */
  private async account(): Promise<void> {
    await this.sent;
    const posted = new Map(this.own);
    if (this.status !== 409) this.own.clear();
    const { controls, conflicts, quotes } = await this.look();
    if (this.status !== 409) return;
    for (const { name, value } of controls) {
      const theirs = conflicts.find((conflict) => conflict.name === name);
      const both = theirs && (theirs.text.trim() === "" || this.ledger.hasStored(name, theirs.text));
      if (both) this.ledger.shows(this.person, name, value);
      // A box that shows a text of the writer's own after the answer is still theirs to save.
      if (theirs) this.own.set(name, value);
      else this.own.delete(name);
    }
    if (controls.length > 0) return;
    for (const [name, text] of posted) {
      if (quotes.some((quote) => quote === text)) this.ledger.shows(this.person, name, text);
    }
  }

  /** How many fields wait for a decision between two texts. */
  async decide(random: Random): Promise<number> {
    const { controls, conflicts } = await this.look();
    for (const { name, text } of conflicts) {
      const box = controls.find((control) => control.name === name);
      if (!box) continue;
      const choice = random.weighted({ mine: 1, theirs: 1, third: 1 });
      if (choice === "theirs") await this.write(name, text);
      if (choice === "third") await this.write(name, this.newText(random, name, box.long));
    }
    return conflicts.length;
  }

  /** Everything of the hand's own that goes out: by the form, or by a page that saves by itself. */
  private hasSent(request: Request): void {
    if (request.method() !== "POST" || !request.url().includes("/sections/")) return;
    const { ledger, removing } = this;
    const own = new Map(this.own);
    const form = request.isNavigationRequest();
    const mine = fieldsOf(request).then((fields) =>
      fields.filter(([name, text]) => {
        const removed = removing !== undefined && name.startsWith(removing);
        return own.get(name) === asStored(text) && text.trim() !== "" && !removed;
      }),
    );
    const tell = async (owed: boolean) => {
      for (const [name, text] of await mine) ledger.posts(this.person, name, text, owed);
    };
    this.sent = this.sent.then(() => tell(form));
    if (!form) void hasSucceeded(request).then((saved) => (saved ? tell(true) : undefined));
  }
}

async function fieldsOf(request: Request): Promise<[string, string][]> {
  const headers = { "Content-Type": request.headers()["content-type"] ?? "" };
  const form = await new Response(request.postData(), { headers }).formData().catch(() => new FormData());
  return [...form].flatMap(([name, text]): [string, string][] =>
    typeof text === "string" ? [[name, text]] : [],
  );
}

async function hasSucceeded(request: Request): Promise<boolean> {
  const answer = await request.response().catch(() => null);
  return answer?.status() === 200;
}
