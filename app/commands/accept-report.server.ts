import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type AcceptRefusal, type Checks, mayAcceptReport, slotOf, valuesOf } from "~/domain/report";
import { findFiling, listFilingSubmissions, listFilings } from "~/queries/filings.server";
import { insertAcceptedReport, listSuperseded } from "~/queries/reported-values.server";
import { snapshotOf } from "~/queries/reports.server";
import { decideFiling } from "./return-filing.server";

export type AcceptingReport = {
  filingId: string;
  projectId: string;
  /** What is told the recipient with it. */
  reasons: string;
  /** Of a final report: what the officer found. */
  checks: Checks;
  by: { id: string; name: string };
  at: string;
};

export type AcceptVerdict = { ok: true } | { ok: false; because: AcceptRefusal };

/**
 * Accepts a report as it was last sent (688/2001 §§ 14–15). Its figures become rows that are summed; those of an
 * accepted report that it corrects no longer count from today. Undefined: no such report.
 */
export function acceptReport(db: Db, accepting: AcceptingReport): Promise<AcceptVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, reasons, checks, by, at } = accepting;
    const filing = await findFiling(trx, { id, projectId, kind: "report" }, "ministry");
    const sent = filing && (await listFilingSubmissions(trx, id)).at(-1);
    if (!filing || !sent) return undefined;
    const { content } = snapshotOf(sent.snapshot);
    const verdict = mayAcceptReport(content.kind, { reasons, checks });
    if (!verdict.ok) return verdict;
    if (!(await decideFiling(trx, filing, { step: "accept", reasons, by, at }))) {
      return { ok: false, because: "wrong-state" };
    }

    const replaced = await listSuperseded(trx, projectId);
    const corrected = (await listFilings(trx, projectId, "report")).filter(
      (one) =>
        one.id !== id &&
        one.state === "accepted" &&
        slotOf(one.planned) === slotOf(filing.planned) &&
        !replaced.includes(one.id),
    );
    const supersedes = corrected.at(-1)?.id ?? null;
    const { from: fromOn, to: toOn } = content.counted ?? content.period;
    const values = valuesOf(content).map((value) => ({
      ...{ id: randomUUID(), reportId: id, projectId, fromOn, toOn, year: Number(toOn.slice(0, 4)) },
      ...value,
    }));
    await insertAcceptedReport(
      trx,
      {
        ...{ reportId: id, projectId, supersedes, checks: toJson(checks), fromOn, toOn },
        ...{ acceptedOn: helsinkiDay(at), acceptedBy: by.id, acceptedAt: at },
      },
      values,
    );
    const figures = content.indicators.map(({ code, value }) => ({ code, value }));
    await addToRecord(trx, {
      ...{ at, by, action: "count", noun: "report", nounId: id },
      details: { projectId, supersedes, checks, figures },
    });
    return { ok: true };
  });
}
