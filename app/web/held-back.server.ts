import type { Say } from "~/words";

/** In plain words, that a file is held back: its address has no page of its own. */
export function heldBack(say: Say): Response {
  const told = [say("problem.423.title"), say("problem.423.holds"), say("problem.423.next")].join("\n\n");
  return new Response(told, {
    status: 423,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
