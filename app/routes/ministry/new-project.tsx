import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startDirectProject } from "~/commands/start-direct-project.server";
import { helsinkiDay } from "~/domain/day";
import { deliveringKinds, mayStartDirectly } from "~/domain/direct-project";
import { pick } from "~/domain/texts";
import { projectStarters } from "~/domain/who-may";
import { findDirectItem } from "~/queries/direct-projects.server";
import { listOrganisations } from "~/queries/organisation-parts.server";
import { ListRows } from "~/ui/builder/list-rows";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, EuroField, LongTextField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { TextsFields } from "~/ui/texts-fields";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import type { Typed, Wrong } from "~/web/part-form";
import { pathsIn } from "~/web/paths";
import { readProject } from "~/web/project-form";
import { textsIn } from "~/web/texts-fields";
import { titled } from "~/web/title";
import { rearranged, rowsAt } from "~/web/typed-rows";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

type Back = { typed: Typed; errors: Wrong[] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, projectStarters);
  const { db, clock } = context;
  const item = found(await findDirectItem(db, params.itemId ?? ""));
  const verdict = mayStartDirectly(item);
  const say = wordsIn(language);
  const organisations = await listOrganisations(db, helsinkiDay(clock()));
  return json({
    title: titleOf(context, say, say("agreement.begin.title")),
    item: { id: item.id, name: item.name, kind: item.kind },
    delivers: deliveringKinds.includes(item.kind),
    refused: verdict.ok ? null : verdict.because,
    organisations: organisations.map(({ id, name }) => ({ id, name: pick(name, language).text })),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, projectStarters);
  const { db, clock } = context;
  const at = clock();
  const say = wordsIn(language);
  const { intent, ...typed } = await postedTexts(request);
  const rows = rearranged(typed, intent);
  if (rows) return json<Back>({ typed: rows, errors: [] });
  const organisationIds = (await listOrganisations(db, helsinkiDay(at))).map((one) => one.id);
  const read = readProject(typed, say, organisationIds);
  if (!read.ok) return backWith<Back>(context, { typed: read.typed, errors: read.errors }, 400);

  const itemId = params.itemId ?? "";
  const { value: project } = read;
  const verdict = found(await startDirectProject(db, { itemId, project, by: { id, name }, at }));
  if (verdict.ok) return redirect(pathsIn(language).ministryProject(verdict.id));
  if (verdict.because !== "mistakes") {
    return backWith<Back>(context, { typed: read.typed, errors: [] }, 409);
  }
  const { from, to } = project.period;
  const days = { from: onDay(from, language), to: onDay(to, language) };
  const errors = verdict.mistakes.map(({ field, because }) => ({
    name: field,
    message: say(`agreement.begin.wrong.${because}`, days),
  }));
  return backWith<Back>(context, { typed: read.typed, errors }, 400);
}

export default function NewProject() {
  const { item, delivers, refused, organisations } = useLoaderData<typeof loader>();
  const { typed, errors } = (useActionData<typeof action>() as Back | undefined) ?? { typed: {}, errors: [] };
  const { say, paths } = useSpeech();
  const told = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((wrong) => wrong.name === name)?.message,
  });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("programme.list.title"), href: paths.programme() },
          { name: <Content texts={item.name} />, href: paths.keptItem(item.id) },
        ]}
        here={say("agreement.begin.title")}
      />
      <ErrorSummary errors={errors} />
      <h1>{say("agreement.begin.title")}</h1>
      <p className="lead">
        <Content texts={item.name} />
      </p>
      {refused ? (
        <div className="notice waiting" role="alert">
          <p>{say(`agreement.begin.refused.${refused}`)}</p>
          <p>
            <a href={paths.keptItem(item.id)}>
              <Content texts={item.name} />
            </a>
          </p>
        </div>
      ) : (
        <>
          <p>{say("agreement.begin.lead")}</p>
          <form method="post" noValidate className="part-form">
            <button
              className="hidden"
              type="submit"
              name="intent"
              value="save"
              tabIndex={-1}
              aria-hidden="true"
            >
              {say("agreement.begin.button")}
            </button>
            <SelectField
              {...told("organisationId")}
              label={say("agreement.begin.organisation")}
              options={[
                { id: "", label: say("agreement.begin.choose") },
                ...organisations.map(({ id, name }) => ({ id, label: name })),
              ]}
            />
            <TextsFields
              name="name"
              label={say("agreement.begin.name")}
              value={textsIn(typed, "name")}
              errors={errors}
            />
            <TextsFields
              name="summary"
              label={say("agreement.begin.summary")}
              value={textsIn(typed, "summary")}
              errors={errors}
              optional
              long
              rows={3}
            />
            <div className="terms-row">
              <TextField {...told("from")} label={say("agreement.begin.from")} short />
              <TextField {...told("to")} label={say("agreement.begin.to")} short />
            </div>
            <EuroField
              {...told("amount")}
              label={say("agreement.begin.amount")}
              help={say("agreement.begin.amountHelp")}
              optional
            />
            {item.kind === "staffed-post" && (
              <TextField
                {...told("personYears")}
                label={say("agreement.begin.personYears")}
                help={say("agreement.begin.personYearsHelp")}
                inputMode="decimal"
                optional
                short
              />
            )}
            <h2>{say(delivers ? "agreement.begin.deliverables" : "agreement.begin.milestones")}</h2>
            {delivers && <p>{say("agreement.begin.deliverablesHelp")}</p>}
            <ListRows
              list="milestones"
              legend={<span className="hidden">{say("agreement.begin.milestones")}</span>}
              count={rowsAt(typed, "milestones").length}
              nameOf={(row) => say("agreement.begin.milestone", { row })}
              add={say("agreement.begin.addMilestone")}
            >
              {(row) => (
                <>
                  <TextField {...told(`${row}.name`)} label={say("agreement.begin.milestoneName")} />
                  <LongTextField
                    {...told(`${row}.evidence`)}
                    label={say("agreement.begin.evidence")}
                    rows={2}
                    optional
                  />
                  <div className="terms-row">
                    <TextField {...told(`${row}.month`)} label={say("agreement.begin.month")} short />
                    <TextField
                      {...told(`${row}.responsible`)}
                      label={say("agreement.begin.responsible")}
                      optional
                    />
                  </div>
                </>
              )}
            </ListRows>
            <div className="buttons">
              <button className="button" type="submit" name="intent" value="save">
                {say("agreement.begin.button")}
              </button>
              <a href={paths.keptItem(item.id)}>{say("programme.cancel")}</a>
            </div>
          </form>
        </>
      )}
    </div>
  );
}
