import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { planChanges } from "~/domain/plan-changes";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPeopleNames } from "~/queries/people.server";
import { listPlans } from "~/queries/project-plans.server";
import { PlanComparison } from "~/ui/agreement/plan-comparison";
import { PlanView } from "~/ui/agreement/plan-view";
import { ProjectPage } from "~/ui/agreement/project-page";
import { SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const { db } = context;
  const { id, name, state, demo } = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const plans = await listPlans(db, id);
  const names = await findPeopleNames(
    db,
    plans.flatMap(({ madeBy }) => madeBy ?? []),
  );
  const { searchParams } = new URL(request.url);
  const chosen = (key: string) =>
    plans.find(({ version }) => version === Number(searchParams.get(key) ?? Number.NaN));
  const shown = chosen("version") ?? plans.at(-1);
  const [from, to] = [chosen("from") ?? plans.at(-2), chosen("to") ?? plans.at(-1)];
  return json({
    title: wordsIn(language)("agreement.plan.title"),
    project: { id, name, state, demo },
    versions: plans
      .map(({ version, basis, causeId, madeAt, madeBy, holdsFrom }) => ({
        ...{ version, basis, causeId, madeAt, holdsFrom },
        madeByName: (madeBy && names.get(madeBy)) ?? null,
      }))
      .reverse(),
    shown: shown ? { version: shown.version, plan: shown.plan } : null,
    compared:
      from && to ? { from: from.version, to: to.version, changes: planChanges(from.plan, to.plan) } : null,
  });
}

export default function PlanPage() {
  const { project, versions, shown, compared } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const here = paths.projectPart(project.id, "plan");
  const options = versions.map(({ version }) => ({
    id: String(version),
    label: say("agreement.plan.version", { version }),
  }));
  return (
    <ProjectPage project={project} side="ministry" here="plan" title={say("agreement.plan.title")}>
      {shown ? (
        <>
          <section aria-labelledby="versions">
            <h2 id="versions">{say("agreement.plan.versions")}</h2>
            <table className="stack">
              <caption className="hidden">{say("agreement.plan.versions")}</caption>
              <thead>
                <tr>
                  <th scope="col">{say("agreement.plan.column.version")}</th>
                  <th scope="col">{say("agreement.plan.column.basis")}</th>
                  <th scope="col">{say("agreement.plan.column.made")}</th>
                </tr>
              </thead>
              <tbody>
                {versions.map(({ version, basis, causeId, madeAt, madeByName, holdsFrom }) => (
                  <tr key={version}>
                    <th scope="row">
                      <a href={`${here}?version=${version}#plan`}>
                        {say("agreement.plan.version", { version })}
                      </a>
                    </th>
                    <td data-label={say("agreement.plan.column.basis")}>
                      {say(`agreement.plan.basis.${basis}`)}
                      {basis === "decision" && causeId && ` ${causeId}`}
                      <span className="below soft">
                        {say("agreement.plan.holdsFrom", { day: onDay(holdsFrom, language) })}
                      </span>
                    </td>
                    <td data-label={say("agreement.plan.column.made")}>
                      {atTime(madeAt, language)}
                      {madeByName && <span className="below soft">{madeByName}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {compared && versions.length > 1 && (
            <section aria-labelledby="compare">
              <h2 id="compare">{say("agreement.plan.compare")}</h2>
              <form method="get" action={`${here}#compare`} className="terms-row compare">
                <SelectField
                  name="from"
                  label={say("agreement.plan.from")}
                  value={String(compared.from)}
                  options={options}
                />
                <SelectField
                  name="to"
                  label={say("agreement.plan.to")}
                  value={String(compared.to)}
                  options={options}
                />
                <button className="button secondary" type="submit">
                  {say("agreement.plan.compare")}
                </button>
              </form>
              <PlanComparison {...compared} />
            </section>
          )}
          <section aria-labelledby="plan">
            <h2 id="plan">{say("agreement.plan.version", { version: shown.version })}</h2>
            <PlanView plan={shown.plan} />
          </section>
        </>
      ) : (
        <p>{say("agreement.plan.none")}</p>
      )}
    </ProjectPage>
  );
}
