import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addItem } from "~/commands/add-item.server";
import type { ItemFacts } from "~/domain/item";
import { programmeKeepers } from "~/domain/who-may";
import { useSpeech } from "~/ui/language";
import { itemChoices } from "~/ui/programme/choices";
import { ItemFactsFields } from "~/ui/programme/item-fields";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { itemFactsForm } from "~/web/item-forms";
import { idsOf, listChoices } from "~/web/part-form.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const nothing = { fi: "", sv: "", en: "" };

/** A work that is being planned, of whose money nothing is said yet, after everything else. */
const beginning: Omit<ItemFacts, "programmeId"> = {
  kind: "project",
  status: "planned",
  ...{ name: nothing, summary: nothing, targetGroup: null },
  ...{ fundingSource: "not-stated", purpose: null },
  ...{ startsOn: null, endsOn: null, supersededById: null, continuesId: null, continuesName: null },
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, programmeKeepers);
  const say = wordsIn(language);
  const choices = await listChoices(context);
  const asked = new URL(request.url).searchParams.get("programme");
  const { id: programmeId = "" } =
    choices.programmes.find(({ id }) => id === asked) ?? choices.programmes[0] ?? {};
  const last = choices.items.filter((item) => item.programmeId === programmeId).at(-1);
  const placed = { facts: { programmeId, ...beginning }, placeAfter: last?.id ?? null };
  return json({
    title: titleOf(context, say, say("programme.add.item")),
    typed: itemFactsForm.typed(placed, language),
    ...choices,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const say = wordsIn(language);
  const typed = await postedTexts(request);
  const read = itemFactsForm.read(typed, say, idsOf(await listChoices(context)));
  if (!read.ok) return backWith(context, { typed, errors: read.errors, version: 0 }, 400);
  const verdict = await addItem(context.db, { ...read.value, by: { id, name }, clock: context.clock });
  if (verdict.ok) return redirect(pathsIn(language).keptItem(verdict.id, "added"));
  const errors = verdict.mistakes.map(({ field, because }) => ({
    name: field,
    message: say(`programme.wrong.${because}`),
  }));
  return backWith(context, { typed, errors, version: 0 }, 400);
}

export default function NewItem() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const choices = itemChoices("facts", data, language, say);
  return (
    <PartPage
      trail={[{ name: say("programme.list.title"), href: paths.programme() }]}
      title={say("programme.add.item")}
      lead={say("programme.add.itemNext")}
      typed={data.typed}
      version={0}
      back={back}
      choices={choices}
      away={paths.programme()}
    >
      {(typed, errors) => <ItemFactsFields typed={typed} errors={errors} choices={choices} />}
    </PartPage>
  );
}
