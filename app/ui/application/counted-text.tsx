import { type FormEvent, useEffect, useState } from "react";
import { lengthOf } from "~/domain/application-form";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inNumber } from "~/words/formats";

type Props = Parameters<typeof LongTextField>[0] & { limit: number };

const pause = 1000;

/**
 * A long text with its length told under it. Nothing is ever cut. With scripts the count follows the
 * typing, and is read aloud when the writer stops.
 */
export function CountedText({ limit, help, after, value = "", ...field }: Props) {
  const { language, say } = useSpeech();
  const [length, setLength] = useState(lengthOf(value));
  const [spoken, setSpoken] = useState("");
  const count = (now: number) =>
    say("apply.section.count", { limit: inNumber(limit, language), length: inNumber(now, language) });
  const words = count(length);

  useEffect(() => {
    if (length === lengthOf(value)) return;
    const timer = setTimeout(() => setSpoken(words), pause);
    return () => clearTimeout(timer);
  }, [length, value, words]);

  const follow = (event: FormEvent) => {
    if (event.target instanceof HTMLTextAreaElement) setLength(lengthOf(event.target.value));
  };
  return (
    <div onInput={follow}>
      <LongTextField
        {...field}
        value={value}
        help={
          <>
            {help}{" "}
            <span className="hidden">
              {say("apply.section.atMost", { limit: inNumber(limit, language) })}
            </span>
          </>
        }
        after={
          <>
            <p className={length > limit ? "count over" : "count"}>{words}</p>
            <p className="hidden" role="status">
              {spoken}
            </p>
            {after}
          </>
        }
      />
    </div>
  );
}
