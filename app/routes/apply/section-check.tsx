import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applicationFacts } from "~/domain/eligibility";
import { pick } from "~/domain/texts";
import { findProjectNames, findWholeApplication } from "~/queries/applications.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { ApplicationRules } from "~/ui/application/application-rules";
import { CheckState } from "~/ui/application/check-state";
import { fieldWords } from "~/ui/application/field-words";
import { ApplicationView } from "~/ui/application/view";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

/** One section of a draft as it would be sent: for the colleague who answers for that part alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const whole = found(await findWholeApplication(db, id, whose, context.clock()));
  const { application, call, form, terms, answers, files, read } = whole;
  const judged = { callId: call.id, rules: call.rules };
  const says = applicationFacts(whole);
  const assessment = found(await assessOrganisation(db, judged, whose.organisationId, id, says));
  const place = form.sections.findIndex((section) => section.id === params.sectionId);
  const section = found(form.sections[place]);
  const say = wordsIn(language);
  const { problemIn } = fieldWords([section], language, answers);
  const title = say("form.check.title", { section: pick(section.title, language).text });
  const name = (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed");
  return json({
    title: `${title} – ${name}`,
    ...{ name, heading: title, form: { sections: [section] }, answers, files, read, terms },
    findings: assessment.findings,
    section,
    application: { id },
    open: application.state === "draft" && call.phase === "open",
    problems: read.problems
      .filter((problem) => problem.section === section.id)
      .map((problem) => ({ section: section.id, field: problem.field, message: problemIn(problem) })),
    next: form.sections[place + 1] ?? null,
  });
}

export default function SectionCheckPage() {
  const { name, heading, application, open, problems, next, findings, section, ...view } =
    useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { id } = application;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name, href: paths.application(id) },
        ]}
        here={heading}
      />
      <h1>{heading}</h1>
      {open && <CheckState applicationId={id} problems={problems} section />}
      {open && (
        <ApplicationRules
          findings={findings}
          section={section}
          href={`${paths.section(id, section.id)}?from=section-check`}
        />
      )}
      <ApplicationView
        {...view}
        changeLink={(section) => (open ? `${paths.section(id, section)}?from=section-check` : undefined)}
      />
      <p className="no-print">
        {next && (
          <>
            <a href={paths.section(id, next.id)}>
              {say("form.check.next", { section: pick(next.title, language).text })}
            </a>{" "}
            ·{" "}
          </>
        )}
        <a href={paths.application(id)}>{say("apply.section.toApplication")}</a>
      </p>
    </div>
  );
}
