import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { makeCalendar, revokeCalendar } from "~/commands/make-calendar.server";
import { languages } from "~/domain/texts";
import { applicantRoles, hasAny, ministryRoles, worksInMinistry } from "~/domain/who-may";
import { findOwnFeed } from "~/queries/calendar-feeds.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { postedTexts } from "~/web/form.server";
import { languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

const everybody = [...applicantRoles, ...ministryRoles];
const schema = z.object({ intent: z.enum(["make", "revoke"]) });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, everybody);
  return json({
    title: wordsIn(language)("milestones.calendar.title"),
    feed: (await findOwnFeed(context.db, person.id)) ?? null,
    applicant: hasAny(person, applicantRoles),
    ministry: worksInMinistry(person),
    revoked: new URL(request.url).searchParams.get("done") === "revoke",
  });
}

/** Makes the person's secret address, told this once in the answer, or makes it stop working. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, everybody);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();
  const by = { id, name };
  const at = context.clock();
  if (form.data.intent === "revoke") {
    await revokeCalendar(context.db, { by, at });
    return redirect(pathsIn(language).calendar("revoke"));
  }
  const token = await makeCalendar(context.db, { by, at });
  const addresses = languages.map((one) => ({
    language: one,
    address: context.publicOrigin + pathsIn(one).calendarFeed(token),
  }));
  return json({ addresses }, { headers: { "Cache-Control": "no-store" } });
}

export default function Calendar() {
  const { feed, applicant, ministry, revoked } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={applicant ? [{ name: say("apply.desk.title"), href: paths.desk() }] : []}
        here={say("milestones.calendar.title")}
      />
      <h1>{say("milestones.calendar.title")}</h1>
      <p className="lead">{say("milestones.calendar.lead")}</p>
      {made ? (
        <div className="notice good" role="status">
          <p>{say("milestones.calendar.made")}</p>
          <dl className="secret-addresses">
            {made.addresses.map(({ language: one, address }) => (
              <div key={one}>
                <dt>{say(`milestones.calendar.language.${one}`)}</dt>
                <dd>
                  <code>{address}</code>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : (
        revoked &&
        !feed && (
          <div className="notice good" role="status">
            <p>{say("milestones.calendar.revoked")}</p>
          </div>
        )
      )}
      {applicant && <p>{say("milestones.calendar.holdsApplicant")}</p>}
      {ministry && <p>{say("milestones.calendar.holdsMinistry")}</p>}
      <p>{say("milestones.calendar.secret")}</p>
      {!made && (
        <p>
          {feed
            ? say("milestones.calendar.has", { at: atTime(feed.madeAt, language) })
            : say("milestones.calendar.hasNot")}
        </p>
      )}
      <form method="post" action={paths.calendar()}>
        {feed && <p className="small">{say("milestones.calendar.remakeHelp")}</p>}
        <p>
          <button className={feed ? "button secondary" : "button"} type="submit" name="intent" value="make">
            {say(feed ? "milestones.calendar.remake" : "milestones.calendar.make")}
          </button>
        </p>
        {feed && (
          <p>
            <button className="button plain" type="submit" name="intent" value="revoke">
              {say("milestones.calendar.revoke")}
            </button>
          </p>
        )}
      </form>
    </div>
  );
}
