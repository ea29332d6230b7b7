import { isListPublic } from "~/domain/published-list";
import { findCall } from "~/queries/calls.server";
import { listPublicly } from "~/queries/published-list.server";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";
import type { AppContext } from "./context";
import { found, languageOf, notFound } from "./guards.server";

type Asked = { context: AppContext; params: { lang?: string; callId?: string } };

/** The list of what was received in the call, or, before it is public, the sentence that says when it will be. */
export async function publishedList({ context, params }: Asked) {
  const language = languageOf(params);
  const now = context.clock();
  const call = found(await findCall(context.db, params.callId ?? "", now));
  if (call.state === "draft" || !call.form) throw notFound();
  const open = isListPublic(call.phase);
  return {
    ...{ language, now, call },
    listed: open ? await listPublicly(context.db, call) : null,
    notYet: wordsIn(language)("inbox.published.notYet", { time: atTime(call.closesAt, language) }),
  };
}

/** For data: there is nothing here yet, and when there will be. */
export function notYetPublished(sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
