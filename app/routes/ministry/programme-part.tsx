import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProgramme } from "~/commands/change-programme.server";
import { setProgrammeSources } from "~/commands/set-programme-sources.server";
import type { ProgrammeFacts } from "~/domain/item";
import { pick } from "~/domain/texts";
import { programmeKeepers } from "~/domain/who-may";
import { findProgrammeParts, versionsOfParts } from "~/queries/programme-parts.server";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { fundingChoices, languageChoices } from "~/ui/programme/choices";
import { SourcesFields } from "~/ui/programme/item-fields";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { ProgrammeFactsFields } from "~/ui/programme/programme-fields";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { sourcesForm } from "~/web/item-forms";
import { answerPart, idsOf, listChoices } from "~/web/part-form.server";
import { pathsIn } from "~/web/paths";
import { programmeFactsForm } from "~/web/programme-forms";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const parts = ["facts", "sources"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, programmeKeepers);
  const part = found(parts.find((known) => known === params.part));
  const { id, facts, sources } = found(await findProgrammeParts(context.db, params.programmeId ?? ""));
  const versions = await versionsOfParts(context.db, "programme", id);
  const { organisations } = await listChoices(context);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say(`programme.parts.${part}`)}: ${pick(facts.name, language).text}`),
    ...{ id, part, organisations },
    name: facts.name,
    typed:
      part === "facts" ? programmeFactsForm.typed(facts, language) : sourcesForm.typed(sources, language),
    version: versions.get(part) ?? 0,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const part = found(parts.find((known) => known === params.part));
  const { db, clock } = context;
  const programmeId = found(await findProgrammeParts(db, params.programmeId ?? "")).id;
  const saving = { programmeId, by: { id, name }, clock };
  const asked = {
    ...{ context, say: wordsIn(language), posted: await postedTexts(request) },
    choices: idsOf(await listChoices(context)),
    to: pathsIn(language).keptProgramme(programmeId, part),
  };
  const change = (action: string) => ({ noun: "programme", nounId: programmeId, action });
  if (part === "facts") {
    return answerPart({
      ...asked,
      change: change("change"),
      form: programmeFactsForm,
      recorded: (state) => programmeFactsForm.typed(state as ProgrammeFacts, language),
      save: (facts, version) => changeProgramme(db, { ...saving, facts, version }),
    });
  }
  return answerPart({
    ...asked,
    change: change("set-sources"),
    form: sourcesForm,
    save: (sources, version) => setProgrammeSources(db, { ...saving, sources, version }),
  });
}

export default function ProgrammePart() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { id, name, part, organisations } = data;
  const choices = {
    fundingSource: fundingChoices(say),
    ownerId: organisations.map((owner) => ({ id: owner.id, label: pick(owner.name, language).text })),
    language: languageChoices(say),
  };
  return (
    <PartPage
      trail={[
        { name: say("programme.list.title"), href: paths.programme() },
        { name: pick(name, language).text, href: paths.keptProgramme(id) },
      ]}
      title={say(`programme.parts.${part}`)}
      of={<Content texts={name} />}
      lead={part === "sources" ? say("programme.lead.sources") : undefined}
      typed={data.typed}
      version={data.version}
      back={back}
      choices={choices}
      away={paths.keptProgramme(id)}
    >
      {(typed, errors) =>
        part === "facts" ? (
          <ProgrammeFactsFields {...{ typed, errors, choices, organisations }} />
        ) : (
          <SourcesFields {...{ typed, errors, choices }} />
        )
      }
    </PartPage>
  );
}
