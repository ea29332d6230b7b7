import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeItem, type ItemVerdict } from "~/commands/change-item.server";
import { setItemBudget } from "~/commands/set-item-budget.server";
import { setItemEvents } from "~/commands/set-item-events.server";
import { setItemParties } from "~/commands/set-item-parties.server";
import { setItemSources } from "~/commands/set-item-sources.server";
import { setItemUnknown } from "~/commands/set-item-unknown.server";
import type { ItemFacts } from "~/domain/item";
import { type Language, pick } from "~/domain/texts";
import { programmeKeepers } from "~/domain/who-may";
import {
  findItemParts,
  type ItemParts,
  listAllItems,
  versionsOfParts,
} from "~/queries/programme-parts.server";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { itemChoices } from "~/ui/programme/choices";
import {
  BudgetFields,
  EventsFields,
  ItemFactsFields,
  PartiesFields,
  SourcesFields,
  UnknownFields,
} from "~/ui/programme/item-fields";
import { type Back, PartPage } from "~/ui/programme/part-page";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import {
  budgetForm,
  eventsForm,
  itemFactsForm,
  partiesForm,
  sourcesForm,
  unknownForm,
} from "~/web/item-forms";
import type { Typed } from "~/web/part-form";
import { answerPart, idsOf, listChoices } from "~/web/part-form.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";

export const meta = titled;

const parts = ["facts", "parties", "events", "budget", "sources", "unknown"] as const;
type Part = (typeof parts)[number];

const partOf = (asked: string | undefined): Part => found(parts.find((part) => part === asked));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, programmeKeepers);
  const part = partOf(params.part);
  const item = found(await findItemParts(context.db, params.itemId ?? ""));
  const choices = await listChoices(context);
  const versions = await versionsOfParts(context.db, "item", item.id);
  const title = wordsIn(language)(`programme.parts.${part}`);
  return json({
    title: titleOf(context, wordsIn(language), `${title}: ${pick(item.facts.name, language).text}`),
    part,
    id: item.id,
    name: item.facts.name,
    typed: typedIn(part, item, await placeOf(context.db, item), language),
    version: versions.get(part) ?? 0,
    ...choices,
    items: choices.items.filter(({ id }) => id !== item.id),
  });
}

/** The item before this one in its programme, or null when it is the first. */
async function placeOf(db: Parameters<typeof listAllItems>[0], { id, facts }: ItemParts) {
  const ids = (await listAllItems(db))
    .filter((other) => other.facts.programmeId === facts.programmeId)
    .map((other) => other.id);
  return ids[ids.indexOf(id) - 1] ?? null;
}

function typedIn(part: Part, item: ItemParts, placeAfter: string | null, language: Language): Typed {
  switch (part) {
    case "facts":
      return itemFactsForm.typed({ facts: item.facts, placeAfter }, language);
    case "parties":
      return partiesForm.typed(item.parties, language);
    case "events":
      return eventsForm.typed(item.events, language);
    case "budget":
      return budgetForm.typed(item.budget, language);
    case "sources":
      return sourcesForm.typed(item.sources, language);
    case "unknown":
      return unknownForm.typed(item.unknown, language);
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const part = partOf(params.part);
  const itemId = params.itemId ?? "";
  const { db, clock } = context;
  const say = wordsIn(language);
  if (!(await findItemParts(db, itemId))) throw notFound();

  const choices = idsOf(await listChoices(context));
  const others = choices.itemIds.filter((other) => other !== itemId);
  const saving = { itemId, by: { id, name }, clock };
  const asked = (act: string) => ({
    ...{ context, say, choices: { ...choices, itemIds: others } },
    change: { noun: "item", nounId: itemId, action: act },
    mistakes: (verdict: Refused) => mistakesOf(verdict, say),
    to: pathsIn(language).keptItem(itemId, part),
  });
  const posted = await postedTexts(request);
  switch (part) {
    case "facts":
      return answerPart({
        ...asked("change"),
        posted,
        form: itemFactsForm,
        recorded: (state) => {
          const { placeAfter, ...facts } = state as ItemFacts & { placeAfter: string | null };
          return itemFactsForm.typed({ facts, placeAfter }, language);
        },
        save: (value, version) => changeItem(db, { ...saving, ...value, version }),
      });
    case "parties":
      return answerPart({
        ...asked("set-parties"),
        posted,
        form: partiesForm,
        save: (parties, version) => setItemParties(db, { ...saving, parties, version }),
      });
    case "events":
      return answerPart({
        ...asked("set-events"),
        posted,
        form: eventsForm,
        save: (events, version) => setItemEvents(db, { ...saving, events, version }),
      });
    case "budget":
      return answerPart({
        ...asked("set-budget"),
        posted,
        form: budgetForm,
        save: (budget, version) => setItemBudget(db, { ...saving, budget, version }),
      });
    case "sources":
      return answerPart({
        ...asked("set-sources"),
        posted,
        form: sourcesForm,
        save: (sources, version) => setItemSources(db, { ...saving, sources, version }),
      });
    case "unknown":
      return answerPart({
        ...asked("set-unknown"),
        posted,
        form: unknownForm,
        save: (unknown, version) => setItemUnknown(db, { ...saving, unknown, version }),
      });
  }
}

type Refused = Exclude<ItemVerdict, { ok: true } | { because: "changed-meanwhile" }>;

/** Why an item was not saved, at the fields where it can be mended: row 2 of the events is row 2 of the form. */
function mistakesOf(verdict: Refused, say: Say) {
  if (verdict.because === "mistaken") {
    return verdict.mistakes.map(({ field, because }) => ({
      name: field,
      message: say(`programme.wrong.${because}`),
    }));
  }
  return verdict.lacks.map(({ path, language }) => ({
    name: `${path.replace(/^(events|unknown)\./, "rows.")}.${language}`,
    message: say(`programme.wrong.lacking.${language}`),
  }));
}

export default function ItemPart() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { part, id, name, organisations } = data;
  const choices = itemChoices(part, data, language, say);
  return (
    <PartPage
      trail={[
        { name: say("programme.list.title"), href: paths.programme() },
        { name: pick(name, language).text, href: paths.keptItem(id) },
      ]}
      title={say(`programme.parts.${part}`)}
      of={<Content texts={name} />}
      lead={say(`programme.lead.${part}`)}
      typed={data.typed}
      version={data.version}
      back={back}
      choices={choices}
      away={paths.keptItem(id)}
    >
      {(typed, errors) => {
        const form = { typed, errors, choices };
        switch (part) {
          case "facts":
            return <ItemFactsFields {...form} />;
          case "parties":
            return <PartiesFields {...form} organisations={organisations} />;
          case "events":
            return <EventsFields {...form} />;
          case "budget":
            return <BudgetFields {...form} />;
          case "sources":
            return <SourcesFields {...form} />;
          case "unknown":
            return <UnknownFields {...form} />;
        }
      }}
    </PartPage>
  );
}
