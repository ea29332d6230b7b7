import type { LoaderFunctionArgs } from "@remix-run/node";
import { fieldsOf, type Section } from "~/domain/application-form";
import { pick } from "~/domain/texts";
import { findWholeApplication, findWriters } from "~/queries/applications.server";
import { fieldWords } from "~/ui/application/field-words";
import { found, languageOf, requireApplicant } from "~/web/guards.server";

/** The application as it stands now, to take along: every answer as typed, with its label, version and time, and its files. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const whole = found(await findWholeApplication(db, id, whose, now));
  const { application, call, form, terms, answers, files } = whole;
  const writers = await findWriters(db, id);
  const { nameOf } = fieldWords(form.sections, language);

  const taken = {
    application: { id, state: application.state, number: application.number, version: application.version },
    applicant: pick(application.organisationName, language).text,
    call: { id: call.id, name: pick(call.name, language).text, closesAt: call.closesAt },
    takenAt: now,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: pick(section.title, language).text,
      answers: fieldsOf(section, answers, terms.periodYears)
        .filter((field) => !field.endsWith(".rows"))
        .map((field) => ({
          field,
          label: nameOf(field),
          text: answers[field] ?? "",
          version: writers.get(field)?.version ?? null,
          savedAt: writers.get(field)?.savedAt ?? null,
          savedBy: writers.get(field)?.name ?? null,
        })),
      attachments: fileFieldsOf(section).map((field) => ({
        field,
        label: nameOf(field),
        files: files
          .filter((file) => file.field === field)
          .map(({ name, size, sha256 }) => ({ name, size, sha256 })),
      })),
    })),
  };
  return new Response(`${JSON.stringify(taken, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${id.slice(0, 8)}-v${application.version}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** The fields of the section's questions that are answered with files: they have no text. */
function fileFieldsOf(section: Section): string[] {
  if (section.kind !== "questions") return [];
  return section.questions.filter(({ kind }) => kind === "attachment").map(({ id }) => `${section.id}.${id}`);
}
