import { publishCall } from "../../app/commands/publish-call.server";
import { type CallContent, emptyContent } from "../../app/domain/call-content";
import { instantAt } from "../../app/domain/day";
import { stamped } from "../../app/domain/parity";
import { findCallDraft, insertCallDraft } from "../../app/queries/call-drafts.server";
import type { Db } from "../../db/open";
import { testNow } from "./clock";

export const manager = { id: "tem-manager", name: "Maria Demo" };
export const pilotItem = "introduction-period-pilots";

export const inAll = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });

/** Everything that a call needs to be published: opens in a week, closes six weeks later. */
export const fullContent: CallContent = {
  ...emptyContent,
  name: inAll("Haku"),
  summary: inAll("Tiivistelmä"),
  purpose: inAll("Tarkoitus"),
  objective: inAll("Tavoite"),
  contact: "haku@example.org",
  opensAt: instantAt("2026-12-01", "08:00"),
  closesAt: instantAt("2027-01-19", "16:15"),
  costsFrom: "2027-03-01",
  costsTo: "2028-02-29",
  appropriation: 600_000_00,
  sharePercent: 80,
  maxGrant: 300_000_00,
  grantType: "project-grant",
  fundingSource: "national",
  indirectMethods: ["none", "flat-7"],
  form: {
    sections: [
      {
        id: "project",
        kind: "questions",
        title: inAll("Hanke"),
        questions: [
          { id: "name", kind: "short-text", label: inAll("Nimi") },
          { id: "need", kind: "long-text", label: inAll("Tarve"), optional: true, maxLength: 2000 },
        ],
      },
      { id: "budget", kind: "budget", title: inAll("Kustannukset") },
      { id: "financing", kind: "financing", title: inAll("Rahoitus") },
    ],
  },
  rules: [{ kind: "organisation-type", types: ["municipality"] }],
};

/** A draft of a new call, complete unless `changed` says otherwise. */
export async function makeDraft(
  db: Db,
  changed: Partial<CallContent> = {},
  id = "new-call",
): Promise<string> {
  const content = { ...fullContent, ...changed };
  const stamps = stamped({}, {}, content, testNow);
  const draft = { id, itemId: pilotItem, revises: 0, demo: true, by: manager.id, at: testNow };
  await insertCallDraft(db, { ...draft, content, stamps });
  return id;
}

/** Publishes the draft as it stands, at the tests' present unless told otherwise. */
export async function publish(db: Db, callId: string, at = testNow) {
  const draft = await findCallDraft(db, callId);
  return publishCall(db, { callId, version: draft?.version ?? 0, by: manager, at });
}
