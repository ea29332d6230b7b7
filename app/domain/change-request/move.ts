import { type Cents, percentOf, sum } from "../money";
import { costsByCategory, type PlanLine, type PlanVersion, type ProjectPlan } from "../project-plan";

/** One line of the budget as it was last decided and as it would be, in cents; `most` is how far it may move. */
export type LineMove = {
  category: PlanLine["category"];
  decided: Cents;
  next: Cents;
  most: Cents;
  within: boolean;
};

/** Each line of either budget, its costs of all years together, with how far it would be from what was decided. */
export function lineMoves(
  decided: readonly PlanLine[],
  next: readonly PlanLine[],
  movePercent: number,
): LineMove[] {
  const [was, is] = [costsByCategory(decided), costsByCategory(next)];
  return [...new Set([...was.keys(), ...is.keys()])].map((category) => {
    const [before, after] = [was.get(category) ?? 0, is.get(category) ?? 0];
    const most = percentOf(before, movePercent);
    return { category, decided: before, next: after, most, within: Math.abs(after - before) <= most };
  });
}

type Budget = Pick<ProjectPlan, "budget" | "financing">;
type Wanted = { lines: readonly PlanLine[]; financing: ProjectPlan["financing"] };

/**
 * Is the new budget only to be told of? When no line is farther from what was last decided than the decision
 * lets it move (moves that have been told since are counted with it), and neither the costs nor the other
 * financing change in all.
 */
export function isOnlyTold(next: Wanted, present: Budget, decided: Budget, movePercent: number): boolean {
  return (
    totalOf(next.lines) === totalOf(present.budget) &&
    sameFinancing(next.financing, present.financing) &&
    lineMoves(decided.budget, next.lines, movePercent).every(({ within }) => within)
  );
}

/** The plan that was last decided: versions that were only told do not count. */
export function lastDecided(versions: readonly PlanVersion[]): PlanVersion | undefined {
  return versions.filter(({ basis }) => basis !== "notice").at(-1);
}

/** All costs of the budget, in cents. */
export function totalOf(lines: readonly PlanLine[]): Cents {
  return sum(lines.map(({ amount }) => amount));
}

/** Is the other financing the same to the cent? */
export function sameFinancing(a: ProjectPlan["financing"], b: ProjectPlan["financing"]): boolean {
  return a.otherPublic === b.otherPublic && a.private === b.private && a.income === b.income;
}
