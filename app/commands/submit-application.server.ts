import { randomBytes, randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Problem } from "~/domain/application-form";
import { attachmentsForSnapshot, namesByField } from "~/domain/attachment";
import { isLate, isOpen } from "~/domain/completion";
import { helsinkiDay, type Instant } from "~/domain/day";
import { type Timeliness, timeliness } from "~/domain/deadline";
import { type Assessment, applicationFacts } from "~/domain/eligibility";
import { matterOf } from "~/domain/matter";
import { codeLetters } from "~/domain/receipt-number";
import { type Change, changesBetween } from "~/domain/saving";
import { type Snapshot, snapshotText } from "~/domain/snapshot";
import type { Admission } from "~/domain/statement";
import { type ApplicationState, applicationSteps, type CallPhase, transition } from "~/domain/states";
import type { Language } from "~/domain/texts";
import { maySubmit, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import {
  findAnswers,
  findSubmission,
  findSubmissionByKey,
  findWholeApplication,
  insertSubmission,
  nextApplicationNumber,
  type WholeApplication,
} from "~/queries/applications.server";
import { listAttachments } from "~/queries/attachments.server";
import {
  type CompletionRequest,
  closeCompletionRequest,
  findOpenRequest,
} from "~/queries/completions.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { findAdmission } from "~/queries/statements.server";
import { digestOf } from "./digest.server";
import { notify } from "./notify.server";

type Submission = {
  applicationId: string;
  /** The version that the check page showed. */
  version: number;
  /** One for every showing of the check page: the same key again gets the same receipt. */
  idempotencyKey: string;
  by: Person;
  language: Language;
  /** When the request began to arrive; without it only what is here whole by the deadline is in time. */
  beganAt?: Instant;
  clock: Clock;
};

export type SubmitVerdict =
  | { ok: true; receiptNumber: string }
  | { ok: false; because: "not-allowed" }
  | { ok: false; because: "key-reused" }
  | { ok: false; because: "already-submitted"; receiptNumber: string }
  | { ok: false; because: "wrong-state"; state: ApplicationState }
  | { ok: false; because: "too-late"; beganAt: Instant; receivedAt: Instant; closesAt: Instant }
  | { ok: false; because: "not-open"; phase: CallPhase }
  | { ok: false; because: "changed-since-shown"; changes: Change[] }
  | { ok: false; because: "ineligible"; assessment: Assessment }
  | { ok: false; because: "not-complete"; problems: Problem[] };

/**
 * Submits the application exactly as the check page showed it: a number, an immutable snapshot with its
 * SHA-256 and a receipt, in one transaction, whose clock decides whether it was in time (13/2003 §§
 * 10–12). One that began to arrive in time and was whole too late is received too, and says so. An
 * application that has been returned is completed so: under its own number, with a new receipt, also after
 * the call has closed, and late too while the ministry still waits for it. Nothing is stored when it says
 * no. Undefined: not an application of the person's organisation.
 */
export function submitApplication(db: Db, asked: Submission): Promise<SubmitVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const receivedAt = asked.clock();
    const own = { organisationId: asked.by.organisation.id };
    const whole = await findWholeApplication(trx, asked.applicationId, own, receivedAt);
    if (!whole) return undefined;
    if (!maySubmit(asked.by, whole.application.organisationId)) return { ok: false, because: "not-allowed" };

    const again = await findSubmissionByKey(trx, asked.applicationId, asked.idempotencyKey);
    if (again) {
      return again.version === asked.version
        ? { ok: true, receiptNumber: again.receiptNumber }
        : { ok: false, because: "key-reused" };
    }
    const { application, call } = whole;
    const returned = application.state === "returned";
    const request = returned ? await findOpenRequest(trx, application.id) : undefined;
    const step = transition(applicationSteps, application.state, returned ? "complete" : "submit");
    if (!step.ok || (returned && !request)) {
      const earlier = await findSubmission(trx, application.id);
      return earlier && application.state !== "withdrawn"
        ? { ok: false, because: "already-submitted", receiptNumber: earlier.receiptNumber }
        : { ok: false, because: "wrong-state", state: application.state };
    }
    const { beganAt = receivedAt } = asked;
    const arrived = timeliness({ beganAt, receivedAt }, call.closesAt);
    if (!request && call.phase === "closed" && arrived === "late") {
      return { ok: false, because: "too-late", beganAt, receivedAt, closesAt: call.closesAt };
    }
    if (!request && call.phase !== "open" && call.phase !== "closed") {
      return { ok: false, because: "not-open", phase: call.phase };
    }
    if (application.version !== asked.version) {
      return { ok: false, because: "changed-since-shown", changes: await changesSince(trx, asked, whole) };
    }
    const judged = { callId: call.id, rules: call.rules };
    const { organisationId } = application;
    const says = applicationFacts(whole);
    const eligibility = await assessOrganisation(trx, judged, organisationId, application.id, says);
    if (!eligibility) return { ok: false, because: "not-allowed" };
    const admission = await findAdmission(trx, { callId: call.id, organisationId }, eligibility);
    if (!request && eligibility.verdict === "ineligible" && !admission) {
      return { ok: false, because: "ineligible", assessment: eligibility };
    }
    const problems = request ? problemsAsked(whole, request) : whole.read.problems;
    if (problems.length > 0) return { ok: false, because: "not-complete", problems };

    const number =
      application.number ?? (await nextApplicationNumber(trx, helsinkiDay(receivedAt).slice(0, 4)));
    return receive(trx, asked, whole, {
      ...{ number, beganAt, receivedAt, eligibility, admission, request },
      timeliness: request ? "in-time" : arrived,
      state: step.to,
    });
  });
}

/** What has changed since the check page was shown, the files with it. */
async function changesSince(
  trx: Db,
  { version }: Submission,
  { application, answers, files }: WholeApplication,
) {
  const shown = await findAnswers(trx, application.id, version);
  const filesShown = await listAttachments(trx, application.id, version);
  return changesBetween({ ...shown, ...namesByField(filesShown) }, { ...answers, ...namesByField(files) });
}

/** What stands in the way of an answer: problems in the fields that its writer can change. */
function problemsAsked({ read }: WholeApplication, { points }: CompletionRequest): Problem[] {
  const parts = points.map(({ part }) => part);
  return read.problems.filter(({ field }) => isOpen(parts, field));
}

type Received = {
  number: string;
  beganAt: Instant;
  receivedAt: Instant;
  timeliness: Timeliness;
  eligibility: Assessment;
  admission: Admission | undefined;
  state: ApplicationState;
  /** The request that is answered; undefined for the application itself. */
  request: CompletionRequest | undefined;
};

async function receive(
  trx: Db,
  { applicationId, idempotencyKey, version, by, language }: Submission,
  whole: WholeApplication,
  { number, state, request, ...arrived }: Received,
): Promise<SubmitVerdict> {
  const receiptNumber = `${number}-${randomCode(6)}`;
  const { beganAt, receivedAt } = arrived;
  const completes = request && {
    request: request.id,
    askedAt: request.askedAt,
    dueOn: request.dueOn,
    late: isLate(request.dueOn, receivedAt),
  };
  const snapshot = snapshotText(
    snapshotOf(whole, { number, receiptNumber, ...arrived, language, version, by, completes }),
  );
  const sha256 = digestOf(snapshot);
  await insertSubmission(
    trx,
    {
      id: randomUUID(),
      applicationId,
      idempotencyKey,
      receiptNumber,
      version,
      snapshot,
      sha256,
      beganAt,
      receivedAt,
      submittedBy: by.id,
      language,
      completes: request?.id ?? null,
    },
    { number, state, ...listed(whole) },
  );
  if (request) {
    await closeCompletionRequest(trx, request.id, { answeredAt: receivedAt, answeredBy: by.id });
  }
  await addToRecord(trx, {
    at: receivedAt,
    by,
    action: request ? "complete" : "submit",
    noun: "application",
    nounId: applicationId,
    from: whole.application.state,
    to: state,
    details: { number, receiptNumber, version, sha256, beganAt, timeliness: arrived.timeliness, completes },
  });
  const kind = request ? "completion-received" : "received";
  await notify(trx, { kind, at: receivedAt, applicationId, receiptNumber });
  return { ok: true, receiptNumber };
}

/** What lists tell of the application. */
function listed({ answers, read }: WholeApplication) {
  const { name, language } = matterOf(answers);
  const { plan, budget } = read;
  return {
    matterName: name,
    matterLanguage: language,
    applied: plan.financing.grant,
    costs: budget.total,
  };
}

type Facts = Pick<
  Snapshot,
  | "number"
  | "receiptNumber"
  | "beganAt"
  | "receivedAt"
  | "timeliness"
  | "language"
  | "version"
  | "eligibility"
  | "admission"
  | "completes"
>;

function snapshotOf(
  { application, call, answers, files, read }: WholeApplication,
  { by, ...facts }: Facts & { by: Person },
): Snapshot {
  return {
    ...facts,
    call: {
      id: call.id,
      revision: call.revision,
      formRevision: application.formRevision,
      closesAt: call.closesAt,
    },
    applicant: {
      id: application.organisationId,
      code: application.organisationCode,
      name: application.organisationName,
    },
    submitter: { id: by.id, name: by.name },
    answers,
    attachments: attachmentsForSnapshot(files),
    plan: read.plan,
    budget: read.budget,
    milestones: read.milestones,
    indicators: read.indicators,
  };
}

function randomCode(length: number): string {
  return [...randomBytes(length)].map((byte) => codeLetters[byte % codeLetters.length]).join("");
}
