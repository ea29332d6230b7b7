import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownerOfToken } from "~/commands/make-calendar.server";
import { helsinkiDay } from "~/domain/day";
import { listDeadlines } from "~/queries/deadlines.server";
import { findPerson } from "~/queries/people.server";
import { writeCalendar } from "~/web/calendar.server";
import { found, languageOf, notFound } from "~/web/guards.server";

/** A person's own deadlines as an iCalendar, for whoever knows the secret address: calendar programs do not sign in. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { db, publicOrigin } = context;
  const now = context.clock();
  const [, token = ""] = /^([\w-]{20,100})\.ics$/.exec(params.token ?? "") ?? [];
  const person = found(await findPerson(db, found(await ownerOfToken(db, token)), helsinkiDay(now)));
  if (person.roles.length === 0) throw notFound();
  const deadlines = await listDeadlines(db, person, now);
  return new Response(writeCalendar(deadlines, { language, now, publicOrigin }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="hankesalkku.ics"',
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
