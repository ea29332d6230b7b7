import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startApplication } from "~/commands/start-application.server";
import type { Db } from "~/db.server";
import { type FormDefinition, projectNameField } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import { copyable, sectionsOf } from "~/domain/prefill";
import { pick } from "~/domain/texts";
import { findOwnApplication } from "~/queries/applications.server";
import { findCall } from "~/queries/calls.server";
import { listCopySources } from "~/queries/copying.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { findAdmission, listStatementsOf } from "~/queries/statements.server";
import { Admitted } from "~/ui/admitted";
import { CopyFrom } from "~/ui/application/copy-from";
import { Deadline } from "~/ui/application/deadline";
import { CallClosed, Instead, OfferStatement, OwnApplication, WhatFollows } from "~/ui/application/starting";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
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
  const say = wordsIn(language);
  const person = await requireApplicant({ request, context, params });
  const now = context.clock();
  const call = found(await findCall(context.db, params.callId ?? "", now));
  const { id, name, demo, phase, opensAt, closesAt, timesKnown, contact, rules, form } = call;
  const { organisation } = person;
  const assessment = found(await assessOrganisation(context.db, { callId: id, rules }, organisation.id));
  const own = await findOwnApplication(context.db, id, organisation.id);
  const whose = { callId: id, organisationId: organisation.id };
  return json({
    title: titleOf(context, say, say("apply.start.titled", { call: pick(name, language).text })),
    now,
    call: { id, name, demo, phase, opensAt, closesAt, timesKnown, contact },
    sections: form?.sections.map((section) => section.title) ?? [],
    organisation: organisation.name,
    assessment,
    admission: (await findAdmission(context.db, whose, assessment)) ?? null,
    stated: (await listStatementsOf(context.db, whose)).length > 0,
    own: own && { id: own.id, state: own.state },
    sources: form ? await sourcesFor(context.db, form, organisation.id) : [],
  });
}

/** The earlier applications that this form could begin with, each with the parts that would come along. */
async function sourcesFor(db: Db, form: FormDefinition, organisationId: string) {
  const sources = await listCopySources(db, organisationId);
  return sources.map(({ form: from, answers, ...source }) => ({
    ...source,
    createdOn: helsinkiDay(source.createdAt),
    name: (answers[projectNameField] ?? "").trim(),
    parts: sectionsOf(form, copyable(from, form, answers)).map(({ title }) => title),
  }));
}

const schema = z.object({ from: z.string().max(100).default("") });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const paths = pathsIn(languageOf(params));
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const form = schema.safeParse(await postedTexts(request));
  const copyFrom = form.data?.from || undefined;
  const verdict = found(await startApplication(db, { callId: params.callId ?? "", copyFrom, by, clock }));
  if (verdict.ok || verdict.because === "draft-exists") {
    return redirect(paths.application(verdict.applicationId));
  }
  return backWith(context, verdict.because, verdict.because === "not-allowed" ? 403 : 409);
}

export default function StartApplication() {
  const { call, now, sections, organisation, assessment, admission, own, sources, stated } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { text: applicant } = pick(organisation, language);
  const open = call.phase === "open" && sections.length > 0;
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          { name: say("common.nav.calls"), href: paths.calls() },
          { name: pick(call.name, language).text, href: paths.call(call.id) },
        ]}
        here={say("apply.start.title")}
      />
      <h1>{say("apply.start.title")}</h1>
      <p className="lead">
        <Content texts={call.name} /> {call.demo && <DemoTag />}
      </p>
      {refused && (
        <p className="notice bad" role="alert">
          {say("apply.start.refused")}
        </p>
      )}
      {own && <OwnApplication own={own} />}
      {!open && <CallClosed call={call} />}
      {open && !own && (
        <>
          <Deadline closesAt={call.closesAt} now={now} />
          <h2>{say("apply.start.verdict", { organisation: applicant })}</h2>
          <Verdict assessment={assessment} organisation={organisation} />
          {admission && <Admitted admission={admission} />}
          {assessment.verdict === "ineligible" && !admission ? (
            <>
              <OfferStatement callId={call.id} stated={stated} />
              <Instead callId={call.id} contact={call.contact} />
            </>
          ) : (
            <>
              {assessment.verdict === "cannot-be-told" && <p>{say("apply.start.startAnyway")}</p>}
              <WhatFollows sections={sections} />
              <form method="post">
                <CopyFrom sources={sources} />
                <div className="buttons">
                  <button className="button" type="submit">
                    {say("apply.start.start")}
                  </button>
                </div>
              </form>
            </>
          )}
        </>
      )}
    </div>
  );
}
