import { indirectMethods } from "~/domain/budget";
import { grantTypes } from "~/domain/call";
import type { CallContent, Criterion, StandardText } from "~/domain/call-content";
import { exampleChecklist, exampleScoring } from "~/domain/call-examples";
import { orderProblems } from "~/domain/call-parts";
import { fundingSources } from "~/domain/item";
import { isAddress } from "~/domain/message";
import type { Texts } from "~/domain/texts";
import {
  dayField,
  euroField,
  type Fields,
  instantFields,
  numberField,
  type Posted,
  textsFields,
} from "./posted";

export type { FieldError, Fields } from "./posted";
export { isRowIntent, Posted, rowsIn, withRows } from "./posted";

/** The parts that are written on pages of this kind; the form and the rules have pages of their own. */
export const writtenParts = ["texts", "times", "money", "scoring", "checklist", "decision", "note"] as const;
export type WrittenPart = (typeof writtenParts)[number];

export type Written = CallContent & { note: Texts };

/** How a part is shown in fields, read from them, and what it can begin from. Fields go by the content's paths. */
type PartFields = {
  show(content: Written): Fields;
  read(posted: Posted): Partial<Written>;
  example?: Partial<Written>;
};

const line = 200;
const long = 8000;

export const partFields: Record<WrittenPart, PartFields> = {
  texts: {
    show: ({ name, summary, purpose, objective, contact }) => ({
      ...textsFields("name", name),
      ...textsFields("summary", summary),
      ...textsFields("purpose", purpose),
      ...textsFields("objective", objective),
      contact,
    }),
    read: (posted) => {
      const contact = posted.line("contact");
      if (contact && !isAddress(contact)) posted.wrong("contact", "call.wrong.contact");
      return {
        name: posted.texts("name", line),
        summary: posted.texts("summary", 1000),
        purpose: posted.texts("purpose", long),
        objective: posted.texts("objective", 1000),
        contact,
      };
    },
  },
  times: {
    show: ({ opensAt, closesAt, costsFrom, costsTo }) => ({
      ...instantFields("opensAt", opensAt, "8.00"),
      ...instantFields("closesAt", closesAt, "16.15"),
      costsFrom: dayField(costsFrom),
      costsTo: dayField(costsTo),
    }),
    read: (posted) => {
      const times = {
        opensAt: posted.instant("opensAt"),
        closesAt: posted.instant("closesAt"),
        costsFrom: posted.day("costsFrom"),
        costsTo: posted.day("costsTo"),
      };
      for (const { path, because } of orderProblems(times)) posted.wrong(path, `call.problem.${because}`);
      return times;
    },
  },
  money: {
    show: (content) => ({
      appropriation: euroField(content.appropriation),
      sharePercent: numberField(content.sharePercent),
      maxGrant: euroField(content.maxGrant),
      grantType: content.grantType ?? "",
      fundingSource: content.fundingSource,
      ...Object.fromEntries(content.indirectMethods.map((method) => [`indirectMethods.${method}`, "yes"])),
      "area.codes": content.area.join(" "),
      ...Object.fromEntries(content.area.map((code) => [`area.${code}`, "yes"])),
    }),
    read: (posted) => ({
      appropriation: posted.cents("appropriation"),
      sharePercent: posted.percent("sharePercent"),
      maxGrant: posted.cents("maxGrant"),
      grantType: posted.oneOf("grantType", grantTypes),
      fundingSource: posted.oneOf("fundingSource", fundingSources) ?? "not-stated",
      indirectMethods: indirectMethods.filter((method) => posted.isTicked(`indirectMethods.${method}`)),
      area: posted.rows("area.known").filter((code) => posted.isTicked(`area.${code}`)),
    }),
  },
  scoring: {
    show: ({ scoring: { from, to, leastPercent, criteria } }) => ({
      "scoring.from": String(from),
      "scoring.to": String(to),
      "scoring.leastPercent": numberField(leastPercent),
      "scoring.criteria.rows": criteria.map(({ id }) => id).join(" "),
      ...Object.assign({}, ...criteria.map(showCriterion)),
    }),
    read: (posted) => {
      const from = posted.whole("scoring.from") ?? 1;
      const to = posted.whole("scoring.to") ?? 5;
      if (to <= from || to > 20) posted.wrong("scoring.to", "call.wrong.scale");
      const leastPercent = posted.percent("scoring.leastPercent");
      const criteria = posted.rows("scoring.criteria").map((id) => readCriterion(posted, id, from, to));
      return { scoring: { from, to, leastPercent, criteria } };
    },
    example: { scoring: exampleScoring },
  },
  checklist: {
    show: ({ checklist }) => ({
      "checklist.rows": checklist.map(({ id }) => id).join(" "),
      ...Object.assign(
        {},
        ...checklist.map(({ id, question, basis }) => ({
          ...textsFields(`checklist.${id}.question`, question),
          [`checklist.${id}.basis`]: basis,
        })),
      ),
    }),
    read: (posted) => ({
      checklist: posted.rows("checklist").map((id) => ({
        id,
        question: posted.texts(`checklist.${id}.question`, 500),
        basis: posted.line(`checklist.${id}.basis`).slice(0, line),
      })),
    }),
    example: { checklist: exampleChecklist },
  },
  decision: {
    show: ({ decision: { background, payment, reporting, conditions, refusals } }) => ({
      ...textsFields("decision.background", background),
      ...textsFields("decision.payment", payment),
      ...textsFields("decision.reporting", reporting),
      ...showTexts("decision.conditions", conditions),
      ...showTexts("decision.refusals", refusals),
    }),
    read: (posted) => ({
      decision: {
        background: posted.texts("decision.background", long),
        payment: posted.texts("decision.payment", long),
        reporting: posted.texts("decision.reporting", long),
        conditions: readTexts(posted, "decision.conditions"),
        refusals: readTexts(posted, "decision.refusals"),
      },
    }),
  },
  note: {
    show: ({ note }) => textsFields("note", note),
    read: (posted) => ({ note: posted.texts("note", 2000) }),
  },
};

function showCriterion({ id, name, help, weight, least, guidance }: Criterion): Fields {
  const at = `scoring.criteria.${id}`;
  return {
    ...textsFields(`${at}.name`, name),
    ...textsFields(`${at}.help`, help),
    [`${at}.weight`]: numberField(weight),
    [`${at}.least`]: numberField(least),
    ...Object.assign(
      {},
      ...guidance.map(({ points, text }) => textsFields(`${at}.guidance.${points}.text`, text)),
    ),
  };
}

function readCriterion(posted: Posted, id: string, from: number, to: number): Criterion {
  const at = `scoring.criteria.${id}`;
  const scale = Array.from({ length: Math.max(0, Math.min(20, to - from + 1)) }, (_, index) => from + index);
  return {
    id,
    name: posted.texts(`${at}.name`, line),
    help: posted.texts(`${at}.help`, 1000),
    weight: posted.percent(`${at}.weight`) ?? 0,
    least: posted.whole(`${at}.least`),
    guidance: scale
      .map((points) => ({ points, text: posted.texts(`${at}.guidance.${points}.text`, 500) }))
      .filter(({ text }) => Object.values(text).some(Boolean)),
  };
}

function showTexts(name: string, list: StandardText[]): Fields {
  return {
    [`${name}.rows`]: list.map(({ id }) => id).join(" "),
    ...Object.assign({}, ...list.map(({ id, text }) => textsFields(`${name}.${id}.text`, text))),
  };
}

function readTexts(posted: Posted, name: string): StandardText[] {
  return posted.rows(name).map((id) => ({ id, text: posted.texts(`${name}.${id}.text`, 2000) }));
}
