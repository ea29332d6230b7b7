import { pick, type Texts } from "~/domain/texts";
import type { Crumb } from "../chrome";
import { useSpeech } from "../language";

/** The way to a page of a call that is being made: the desk of calls, the call, and what lies between. */
export function useCallTrail(call: { id: string; name: Texts | string }, between: Crumb[] = []): Crumb[] {
  const { language, say, paths } = useSpeech();
  const name = typeof call.name === "string" ? call.name : pick(call.name, language).text;
  return [
    { name: say("call.desk.title"), href: paths.callDesk() },
    { name: name || call.id, href: paths.ministryCall(call.id) },
    ...between,
  ];
}
