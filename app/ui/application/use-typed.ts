import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answers } from "~/domain/application-form";

const pause = 600;

/** The form's texts as they are being typed, a moment after the last key. */
export function useTyped(saved: Answers) {
  const [typed, setTyped] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (!form) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTyped({ ...saved, ...textsOf(form) }), pause);
  };
  return { typed, follow };
}

function textsOf(form: HTMLFormElement): Answers {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
