import type { Insertable } from "kysely";
import { type Db, toJson } from "../../app/db.server";
import { addDays, addMonths } from "../../app/domain/day";
import type { LedgerKind } from "../../app/domain/ledger";
import type { ProjectState } from "../../app/domain/states";
import type { Schema } from "../../db/schema";
import { vantaa } from "./applications";

type Rows = {
  project: Insertable<Schema["project"]>[];
  ledgerEntry: Insertable<Schema["ledgerEntry"]>[];
  milestone: Insertable<Schema["milestone"]>[];
  projectPlan: Insertable<Schema["projectPlan"]>[];
  planOutline: Insertable<Schema["planOutline"]>[];
  plannedReport: Insertable<Schema["plannedReport"]>[];
  plannedIndicator: Insertable<Schema["plannedIndicator"]>[];
  filing: Insertable<Schema["filing"]>[];
};

const states: ProjectState[] = ["running", "running", "running", "closing", "suspended", "closed", "running"];
const indicators = ["O.2.3", "O.2.3.1", "R.2.8", "R.2.9"];

/**
 * So many projects over the items of the programme with some ten movements each (the ledger's rules hold of
 * them), a plan with reports and indicators, milestones and filings: written straight into their tables.
 */
export async function fillProjects(db: Db, count: number): Promise<void> {
  const items = (await db.selectFrom("item").select("id").orderBy("position").orderBy("id").execute()).map(
    ({ id }) => id,
  );
  for (let first = 0; first < count; first += 250) {
    const rows: Rows = {
      project: [],
      ledgerEntry: [],
      milestone: [],
      projectPlan: [],
      planOutline: [],
      plannedReport: [],
      plannedIndicator: [],
      filing: [],
    };
    for (let nth = first; nth < Math.min(count, first + 250); nth += 1) {
      addProject(rows, nth, items[nth % items.length] ?? "");
    }
    for (const [table, values] of Object.entries(rows)) {
      for (let start = 0; start < values.length; start += 250) {
        await db
          .insertInto(table as "project")
          .values(values.slice(start, start + 250) as Rows["project"])
          .execute();
      }
    }
  }
}

function addProject(rows: Rows, nth: number, itemId: string): void {
  const id = `many-${String(nth).padStart(5, "0")}`;
  const decidedOn = addDays("2023-02-01", (nth * 37) % 1000);
  const endsOn = addMonths(decidedOn, 24);
  const granted = 50_000_00 + ((nth * 7919) % 900) * 1000_00 + (nth % 100);
  const state = states[nth % states.length] ?? "running";
  const name = toJson({ fi: `Hanke ${nth + 1}`, sv: `Projekt ${nth + 1}`, en: `Project ${nth + 1}` });
  const at = `${decidedOn}T09:00:00.000Z`;
  rows.project.push({
    ...{
      id,
      itemId,
      applicationId: null,
      organisationId: vantaa,
      state,
      demo: 1,
      name,
      summary: name,
      granted,
    },
    ...{ startsOn: decidedOn, endsOn, decidedOn, budgetVersion: 1 },
  });

  let position = 0;
  const book = (kind: LedgerKind, amount: number, bookedOn: string, cause = "payment") => {
    if (bookedOn > "2026-11-23" || amount === 0) return;
    position += 1;
    const causeId =
      cause === "claim" ? `${id}-claim-${Math.floor((position + 1) / 3)}` : `${id}-${kind}-${position}`;
    rows.ledgerEntry.push({
      ...{ id: `${id}-l${position}`, projectId: id, itemId, position, kind, amount, bookedOn, causeId },
      ...{
        year: Number(bookedOn.slice(0, 4)),
        causeNoun: cause,
        bookedBy: null,
        bookedAt: `${bookedOn}T09:00:00.000Z`,
      },
    });
  };
  book("grant", granted, decidedOn, "decision");
  const part = Math.floor(granted / 4);
  for (let claim = 1; claim <= 3; claim += 1) {
    const on = addMonths(decidedOn, claim * 6);
    const verified = part - (nth % 5 === 0 ? Math.floor(part / 8) : 0);
    book("claim", part, on, "claim");
    book("verify", verified, addDays(on, 30), "claim");
    book("pay", verified, addDays(on, 45));
  }
  if (nth % 4 === 0) book("return", 1_000_00 + (nth % 77), addMonths(decidedOn, 22), "return");
  if (nth % 9 === 0) book("demand", 5_000_00, addMonths(decidedOn, 23), "recovery");
  if (nth % 18 === 0) book("recover", 2_000_00, addMonths(decidedOn, 25), "recovery");
  if (nth % 27 === 0) book("write-off", 500_00, addMonths(decidedOn, 26), "recovery");
  if (nth % 11 === 0) book("change", -7_500_00, addMonths(decidedOn, 9), "change");

  for (let place = 0; place < 4; place += 1) {
    const plannedMonth = addMonths(decidedOn, 5 + place * 6).slice(0, 7);
    const reachedOn = (nth + place) % 3 === 0 ? null : `${plannedMonth}-15`;
    rows.milestone.push({
      ...{
        id: `${id}-m${place}`,
        projectId: id,
        position: place,
        name: `Välitavoite ${place + 1}`,
        evidence: "",
      },
      ...{
        plannedMonth,
        reachedOn: reachedOn && reachedOn <= "2026-11-23" ? reachedOn : null,
        reachedBy: null,
      },
    });
  }
  const key = { projectId: id, version: 1 };
  rows.projectPlan.push({
    ...{
      ...key,
      content: "{}" as never,
      basis: "decision",
      causeId: null,
      holdsFrom: decidedOn,
      madeBy: null,
    },
    madeAt: at,
  });
  rows.planOutline.push({ ...key, holdsFrom: decidedOn, startsOn: decidedOn, endsOn });
  for (let report = 1; report <= 4; report += 1) {
    const toOn = addMonths(decidedOn, report * 6);
    rows.plannedReport.push({
      ...{ ...key, reportId: `r${report}`, kind: report === 4 ? "final" : "interim" },
      ...{ fromOn: addMonths(toOn, -6), toOn, dueOn: addMonths(toOn, 1) },
    });
    const submittedAt = `${addDays(toOn, 20)}T10:00:00.000Z`;
    if (submittedAt > "2026-11-23" || (nth + report) % 6 === 0) continue;
    const waits = submittedAt > "2026-09" || nth % 40 === 0;
    for (const kind of ["report", "claim"] as const) {
      rows.filing.push({
        ...{ id: `${id}-${kind}-${report}`, projectId: id, kind, state: waits ? "submitted" : "accepted" },
        ...{
          number: `${id}-${kind === "report" ? "R" : "M"}${report}`,
          planned: `r${report}`,
          planVersion: 1,
        },
        ...{ version: 1, createdBy: "vantaa-preparer", createdAt: submittedAt, submittedAt },
        ...{
          decidedBy: waits ? null : "tem-officer",
          decidedAt: waits ? null : `${addDays(toOn, 50)}T10:00:00.000Z`,
        },
        reasons: null,
      });
    }
  }
  for (const [place, code] of indicators.entries()) {
    const label = toJson({ fi: `Mittari ${code}`, sv: `Indikator ${code}`, en: `Indicator ${code}` });
    rows.plannedIndicator.push({ ...key, code, label, target: 10 + ((nth + place) % 90) });
  }
}
