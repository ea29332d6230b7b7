import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeOrganisation } from "~/commands/change-organisation.server";
import { setOrganisationNames } from "~/commands/set-organisation-names.server";
import { setOrganisationSuccessors } from "~/commands/set-organisation-successors.server";
import { helsinkiDay } from "~/domain/day";
import type { NamesMistake, OrganisationFacts } from "~/domain/organisation";
import { type Language, pick } from "~/domain/texts";
import { programmeKeepers } from "~/domain/who-may";
import { findOrganisationParts } from "~/queries/organisation-parts.server";
import { listRegions } from "~/queries/programme.server";
import { versionsOfParts } from "~/queries/programme-parts.server";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { organisationFactChoices } from "~/ui/programme/choices";
import { NamesFields, OrganisationFactsFields, SuccessorsFields } from "~/ui/programme/organisation-fields";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { namesForm, organisationFactsForm, successorsForm } from "~/web/organisation-forms";
import { answerPart, listChoices } from "~/web/part-form.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const parts = ["facts", "names", "successors"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, programmeKeepers);
  const part = found(parts.find((known) => known === params.part));
  const organisation = found(await findOrganisationParts(context.db, params.organisationId ?? ""));
  const versions = await versionsOfParts(context.db, "organisation", organisation.id);
  const { organisations } = await listChoices(context);
  const say = wordsIn(language);
  const { id, facts, names, successors } = organisation;
  const name = organisations.find((row) => row.id === id)?.name ?? { fi: id, sv: id, en: id };
  const typed = {
    facts: organisationFactsForm.typed(facts, language),
    names: namesForm.typed(names, language),
    successors: successorsForm.typed(successors, language),
  }[part];
  return json({
    title: titleOf(context, say, `${say(`programme.parts.${part}`)}: ${pick(name, language).text}`),
    ...{ id, part, name, typed },
    today: helsinkiDay(context.clock()),
    version: versions.get(part) ?? 0,
    organisations: organisations.filter((row) => row.id !== id),
    regions: (await listRegions(context.db)).map((region) => ({ code: region.code, name: region.name })),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const part = found(parts.find((known) => known === params.part));
  const { db, clock } = context;
  const organisationId = found(await findOrganisationParts(db, params.organisationId ?? "")).id;
  const say = wordsIn(language);
  const saving = { organisationId, by: { id, name }, clock };
  const organisationIds = (await listChoices(context)).organisations.map((row) => row.id);
  const asked = {
    ...{ context, say, posted: await postedTexts(request) },
    choices: { organisationIds, regionCodes: (await listRegions(db)).map(({ code }) => code) },
    to: pathsIn(language).organisation(organisationId, part),
  };
  const change = (act: string) => ({ noun: "organisation", nounId: organisationId, action: act });
  switch (part) {
    case "facts":
      return answerPart({
        ...asked,
        change: change("change"),
        form: organisationFactsForm,
        recorded: (state) => organisationFactsForm.typed(state as OrganisationFacts, language),
        save: (facts, version) => changeOrganisation(db, { ...saving, facts, version }),
      });
    case "names":
      return answerPart({
        ...asked,
        change: change("set-names"),
        form: namesForm,
        save: (names, version) => setOrganisationNames(db, { ...saving, names, version }),
        mistakes: ({ mistakes }) => mistakes.map((mistake) => mistakeInWords(mistake, language)),
      });
    case "successors":
      return answerPart({
        ...asked,
        change: change("set-successors"),
        form: successorsForm,
        save: (successorIds, version) => setOrganisationSuccessors(db, { ...saving, successorIds, version }),
        mistakes: ({ row }) => [
          { name: `rows.${row}.organisationId`, message: say("programme.wrong.circle") },
        ],
      });
  }
}

function mistakeInWords(mistake: NamesMistake, language: Language) {
  const say = wordsIn(language);
  switch (mistake.because) {
    case "no-name":
      return { name: "rows", message: say("programme.wrong.no-name") };
    case "past-name-removed":
      return {
        name: "rows",
        message: say("programme.wrong.past-name-removed", { name: pick(mistake.name, language).text }),
      };
    case "ends-before-start":
      return { name: `rows.${mistake.index}.validTo`, message: say("programme.wrong.ends-before-start") };
  }
}

export default function OrganisationPart() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { id, name, part, today, organisations, regions } = data;
  const choices = {
    ...organisationFactChoices(regions, language, say),
    organisationId: organisations.map((row) => ({ id: row.id, label: pick(row.name, language).text })),
  };
  return (
    <PartPage
      trail={[
        { name: say("programme.organisations.title"), href: paths.organisations() },
        { name: pick(name, language).text, href: paths.organisation(id) },
      ]}
      title={say(`programme.parts.${part}`)}
      of={<Content texts={name} />}
      lead={part === "facts" ? undefined : say(`programme.lead.${part}`)}
      typed={data.typed}
      version={data.version}
      back={back}
      choices={choices}
      away={paths.organisation(id)}
    >
      {(typed, errors) => {
        switch (part) {
          case "facts":
            return <OrganisationFactsFields {...{ typed, errors, choices }} />;
          case "names":
            return <NamesFields {...{ typed, errors, today }} />;
          case "successors":
            return <SuccessorsFields {...{ typed, errors, organisations }} />;
        }
      }}
    </PartPage>
  );
}
