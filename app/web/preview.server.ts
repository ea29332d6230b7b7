import { readApplication } from "~/domain/application-form";
import { type Attachment, countByField } from "~/domain/attachment";
import { isOpen, suggestedDueDay } from "~/domain/completion";
import { helsinkiDay } from "~/domain/day";
import { applicationFacts } from "~/domain/eligibility";
import { exampleAnswers } from "~/domain/example-answers";
import {
  assumeMissing,
  instantOf,
  previewId,
  readPreviewAs,
  stateAt,
  writePreviewAs,
} from "~/domain/preview";
import { pick } from "~/domain/texts";
import { callReaders } from "~/domain/who-may";
import { termsOf } from "~/queries/calls.server";
import { assessAsIfPublished, whoWouldQualify } from "~/queries/eligibility.server";
import { listMunicipalityNames } from "~/queries/organisations.server";
import { callAsPublished, findPreviewedCall } from "~/queries/preview.server";
import type { AskedCompletion } from "~/ui/application/completion-asked";
import { wordsIn } from "~/words";
import type { AppContext } from "./context";
import { found, languageOf, requireRole } from "./guards.server";

type Asked = { request: Request; context: AppContext; params: Record<string, string | undefined> };

/**
 * Everything that the pages of an applicant are made of, as it would be at the preview's instant for its
 * municipality, if the call were published as it stands. Nothing is written, by whatever is posted.
 */
export async function previewed(asked: Asked, typed?: Record<string, string>) {
  const { context, params } = asked;
  const language = languageOf(params);
  await requireRole(asked, callReaders);
  const { db, clock } = context;
  const as = found(readPreviewAs(params.as ?? ""));
  const source = found(await findPreviewedCall(db, params.callId ?? "", clock()));
  const { content, assumed } = assumeMissing(source.content, clock());
  const now = instantOf(as.moment, content);
  const call = callAsPublished({ ...source, content }, now);
  const judging = { today: helsinkiDay(now), callId: call.id };
  const { municipalities } = await whoWouldQualify(db, call.rules, judging);
  const municipality = found(municipalities.find(({ code }) => code === as.municipality));

  const say = wordsIn(language);
  const { form } = content;
  const terms = termsOf(call);
  const other = municipalities.find(({ code }) => code !== as.municipality);
  const example = exampleAnswers(form, terms, {
    project: say("preview.example.project"),
    sentence: say("preview.example.sentence"),
    name: say("preview.example.name"),
    description: say("preview.example.description"),
    method: say("preview.example.method"),
    municipality: other ? pick(other.name, language).text : "",
    email: "esimerkki@example.org",
  });
  const returned = stateAt(as) === "returned";
  const files = as.filled || returned ? exampleFiles(form, now, say("preview.example.name")) : [];
  const stored = as.filled || returned ? example : {};
  const answers = { ...stored, ...typed };
  const known = { municipalities: await listMunicipalityNames(db), attachments: countByField(files) };
  const read = readApplication(form, answers, terms, known);
  const says = applicationFacts({ form, answers, files, read });
  const assessment = found(await assessAsIfPublished(db, call.rules, municipality.id, says, judging));
  const points = as.asked.map((part) => ({ part, question: say("preview.example.question") }));
  const completion: AskedCompletion | null = returned
    ? {
        request: {
          message: null,
          askedAt: now,
          askedByName: say("common.owner"),
          dueOn: suggestedDueDay(helsinkiDay(now)),
          points,
        },
        changes: [],
      }
    : null;
  return {
    ...{ language, say, now, call, content, form, terms, answers, stored, files, read, completion },
    ...{ municipality, municipalities, assessment, assumed },
    isAsked: (field: string) => !completion || isOpen(as.asked, field),
    application: {
      id: previewId,
      callId: call.id,
      organisationId: municipality.id,
      organisationName: municipality.name,
      organisationCode: municipality.code,
      state: stateAt(as),
      version: 1,
      number: returned ? exampleNumber(now) : null,
      formRevision: call.revision,
      demo: call.demo,
      createdAt: now,
    },
    /** What every page of the preview says of itself. */
    band: {
      ...{ callId: call.id, as: writePreviewAs(as), now, assumed },
      municipality: municipality.name,
      sections: form.sections.map(({ id, title }) => ({ id, title })),
    },
  };
}

export const exampleNumber = (now: string) => `HS-${helsinkiDay(now).slice(0, 4)}-0001`;

/** One file in every attachment question. */
function exampleFiles(
  { sections }: Parameters<typeof readApplication>[0],
  now: string,
  name: string,
): Attachment[] {
  return sections.flatMap((section) =>
    section.kind === "questions"
      ? section.questions
          .filter(({ kind }) => kind === "attachment")
          .map(({ id }) => ({
            ...{ id: "example", field: `${section.id}.${id}`, name: "esimerkki.pdf", kind: "pdf" as const },
            ...{ size: 120_000, sha256: "0".repeat(64), uploadedAt: now, uploadedBy: name },
            scan: "none" as const,
          }))
      : [],
  );
}
