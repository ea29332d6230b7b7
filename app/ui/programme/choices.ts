import {
  budgetKinds,
  eventKinds,
  fundingSources,
  itemKinds,
  itemStatuses,
  partyRoles,
  resettlementPurposes,
} from "~/domain/item";
import { languageStatuses, organisationKinds } from "~/domain/organisation";
import { type Language, languages, pick, type Texts } from "~/domain/texts";
import type { Say } from "~/words";
import type { Choice } from "./differences";

export type NamedChoice = { id: string; name: Texts };
export type OrganisationChoice = NamedChoice & { kind: string };

type Parts = "facts" | "parties" | "events" | "budget" | "sources" | "unknown";

type Offered = {
  programmes: NamedChoice[];
  items: NamedChoice[];
  organisations: OrganisationChoice[];
};

/** What there is to choose from in each field of a part of an item, in the reader's words. */
export function itemChoices(
  part: Parts,
  { programmes, items, organisations }: Offered,
  language: Language,
  say: Say,
): Record<string, Choice[]> {
  const named = ({ id, name }: NamedChoice) => ({ id, label: pick(name, language).text });
  const none = (label: string) => ({ id: "", label });
  switch (part) {
    case "facts":
      return {
        programmeId: programmes.map(named),
        placeAfter: [
          none(say("programme.choose.first")),
          ...items.map(({ id, name }) => ({
            id,
            label: say("programme.choose.after", { name: pick(name, language).text }),
          })),
        ],
        kind: itemKinds.map((id) => ({ id, label: say(`terms.kind.${id}`) })),
        status: itemStatuses.map((id) => ({ id, label: say(`terms.itemStatus.${id}`) })),
        supersededById: [none(say("programme.choose.item")), ...items.map(named)],
        fundingSource: fundingChoices(say),
        purpose: [
          none(say("programme.choose.purpose")),
          ...resettlementPurposes.map((id) => ({
            id: String(id),
            label: `${id}. ${say(`terms.purpose.${id}`)}`,
          })),
        ],
        continuesId: [none(say("programme.choose.item")), ...items.map(named)],
      };
    case "parties":
      return {
        organisationId: organisations.map(named),
        role: partyRoles.map((id) => ({ id, label: say(`terms.party.${id}`) })),
      };
    case "events":
      return {
        kind: eventKinds.map((id) => ({ id, label: say(`terms.event.${id}`) })),
        done: (["calendar", "yes", "no"] as const).map((id) => ({
          id,
          label: say(`programme.doneness.${id}`),
        })),
      };
    case "budget":
      return { kind: budgetKinds.map((id) => ({ id, label: say(`programme.budgetKind.${id}`) })) };
    case "sources":
      return { language: languageChoices(say) };
    case "unknown":
      return {};
  }
}

export function fundingChoices(say: Say): Choice[] {
  return fundingSources.map((id) => ({ id, label: say(`terms.funding.${id}`) }));
}

export function languageChoices(say: Say): Choice[] {
  return [
    { id: "", label: say("programme.choose.language") },
    ...languages.map((id) => ({ id, label: say(`programme.languages.${id}`) })),
  ];
}

/** What there is to choose from in the facts of an organisation. */
export function organisationFactChoices(
  regions: { code: string; name: Texts }[],
  language: Language,
  say: Say,
): Record<string, Choice[]> {
  return {
    kind: organisationKinds.map((id) => ({ id, label: say(`programme.organisationKind.${id}`) })),
    regionCode: [
      { id: "", label: say("programme.choose.region") },
      ...regions.map(({ code, name }) => ({ id: code, label: pick(name, language).text })),
    ],
    languages: [
      { id: "", label: say("programme.choose.languages") },
      ...languageStatuses.map((id) => ({ id, label: say(`programme.status.${id}`) })),
    ],
  };
}

export function kindInWords(kind: string, say: Say): string {
  const known = organisationKinds.find((id) => id === kind) ?? "other";
  return say(`programme.organisationKind.${known}`);
}
