import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { daysBetween, helsinkiDay } from "~/domain/day";
import { listWaitingChanges } from "~/queries/changes.server";
import { FilingStateTag } from "~/ui/change/change-list";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const today = helsinkiDay(context.clock());
  const changes = await listWaitingChanges(context.db);
  return json({
    title: wordsIn(language)("changes.title"),
    changes: changes.map((change) => ({
      ...change,
      days: daysBetween(helsinkiDay(change.submittedAt), today),
      next: nextOf(change),
    })),
  });
}

function nextOf({ state, decisionState }: { state: string; decisionState: string | null }) {
  if (state === "returned") return "answer" as const;
  return decisionState === "presented" ? ("sign" as const) : ("handle" as const);
}

export default function WaitingChangesPage() {
  const { changes } = useLoaderData<typeof loader>();
  const { say, language, paths } = useSpeech();
  const label = {
    project: say("changes.table.project"),
    waits: say("changes.table.waits"),
    ends: say("changes.table.ends"),
    state: say("changes.table.state"),
    next: say("changes.table.next"),
  };
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={say("changes.title")}
      />
      <h1>{say("changes.title")}</h1>
      <p className="lead">{say("changes.ministry.lead")}</p>
      {changes.length === 0 ? (
        <p className="notice">{say("changes.ministry.none")}</p>
      ) : (
        <table className="stack">
          <caption className="hidden">{say("changes.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("changes.table.request")}</th>
              <th scope="col">{label.project}</th>
              <th scope="col">{label.waits}</th>
              <th scope="col">{label.ends}</th>
              <th scope="col">{label.state}</th>
              <th scope="col">{label.next}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <th scope="row">
                  <a href={paths.filing(change.projectId, "changes", change.id)}>{change.number}</a>
                </th>
                <td data-label={label.project}>
                  <Content texts={change.name} />
                  <span className="small soft below">
                    <Content texts={change.organisation} />
                  </span>
                </td>
                <td data-label={label.waits}>{say("changes.table.days", { days: change.days })}</td>
                <td data-label={label.ends}>{onDay(change.endsOn, language)}</td>
                <td data-label={label.state}>
                  <FilingStateTag state={change.state} />
                </td>
                <td data-label={label.next}>{say(`changes.next.${change.next}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
