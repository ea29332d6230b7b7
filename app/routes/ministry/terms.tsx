import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setTerms } from "~/commands/set-terms.server";
import { mayChangeTerms } from "~/domain/acceptance";
import { type TermsMistake, usualMovePercent } from "~/domain/monitoring-terms";
import { findCase, indicatorsOfCase, termsBoundsOf, termsOfCase } from "~/queries/cases.server";
import { TermsFields } from "~/ui/agreement/terms-fields";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import type { Typed, Wrong } from "~/web/part-form";
import { pathsIn } from "~/web/paths";
import { readTerms, typedTerms } from "~/web/terms-form";
import { titled } from "~/web/title";
import { rearranged } from "~/web/typed-rows";
import { type Say, wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

type Back = { typed: Typed; errors: Wrong[]; refused?: "changed" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const officer = await requireRole({ request, context, params }, ["officer"]);
  const matter = found(await findCase(context.db, params.applicationId ?? "", context.clock()));
  const { application, decision } = matter;
  const verdict = mayChangeTerms({ decision, by: officer.id });
  const say = wordsIn(language);
  const told = decision && { amount: decision.amount, presentedAt: decision.presentedAt };
  return json({
    title: titleOf(context, say, say("agreement.terms.title")),
    application: { id: application.id, number: application.number, name: application.organisationName },
    closed: verdict.ok ? null : verdict.because,
    anew: decision?.state === "presented",
    proposal:
      verdict.ok && decision && told
        ? {
            ...told,
            typed: typedTerms(termsOfCase(matter, decision), language),
            period: termsBoundsOf(matter, decision.amount).period,
            indicators: indicatorsOfCase(matter),
          }
        : null,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const say = wordsIn(language);
  const { intent, presentedAt = "", ...typed } = await postedTexts(request);
  const rows = rearranged(typed, intent);
  if (rows) return json<Back>({ typed: rows, errors: [] });
  const read = readTerms(typed, say);
  if (!read.ok) return backWith<Back>(context, { typed: read.typed, errors: read.errors }, 400);

  const applicationId = params.applicationId ?? "";
  const setting = { applicationId, terms: read.value, presentedAt, by: { id, name }, at: context.clock() };
  const verdict = found(await setTerms(context.db, setting));
  if (verdict.ok) return redirect(pathsIn(language).case(applicationId));
  if (verdict.because === "mistakes") {
    const errors = verdict.mistakes.map((mistake) => inWords(mistake, say, language));
    return backWith<Back>(context, { typed: read.typed, errors }, 400);
  }
  return backWith<Back>(context, { typed: read.typed, errors: [], refused: "changed" }, 409);
}

function inWords(
  { field, because, amount, day }: TermsMistake,
  say: Say,
  language: "fi" | "sv" | "en",
): Wrong {
  const message = say(`agreement.terms.wrong.${because}`, {
    amount: amount === undefined ? "" : inEuros(amount, language),
    day: day === undefined ? "" : onDay(day, language),
  });
  return { name: field, message };
}

export default function TermsPage() {
  const { application, closed, anew, proposal } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={say("agreement.terms.title")}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{say("agreement.terms.title")}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.name} />
      </p>
      {(closed || back?.refused) && (
        <div className="notice waiting" role="alert">
          <p>{say(`agreement.terms.closed.${closed ?? back?.refused ?? "changed"}`)}</p>
          {closed === "no-decision" && (
            <p>
              <a href={paths.proposal(application.id)}>{say("ministry.proposal.title")}</a>
            </p>
          )}
        </div>
      )}
      {proposal && (
        <>
          <p>{say("agreement.terms.lead")}</p>
          <Facts
            rows={[
              { name: say("agreement.terms.grant"), value: inEuros(proposal.amount, language) },
              {
                name: say("agreement.terms.period"),
                value: `${onDay(proposal.period.from, language)}–${onDay(proposal.period.to, language)}`,
              },
            ]}
          />
          <form method="post" noValidate className="part-form">
            <button
              className="hidden"
              type="submit"
              name="intent"
              value="save"
              tabIndex={-1}
              aria-hidden="true"
            >
              {say("common.save")}
            </button>
            <input type="hidden" name="presentedAt" value={proposal.presentedAt} />
            <TermsFields
              typed={back?.typed ?? proposal.typed}
              errors={back?.errors ?? []}
              grant={proposal.amount}
              indicators={proposal.indicators}
              usualPercent={usualMovePercent}
            />
            {anew && <p className="notice">{say("agreement.terms.anew")}</p>}
            <div className="buttons">
              <button className="button" type="submit" name="intent" value="save">
                {say("common.save")}
              </button>
              <a href={paths.case(application.id)}>{say("programme.cancel")}</a>
            </div>
          </form>
        </>
      )}
    </div>
  );
}
