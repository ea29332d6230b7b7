import { randomBytes, randomUUID } from "node:crypto";
import { addToRecord, type Db } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { canonicalJson } from "~/domain/canonical-json";
import { type FilingKind, filingNumber, takesFilings } from "~/domain/filing";
import { codeLetters } from "~/domain/receipt-number";
import { type FilingState, filingSteps, type ProjectState, transition } from "~/domain/states";
import type { Language } from "~/domain/texts";
import { maySubmit, type Person } from "~/domain/who-may";
import {
  closeReturn,
  countNumbered,
  type Filing,
  findFiling,
  findFilingAnswers,
  insertFilingSubmission,
  listFilingSubmissions,
  updateFiling,
} from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { digestOf } from "./digest.server";
import { notify } from "./notify.server";

export type SubmittingFiling = {
  filingId: string;
  projectId: string;
  kind: FilingKind;
  /** The version that the check page showed. */
  version: number;
  /** One for every showing of the check page: the same key again gets the same receipt. */
  idempotencyKey: string;
  by: Person;
  language: Language;
  at: string;
};

export type SubmitFilingVerdict<Problem> =
  | { ok: true; receiptNumber: string; filing: Filing }
  | { ok: false; because: "not-allowed" | "key-reused" | "changed-since-shown" }
  | { ok: false; because: "wrong-state"; state: FilingState }
  | { ok: false; because: "project-not-running"; projectState: ProjectState }
  | { ok: false; because: "not-complete"; problems: Problem[] };

/** What a kind of filing makes of its texts: what stands in the way, or what is kept of it. */
export type ReadFiling<Problem> = (
  filing: Filing,
  answers: Answers,
) => Promise<{ problems: Problem[]; content: unknown }>;

/**
 * Submits a filing exactly as it was shown, in the caller's transaction: a number, an immutable snapshot
 * with its SHA-256, and a receipt. A returned one is answered so, under its own number. Nothing is stored
 * when it says no. Undefined: not a filing of the person's organisation.
 */
export async function submitFiling<Problem>(
  trx: Db,
  asked: SubmittingFiling,
  read: ReadFiling<Problem>,
): Promise<SubmitFilingVerdict<Problem> | undefined> {
  const { filingId: id, projectId, kind, by, at } = asked;
  const filing = await findFiling(trx, { id, projectId, kind }, { organisationId: by.organisation.id });
  if (!filing) return undefined;
  if (!maySubmit(by, by.organisation.id)) return { ok: false, because: "not-allowed" };

  const earlier = await listFilingSubmissions(trx, id);
  const again = earlier.find(({ idempotencyKey }) => idempotencyKey === asked.idempotencyKey);
  if (again) {
    return again.version === asked.version
      ? { ok: true, receiptNumber: again.receiptNumber, filing }
      : { ok: false, because: "key-reused" };
  }
  const step = transition(filingSteps, filing.state, filing.state === "returned" ? "answer" : "submit");
  if (!step.ok) return { ok: false, because: "wrong-state", state: filing.state };
  const project = await findFundedProject(trx, projectId, { organisationId: by.organisation.id });
  if (project && !takesFilings(project.state)) {
    return { ok: false, because: "project-not-running", projectState: project.state };
  }
  if (filing.version !== asked.version) return { ok: false, because: "changed-since-shown" };
  const answers = await findFilingAnswers(trx, id);
  const { problems, content } = await read(filing, answers);
  if (problems.length > 0) return { ok: false, because: "not-complete", problems };

  const number =
    filing.number ?? filingNumber(projectId, kind, (await countNumbered(trx, projectId, kind)) + 1);
  const receiptNumber = `${number}-${receiptCode()}`;
  const submitter = { id: by.id, name: by.name };
  const snapshot = canonicalJson({ number, receiptNumber, receivedAt: at, submitter, answers, content });
  const sha256 = digestOf(snapshot);
  await insertFilingSubmission(trx, {
    ...{ id: randomUUID(), filingId: id, idempotencyKey: asked.idempotencyKey, receiptNumber },
    ...{ version: filing.version, snapshot, sha256, language: asked.language },
    ...{ submittedBy: by.id, receivedAt: at },
  });
  await closeReturn(trx, id, at);
  const submittedAt = filing.submittedAt ?? at;
  await updateFiling(trx, id, { state: step.to, number, submittedAt });
  await addToRecord(trx, {
    ...{ at, by, action: filing.state === "returned" ? "answer" : "submit", noun: kind, nounId: id },
    ...{ from: filing.state, to: step.to },
    details: { projectId, number, receiptNumber, sha256, version: filing.version },
  });
  await notify(trx, {
    ...{ at, projectId, filingId: id, filing: kind },
    ...{ kind: "filing-submitted", receiptNumber },
  });
  return { ok: true, receiptNumber, filing: { ...filing, state: step.to, number, submittedAt } };
}

function receiptCode(): string {
  return [...randomBytes(6)].map((byte) => codeLetters[byte % codeLetters.length]).join("");
}
