import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import type { Assessment } from "~/domain/eligibility";
import { copyable, prefilled } from "~/domain/prefill";
import type { CallPhase } from "~/domain/states";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { findOwnApplication, insertAnswers, insertApplication } from "~/queries/applications.server";
import { findCall } from "~/queries/calls.server";
import { findCopySource, findPrefillFacts } from "~/queries/copying.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { findAdmission } from "~/queries/statements.server";
import { digestsOf } from "./digest.server";

type Start = {
  callId: string;
  /** An earlier application of the same organisation whose answers the new one begins with. */
  copyFrom?: string;
  by: Person;
  clock: Clock;
};

export type StartVerdict =
  | { ok: true; applicationId: string; version: number }
  | { ok: false; because: "not-allowed" }
  | { ok: false; because: "not-open"; phase: CallPhase; opensAt: Instant; closesAt: Instant }
  /** The organisation works on one draft: a second start leads to the first. */
  | { ok: false; because: "draft-exists"; applicationId: string }
  | { ok: false; because: "ineligible"; assessment: Assessment };

/**
 * Begins the organisation's application in a call that is open and has a form. One whose eligibility
 * cannot be told may begin; one that a rule of the call shuts out may not, unless the ministry has let it in. What the service knows, and
 * what fits from the earlier application, stands in it as version 1. Undefined: no such call, or no such
 * earlier application.
 */
export function startApplication(
  db: Db,
  { callId, copyFrom, by, clock }: Start,
): Promise<StartVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const organisationId = by.organisation.id;
    const call = await findCall(trx, callId, at);
    if (!call) return undefined;
    if (!mayPrepare(by, organisationId)) return { ok: false, because: "not-allowed" };
    if (call.phase !== "open" || !call.form) {
      return {
        ok: false,
        because: "not-open",
        phase: call.phase,
        opensAt: call.opensAt,
        closesAt: call.closesAt,
      };
    }
    const own = await findOwnApplication(trx, callId, organisationId);
    if (own?.state === "draft") return { ok: false, because: "draft-exists", applicationId: own.id };

    const assessment = await assessOrganisation(trx, { callId, rules: call.rules }, organisationId);
    if (!assessment) return { ok: false, because: "not-allowed" };
    const admission = await findAdmission(trx, { callId, organisationId }, assessment);
    if (assessment.verdict === "ineligible" && !admission) {
      return { ok: false, because: "ineligible", assessment };
    }

    const earlier = copyFrom ? await findCopySource(trx, copyFrom, organisationId) : undefined;
    if (copyFrom && !earlier) return undefined;
    const texts = {
      ...prefilled(call.form, await findPrefillFacts(trx, by.id, at)),
      ...(earlier && copyable(earlier.form, call.form, earlier.answers)),
    };

    const id = randomUUID();
    const version = Object.keys(texts).length > 0 ? 1 : 0;
    await insertApplication(trx, {
      id,
      callId,
      organisationId,
      state: "draft",
      version: 0,
      number: null,
      formRevision: call.revision,
      demo: call.demo ? 1 : 0,
      createdBy: by.id,
      createdAt: at,
    });
    await addToRecord(trx, {
      at,
      by,
      action: "start",
      noun: "application",
      nounId: id,
      to: "draft",
      details: {
        callId,
        organisationId,
        verdict: assessment.verdict,
        ...(admission && { admittedOn: admission.statement }),
        ...(copyFrom && { copiedFrom: copyFrom }),
        ...(version > 0 && { version, changed: digestsOf(texts) }),
      },
    });
    if (version > 0) {
      await insertAnswers(
        trx,
        { applicationId: id, version, savedBy: by.id, savedAt: at, editing: null },
        texts,
      );
    }
    return { ok: true, applicationId: id, version };
  });
}
