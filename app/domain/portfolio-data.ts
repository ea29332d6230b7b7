import type { Standing } from "./ledger";
import { plainEuros } from "./money";
import type { PortfolioProject } from "./portfolio";
import { type Language, pick } from "./texts";

/** What became of the money of a project that everybody may see, in cents; null where no source tells the grant. */
export type PublicMoney = Pick<Standing, "granted" | "paid" | "returned" | "left">;
export type ProjectWithMoney = PortfolioProject & { money: PublicMoney | null };

/** The fields of the portfolio as open data, in their order. No people; what is not known is empty. */
export const projectFields = [
  "project_id",
  "name",
  "item_id",
  "item",
  "recipient",
  "starts",
  "ends",
  "state",
  "granted_eur",
  "paid_eur",
  "returned_eur",
  "left_eur",
  "milestones_reached",
  "milestones",
  "demonstration",
  "as_of",
  "url",
] as const;
export type ProjectDatum = Record<(typeof projectFields)[number], string | number | null>;

/** A project of the portfolio as data, in one language; euros as `1234.50`. */
export function projectDatum(
  project: ProjectWithMoney,
  { language, asOf, url }: { language: Language; asOf: string; url: string },
): ProjectDatum {
  const { id, name, item, recipient, startsOn, endsOn, state, money, milestones, demo } = project;
  const inEuros = (figure: keyof PublicMoney) => (money ? plainEuros(money[figure]) : null);
  return {
    project_id: id,
    name: pick(name, language).text,
    item_id: item.id,
    item: pick(item.name, language).text,
    recipient: pick(recipient.name, language).text,
    starts: startsOn,
    ends: endsOn,
    state,
    granted_eur: inEuros("granted"),
    paid_eur: inEuros("paid"),
    returned_eur: inEuros("returned"),
    left_eur: inEuros("left"),
    milestones_reached: milestones.reached,
    milestones: milestones.all,
    demonstration: demo ? "yes" : "no",
    as_of: asOf,
    url,
  };
}
