import { applyParts, type ChangeContent, type ChangeFacts, namesOf } from "~/domain/change-request";
import type { ProjectPlan } from "~/domain/project-plan";
import type { Language } from "~/domain/texts";
import type { ShownPart } from "~/ui/change/change-parts";
import { type ChangeRow, changeRows, followingRows } from "~/words/change-rows";

/** A request as pages show it, beside the plan that it would change: the one it was read against once it is told. */
export function shownChange(
  { asked, told, reasons, late }: ChangeContent,
  plan: ProjectPlan,
  facts: Pick<ChangeFacts, "settled" | "today">,
  language: Language,
): { parts: ShownPart[]; late: string | null; following: ChangeRow[] } {
  return {
    parts: namesOf(asked).map((part) => ({
      part,
      told: told.includes(part),
      reasons: reasons[part] ?? "",
      rows: changeRows(part, asked, plan, language),
    })),
    late,
    following: followingRows(plan, applyParts(plan, asked, facts), language),
  };
}
