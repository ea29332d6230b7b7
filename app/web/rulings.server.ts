import {
  type ChangeContent,
  type ChangeFacts,
  type ChangeParts,
  type ChangeProblem,
  type PartName,
  partOutcomes,
  type Ruling,
  readParts,
  toDecide,
} from "~/domain/change-request";

type Read = { rulings: Ruling[]; granted: ChangeParts; problems: ChangeProblem[] };

/** What an official's form says of each part that waits, with what would be granted of it. */
export function readRulings(
  posted: Record<string, string>,
  content: ChangeContent,
  facts: ChangeFacts,
): Read {
  const { asked } = content;
  const rulings = toDecide(content).flatMap((part): Ruling[] => {
    const outcome = partOutcomes.find((one) => one === posted[`${part}.outcome`]);
    const reasons = {
      fi: (posted[`${part}.reasonsFi`] ?? "").trim(),
      sv: (posted[`${part}.reasonsSv`] ?? "").trim(),
    };
    return outcome ? [{ part, outcome, reasons }] : [];
  });
  const of = (outcome: Ruling["outcome"]): PartName[] =>
    rulings.filter((one) => one.outcome === outcome).map(({ part }) => part);
  const granted: ChangeParts = Object.fromEntries(of("granted").map((part) => [part, asked[part]]));
  const partly = of("partly");
  const others = partly.filter((part) => part !== "content");
  const { values, problems } = readParts(others, posted, facts, granted.extension?.to);
  const kept = partly.includes("content") ? keptContent(posted, asked) : undefined;
  return {
    rulings,
    granted: { ...granted, ...values, ...(kept && { content: kept }) },
    problems,
  };
}

function keptContent(posted: Record<string, string>, { content }: ChangeParts): ChangeParts["content"] {
  const kept = (id: string) => posted[`content.keep.${id}`] === "yes";
  return {
    milestones: (content?.milestones ?? []).filter(({ id }) => kept(id)),
    targets: (content?.targets ?? []).filter(({ code }) => kept(code)),
  };
}
