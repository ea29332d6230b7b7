import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addProgramme } from "~/commands/add-programme.server";
import { programmeKeepers } from "~/domain/who-may";
import { useSpeech } from "~/ui/language";
import { fundingChoices } from "~/ui/programme/choices";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { ProgrammeFactsFields } from "~/ui/programme/programme-fields";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { idsOf, listChoices } from "~/web/part-form.server";
import { pathsIn } from "~/web/paths";
import { programmeFactsForm } from "~/web/programme-forms";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const say = wordsIn(languageOf(params));
  const person = await requireRole({ request, context, params }, programmeKeepers);
  const { organisations } = await listChoices(context);
  return json({
    title: titleOf(context, say, say("programme.add.programme")),
    typed: { ownerId: person.organisation.id, fundingSource: "not-stated" },
    organisations,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const typed = await postedTexts(request);
  const read = programmeFactsForm.read(typed, wordsIn(language), idsOf(await listChoices(context)));
  if (!read.ok) return backWith(context, { typed, errors: read.errors, version: 0 }, 400);
  const adding = { facts: read.value, by: { id, name }, clock: context.clock };
  return redirect(pathsIn(language).keptProgramme(await addProgramme(context.db, adding), "added"));
}

export default function NewProgramme() {
  const { typed, organisations } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const choices = { fundingSource: fundingChoices(say) };
  return (
    <PartPage
      trail={[{ name: say("programme.list.title"), href: paths.programme() }]}
      title={say("programme.add.programme")}
      lead={say("programme.add.programmeNext")}
      typed={typed}
      version={0}
      back={back}
      choices={choices}
      away={paths.programme()}
    >
      {(typed, errors) => <ProgrammeFactsFields {...{ typed, errors, choices, organisations }} />}
    </PartPage>
  );
}
