import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { BankStatus, UnreadableFile } from "~/domain/bank-message";
import { helsinkiDay } from "~/domain/day";
import { mayBook, type SumsByKind } from "~/domain/ledger";
import { readStatusTable } from "~/outside/payment-file/read-bank-table.server";
import { readStatusReport } from "~/outside/payment-file/read-status-report.server";
import { findImport, insertImport, insertImportRows } from "~/queries/bank-files.server";
import { sumsOfProject } from "~/queries/ledger.server";
import { type BatchLine, findLines, findReleased, listBatchLines } from "~/queries/payment-batches.server";
import { findPayment, type Payment, projectOfRecovery, updatePayment } from "~/queries/payments.server";
import { digestOf } from "./digest.server";
import { settlePayment } from "./settle-payment.server";

export type Importing = { name: string; text: string; by: { id: string; name: string }; at: string };

export type StatusRefusal =
  | "unknown-batch"
  | "unknown-payment"
  | "not-sent"
  | "other-amount"
  | "day-ahead"
  | "not-bookable";
export type ImportVerdict =
  | { ok: true; known: boolean; rows: number }
  | UnreadableFile
  /** `value`: which batch or payment. */
  | { ok: false; because: StatusRefusal; value: string };

/**
 * Reads what the bank or the finance system says of payments: pain.002 or a table. All of it is taken or
 * none; a file that has been read before changes nothing. What is paid is booked, what is rejected is approved
 * as before, with the bank's reason.
 */
export function importStatuses(db: Db, { name, text, by, at }: Importing): Promise<ImportVerdict> {
  return inTransaction(db, async (trx): Promise<ImportVerdict> => {
    const sha256 = digestOf(text);
    if (await findImport(trx, sha256)) return { ok: true, known: true, rows: 0 };
    const read = /^\s*</.test(text.replace(/^\ufeff/, "")) ? readStatusReport(text) : readStatusTable(text);
    if (!read.ok) return read;
    const planned = await plan(trx, read.statuses, helsinkiDay(at));
    if (!planned.ok) return planned;

    const importId = randomUUID();
    await insertImport(trx, {
      ...{ id: importId, kind: "status", name, sha256, content: text, importedBy: by.id, importedAt: at },
    });
    await insertImportRows(
      trx,
      planned.said.map(({ line, status }, position) => ({
        ...{ importId, position, paymentId: line.paymentId, outcome: status.outcome },
        ...{ paidOn: status.paidOn, reason: status.reason },
      })),
    );
    await addToRecord(trx, {
      ...{ at, by, action: "import", noun: "payment-import", nounId: importId },
      details: { name, sha256, rows: planned.said.length },
    });
    for (const { payment, status } of planned.said) {
      if (payment.state !== "sent") continue;
      if (status.outcome === "rejected") await reject(trx, payment, status.reason ?? "", { by, at });
      if (status.outcome === "paid" && status.paidOn) {
        await settlePayment(trx, payment, { paidOn: status.paidOn, by, at });
      }
    }
    return { ok: true, known: false, rows: planned.said.length };
  });
}

type Said = { status: BankStatus; line: BatchLine; payment: Payment };
type Plan = { ok: true; said: Said[] } | Exclude<ImportVerdict, { ok: true } | UnreadableFile>;

/** Every status with its payment as it stands when those before it have been taken; or what stands in the way. */
async function plan(db: Db, statuses: readonly BankStatus[], today: string): Promise<Plan> {
  const said: Said[] = [];
  const states = new Map<string, Payment["state"]>();
  const sums = new Map<string, SumsByKind>();
  for (const status of statuses) {
    const lines = await linesOf(db, status);
    const named = status.endToEndId ?? status.batch ?? "";
    if (lines.length === 0) {
      return { ok: false, because: status.endToEndId ? "unknown-payment" : "unknown-batch", value: named };
    }
    for (const line of lines) {
      const found = await findPayment(db, line.paymentId);
      if (!found) return { ok: false, because: "unknown-payment", value: named };
      const payment = { ...found, state: states.get(found.id) ?? found.state };
      const because = hindrance(status, line, payment, today);
      if (because) return { ok: false, because, value: line.number };
      if (payment.state === "sent" && status.outcome === "paid") {
        if (!(await bookable(db, payment, sums))) {
          return { ok: false, because: "not-bookable", value: line.number };
        }
        states.set(payment.id, "paid");
      }
      if (payment.state === "sent" && status.outcome === "rejected") states.set(payment.id, "approved");
      said.push({ status, line, payment });
    }
  }
  return { ok: true, said };
}

/** The payments that a status tells of: one, or those of a group or of a whole file. */
async function linesOf(db: Db, { batch, group, endToEndId }: BankStatus): Promise<BatchLine[]> {
  if (endToEndId !== null) return (await findLines(db, { endToEndId, batch })).slice(0, 1);
  const released = batch === null ? undefined : await findReleased(db, batch);
  if (!released) return [];
  const lines = await listBatchLines(db, released.id);
  if (group === null) return lines;
  const days = [...new Set(lines.map(({ executionOn }) => executionOn))].toSorted();
  return lines.filter(({ executionOn }) => `${batch}-${days.indexOf(executionOn) + 1}` === group);
}

function hindrance(
  { outcome, amount, paidOn }: BankStatus,
  line: BatchLine,
  payment: Payment,
  today: string,
): StatusRefusal | undefined {
  if (payment.batchId !== line.batchId) return "not-sent";
  const again =
    payment.state === "paid" && outcome !== "rejected" && (paidOn ?? payment.paidOn) === payment.paidOn;
  if (payment.state !== "sent" && !again) return "not-sent";
  if (amount !== null && amount !== line.amount) return "other-amount";
  return paidOn !== null && paidOn > today ? "day-ahead" : undefined;
}

/** Can the payment be booked after those before it? `sums` holds what those have moved. */
async function bookable(db: Db, payment: Payment, sums: Map<string, SumsByKind>): Promise<boolean> {
  const { projectId, amount, setOff, setOffRecoveryId } = payment;
  const debtor = setOffRecoveryId && (await projectOfRecovery(db, setOffRecoveryId, projectId));
  const moves = [
    { project: projectId, kind: "pay" as const, amount },
    ...(setOff > 0 && debtor ? [{ project: debtor, kind: "recover" as const, amount: setOff }] : []),
  ];
  for (const { project, kind, amount: cents } of moves) {
    const before = sums.get(project) ?? (await sumsOfProject(db, project));
    if (!mayBook({ kind, amount: cents }, before).ok) return false;
    sums.set(project, { ...before, [kind]: (before[kind] ?? 0) + cents });
  }
  return true;
}

async function reject(
  db: Db,
  { id, number, projectId, state }: Payment,
  reason: string,
  { by, at }: Pick<Importing, "by" | "at">,
): Promise<void> {
  await updatePayment(db, id, { state: "approved", batchId: null, reason });
  await addToRecord(db, {
    ...{ at, by, action: "fail", noun: "payment", nounId: id, from: state, to: "approved" },
    details: { projectId, number, reason },
  });
}
