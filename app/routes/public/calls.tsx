import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCalls } from "~/queries/calls.server";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { CallCard } from "~/ui/programme-parts";
import { languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const handle = shared;
export const meta = titled;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const calls = await listCalls(context.db, context.clock());
  return json({
    title: wordsIn(language)("portal.calls.title"),
    calls,
  });
}

export default function CallsPage() {
  const { title, calls } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const open = calls.filter(({ phase }) => phase === "open");
  const upcoming = calls.filter(({ phase }) => phase === "upcoming");
  const past = calls.filter(({ phase }) => phase !== "open" && phase !== "upcoming");
  const sections = [
    { id: "open", calls: open },
    { id: "upcoming", calls: upcoming },
    { id: "past", calls: past },
  ] as const;
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={title} />
      <h1>{title}</h1>
      <p className="lead">{say("portal.calls.lead")}</p>
      <p>
        <a href={paths.plannedCalls()}>{say("call.planned.link")}</a>
      </p>
      {calls.length === 0 && <p>{say("portal.calls.none")}</p>}
      {calls.length > 0 && open.length === 0 && <p>{say("portal.calls.noneOpen")}</p>}
      {sections.map(
        (section) =>
          section.calls.length > 0 && (
            <section key={section.id} aria-labelledby={section.id}>
              <h2 id={section.id}>{say(`portal.calls.${section.id}`)}</h2>
              <ul className="cards">
                {section.calls.map((call) => (
                  <CallCard key={call.id} call={call} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
