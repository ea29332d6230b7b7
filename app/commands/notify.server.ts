import { randomUUID } from "node:crypto";
import type { Db } from "~/db.server";
import { contactEmailField } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import { dedupeKey, eventKey, isAddress, languagesOf, type Notice, nounOf } from "~/domain/message";
import { applicantRoles, ministryRoles } from "~/domain/who-may";
import { findAnswers, findSubmission } from "~/queries/applications.server";
import {
  findNoticeFacts,
  insertMessages,
  listHandlers,
  listProjectHandlers,
} from "~/queries/messages.server";
import { listAddressees } from "~/queries/people.server";
import { type Reader, writeMessage } from "~/words/message-text";
import "~/words/all.server";

export type { Notice };

type Recipient = { personId: string | null; address: string; reader: Reader };

/**
 * Writes e-mail of what has happened into the outbox, in the caller's transaction: sent once that holds,
 * and not at all when it is rolled back. The same event again writes nothing.
 */
export async function notify(trx: Db, notice: Notice): Promise<void> {
  if (!trx.isTransaction) throw new Error("A message is written in the transaction of what it tells of.");
  const facts = await findNoticeFacts(trx, notice);
  if (!facts) return;

  const { number, callName, closesAt, organisationId } = facts;
  const event = eventKey(notice, closesAt ?? "");
  const told = { notice, number, callName, closesAt };
  const texts = {
    applicant: writeMessage(told, "applicant", languagesOf(facts.languages)),
    ministry: writeMessage(told, "ministry", languagesOf(null)),
  };
  const recipients = await findRecipients(trx, notice, organisationId);
  await insertMessages(
    trx,
    recipients.map(({ personId, address, reader }) => ({
      id: randomUUID(),
      kind: notice.kind,
      dedupeKey: dedupeKey(event, address),
      personId,
      toAddress: address,
      ...texts[reader],
      ...nounOf(notice),
      createdAt: notice.at,
    })),
  );
}

/** Each address once: somebody of the applicant before the contact, and both before an officer. */
async function findRecipients(trx: Db, notice: Notice, organisationId: string): Promise<Recipient[]> {
  const today = helsinkiDay(notice.at);
  const applicants = await listAddressees(trx, { organisationId }, applicantRoles, today);
  const applicationId = "applicationId" in notice ? notice.applicationId : undefined;
  const handlers = toldToHandlers.has(notice.kind) ? await findHandlers(trx, notice) : [];
  const officers = await listAddressees(trx, { ids: handlers }, ministryRoles, today);
  const contact = applicationId ? await findContact(trx, applicationId) : "";
  const candidates: Recipient[] = [
    ...applicants.map(({ id, email }) => ({ personId: id, address: email, reader: "applicant" as const })),
    { personId: null, address: contact, reader: "applicant" },
    ...officers.map(({ id, email }) => ({ personId: id, address: email, reader: "ministry" as const })),
  ];
  const found = new Map<string, Recipient>();
  for (const candidate of candidates) {
    const address = candidate.address.trim().toLowerCase();
    if (isAddress(address) && !found.has(address)) found.set(address, { ...candidate, address });
  }
  return [...found.values()];
}

const toldToHandlers = new Set<Notice["kind"]>(["completion-received", "withdrawn", "filing-submitted"]);

async function findHandlers(trx: Db, notice: Notice): Promise<string[]> {
  if ("applicationId" in notice) return listHandlers(trx, notice.applicationId);
  return "projectId" in notice ? listProjectHandlers(trx, notice.projectId) : [];
}

/** The contact as last submitted: what stands in a draft is nobody's to write to yet. */
async function findContact(trx: Db, applicationId: string): Promise<string> {
  const submission = await findSubmission(trx, applicationId);
  if (!submission) return "";
  const answers = await findAnswers(trx, applicationId, submission.version);
  return answers[contactEmailField] ?? "";
}
