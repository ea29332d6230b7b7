import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitApplication } from "~/commands/submit-application.server";
import { isOpen, openSections } from "~/domain/completion";
import { helsinkiDay } from "~/domain/day";
import { applicationFacts } from "~/domain/eligibility";
import { matterOf } from "~/domain/matter";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import { findAnswers, findProjectNames, findWholeApplication } from "~/queries/applications.server";
import { findOpenCompletion } from "~/queries/completions.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { listSignatories } from "~/queries/people.server";
import { findAdmission } from "~/queries/statements.server";
import { Admitted } from "~/ui/admitted";
import { AfterDeadline } from "~/ui/application/after-deadline";
import { Parties } from "~/ui/application/application-head";
import { WhereToChange } from "~/ui/application/application-rules";
import { CheckState } from "~/ui/application/check-state";
import { CompletionCheck } from "~/ui/application/completion-check";
import { Deadline } from "~/ui/application/deadline";
import { DraftExport } from "~/ui/application/draft-export";
import { fieldWords } from "~/ui/application/field-words";
import { Refused } from "~/ui/application/refused";
import { Send } from "~/ui/application/send";
import { OfferStatement } from "~/ui/application/starting";
import { BudgetSums } from "~/ui/application/sums";
import { ApplicationView } from "~/ui/application/view";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Verdict } from "~/ui/verdict";
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

export default function CheckPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { application, call, form, problems, assessment, admission, completion } = page;
  const open = completion !== null || (application.state === "draft" && call.phase === "open");
  const admitted = assessment.verdict !== "ineligible" || admission;
  const ready = open && problems.length === 0 && (completion || admitted);
  const title = say(completion ? "completion.check.title" : "apply.check.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: page.name, href: paths.application(application.id) },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      {refused && (
        <Refused
          refused={refused}
          applicationId={application.id}
          sections={form.sections}
          contact={call.contact}
        />
      )}
      {application.state !== "draft" && !completion ? (
        <p>
          <a href={paths.application(application.id)}>{say("apply.section.toApplication")}</a>
        </p>
      ) : (
        <>
          {(completion || call.phase !== "closed") && (
            <p className="lead">{say(completion ? "completion.check.lead" : "apply.check.lead")}</p>
          )}
          <Parties application={application} call={call} />
          {!completion && <Deadline closesAt={call.closesAt} now={page.now} />}
          {completion && <CompletionCheck completion={completion} form={form} now={page.now} />}
          {!completion && call.phase === "closed" && refused?.because !== "too-late" && (
            <div className="notice waiting">
              <h2>{say("receipt.after.title")}</h2>
              <AfterDeadline now={page.now} contact={call.contact} />
            </div>
          )}
          {(completion || call.phase !== "closed") && (
            <CheckState applicationId={application.id} problems={problems} />
          )}
          <BudgetSums read={page.read} />
          {!completion && (
            <>
              <h2>{say("apply.check.eligibility")}</h2>
              <Verdict
                assessment={assessment}
                organisation={page.organisation}
                where={(fields) => (
                  <WhereToChange
                    fields={fields}
                    sections={form.sections}
                    hrefOf={(section) => `${paths.section(application.id, section)}?from=check`}
                  />
                )}
              />
              {admission && <Admitted admission={admission} />}
              {!admitted && call.phase === "open" && <OfferStatement callId={call.id} stated={false} />}
            </>
          )}
          <ApplicationView
            form={form}
            answers={page.answers}
            files={page.files}
            read={page.read}
            terms={page.terms}
            changeLink={(section) =>
              open && (!completion || page.changeable.includes(section))
                ? `${paths.section(application.id, section)}?from=check`
                : undefined
            }
          />
          <DraftExport applicationId={application.id} here />
          {open && (
            <Send
              signatory={page.signatory}
              signatories={page.signatories}
              ready={Boolean(ready)}
              completes={completion !== null}
              applicant={pick(page.organisation, language).text}
              version={application.version}
              idempotencyKey={page.idempotencyKey}
            />
          )}
        </>
      )}
    </div>
  );
}
