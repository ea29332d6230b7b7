import { createHash } from "node:crypto";
import { readApplication } from "../../app/domain/application-form";
import { addDays, helsinkiDay } from "../../app/domain/day";
import { plainEuros } from "../../app/domain/money";
import { snapshotText } from "../../app/domain/snapshot";
import { findCall, termsOf } from "../../app/queries/calls.server";
import { assessOrganisation } from "../../app/queries/eligibility.server";
import type { Db } from "../../db/open";
import { openCallId } from "../../seeds/stories/open-call";
import { testNow } from "./clock";

export const vantaa = "municipality-092";
export const espoo = "municipality-049";
export const helsinki = "municipality-091";

export const officer = { id: "tem-officer", name: "Oona Demo" };
export const decider = { id: "tem-decider", name: "Raimo Demo" };
export const officerAndDecider = { id: "tem-officer-decider", name: "Saara Demo" };
export const signatory = { id: "vantaa-signatory", name: "Väinö Demo" };

type Wanted = {
  organisationId?: string;
  callId?: string;
  /** Cents applied for. */
  grant?: number;
  /** Cents of staff costs in the first year, and nothing else; without it a budget of many cells. */
  costs?: number;
  language?: "fi" | "sv";
  at?: string;
};

export type MadeApplication = { id: string; number: string; total: number };

/** A submitted application, stored as a submission stores it: answers, snapshot, number. */
export async function makeSubmittedApplication(db: Db, wanted: Wanted = {}): Promise<MadeApplication> {
  const { organisationId = vantaa, callId = openCallId, at = testNow } = wanted;
  const call = await findCall(db, callId, at);
  if (!call?.form) throw new Error(`There is no call ${callId} to apply in.`);
  const terms = termsOf(call);
  const answers = filled(wanted, terms.periodYears, call.costsFrom);
  const read = readApplication(call.form, answers, terms);
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));

  const { made } = await db
    .selectFrom("application")
    .select(({ fn }) => fn.countAll<number>().as("made"))
    .executeTakeFirstOrThrow();
  const number = `HS-${at.slice(0, 4)}-${String(Number(made) + 1).padStart(4, "0")}`;
  const id = `made-${number.toLowerCase()}`;
  const assessed = { callId, rules: call.rules };
  const eligibility = await assessOrganisation(db, assessed, organisationId, id);
  if (!eligibility) throw new Error(`There is no organisation ${organisationId}.`);
  const organisation = await db
    .selectFrom("organisation as o")
    .innerJoin("organisationName as n", "n.organisationId", "o.id")
    .select(["o.code", "n.name"])
    .where("o.id", "=", organisationId)
    .executeTakeFirstOrThrow();

  const receiptNumber = `${number}-TEST00`;
  const language = wanted.language ?? "fi";
  const snapshot = snapshotText({
    number,
    receiptNumber,
    receivedAt: at,
    language,
    version: 1,
    call: { id: call.id, revision: call.revision, closesAt: call.closesAt },
    applicant: { id: organisationId, code: organisation.code, name: JSON.parse(organisation.name) },
    submitter: signatory,
    answers,
    plan: read.plan,
    budget: read.budget,
    milestones: read.milestones,
    indicators: read.indicators,
    eligibility,
  });
  await db
    .insertInto("application")
    .values({
      id,
      callId,
      organisationId,
      state: "submitted",
      version: 1,
      number,
      demo: call.demo ? 1 : 0,
      createdBy: signatory.id,
      createdAt: at,
    })
    .execute();
  const saved = { applicationId: id, version: 1, savedBy: signatory.id, savedAt: at };
  await db
    .insertInto("answer")
    .values(Object.entries(answers).map(([field, text]) => ({ ...saved, field, text })))
    .execute();
  await db
    .insertInto("submission")
    .values({
      id: `${id}-submission`,
      applicationId: id,
      idempotencyKey: id,
      receiptNumber,
      version: 1,
      snapshot,
      sha256: createHash("sha256").update(snapshot).digest("hex"),
      receivedAt: at,
      submittedBy: signatory.id,
      language,
    })
    .execute();
  return { id, number, total: read.budget.total };
}

/** Everything that the form of the demonstration call asks. */
function filled({ grant = 100_000_00, costs, language = "fi" }: Wanted, years: number[], costsFrom: string) {
  const [first = 0, second = first] = years;
  const month = addDays(costsFrom, 62).slice(0, 7);
  const sums: Record<string, string> =
    costs === undefined
      ? {
          [`budget.staff.${first}`]: "81 234,56",
          [`budget.staff.${second}`]: "60 000,01",
          [`budget.travel.${first}`]: "1 200",
          [`budget.services.${first}`]: "22 222,22",
          [`budget.services.${second}`]: "8 765,43",
          [`budget.other.${second}`]: "999,99",
          "budget.indirect": "flat-7",
        }
      : { [`budget.staff.${first}`]: plainEuros(costs), "budget.indirect": "none" };
  return {
    "applicant.contact": "Aino Demo",
    "applicant.email": "aino.demo@example.org",
    "applicant.language": language,
    "project.name": "Yhteinen alku",
    "project.summary": "Uudet kuntalaiset saavat johdantojakson omalla kielellään.",
    "project.need": "Palvelut ovat hajallaan.",
    "project.goals": "Jokainen uusi kuntalainen tietää, mistä palvelut saa.",
    "project.target-groups": "Noin 900 maahan muuttanutta aikuista vuodessa.",
    "project.measures": "Kartoitus, yhteiskuntaorientaatio ja ohjaus samassa paikassa.",
    "milestones.rows": "1 2",
    "milestones.1.name": "Orientaatio alkaa kuudella kielellä",
    "milestones.1.evidence": "Ryhmien aikataulu",
    "milestones.1.month": month,
    "milestones.1.responsible": "Maahanmuuttopalvelut",
    "milestones.2.name": "Malli on kuvattu",
    "milestones.2.evidence": "Julkaistu kuvaus",
    "milestones.2.month": month,
    "milestones.2.responsible": "Kehittämisyksikkö",
    ...sums,
    "budget.staff.reason": "Neljä ohjaajaa.",
    "budget.travel.reason": "Verkoston tapaamiset.",
    "budget.services.reason": "Tulkkaus.",
    "budget.other.reason": "Aineistot.",
    "budget.grant": plainEuros(grant),
    "indicators.O.2.3.target": "900",
    "indicators.O.2.3.method": "Osallistujaluettelo",
    "declarations.other-aid": "yes",
    "declarations.correct": "yes",
    "declarations.publication": "yes",
  };
}

/** The day on which the makers' applications are received and decided, by the clocks in Finland. */
export const testDay = helsinkiDay(testNow);
