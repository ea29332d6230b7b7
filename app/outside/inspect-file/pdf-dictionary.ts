/** A PDF dictionary's own keys with their values: names and numbers as they are read, the rest as marks. */
export type Dictionary = Map<string, string>;

const deepest = 50;
const space = /[\0\t\n\f\r ]*(?:%[^\n\r]*[\0\t\n\f\r ]*)*/y;
const regular = "[^\\0\\t\\n\\f\\r ()<>[\\]{}/%]";
const name = new RegExp(`/(${regular}*)`, "y");
const reference = /\d+\s+\d+\s+R(?![a-zA-Z])/y;
const word = new RegExp(`${regular}+`, "y");

/**
 * Reads the dictionary with which the text begins (ISO 32000-1, 7.3.7): its keys at the first level only,
 * with `#41` in a name read as the letter that it is. Undefined when there is none, or it does not end.
 */
export function readDictionary(text: string): Dictionary | undefined {
  const reader = new Reader(text);
  try {
    reader.skipSpace();
    return reader.dictionary(0);
  } catch {
    return undefined;
  }
}

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  skipSpace(): void {
    this.take(space);
  }

  dictionary(depth: number): Dictionary {
    const found: Dictionary = new Map();
    this.expect("<<");
    for (;;) {
      this.skipSpace();
      if (this.text.startsWith(">>", this.#at)) {
        this.#at += 2;
        return found;
      }
      const key = this.name();
      this.skipSpace();
      const value = this.value(depth + 1);
      if (!found.has(key)) found.set(key, value);
    }
  }

  private value(depth: number): string {
    if (depth > deepest) throw new Error("too deep");
    const next = this.text[this.#at];
    if (this.text.startsWith("<<", this.#at)) {
      this.dictionary(depth);
      return "<<>>";
    }
    if (next === "<") return this.upTo(">");
    if (next === "(") return this.string();
    if (next === "[") return this.array(depth);
    if (next === "/") return `/${this.name()}`;
    const read = this.take(reference) ?? this.take(word);
    if (!read) throw new Error("no value");
    return read;
  }

  private array(depth: number): string {
    this.expect("[");
    for (;;) {
      this.skipSpace();
      if (this.text[this.#at] === "]") break;
      this.value(depth + 1);
    }
    this.#at += 1;
    return "[]";
  }

  /** A string may hold brackets in pairs, and others after a backslash. */
  private string(): string {
    let open = 0;
    do {
      const character = this.text[this.#at++];
      if (character === undefined) throw new Error("no end");
      if (character === "\\") this.#at += 1;
      if (character === "(") open += 1;
      if (character === ")") open -= 1;
    } while (open > 0);
    return "()";
  }

  private name(): string {
    const read = this.take(name);
    if (read === undefined) throw new Error("no name");
    return read
      .slice(1)
      .replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  private upTo(end: string): string {
    const found = this.text.indexOf(end, this.#at);
    if (found < 0) throw new Error("no end");
    this.#at = found + end.length;
    return "<>";
  }

  private expect(mark: string): void {
    if (!this.text.startsWith(mark, this.#at)) throw new Error(`no ${mark}`);
    this.#at += mark.length;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
