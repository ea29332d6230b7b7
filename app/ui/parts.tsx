import type { ReactNode } from "react";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "./language";

export type Tone = "good" | "bad" | "active" | "waiting" | "neutral";

/** A status in a word. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

/** Marks invented data. */
export function DemoTag() {
  const { say } = useSpeech();
  return <Tag tone="waiting">{say("common.demo.tag")}</Tag>;
}

/** Content in the reader's language, or in its own with `lang` when it has not been translated. */
export function Content({ texts }: { texts: Texts }) {
  const { language } = useSpeech();
  const { text, language: own } = pick(texts, language);
  return own === language ? text : <span lang={own}>{text}</span>;
}

/** Names and values, a pair a row; an optional third part holds a link to change the value. */
export function Facts({ rows }: { rows: { name: ReactNode; value: ReactNode; action?: ReactNode }[] }) {
  return (
    <dl className="facts">
      {rows.map(({ name, value, action }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {action && <dd className="no-print">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A wide table in its own scrolling region, which the keyboard can reach. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
