import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type MayDecideContest, mayDecideContest, tableOfDecision } from "~/domain/contest";
import { helsinkiDay, type Instant } from "~/domain/day";
import { findCall } from "~/queries/calls.server";
import {
  findCallFigure,
  findContest,
  nextDecisionNumber,
  replaceCallFigure,
} from "~/queries/contests.server";
import { findAreas, takeObservations } from "~/queries/statistics.server";
import { notify } from "./notify.server";

type Deciding = {
  contestId: string;
  /** A corrected figure comes with its number and where it was read. */
  outcome: { kind: "upheld" } | { kind: "corrected"; number: number; source: string };
  reasons: string;
  by: { id: string; name: string };
  at: Instant;
};

/**
 * Decides a contest: the figure stands, or the corrected one counts for the municipality in the call from now
 * on, with the decision as its source; the original stays with the contest. A correction that concerns later
 * calls too becomes the newest known number. Undefined: no such contest.
 */
export function decideContest(db: Db, deciding: Deciding): Promise<MayDecideContest | undefined> {
  return inTransaction(db, async (trx) => {
    const { contestId, outcome, reasons, by, at } = deciding;
    const contest = await findContest(trx, contestId);
    const call = contest && (await findCall(trx, contest.callId, at));
    if (!contest || !call) return undefined;
    const verdict = mayDecideContest(outcome.kind, { state: contest.state, phase: call.phase });
    if (!verdict.ok) return verdict;

    const year = helsinkiDay(at).slice(0, 4);
    const number = await nextDecisionNumber(trx, year);
    const before = await findCallFigure(trx, contest);
    if (outcome.kind === "corrected") {
      const source = {
        publisher: outcome.source,
        sourceTable: tableOfDecision(number),
        sourceNote: `contest ${contestId}`,
        retrievedOn: helsinkiDay(at),
        vintage: null,
      };
      const count = { least: outcome.number, most: outcome.number, exact: 1 as const, sharePercent: null };
      const population = before?.population ?? null;
      await replaceCallFigure(trx, contest, { ...count, population, ...source }, at);
      if (contest.general)
        await knowFromNowOn(trx, contest, { ...source, value: String(outcome.number) }, at);
    }
    await trx
      .updateTable("figureContest")
      .set({
        ...{ state: outcome.kind, number, decisionReasons: reasons, decidedBy: by.id, decidedAt: at },
        corrected: outcome.kind === "corrected" ? outcome.number : null,
        source: outcome.kind === "corrected" ? outcome.source : null,
      })
      .where("id", "=", contestId)
      .execute();
    const details = {
      ...{ number, callId: contest.callId, municipalityCode: contest.municipalityCode },
      ...{ referenceOn: contest.referenceOn, reasons },
      ...(outcome.kind === "corrected" && {
        source: outcome.source,
        before: before ? { least: before.least, most: before.most } : {},
        after: { least: outcome.number, most: outcome.number },
      }),
    };
    const action = outcome.kind === "corrected" ? "correct" : "uphold";
    const states = { from: "open", to: outcome.kind };
    await addToRecord(trx, { at, by, action, noun: "contest", nounId: contestId, ...states, details });
    const { callId, organisationId } = contest;
    await notify(trx, { kind: "contest-decided", at, contestId, number, callId, organisationId });
    return verdict;
  });
}

type Corrected = {
  publisher: string;
  sourceTable: string;
  sourceNote: string;
  retrievedOn: string;
  value: string;
};

async function knowFromNowOn(
  trx: Db,
  contest: { id: string; municipalityCode: string; referenceOn: string },
  { sourceTable, sourceNote, ...corrected }: Corrected,
  at: Instant,
): Promise<void> {
  const { mergers } = await findAreas(trx);
  const about = { code: contest.municipalityCode, referenceOn: contest.referenceOn, vintage: null };
  const taken = {
    ...about,
    ...corrected,
    measure: "speakers" as const,
    table: sourceTable,
    note: sourceNote,
  };
  await takeObservations(trx, [taken], { origin: `contest ${contest.id}`, at, mergers });
}
