import type { Texts } from "../../app/domain/texts";

export type OrganisationFact = {
  id: string;
  kind: string;
  names: { name: Texts; abbreviation?: string; validFrom?: string; validTo?: string }[];
  successorIds?: string[];
  businessId?: string;
};

/** Bodies that the items name and organisations.csv lacks. */
export const moreOrganisations: OrganisationFact[] = [
  {
    id: "valtioneuvosto",
    kind: "government",
    names: [{ name: { fi: "Valtioneuvosto", sv: "Statsrådet", en: "Finnish Government" } }],
  },
  {
    id: "owal-group",
    kind: "company",
    names: [{ name: { fi: "Owal Group Oy", sv: "Owal Group Oy", en: "Owal Group Oy" } }],
  },
];

/** Names that organisations.csv leaves empty, from the glossary of official terms. */
export const organisationNamesFixed: Record<string, Partial<Texts>> = {
  keha: {
    sv: "Utvecklings- och förvaltningscentret",
    en: "Development and Administration Centre",
  },
  tkh: {
    sv: "Sysselsättnings-, utvecklings- och förvaltningscentret",
    en: "Employment, Development and Administration Centre",
  },
};
