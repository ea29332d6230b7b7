import type { Section } from "~/domain/application-form";
import { BudgetEditor } from "./budget-editor";
import type { Editing } from "./editing";
import { FinancingEditor } from "./financing-editor";
import { IndicatorsEditor } from "./indicators-editor";
import { MilestonesEditor } from "./milestones-editor";
import { QuestionsEditor } from "./questions-editor";

/** The fields of one section, whatever kind it is. */
export function SectionEditor({ section, ...editing }: Editing<Section>) {
  switch (section.kind) {
    case "questions":
      return <QuestionsEditor section={section} {...editing} />;
    case "milestones":
      return <MilestonesEditor section={section} {...editing} />;
    case "indicators":
      return <IndicatorsEditor section={section} {...editing} />;
    case "budget":
      return <BudgetEditor section={section} {...editing} />;
    case "financing":
      return <FinancingEditor section={section} {...editing} />;
  }
}
