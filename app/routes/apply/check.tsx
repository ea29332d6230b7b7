import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitApplication } from "~/commands/submit-application.server";
import { isOpen, openSections } from "~/domain/completion";
import { helsinkiDay } from "~/domain/day";
import { applicationFacts } from "~/domain/eligibility";
import { matterOf } from "~/domain/matter";
import { maySubmit } from "~/domain/who-may";
import { findAnswers, findProjectNames, findWholeApplication } from "~/queries/applications.server";
import { findOpenCompletion } from "~/queries/completions.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { listSignatories } from "~/queries/people.server";
import { findAdmission } from "~/queries/statements.server";
import { CheckPage } from "~/ui/application/check-page";
import { fieldWords } from "~/ui/application/field-words";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const id = params.applicationId ?? "";
  const { organisation } = person;
  const whole = found(await findWholeApplication(db, id, { organisationId: organisation.id }, now));
  const { application, call, form, terms, answers, files, read } = whole;
  const say = wordsIn(language);
  const judged = { callId: call.id, rules: call.rules };
  const says = applicationFacts(whole);
  const assessment = found(await assessOrganisation(db, judged, organisation.id, id, says));
  const whose = { callId: call.id, organisationId: organisation.id };
  const admission = (await findAdmission(db, whose, assessment)) ?? null;
  const completion = (await findOpenCompletion(db, application, answers)) ?? null;
  const parts = completion?.request.points.map(({ part }) => part);
  const { problemIn } = fieldWords(form.sections, language, answers);
  const name = (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed");
  return json({
    title: titleOf(
      context,
      say,
      `${say(completion ? "completion.check.title" : "apply.check.title")} – ${name}`,
    ),
    ...{ name, now, application, form, terms, answers, files, read, assessment, admission, completion },
    changeable: openSections(form.sections, parts ?? []).map((section) => section.id),
    call: { id: call.id, name: call.name, phase: call.phase, closesAt: call.closesAt, contact: call.contact },
    organisation: organisation.name,
    problems: read.problems
      .filter(({ field }) => !parts || isOpen(parts, field))
      .map((problem) => ({
        section: problem.section,
        field: problem.field,
        message: problemIn(problem),
      })),
    signatory: maySubmit(person, application.organisationId),
    signatories: await listSignatories(db, organisation.id, helsinkiDay(now)),
    idempotencyKey: randomUUID(),
  });
}

const schema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  key: z.uuid(),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) return backWith(context, { because: "key-reused" as const }, 409);

  const { db, clock, beganAt } = context;
  const applicationId = params.applicationId ?? "";
  const { version, key: idempotencyKey } = form.data;
  const verdict = found(
    await submitApplication(db, { applicationId, version, idempotencyKey, by, language, beganAt, clock }),
  );
  if (verdict.ok) {
    const matter = matterOf(await findAnswers(db, applicationId, version));
    return redirect(pathsIn(matter.language).receipt(applicationId));
  }
  return backWith(context, verdict, verdict.because === "not-allowed" ? 403 : 409);
}

export default function CheckRoute() {
  return <CheckPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
