import { asStored } from "../../../app/domain/saving";
import { findAnswers } from "../../../app/queries/applications.server";
import type { Db } from "../../../db/open";
import { type ReadPage, readPage } from "../../support/html";
import type { Random } from "../../support/random";
import { type Input, makeInput, rearranges, rowTaken } from "./input";
import { everybody, openScene, type Scene, type Target } from "./scene";
import { type Answer, send } from "./send";

/** A page as it was answered, to be opened in a browser. */
export type Kept = { url: string; status: number; policy: string; body: string };

/** Can the engine of this run hold the text? */
export type CanHold = (text: string) => boolean;

type Tried = {
  answers: number;
  refusals: number;
  comparedTexts: number;
  forms: Set<string>;
  findings: string[];
  pages: Kept[];
};

/** Sends so many inputs to one service, one after the other, and judges every answer. */
export async function tryInputs(db: Db, random: Random, count: number, canHold: CanHold): Promise<Tried> {
  const scene = await openScene(db, random);
  const trial = new Trial(scene, random, canHold);
  for (let input = 0; input < count; input += 1) await trial.once();
  scene.close();
  trial.findings.push(...scene.lines.filter((line) => /"status":5|the page broke|broke outside/.test(line)));
  return trial;
}

/** Asked by scripts, which read data and not pages. */
const answersData = new Set(["routes/apply/autosave"]);

class Trial implements Tried {
  answers = 0;
  refusals = 0;
  comparedTexts = 0;
  readonly forms = new Set<string>();
  readonly findings: string[] = [];
  readonly pages: Kept[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly random: Random,
    private readonly canHold: CanHold,
  ) {}

  async once(): Promise<void> {
    const { random, scene } = this;
    const target = scene.pickTarget();
    this.forms.add(target.route);
    const person = random.chance(0.7) ? random.pick(target.right) : random.pick(everybody);
    const cookie = await scene.cookieOf(person);
    const before = await this.open(target, cookie);
    const own = (before?.forms ?? []).filter(
      ({ action }) => (action ?? target.path).split("?")[0] === target.path,
    );
    const { controls } = own.length > 0 ? random.pick(own) : { controls: [] };
    const input = makeInput(random, controls);
    const answer = await send(scene.origin, target.path, cookie, input, random);
    if (target.route.includes("sign-out")) scene.forget(person);
    if (!answer) return;

    this.answers += 1;
    const wrong = (what: string) => {
      const who = person || "nobody";
      this.findings.push(
        `${input.sending} by ${who} to ${target.path} (${answer.status}): ${what}`.slice(0, 600),
      );
    };
    if (answer.status >= 500) return wrong("broken");
    const page = this.read(target.path, answer, wrong);
    if (answer.status >= 400) {
      this.refusals += 1;
      if (!page && !answersData.has(target.route)) return wrong("a refusal that is no page");
    }
    if (input.sending !== "form" && input.sending !== "multipart") return;
    await this.compare({ target, cookie, input, answer, page }, wrong);
  }

  private async open({ path }: Target, cookie: string): Promise<ReadPage | undefined> {
    const response = await this.scene.get(path, { cookie });
    const answer = { status: response.status, headers: response.headers, body: await response.text() };
    const wrong = (what: string) =>
      this.findings.push(`opening ${path} (${answer.status}): ${what}`.slice(0, 600));
    if (answer.status >= 500) wrong("broken");
    return this.read(path, answer, wrong);
  }

  /** Reads a page and judges what every page of ours has to be. */
  private read(
    path: string,
    { status, headers, body }: Answer,
    wrong: (what: string) => void,
  ): ReadPage | undefined {
    if (!headers.get("Content-Type")?.startsWith("text/html")) return undefined;
    const policy = headers.get("Content-Security-Policy") ?? "";
    const page = readPage(body, /'nonce-([^']+)'/.exec(policy)?.[1]);
    for (const broken of page.wrong) wrong(broken);
    if (page.title.trim() === "") wrong("a page without a title");
    if (page.language !== path.slice(1, 3)) wrong(`a page in the language ${page.language}`);
    if (status >= 400 || this.random.chance(0.1)) {
      this.pages.push({ url: this.scene.origin + path, status, policy, body });
    }
    return page;
  }

  /** What was typed stands unchanged on the page that comes back, or on the section that is opened again. */
  private async compare(
    { target, cookie, input, answer, page }: Posted,
    wrong: (what: string) => void,
  ): Promise<void> {
    const { status } = answer;
    const section = target.path.includes("/sections/");
    const taken = rowTaken(input);
    const old = input.oldVersion === undefined ? {} : await this.answersOf(target, input.oldVersion);
    const typed = [...input.typed]
      .filter(([name]) => !(taken && name.startsWith(taken)))
      .map(([name, text]): [string, string] => [name, received(text, input)])
      // What stood already in the version that the form names was not changed by its writer.
      .filter(([name, text]) => input.oldVersion === undefined || (old[name] ?? "") !== text);
    if (typed.length === 0 || status === 404 || status === 403 || status === 413) return;
    if (status === 401) {
      for (const [name, text] of typed)
        this.same(name, text, page?.controls.findLast((one) => one.name === name)?.value, wrong);
      return;
    }
    if (section && status === 409 && page?.controls.every(({ name }) => name !== "version")) {
      for (const [name, text] of typed) {
        const kept = text.trim() === "" || text === "yes" || page.quotes.includes(text);
        this.same(name, text, kept ? text : undefined, wrong);
      }
      return;
    }
    // Outside the sections a page shows what was typed when its own button brought it with its own fields.
    if (!section && (input.tampered || rearranges(input))) return;
    const back = status >= 300 && status < 400 ? section && (await this.open(target, cookie)) : page;
    if (!back) return;
    for (const [name, text] of typed) {
      const control = back.controls.findLast((one) => one.name === name && one.kind === "text");
      if (control) this.same(name, text, control.value, wrong);
    }
    if (section && status === 302) await this.stored(target, typed, wrong);
  }

  /** Fields without a box of their own are found in the rows. */
  private async stored(
    target: Target,
    typed: [string, string][],
    wrong: (what: string) => void,
  ): Promise<void> {
    const answers = await this.answersOf(target);
    for (const [name, text] of typed) this.same(name, text, answers[name] ?? "", wrong);
  }

  private answersOf({ path }: Target, version?: number) {
    const id = /applications\/([^/]+)/.exec(path)?.[1] ?? "";
    return findAnswers(this.scene.db, id, version);
  }

  private same(name: string, text: string, back: string | undefined, wrong: (what: string) => void): void {
    if (!this.canHold(text)) return;
    this.comparedTexts += 1;
    if (back === text) return;
    wrong(`${name}: ${shown(text)} came back as ${back === undefined ? "nothing" : shown(back)}`);
  }
}

type Posted = { target: Target; cookie: string; input: Input; answer: Answer; page: ReadPage | undefined };

/** The text after its way through a form: no lone surrogates. */
function received(text: string, { sending }: Input): string {
  const whole = Buffer.from(text, "utf8").toString("utf8");
  // The framework's reader of multipart forms takes a leading byte order mark for the encoding's.
  return asStored(sending === "multipart" ? whole.replace(/^\ufeff/, "") : whole);
}

const shown = (text: string) =>
  JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}… (${text.length})` : text);
