import { randomUUID } from "node:crypto";
import { proposeDecision } from "../../app/commands/propose-decision.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import { helsinkiDay } from "../../app/domain/day";
import type { Outcome } from "../../app/domain/decision";
import { plainEuros } from "../../app/domain/money";
import type { Snapshot } from "../../app/domain/snapshot";
import type { Person } from "../../app/domain/who-may";
import { findSubmission } from "../../app/queries/applications.server";
import type { Db } from "../../db/open";
import { testNow } from "./clock";
import { complete, completeDraft, people, stateOf } from "./drafts";

export const vantaa = "municipality-092";
export const espoo = "municipality-049";
export const helsinki = "municipality-091";

export const officer = { id: "tem-officer", name: "Oona Demo" };
export const decider = { id: "tem-decider", name: "Raimo Demo" };
export const officerAndDecider = { id: "tem-officer-decider", name: "Saara Demo" };
export const signatory = people.vantaaSignatory;

/** The day on which the makers' applications are received and decided, by the clocks in Finland. */
export const testDay = helsinkiDay(testNow);

export const reasons = { reasonsFi: "Hanke on perusteltu.", reasonsSv: "Projektet är motiverat." };

type Wanted = {
  organisationId?: string;
  /** Cents applied for. */
  grant?: number;
  /** Cents of staff costs in the first year, and nothing else; without it a budget of many cells. */
  costs?: number;
  language?: "fi" | "sv";
  at?: string;
};

export type MadeApplication = { id: string; number: string; total: number };

/** An application that was filled in and submitted in the open call, with its number and total costs. */
export async function makeSubmittedApplication(db: Db, wanted: Wanted = {}): Promise<MadeApplication> {
  const { organisationId = vantaa, language = "fi", at = testNow } = wanted;
  const by: Person = { ...signatory, organisation: { id: organisationId, kind: "municipality" } };
  const clock = () => at;
  const applicant = { ...complete.applicant, "applicant.language": language };
  const { grant = 100_000_00 } = wanted;
  const financing = { "financing.grant": plainEuros(grant) };
  const changed = { applicant, budget: budgetOf(wanted), financing };
  const applicationId = await completeDraft(db, by, changed, clock);
  const { version } = await stateOf(db, applicationId);
  const submitting = { applicationId, version, idempotencyKey: randomUUID(), by, language, clock };
  const verdict = await submitApplication(db, submitting);
  if (!verdict?.ok) throw new Error(`Not submitted: ${JSON.stringify(verdict)}`);

  const { snapshot = "" } = (await findSubmission(db, applicationId)) ?? {};
  const { number, budget }: Snapshot = JSON.parse(snapshot);
  return { id: applicationId, number, total: budget.total };
}

function budgetOf({ costs }: Wanted): Record<string, string> {
  const sums: Record<string, string> =
    costs === undefined
      ? {
          "budget.staff.1.2027": "81 234,56",
          "budget.staff.1.2028": "60 000,01",
          "budget.travel.1.2027": "1 200",
          "budget.services.1.2027": "22 222,22",
          "budget.services.1.2028": "8 765,43",
          "budget.other.1.2028": "999,99",
          "budget.indirect": "flat-7",
        }
      : { "budget.staff.1.2027": plainEuros(costs), "budget.indirect": "none" };
  const words = Object.entries(costWords).filter(([line]) =>
    Object.keys(sums).some((cell) => cell.startsWith(`budget.${line}.`)),
  );
  return Object.assign(
    sums,
    ...words.map(([line, text]) => ({
      [`budget.${line}.description`]: text,
      [`budget.${line}.reason`]: text,
    })),
  );
}

const costWords = {
  "staff.1": "Neljä ohjaajaa.",
  "travel.1": "Verkoston tapaamiset.",
  "services.1": "Tulkkaus.",
  "other.1": "Aineistot.",
};

type Proposed = { outcome?: Outcome; amount?: number; by?: { id: string; name: string }; at?: string };

/** A decision on the application, presented to the one who decides: a grant, unless told otherwise. */
export async function makeProposal(db: Db, applicationId: string, proposed: Proposed = {}): Promise<void> {
  const { outcome = "granted", amount = 80_000_00, by = officer, at = testNow } = proposed;
  const verdict = await proposeDecision(db, { applicationId, outcome, amount, ...reasons, by, at });
  if (!verdict?.ok) throw new Error(`Not proposed: ${JSON.stringify(verdict)}`);
}

/** A decision on the application, proposed and signed. */
export async function makeDecision(db: Db, applicationId: string, proposed: Proposed = {}): Promise<void> {
  await makeProposal(db, applicationId, proposed);
  const { at = testNow } = proposed;
  const verdict = await signDecision(db, { applicationId, presentedAt: at, by: decider, at });
  if (!verdict?.ok) throw new Error(`Not signed: ${JSON.stringify(verdict)}`);
}
