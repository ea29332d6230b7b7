import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { timersOf } from "~/domain/limitation";
import { namesOnDay } from "~/queries/organisations.server";
import { listOpenRecoveries } from "~/queries/recoveries.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Scroll } from "~/ui/parts";
import { DaysLeft, RecoveryTag } from "~/ui/recovery/parts";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const today = helsinkiDay(context.clock());
  const rows = await listOpenRecoveries(context.db);
  const nameOf = await namesOnDay(
    context.db,
    rows.map(({ organisationId }) => organisationId),
  );
  return json({
    title: wordsIn(language)("recoveries.ministry.list"),
    matters: rows.map((row) => ({
      ...{ id: row.id, projectId: row.projectId, number: row.number, measure: row.measure, state: row.state },
      ...{ projectName: row.projectName, left: row.left, decided: row.signedAt !== null },
      organisation: nameOf(row.organisationId, today),
      timers: timersOf(today, row.limitation, row.measure === "recovery"),
    })),
  });
}

export default function RecoveriesPage() {
  const { matters } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const title = say("recoveries.ministry.list");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lead">{say("recoveries.ministry.listLead")}</p>
      {matters.length === 0 ? (
        <p className="notice">{say("recoveries.ministry.listNone")}</p>
      ) : (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("recoveries.ministry.kind")}</th>
                <th scope="col">{say("recoveries.ministry.project")}</th>
                <th scope="col">{say("recoveries.ministry.state")}</th>
                <th scope="col">{say("recoveries.ministry.last")}</th>
                <th scope="col" className="number">
                  {say("recoveries.ministry.left")}
                </th>
              </tr>
            </thead>
            <tbody>
              {matters.map(({ id, projectId, number, measure, state, timers, decided, left, ...matter }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={paths.recovery(projectId, id)}>{say(`recoveries.measure.${measure}`)}</a>
                    <span className="small soft below">{number}</span>
                  </th>
                  <td>
                    <Content texts={matter.projectName} />
                    <span className="small soft below">
                      <Content texts={matter.organisation} />
                    </span>
                  </td>
                  <td>
                    <RecoveryTag state={state} />
                  </td>
                  <td>
                    {decided ? (
                      say("recoveries.ministry.decided")
                    ) : (
                      <>
                        {onDay(timers.last, language)} <DaysLeft left={timers.lastLeft} />
                      </>
                    )}
                  </td>
                  <td className="number">
                    {decided && measure === "recovery" ? inEuros(left, language) : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p>
        <a href={paths.rates()}>{say("recoveries.rates.title")}</a>
      </p>
    </div>
  );
}
