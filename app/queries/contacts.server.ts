import type { Db } from "~/db.server";
import { isContact } from "~/domain/people";
import { callPhase } from "~/domain/states";
import { listAnswers } from "./answers.server";
import { findProjectNames } from "./applications.server";

/** A draft or an application that waits for its completion. */
export type OpenWork = { applicationId: string; state: "draft" | "returned"; name: string | null };

type Contact = { id: string; name: string; email: string };

const nameField = "applicant.contact";
const emailField = "applicant.email";

/** The organisation's work that can still be changed and names one of these people as its contact. */
export async function listContactsOf<P extends Contact>(
  db: Db,
  organisationId: string,
  people: P[],
  now: string,
): Promise<{ person: P; work: OpenWork }[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .select(["a.id", "a.state", "c.state as callState", "c.opensAt", "c.closesAt"])
    .where("a.organisationId", "=", organisationId)
    .where("a.state", "in", ["draft", "returned"])
    .orderBy("a.createdAt", "desc")
    .execute();
  const open = rows.filter(
    ({ state, callState, ...times }) =>
      state === "returned" || callPhase({ state: callState, ...times }, now) === "open",
  );
  const ids = open.map(({ id }) => id);
  const answers = await listAnswers(db, ids, [nameField, emailField]);
  const names = await findProjectNames(db, ids);
  return open.flatMap(({ id, state }) => {
    const typed = answers.get(id) ?? {};
    const contact = { name: typed[nameField] ?? "", email: typed[emailField] ?? "" };
    const person = people.find((candidate) => isContact(candidate, contact));
    const work = { applicationId: id, state: state as OpenWork["state"], name: names.get(id) ?? null };
    return person ? [{ person, work }] : [];
  });
}
