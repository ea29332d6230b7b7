import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { worksInMinistry } from "~/domain/who-may";
import { listDemonstrationPeople } from "~/queries/people.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { postedTexts } from "~/web/form.server";
import { languageOf, notFound } from "~/web/guards.server";
import { pathsIn, safeReturn } from "~/web/paths";
import { startSession } from "~/web/session.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

const schema = z.object({ person: z.string().max(100), returnTo: z.string().max(2000).optional() });

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  if (!context.demo) throw notFound();
  const people = await listDemonstrationPeople(context.db, helsinkiDay(context.clock()));
  const returnTo = safeReturn(new URL(request.url).searchParams.get("returnTo"), context.publicOrigin);
  return json({ title: wordsIn(language)("account.title"), people, returnTo });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  if (!context.demo) throw notFound();
  const form = schema.safeParse(await postedTexts(request));
  const now = context.clock();
  const people = await listDemonstrationPeople(context.db, helsinkiDay(now));
  const person = people.find(({ id }) => id === form.data?.person);
  if (!person) return json({ wrong: true }, 400);

  const home = worksInMinistry(person) ? pathsIn(language).inbox() : pathsIn(language).desk();
  const cookie = await startSession(context.db, person.id, now, context);
  const returnTo = safeReturn(form.data?.returnTo ?? null, context.publicOrigin);
  return redirect(returnTo ?? home, { headers: { "Set-Cookie": cookie } });
}

export default function SignIn() {
  const { people, returnTo } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const organisations = [...new Map(people.map((person) => [person.organisation.id, person.organisation]))];

  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("account.title")} />
      <h1>{say("account.title")}</h1>
      {wrong && (
        <p className="notice bad" role="alert">
          {say("account.chooseSomebody")}
        </p>
      )}
      <p className="lead">{say("account.lead")}</p>
      <p>{say("account.explained")}</p>
      {returnTo && <p>{say("account.comeBack")}</p>}
      <form method="post" action={paths.signIn()}>
        {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
        {organisations.map(([id, organisation]) => (
          <section key={id} aria-labelledby={`people-${id}`}>
            <h2 id={`people-${id}`}>{pick(organisation.name, language).text}</h2>
            <ul className="people">
              {people
                .filter((person) => person.organisation.id === id)
                .map((person) => (
                  <li key={person.id}>
                    <button type="submit" name="person" value={person.id}>
                      <strong>{person.name}</strong>
                      {person.roles.map((role) => say(`terms.role.${role}`)).join(", ")}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </form>
    </div>
  );
}
