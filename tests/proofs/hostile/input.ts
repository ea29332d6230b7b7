import type { Control } from "../../support/html";
import type { Random } from "../../support/random";
import { hostileName, hostileText } from "./texts";

/** A request to a form: what it holds, how it is written down, and which fields of the form were typed anew. */
export type Input = {
  fields: [string, string][];
  typed: Map<string, string>;
  /** Its button, or something that the page fills in by itself, is not the page's. */
  tampered: boolean;
  /** The version that the form names, when it is not the one of its page. */
  oldVersion?: number;
  sending:
    | "form"
    | "multipart"
    | "wrong-type"
    | "broken-multipart"
    | "broken-text"
    | "cut"
    | "no-length"
    | "elsewhere";
};

/** What a page puts into its form by itself. */
const filledByPage = /^(version|intent|key|editing|turn|presentedAt|returnTo|person|milestone)$|\.rows$/;

/** A partial and hostile filling in of the form with these controls, which may be none. */
export function makeInput(random: Random, controls: readonly Control[]): Input {
  const buttons = controls.filter(({ kind }) => kind === "button");
  const boxes = controls.filter(({ kind }) => kind !== "button");
  const fields = new Map(boxes.map(({ name, value }): [string, string] => [name, value]));
  const typed = new Map<string, string>();

  const writable = [...fields.keys()].filter((name) => !filledByPage.test(name));
  for (let count = random.whole(0, 4); count > 0 && writable.length > 0; count -= 1) {
    const name = random.pick(writable);
    typed.set(name, hostileText(random));
  }
  for (const [name, text] of typed) fields.set(name, text);
  if (random.chance(0.25)) {
    for (const name of writable) if (!typed.has(name) && random.chance(0.5)) fields.delete(name);
  }
  let tampered = !pressed(random, buttons, fields);
  let oldVersion: number | undefined;
  if (fields.has("version") && random.chance(0.2)) {
    const versions = ["", "0", "1", "-1", "1.5", "999999999", "9999999999999", hostileText(random)];
    const version = random.pick(versions);
    fields.set("version", version);
    oldVersion = /^\d{1,9}$/.test(version) ? Number(version) : 0;
  }
  for (const name of fields.keys()) {
    if (!filledByPage.test(name) || name === "version" || random.chance(0.9)) continue;
    fields.set(name, hostileText(random));
    tampered = true;
  }
  const sent = [...fields];
  while (random.chance(0.3)) {
    const name = hostileName(random);
    if (!fields.has(name)) sent.push([name, hostileText(random)]);
  }
  // The same field twice: the last text holds.
  if (typed.size > 0 && random.chance(0.15))
    sent.unshift([random.pick([...typed.keys()]), hostileText(random)]);
  const sending = random.weighted({
    form: 80,
    multipart: 10,
    "wrong-type": 3,
    "broken-multipart": 2,
    "broken-text": 2,
    cut: 1,
    "no-length": 1,
    elsewhere: 1,
  });
  return { fields: sent, typed, tampered, oldVersion, sending };
}

/** Presses a button of the form, or says that one was pressed which is not there. */
function pressed(random: Random, buttons: readonly Control[], fields: Map<string, string>): boolean {
  if (random.chance(0.7) && buttons.length > 0) {
    const { name, value } = random.pick(buttons);
    fields.set(name, value);
    return true;
  }
  const intents = ["", "next", "stay", "sums", "sign", "return", "reach", "reopen", "add-row:budget.staff"];
  const wrong = [
    "remove-row:budget.staff.1",
    "add-row:..",
    "remove-row:__proto__",
    "files:project.x",
    hostileText(random),
  ];
  fields.set("intent", random.pick([...intents, ...wrong]));
  return false;
}

/** Does the input ask for rows in another order, or fewer of them? */
export function rearranges(input: Input): boolean {
  return /\b(up|down|remove)\b/.test(intentOf(input));
}

const intentOf = ({ fields }: Input) => fields.findLast(([name]) => name === "intent")?.[1] ?? "";

/** The row that the input takes away, with every text in it. */
export function rowTaken(input: Input): string | undefined {
  const intent = intentOf(input);
  return intent.startsWith("remove-row:") ? `${intent.slice("remove-row:".length)}.` : undefined;
}
