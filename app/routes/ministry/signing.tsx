import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { returnProposal } from "~/commands/return-proposal.server";
import { signDecision } from "~/commands/sign-decision.server";
import { helsinkiDay } from "~/domain/day";
import { mayDecide } from "~/domain/decision";
import { hasAny, screeningReaders } from "~/domain/who-may";
import { findCase, findDecisionFacts, grantFactsOf, limitsOf } from "~/queries/cases.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { refusalInWords } from "~/ui/ministry/refusal-words";
import { type Back, ToDecide } from "~/ui/ministry/to-decide";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { longText } from "~/web/form-fields";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { writeDecision } from "~/words/decision-text";

export const meta = titled;

const mostCharacters = 4000;
const signing = z.object({ intent: z.literal("sign"), presentedAt: z.string().max(40) });
const returning = z.object({ intent: z.literal("return"), reason: z.string().default("") });
const schema = z.discriminatedUnion("intent", [signing, returning]);

/** Refusals that come from what others have done meanwhile. */
const stale = new Set<string>(["changed", "not-presented", "not-in-state", "call-cancelled"]);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const decider = await requireRole({ request, context, params }, ["decider"]);
  const now = context.clock();
  const matter = found(await findCase(context.db, params.applicationId ?? "", now));
  const { application } = matter;
  const decision = matter.decision?.state === "presented" ? matter.decision : undefined;
  const say = wordsIn(language);
  const title = titleOf(context, say, say("ministry.signing.title"));
  if (!decision) return json({ title, application, proposal: null });

  const deciding = { decision, decider, on: helsinkiDay(now) };
  const facts = await findDecisionFacts(context.db, matter, deciding);
  const { presentedBy, presentedAt, presentedByName, state } = decision;
  const verdict = mayDecide({ presentedBy, signerId: decider.id, state }, decision, grantFactsOf(matter));
  return json({
    title,
    application,
    proposal: {
      text: writeDecision(facts, facts.language),
      reasons: facts.reasons,
      ...{ applicationId: application.id, handled: matter.handled, ruling: matter.ruling },
      mayReadScreening: hasAny(decider, screeningReaders),
      limits: limitsOf(matter),
      presentedAt,
      presentedByName,
      blocked: verdict.ok ? null : refusalInWords(verdict, language),
    },
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["decider"]);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();

  const applicationId = params.applicationId ?? "";
  const deciding = { applicationId, by: { id, name }, at: context.clock() };
  const back = (data: Back, status: 400 | 409) => backWith(context, data, status);
  if (form.data.intent === "return") {
    const say = wordsIn(language);
    const tooLong = say("ministry.signing.reasonTooLong", { most: mostCharacters });
    const typed = form.data.reason;
    const reason = longText(say("ministry.signing.reasonMissing"), tooLong, mostCharacters).safeParse(typed);
    if (!reason.success) {
      return back({ reason: { typed, error: reason.error.issues[0]?.message ?? "" } }, 400);
    }
    const returned = found(await returnProposal(context.db, { ...deciding, reason: reason.data }));
    if (!returned.ok) return back({ refused: refusalInWords(returned, language) }, 409);
    return redirect(pathsIn(language).case(applicationId));
  }

  const { presentedAt } = form.data;
  const signed = found(await signDecision(context.db, { ...deciding, presentedAt }));
  if (signed.ok) return redirect(pathsIn(language).case(applicationId));
  return back({ refused: refusalInWords(signed, language) }, stale.has(signed.because) ? 409 : 400);
}

export default function SigningPage() {
  const { application, proposal } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const title = say("ministry.signing.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: application.number, href: paths.case(application.id) },
        ]}
        here={title}
      />
      {back?.reason && <ErrorSummary errors={[{ name: "reason", message: back.reason.error }]} />}
      <h1>{title}</h1>
      <p className="lead">
        {application.number} · <Content texts={application.organisationName} />
      </p>
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{back.refused}</strong>
          </p>
        </div>
      )}
      {proposal ? (
        <ToDecide proposal={proposal} back={back} />
      ) : (
        <div className="notice">
          <p>
            {say("ministry.signing.nothing", {
              number: application.number,
              state: say(`terms.applicationState.${application.state}`).toLowerCase(),
            })}
          </p>
          <p>
            <a href={paths.case(application.id)}>
              {say("ministry.case.title", { number: application.number })}
            </a>
          </p>
        </div>
      )}
    </div>
  );
}
