import type { Language } from "~/domain/texts";
import { refusedInWords } from "~/ui/recovery/words";
import type { ActBack } from "./acts.server";
import { backWith } from "./back.server";
import type { AppContext } from "./context";
import { notFound } from "./guards.server";

type Verdict = {
  ok: boolean;
  because?: string;
  limit?: number;
  last?: string | null;
  half?: string;
  line?: string;
};
type Answer = { errors: ActBack["errors"] } | { verdict: Verdict | undefined };

/** The page again when the act was refused: beside its field (400), or on top as what holds (409). Undefined when it was done. */
export function actAnswer(
  context: AppContext,
  language: Language,
  answer: Answer,
  { posted, beside }: { posted: Record<string, string>; beside: Partial<Record<string, string>> },
) {
  const { intent = "", ...typed } = posted;
  const back = (more: Omit<ActBack, "intent" | "typed">, status: 400 | 409) =>
    backWith(context, { intent, typed, ...more }, status);
  if ("errors" in answer) return back({ errors: answer.errors }, 400);
  const { verdict } = answer;
  if (!verdict) throw notFound();
  if (verdict.ok) return undefined;
  const { because = "" } = verdict;
  const message = refusedInWords({ ...verdict, because }, language);
  const name = beside[because];
  return name ? back({ errors: [{ name, message }] }, 400) : back({ errors: [], refused: message }, 409);
}
