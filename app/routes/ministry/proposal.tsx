import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeDecision } from "~/commands/propose-decision.server";
import { outcomes } from "~/domain/decision";
import { plainEuros } from "~/domain/money";
import { applicationSteps, transition } from "~/domain/states";
import { findCase, limitsOf, listRefusalTexts } from "~/queries/cases.server";
import { findReturnReason } from "~/queries/record.server";
import { findScreening } from "~/queries/screenings.server";
import { Admitted } from "~/ui/admitted";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Handled } from "~/ui/ministry/handled";
import { Limits } from "~/ui/ministry/limits";
import { ProposalForm } from "~/ui/ministry/proposal-form";
import { refusalInWords } from "~/ui/ministry/refusal-words";
import { Content } from "~/ui/parts";
import { refusalStart, toBeWritten } from "~/ui/screening-words";
import { Verdict } from "~/ui/verdict";
import { backWith, titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { postedTexts } from "~/web/form.server";
import { errorsOf, euros, longText, ownFields } from "~/web/form-fields";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";

export const meta = titled;

const mostCharacters = 8000;

/** Refusals that come from the screening or the arrival, not from what was typed. */
const handledRefusals = new Set<string>(["not-passed", "arrived-late", "arrival-not-ruled"]);

/** The amount matters only when something is granted; otherwise whatever is in the box is let be. */
function schemaOf(say: Say, refused: boolean) {
  const reasons = (field: "reasonsFi" | "reasonsSv", mark: string) =>
    longText(
      say(`ministry.proposal.wrong.${field}`),
      say("ministry.proposal.wrong.tooLong", { most: mostCharacters }),
      mostCharacters,
    ).refine((text) => !text.includes(mark), say("screening.stillToBeWritten", { mark }));
  return z.object({
    outcome: z.enum(outcomes, { error: say("ministry.proposal.wrong.outcome") }),
    amount: refused ? z.unknown().transform(() => 0) : euros(say),
    reasonsFi: reasons("reasonsFi", toBeWritten("fi")),
    reasonsSv: reasons("reasonsSv", toBeWritten("sv")),
    bothSame: z.literal("yes").optional().catch(undefined),
  });
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["officer"]);
  const matter = found(await findCase(context.db, params.applicationId ?? "", context.clock()));
  const { application, decision } = matter;
  const returned = decision?.state === "drafted" ? decision : undefined;
  const say = wordsIn(language);
  const screening = await findScreening(context.db, matter);
  const written = language === "en" ? matter.matter.language : language;
  const fromScreening = !returned && screening.finished?.outcome === "does-not-pass";
  return json({
    title: titleOf(context, say, say("ministry.proposal.title")),
    application,
    matter: matter.matter,
    ...{ eligibility: screening.eligibility, admission: screening.admission, fromScreening },
    notesIn: fromScreening ? written : null,
    ...{ handled: matter.handled, ruling: matter.ruling },
    limits: limitsOf(matter),
    refusals: await listRefusalTexts(context.db, matter.call),
    open: transition(applicationSteps, application.state, "propose").ok,
    returnedBecause: returned && (await findReturnReason(context.db, returned.id)),
    earlier: fromScreening
      ? { outcome: "refused" as const, amount: "", ...refusalStart(screening, written) }
      : returned && {
          outcome: returned.outcome,
          amount: returned.outcome === "granted" ? plainEuros(returned.amount).replace(".", ",") : "",
          reasonsFi: returned.reasonsFi,
          reasonsSv: returned.reasonsSv,
        },
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const officer = await requireRole({ request, context, params }, ["officer"]);
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  if (posted.intent === "insert") return insertRefusals(context, params.applicationId ?? "", posted);
  const schema = schemaOf(say, posted.outcome === "refused");
  const form = parseWithZod(ownFields(posted, Object.keys(schema.shape)), { schema });
  if (form.status !== "success") return backWith(context, form.reply(), 400);

  const applicationId = params.applicationId ?? "";
  const { id, name } = officer;
  const bothSame = form.value.bothSame === "yes";
  const proposing = { ...form.value, bothSame, applicationId, by: { id, name }, at: context.clock() };
  const verdict = found(await proposeDecision(context.db, proposing));
  if (verdict.ok) return redirect(pathsIn(language).case(applicationId));

  if (verdict.because === "not-in-state") return backWith(context, form.reply(), 409);
  if (verdict.because === "left-behind") {
    const behind = { fieldErrors: { bothSame: [say(`ministry.proposal.leftBehind.${verdict.lacks}`)] } };
    return backWith(context, form.reply(behind), 400);
  }
  if (handledRefusals.has(verdict.because)) {
    const handled = { fieldErrors: { outcome: [refusalInWords(verdict, language)] } };
    return backWith(context, form.reply(handled), 409);
  }
  const wrong = { fieldErrors: { amount: [refusalInWords(verdict, language)] } };
  return backWith(context, form.reply(wrong), 400);
}

/** The page again, with the chosen sentences at the end of the reasons in both languages. Nothing is saved. */
async function insertRefusals(context: AppContext, applicationId: string, posted: Record<string, string>) {
  const matter = found(await findCase(context.db, applicationId, context.clock()));
  const offered = await listRefusalTexts(context.db, matter.call);
  const chosen = offered.filter(({ id }) => posted[`refusal.${id}`] === "yes");
  const withThem = (reasons: string | undefined, language: "fi" | "sv") =>
    [reasons?.trim(), ...chosen.map(({ text }) => text[language])].filter(Boolean).join("\n\n");
  const { outcome = "", amount = "", reasonsFi, reasonsSv } = posted;
  const initialValue: Record<string, string> = {
    ...{ outcome, amount },
    reasonsFi: withThem(reasonsFi, "fi"),
    reasonsSv: withThem(reasonsSv, "sv"),
  };
  const result: SubmissionResult<string[]> = { status: "error", initialValue };
  return json(result);
}

export default function ProposalPage() {
  const data = useLoaderData<typeof loader>();
  const { application, matter, open } = data;
  const lastResult = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const title = say("ministry.proposal.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={title}
      />
      {open && <ErrorSummary errors={errorsOf(lastResult?.error ?? {})} />}
      <h1>{title}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.organisationName} /> ·{" "}
        <span lang={matter.language === language ? undefined : matter.language}>{matter.name}</span>
      </p>
      {!open && (
        <div className="notice waiting" role="alert">
          <p>
            {say("ministry.proposal.notOpen", {
              state: say(`terms.applicationState.${application.state}`).toLowerCase(),
            })}
          </p>
          {lastResult && <p>{say("ministry.proposal.kept")}</p>}
        </div>
      )}
      {open && data.returnedBecause && (
        <div className="notice waiting">
          <p>
            <strong>{say("ministry.proposal.returnedBecause")}</strong>
          </p>
          <p className="typed">{data.returnedBecause}</p>
        </div>
      )}
      {open && data.fromScreening && (
        <div className="notice waiting">
          <p>{say("screening.refusalStart")}</p>
          <p>
            <a href={paths.screening(application.id)}>{say("screening.read")}</a>
          </p>
        </div>
      )}
      {open && <p>{say("ministry.proposal.lead")}</p>}
      {open && (
        <p className="soft">
          {say(data.earlier?.outcome === "granted" ? "agreement.terms.kept" : "agreement.terms.usual")}
        </p>
      )}
      <div className="columns">
        {(open || lastResult) && (
          <ProposalForm
            lastResult={lastResult}
            earlier={data.earlier}
            open={open}
            refusals={data.refusals}
            notesIn={data.notesIn}
          />
        )}
        <div className="beside">
          <Handled {...data.handled} applicationId={application.id} ruling={data.ruling} />
          <Limits limits={data.limits} />
          <section className="beside-verdict" aria-labelledby="eligibility">
            <h2 id="eligibility">{say("ministry.case.eligibility")}</h2>
            <Verdict assessment={data.eligibility} organisation={application.organisationName} />
            {data.admission && <Admitted admission={data.admission} />}
          </section>
        </div>
      </div>
    </div>
  );
}
