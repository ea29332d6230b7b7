import { type FormEvent, startTransition, useEffect, useRef, useState } from "react";
import type { Answers } from "~/domain/application-form";

const pause = 600;

/**
 * The form's texts as they are being typed, a moment after the last key; a choice is followed at once.
 * What follows from them is drawn between keys, so that typing never waits for it.
 */
export function useTyped(saved: Answers) {
  const [typed, setTyped] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = ({ currentTarget, target }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (!form) return;
    clearTimeout(timer.current);
    const read = () => startTransition(() => setTyped({ ...saved, ...textsOf(form) }));
    timer.current = setTimeout(read, isChoice(target) ? 0 : pause);
  };
  return { typed, follow };
}

function isChoice(field: EventTarget): boolean {
  if (field instanceof HTMLSelectElement) return true;
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}

function textsOf(form: HTMLFormElement): Answers {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
