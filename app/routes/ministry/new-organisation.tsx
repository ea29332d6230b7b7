import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addOrganisation } from "~/commands/add-organisation.server";
import { programmeKeepers } from "~/domain/who-may";
import { listRegions } from "~/queries/programme.server";
import { useSpeech } from "~/ui/language";
import { organisationFactChoices } from "~/ui/programme/choices";
import { NewOrganisationFields } from "~/ui/programme/organisation-fields";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { organisationFactsForm, readNewOrganisation } from "~/web/organisation-forms";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const beginning = { kind: "agency", businessId: null, code: null, regionCode: null, languages: null };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const say = wordsIn(language);
  await requireRole({ request, context, params }, programmeKeepers);
  const regions = (await listRegions(context.db)).map(({ code, name }) => ({ code, name }));
  return json({
    title: titleOf(context, say, say("programme.add.organisation")),
    typed: organisationFactsForm.typed(beginning, language),
    regions,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const typed = await postedTexts(request);
  const regionCodes = (await listRegions(context.db)).map(({ code }) => code);
  const read = readNewOrganisation(typed, wordsIn(language), { regionCodes, organisationIds: [] });
  if (!read.ok) return backWith(context, { typed, errors: read.errors, version: 0 }, 400);
  const adding = { ...read.value, by: { id, name }, clock: context.clock };
  return redirect(pathsIn(language).organisation(await addOrganisation(context.db, adding), "added"));
}

export default function NewOrganisation() {
  const { typed, regions } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const choices = organisationFactChoices(regions, language, say);
  return (
    <PartPage
      trail={[
        { name: say("programme.list.title"), href: paths.programme() },
        { name: say("programme.organisations.title"), href: paths.organisations() },
      ]}
      title={say("programme.add.organisation")}
      lead={say("programme.add.organisationNext")}
      typed={typed}
      version={0}
      back={back}
      choices={choices}
      away={paths.organisations()}
    >
      {(typed, errors) => <NewOrganisationFields {...{ typed, errors, choices }} />}
    </PartPage>
  );
}
