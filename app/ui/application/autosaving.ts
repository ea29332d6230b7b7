import type { Autosaved } from "~/domain/saving";

/** What the writer is told of the saving that goes on by itself. */
export type Telling =
  | { kind: "nothing" | "saving" | "offline" | "failed" }
  | { kind: Autosaved["because"]; at: string }
  /** `kept`: under which id the service keeps the texts until the writer has signed in. */
  | { kind: "ended"; kept: string | null };

type Answer = Telling & { conflicts?: string[] };
type Texts = Record<string, string>;

type Page = {
  form: HTMLFormElement;
  /** Where the texts are posted. */
  url: string;
  /** Fields that the page shows with texts of the writer that are not stored yet. */
  unsaved: string[];
  tell: (telling: Telling) => void;
};

/** Milliseconds: after the last key, and at the latest after the first one that is not saved. */
const pause = 2000;
const atLatest = 5000;
const tryAgain = 5000;
/** An answer that has not come by then does not come. */
const patience = 20_000;
/** The most that a browser sends for a page that is being closed. */
const mostForLeaving = 60_000;

/**
 * Saves what is typed into a form while it is being typed, and what is left when its page is closed.
 * Only fields that the writer has changed are posted, so that what a colleague writes elsewhere stays.
 * The version that the page showed stays with it, and its own saves are known by its editing id.
 * Nothing is kept in the browser.
 */
export class Autosaving {
  private readonly page: Page;
  /** What the service has, as far as this page knows. */
  private known: Texts;
  private firstKey: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;
  private again = false;
  private typed = false;
  private troubled = false;
  /** The form itself has been sent, with everything in it. */
  private sent = false;
  /** Nothing can be saved any more. */
  private over = false;
  private readonly listening = new AbortController();
  /** The form's field with the count of its posts. */
  private readonly turn: HTMLInputElement;

  constructor(page: Page) {
    this.page = page;
    this.known = textsOf(pristine(page.form));
    this.turn = page.form.elements.namedItem("turn") as HTMLInputElement;
  }

  start(): void {
    const { signal } = this.listening;
    const { form } = this.page;
    for (const event of ["input", "change"]) form.addEventListener(event, () => this.hasTyped(), { signal });
    form.addEventListener("submit", () => this.hasSent(), { signal });
    document.addEventListener("visibilitychange", () => this.isSeen(!document.hidden), { signal });
    window.addEventListener("pagehide", () => this.leave(), { signal });
    window.addEventListener("online", () => this.save(), { signal });
    // What was typed before this script was there is saved too.
    if (Object.keys(this.changed()).length > 0) this.hasTyped();
    for (const field of this.page.unsaved) delete this.known[field];
  }

  stop(): void {
    this.listening.abort();
    clearTimeout(this.timer);
  }

  private hasTyped(): void {
    this.typed = true;
    this.sent = false;
    const now = performance.now();
    this.firstKey ??= now;
    this.saveAfter(Math.min(pause, this.firstKey + atLatest - now));
  }

  /** A save under way would come too late and tell nothing new: the form brings everything. */
  private hasSent(): void {
    this.sent = true;
    this.takeTurn();
    clearTimeout(this.timer);
    this.running?.abort();
  }

  private isSeen(seen: boolean): void {
    if (!seen) void this.save({ leaving: true });
    else if (this.troubled) void this.save();
  }

  private leave(): void {
    const changed = this.changed();
    if (!this.mayPost(changed)) return;
    navigator.sendBeacon(this.page.url, this.bodyOf(changed));
  }

  private saveAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  private async save({ leaving = false } = {}): Promise<void> {
    clearTimeout(this.timer);
    const changed = this.changed();
    if (!this.mayPost(changed)) return;
    if (this.running && !leaving) {
      this.again = true;
      return;
    }
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.firstKey = undefined;
    const late = setTimeout(() => running.abort("late"), patience);
    const { tell } = this.page;
    if (!this.troubled) tell({ kind: "saving" });
    const answer = await this.post(changed, running.signal, leaving);
    clearTimeout(late);
    if (this.running !== running) return;
    this.running = undefined;
    if (running.signal.aborted && running.signal.reason !== "late") return;
    this.hear(answer, changed);
    if (this.again) {
      this.again = false;
      void this.save();
    }
  }

  /** The service's answer in the words of this page; `offline` when none came. */
  private async post(changed: Texts, signal: AbortSignal, leaving: boolean): Promise<Answer> {
    const body = this.bodyOf(changed);
    const keepalive = leaving && body.toString().length < mostForLeaving;
    try {
      const headers = { Accept: "application/json" };
      const init = { method: "POST", headers, body, signal, keepalive, redirect: "manual" } as const;
      const response = await fetch(this.page.url, init);
      if (response.type === "opaqueredirect") return { kind: "ended", kept: null };
      if (response.status >= 500) return { kind: "offline" };
      const told = await response.json();
      if (response.status === 401) return { kind: "ended", kept: told.kept };
      if (response.status === 200 || response.status === 409) {
        const { because, at, conflicts }: Autosaved = told;
        return { kind: because, at, conflicts };
      }
      return { kind: "failed" };
    } catch {
      return { kind: "offline" };
    }
  }

  private hear(answer: Answer, changed: Texts): void {
    const conflicts = answer.conflicts ?? [];
    if (answer.kind === "saved" || answer.kind === "changed-by-others") {
      const stored = Object.entries(changed).filter(([field]) => !conflicts.includes(field));
      this.known = { ...this.known, ...Object.fromEntries(stored) };
    }
    this.over = answer.kind === "not-draft" || answer.kind === "not-open";
    this.troubled = answer.kind === "offline" || answer.kind === "ended";
    if (answer.kind === "offline") this.saveAfter(tryAgain);
    this.page.tell(answer);
  }

  private mayPost(changed: Texts): boolean {
    return this.typed && !this.sent && !this.over && Object.keys(changed).length > 0;
  }

  private changed(): Texts {
    const texts = Object.entries(textsOf(this.page.form));
    return Object.fromEntries(
      texts.filter(([field, text]) => field !== this.turn.name && this.known[field] !== text),
    );
  }

  /** Every post says its place in the page's own order: one that is overtaken on its way stores nothing. */
  private takeTurn(): void {
    this.turn.value = String(Number(this.turn.value) + 1);
  }

  private bodyOf(changed: Texts): URLSearchParams {
    this.takeTurn();
    return new URLSearchParams({ ...carriedBy(this.page.form), ...changed });
  }
}

/** The form's texts by field, as its next post would send them; files are no part of them. */
function textsOf(form: HTMLFormElement): Texts {
  const fields = [...new FormData(form)].filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  return Object.fromEntries(fields);
}

/** The form as the service sent it. */
function pristine(form: HTMLFormElement): HTMLFormElement {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return copy;
}

/** What the page itself put into the form: version, editing id, the names of a table's rows. */
function carriedBy(form: HTMLFormElement): Texts {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")];
  const own = hidden.filter((input) => form.elements.namedItem(input.name) === input);
  return Object.fromEntries(own.map(({ name, value }) => [name, value]));
}
