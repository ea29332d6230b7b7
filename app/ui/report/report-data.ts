import type { Answers } from "~/domain/application-form";
import type { ProjectFile } from "~/domain/project-file";
import type { ProjectPlan } from "~/domain/project-plan";
import {
  attachmentsField,
  type Earlier,
  indicatorPart,
  milestoneField,
  type ReadReport,
  type ReportForm,
  type TextId,
  textField,
} from "~/domain/report";

/** What the pages of a report show of it. */
export type ReportData = {
  form: ReportForm;
  answers: Answers;
  /** What the answers say, as far as they can be read. */
  read: Pick<ReadReport, "indicators" | "costs" | "indirect">;
  earlier: Earlier;
  plan: Pick<ProjectPlan, "budget" | "indirect" | "movePercent" | "financing" | "grant">;
  reached: string[];
  files: ProjectFile[];
};

export type ReportSection = {
  id: "work" | "milestones" | "indicators" | "costs" | "effects" | "sources" | "attachments";
  parts: string[];
};

const afterwards: readonly TextId[] = [
  "effects",
  "groups",
  "environment",
  "competition",
  "continuation",
  "use",
];

/** The parts of a report under their headings, in the order of the page; what is not asked has none. */
export function sectionsOf({ texts, milestones, indicators, categories, sources }: ReportForm) {
  const ofTexts = (after: boolean) =>
    texts.filter(({ id }) => afterwards.includes(id) === after).map(({ id }) => textField(id));
  const sections: ReportSection[] = [
    { id: "work", parts: ofTexts(false) },
    { id: "milestones", parts: milestones.map(({ id }) => milestoneField(id)) },
    { id: "indicators", parts: indicators.map(({ code }) => indicatorPart(code)) },
    { id: "costs", parts: categories.length > 0 ? ["costs"] : [] },
    { id: "effects", parts: ofTexts(true) },
    { id: "sources", parts: sources.length > 0 ? ["sources"] : [] },
    { id: "attachments", parts: [attachmentsField] },
  ];
  return sections.filter(({ parts }) => parts.length > 0);
}
