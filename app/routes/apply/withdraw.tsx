import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawApplication } from "~/commands/withdraw-application.server";
import { helsinkiDay } from "~/domain/day";
import { applicationSteps, transition } from "~/domain/states";
import { maySubmit } from "~/domain/who-may";
import { findApplication, findProjectNames } from "~/queries/applications.server";
import { findCall } from "~/queries/calls.server";
import { listSignatories } from "~/queries/people.server";
import { findWithdrawal } from "~/queries/withdrawals.server";
import { Parties } from "~/ui/application/application-head";
import { Withdrawn } from "~/ui/application/withdrawn";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const mostCharacters = 2000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const id = params.applicationId ?? "";
  const { organisation } = person;
  const application = found(await findApplication(db, id, { organisationId: organisation.id }));
  const call = found(await findCall(db, application.callId, now));
  const say = wordsIn(language);
  const may = transition(applicationSteps, application.state, "withdraw").ok;
  const page = {
    title: titleOf(context, say, say("completion.withdraw.title")),
    ...{ application, may },
    name: (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed"),
    call: { id: call.id, name: call.name },
    signatory: maySubmit(person, application.organisationId),
    signatories: await listSignatories(db, organisation.id, helsinkiDay(now)),
    withdrawal: (await findWithdrawal(db, id)) ?? null,
  };
  return json(page, may ? 200 : 409);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { reason = "" } = await postedTexts(request);
  const applicationId = params.applicationId ?? "";
  const { db, clock } = context;
  if ([...reason.trim()].length > mostCharacters) {
    // Whose application it is comes first: others are not told what is wrong with their text.
    found(await findApplication(db, applicationId, { organisationId: by.organisation.id }));
    const error = wordsIn(language)("completion.withdraw.reasonTooLong", { most: mostCharacters });
    return backWith(context, { reason, error }, 400);
  }
  const verdict = found(await withdrawApplication(db, { applicationId, reason, by, clock }));
  if (verdict.ok) return redirect(pathsIn(language).application(applicationId));
  return backWith(context, { reason, error: "" }, verdict.because === "not-allowed" ? 403 : 409);
}

export default function WithdrawPage() {
  const { application, name, call, may, signatory, signatories, withdrawal } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const title = say("completion.withdraw.title");
  const toApplication = paths.application(application.id);
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(signatories);
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name, href: toApplication },
        ]}
        here={title}
      />
      {back?.error && <ErrorSummary errors={[{ name: "reason", message: back.error }]} />}
      <h1>{title}</h1>
      <p className="lead">{name}</p>
      <Parties application={application} call={call} />
      {!may && (
        <div className="notice waiting" role="alert">
          <h2>{say("completion.withdraw.notNow")}</h2>
          <p>{say(why[application.state as keyof typeof why])}</p>
          <p>
            <a href={toApplication}>{say("completion.withdraw.toApplication")}</a>
          </p>
        </div>
      )}
      {withdrawal && <Withdrawn withdrawal={withdrawal} />}
      {may && (
        <>
          <p>{say("completion.withdraw.lead")}</p>
          <h2>{say("completion.withdraw.what")}</h2>
          <ul>
            <li>{say("completion.withdraw.ends")}</li>
            <li>{say("completion.withdraw.final")}</li>
            <li>{say("completion.withdraw.stays")}</li>
          </ul>
        </>
      )}
      {may && !signatory && (
        <div className="notice">
          <h2>{say("completion.withdraw.onlySignatory")}</h2>
          {signatories.length > 0 && <p>{say("apply.check.signatories", { names })}</p>}
        </div>
      )}
      {may && signatory && (
        <form method="post" noValidate>
          <LongTextField
            name="reason"
            label={say("completion.withdraw.reason")}
            help={say("completion.withdraw.reasonHelp")}
            value={back?.reason}
            error={back?.error || undefined}
            optional
            rows={4}
          />
          <div className="buttons">
            <button className="button danger" type="submit">
              {say("completion.withdraw.button")}
            </button>
            <a href={toApplication}>{say("completion.withdraw.keep")}</a>
          </div>
        </form>
      )}
    </div>
  );
}

const why = {
  draft: "completion.withdraw.notNowDraft",
  lapsed: "completion.withdraw.notNowLapsed",
  withdrawn: "completion.withdraw.notNowWithdrawn",
  decided: "completion.withdraw.notNowDecided",
} as const;
