import { timingSafeEqual } from "node:crypto";
import type { Db } from "~/db.server";
import { readApplication } from "~/domain/application-form";
import { type Timeliness, timeliness } from "~/domain/deadline";
import type { Snapshot } from "~/domain/snapshot";
import { findApplication } from "./applications.server";
import { listAttachments } from "./attachments.server";
import { findCall, findForm, termsOf } from "./calls.server";

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

/**
 * What was received and when, from what was stored then: the answers and sums of the snapshot, read by the
 * form that the application was written on. The newest receipt of the application, or the one with that
 * number, and the numbers of all. Whose rows are found is as in `findApplication`.
 */
export async function findReceipt(
  db: Db,
  applicationId: string,
  whose: { organisationId: string } | "ministry",
  now: string,
  receiptNumber?: string | null,
) {
  const application = await findApplication(db, applicationId, whose);
  if (!application) return undefined;
  const all = await listReceipts(db, applicationId);
  const shown = receiptNumber ? all.find((receipt) => receipt.receiptNumber === receiptNumber) : all[0];
  const call = await findCall(db, application.callId, now);
  if (!shown || !call) return undefined;

  const { snapshot: stored } = await db
    .selectFrom("submission")
    .select("snapshot")
    .where("receiptNumber", "=", shown.receiptNumber)
    .executeTakeFirstOrThrow();
  const snapshot: Snapshot = JSON.parse(stored);
  const { id, revision, formRevision = revision } = snapshot.call;
  const form = await findForm(db, id, formRevision);
  if (!form) return undefined;

  const terms = termsOf(call);
  const { answers, plan, budget } = snapshot;
  const files = await listAttachments(db, applicationId, shown.version);
  return {
    ...shown,
    demo: application.demo,
    application: { id: application.id, state: application.state },
    call: { id: call.id, name: call.name, contact: call.contact },
    snapshot,
    stored,
    timeliness: timelinessOf({ ...shown, closesAt: snapshot.call.closesAt }),
    view: { form, answers, files, terms, read: { ...readApplication(form, answers, terms), plan, budget } },
    all,
  };
}

/** Every receipt of the application, the newest first. */
export async function listReceipts(db: Db, applicationId: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .where("s.applicationId", "=", applicationId)
    .select(["s.receiptNumber", "s.beganAt", "s.receivedAt", "s.sha256", "s.completes", "s.version"])
    .select("p.name as submittedByName")
    .orderBy("s.receivedAt", "desc")
    .orderBy("s.version", "desc")
    .execute();
}

/**
 * When it was received and what has happened since, if there is a receipt with that number and that digest;
 * nothing of its content. An unknown number and a wrong digest give the same answer in the same time.
 */
export async function checkReceipt(db: Db, receiptNumber: string, sha256: string) {
  const row = await db
    .selectFrom("submission")
    .select(["applicationId", "sha256", "snapshot", "beganAt", "receivedAt", "completes"])
    .where("receiptNumber", "=", receiptNumber)
    .executeTakeFirst();
  if (!same(row?.sha256 ?? nobodys, sha256) || !row) return undefined;

  const { applicationId, beganAt, receivedAt, completes } = row;
  const { call }: Snapshot = JSON.parse(row.snapshot);
  const later = await db
    .selectFrom("submission")
    .select("receivedAt")
    .where("applicationId", "=", applicationId)
    .where("receivedAt", ">", receivedAt)
    .orderBy("receivedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  const withdrawal = await db
    .selectFrom("withdrawal")
    .select("withdrawnAt")
    .where("applicationId", "=", applicationId)
    .executeTakeFirst();
  return {
    ...{ receiptNumber, beganAt, receivedAt, closesAt: call.closesAt },
    timeliness: timelinessOf({ beganAt, receivedAt, completes, closesAt: call.closesAt }),
    completes: completes !== null,
    completedAt: later?.receivedAt ?? null,
    withdrawnAt: withdrawal?.withdrawnAt ?? null,
  };
}

const nobodys = "0".repeat(64);

function same(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other.padEnd(64).slice(0, 64)));
}

type Row = { beganAt: string | null; receivedAt: string; completes: string | null; closesAt: string };

/** The deadline of the call is that of the application itself: what completes it has one of its own. */
function timelinessOf({ completes, closesAt, ...arrival }: Row): Timeliness | null {
  return completes === null ? timeliness(arrival, closesAt) : null;
}
