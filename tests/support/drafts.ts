import { saveAnswers } from "../../app/commands/save-answers.server";
import { startApplication } from "../../app/commands/start-application.server";
import type { Answers, FormDefinition } from "../../app/domain/application-form";
import type { Person, Role } from "../../app/domain/who-may";
import type { Clock } from "../../app/outside/clock";
import { listRevisions } from "../../app/queries/call-revisions.server";
import { findCall, insertForm } from "../../app/queries/calls.server";
import type { Db } from "../../db/open";
import { toJson } from "../../db/schema-kinds";
import { openCallId } from "../../seeds/stories/open-call";
import { testNow } from "./clock";

export { openCallId as openCall };

const municipality = (code: string, id: string, name: string, role: Role): Person => ({
  id,
  name,
  organisation: { id: `municipality-${code}`, kind: "municipality" },
  roles: [role],
});

export const people = {
  vantaaPreparer: municipality("092", "vantaa-preparer", "Aino Demo", "preparer"),
  vantaaSignatory: municipality("092", "vantaa-signatory", "Väinö Demo", "signatory"),
  espooPreparer: municipality("049", "espoo-preparer", "Elsa Demo", "preparer"),
  espooSignatory: municipality("049", "espoo-signatory", "Eino Demo", "signatory"),
  turkuPreparer: municipality("853", "turku-preparer", "Tuuli Demo", "preparer"),
};

export const atNow: Clock = () => testNow;

/** Everything that the form of the open call asks, section by section. */
export const complete: Record<string, Answers> = {
  applicant: {
    "applicant.contact": "Aino Demo",
    "applicant.email": "aino.demo@example.org",
    "applicant.language": "sv",
  },
  project: {
    "project.name": "Yhteinen alku",
    "project.summary": "Uudet kuntalaiset saavat johdantojakson omalla kielellään.",
    "project.need": "Palvelut ovat hajallaan.",
    "project.goals": "Jokainen tietää, mistä palvelut saa.",
    "project.target-groups": "Noin 900 aikuista vuodessa.",
    "project.measures": "Kartoitus ja ohjaus samassa paikassa.",
  },
  partners: { "partners.joint": "no" },
  milestones: {
    "milestones.rows": "1 2 3",
    "milestones.1.name": "Orientaatio alkaa kuudella kielellä",
    "milestones.1.evidence": "Ryhmien aikataulu",
    "milestones.1.month": "5/2027",
    "milestones.1.responsible": "Maahanmuuttopalvelut",
    "milestones.2.name": "Malli on kuvattu",
    "milestones.2.evidence": "Julkaistu kuvaus",
    "milestones.2.month": "1/2028",
    "milestones.2.responsible": "Kehittämisyksikkö",
  },
  budget: {
    "budget.staff.1.2027": "100 000",
    "budget.staff.1.2028": "50 000,00",
    "budget.staff.1.description": "Kaksi ohjaajaa.",
    "budget.staff.1.reason": "Kaksi ohjaajaa.",
    "budget.indirect": "flat-7",
  },
  financing: { "financing.grant": "128 400" },
  indicators: { "indicators.O.2.3.target": "900", "indicators.O.2.3.method": "Luettelo" },
  declarations: {
    "declarations.other-aid": "yes",
    "declarations.correct": "yes",
    "declarations.publication": "yes",
  },
};

/** A draft with nothing in it, not even what the service knows already; by its id. */
export async function startDraft(db: Db, by: Person = people.vantaaPreparer, clock = atNow): Promise<string> {
  await publishWithoutPrefill(db);
  const verdict = await startApplication(db, { callId: openCallId, by, clock });
  if (!verdict?.ok) throw new Error(`No draft: ${JSON.stringify(verdict)}`);
  return verdict.applicationId;
}

/** Saves texts of one section as the version that is there now. */
export async function write(db: Db, applicationId: string, sectionId: string, typed: Answers) {
  const { version, organisationId } = await stateOf(db, applicationId);
  const by = Object.values(people).find(({ organisation }) => organisation.id === organisationId);
  if (!by) throw new Error(`Nobody writes for ${organisationId}.`);
  return saveAnswers(db, { applicationId, sectionId, typed, version, by, clock: atNow });
}

/** A draft that could be submitted; `changed` sections stand in place of those of `complete`. */
export async function completeDraft(
  db: Db,
  by: Person = people.vantaaPreparer,
  changed: Record<string, Answers> = {},
  clock = atNow,
): Promise<string> {
  const applicationId = await startDraft(db, by, clock);
  let { version } = await stateOf(db, applicationId);
  for (const [sectionId, typed] of Object.entries({ ...complete, ...changed })) {
    const saved = await saveAnswers(db, { applicationId, sectionId, typed, version, by, clock });
    if (!saved?.ok) throw new Error(`Not saved: ${JSON.stringify(saved)}`);
    version = saved.version;
  }
  return applicationId;
}

export function stateOf(db: Db, applicationId: string) {
  return db.selectFrom("application").selectAll().where("id", "=", applicationId).executeTakeFirstOrThrow();
}

/** What the record tells of the application, oldest first. */
export async function recordOf(db: Db, applicationId: string) {
  const entries = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "application")
    .where("nounId", "=", applicationId)
    .orderBy("seq")
    .execute();
  return entries.map((entry) => ({ ...entry, details: JSON.parse(entry.details) }));
}

/** The form of the open call with nothing that the service fills in by itself. */
async function publishWithoutPrefill(db: Db): Promise<void> {
  const call = await findCall(db, openCallId, testNow);
  const fills = call?.form?.sections.some(
    (section) => section.kind === "questions" && section.questions.some(({ prefill }) => prefill),
  );
  if (!call?.form || !fills) return;
  await publishForm(db, {
    sections: call.form.sections.map((section) =>
      section.kind === "questions"
        ? {
            ...section,
            questions: section.questions.map((question) => ({ ...question, prefill: undefined })),
          }
        : section,
    ),
  });
}

/**
 * Publishes another form in the open call, before anybody has begun to write. What a test has changed of the
 * call by hand stays so.
 */
export async function publishForm(db: Db, form: FormDefinition): Promise<void> {
  const [newest] = await listRevisions(db, openCallId);
  if (!newest) throw new Error("The open call has not been published.");
  const revision = newest.revision + 1;
  await db.updateTable("call").set({ revision }).where("id", "=", openCallId).execute();
  const content = toJson({ ...newest.content, form });
  const published = { callId: openCallId, revision, publishedAt: testNow };
  await db
    .insertInto("callRevision")
    .values({ ...published, content, note: toJson(newest.note), publishedBy: null })
    .execute();
  await insertForm(db, { ...published, form });
}
