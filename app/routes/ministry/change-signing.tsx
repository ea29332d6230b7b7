import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { declineChange } from "~/commands/decline-change.server";
import { judgeSigning, planAfter, type SignedChangeVerdict, signChange } from "~/commands/sign-change.server";
import { helsinkiDay } from "~/domain/day";
import type { ProjectPlan } from "~/domain/project-plan";
import type { Language } from "~/domain/texts";
import { changeDeciders, hasAny } from "~/domain/who-may";
import { findChange, findChangeDecisionFacts, findChangeFacts } from "~/queries/changes.server";
import { problemInWords } from "~/ui/change/problem-words";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { longText } from "~/web/form-fields";
import { found, languageOf, notFound, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { writeChangeDecision } from "~/words/change-decision-text";
import { atTime, inEuros } from "~/words/formats";

export const meta = titled;

const mostCharacters = 4000;
const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("sign"), presentedAt: z.string().max(40) }),
  z.object({ intent: z.literal("return"), reason: z.string().default("") }),
]);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const change = found(await findChange(db, place, "ministry"));
  const { project, filing, decision } = change;
  const facts = found(await findChangeFacts(db, project, filing, today));
  const say = wordsIn(language);
  const page = {
    title: titleOf(context, say, say("changes.ministry.signTitle")),
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, number: filing.number ?? "" },
  };
  if (decision?.content) {
    return json({
      ...page,
      signed: { text: decision.content.text, sha256: decision.sha256 },
      proposal: null,
    });
  }
  if (decision?.state !== "presented") return json({ ...page, signed: null, proposal: null });
  const deciding = { decision, decider: person, next: planAfter(decision.granted, facts), on: today };
  const told = await findChangeDecisionFacts(db, change, deciding);
  const verdict = judgeSigning({ project, filing, decision }, facts, person.id);
  return json({
    ...page,
    signed: null,
    proposal: {
      text: writeChangeDecision(told, told.language),
      presentedAt: decision.presentedAt,
      presentedByName: decision.presentedByName,
      blocked: verdict.ok ? null : refusalInWords(verdict, facts.plan, language),
      decides: hasAny(person, changeDeciders),
    },
  });
}

/** Why the decision is not signed, for the one who would. */
function refusalInWords(
  verdict: Exclude<SignedChangeVerdict, { ok: true }>,
  plan: ProjectPlan,
  language: Language,
): string {
  const say = wordsIn(language);
  if (verdict.because === "not-possible") {
    const problems = verdict.problems.map((problem) => problemInWords(problem, plan, language)).join(" ");
    return say("changes.ministry.impossible", { problems });
  }
  if (verdict.because === "project-ended") return say("changes.ministry.ended");
  if (verdict.because === "changed") return say("changes.ministry.stale");
  if (verdict.because === "not-presented" || verdict.because === "same-person") {
    return say(`ministry.refusal.${verdict.because}`);
  }
  const limit = "limit" in verdict ? (verdict.limit ?? 0) : 0;
  return say("changes.ministry.money", { limit: inEuros(limit, language) });
}

type Back = { refused?: string; reason?: { typed: string; error: string } };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, changeDeciders);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();
  const { db, clock } = context;
  const say = wordsIn(language);
  const [filingId, projectId] = [params.changeId ?? "", params.projectId ?? ""];
  const deciding = { filingId, projectId, by: { id, name }, at: clock() };
  const back = (data: Back, status: 400 | 409) => backWith(context, data, status);
  const done = () => redirect(pathsIn(language).filing(projectId, "changes", filingId));
  if (form.data.intent === "return") {
    const typed = form.data.reason;
    const tooLong = say("ministry.signing.reasonTooLong", { most: mostCharacters });
    const reason = longText(say("ministry.signing.reasonMissing"), tooLong, mostCharacters).safeParse(typed);
    if (!reason.success)
      return back({ reason: { typed, error: reason.error.issues[0]?.message ?? "" } }, 400);
    found(await declineChange(db, { ...deciding, reason: reason.data }));
    return done();
  }
  const verdict = found(await signChange(db, { ...deciding, presentedAt: form.data.presentedAt }));
  if (verdict.ok) return done();
  const change = found(await findChange(db, { id: filingId, projectId }, "ministry"));
  const { plan } = found(await findChangeFacts(db, change.project, change.filing, helsinkiDay(deciding.at)));
  return back({ refused: refusalInWords(verdict, plan, language) }, 409);
}

export default function ChangeSigningPage() {
  const { project, filing, signed, proposal } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, language, paths } = useSpeech();
  const title = say(signed ? "changes.decision.title" : "changes.ministry.signTitle");
  const request = paths.filing(project.id, "changes", filing.id);
  const trail = [
    ...projectTrail(project, "ministry", { say, paths }),
    { name: say("changes.title"), href: paths.projectPart(project.id, "changes") },
    { name: filing.number, href: request },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={title} />
      {back?.reason && <ErrorSummary errors={[{ name: "reason", message: back.reason.error }]} />}
      <h1>{title}</h1>
      <p className="lead">
        {filing.number} · <Content texts={project.name} />
      </p>
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{back.refused}</strong>
          </p>
        </div>
      )}
      {signed && (
        <>
          <DecisionDocument text={signed.text} />
          <p className="small soft">
            {say("decision.received.digest")}: <span className="code">{signed.sha256}</span>
          </p>
        </>
      )}
      {!signed && !proposal && (
        <div className="notice">
          <p>{say("changes.ministry.nothing", { number: filing.number })}</p>
          <p>
            <a href={request}>{say("changes.ministry.toRequest")}</a>
          </p>
        </div>
      )}
      {proposal && (
        <>
          <p>{say("changes.ministry.signLead")}</p>
          <p className="soft">
            {say("ministry.signing.presentedBy", {
              name: proposal.presentedByName,
              time: atTime(proposal.presentedAt, language),
            })}
          </p>
          <div className="columns">
            <DecisionDocument text={proposal.text} />
            {proposal.decides && (
              <div className="beside">
                {proposal.blocked ? (
                  <section className="notice waiting" aria-labelledby="blocked">
                    <h2 id="blocked">{say("ministry.signing.blocked")}</h2>
                    <p>{proposal.blocked}</p>
                  </section>
                ) : (
                  <form method="post" className="act">
                    <h2>{say("ministry.signing.sign")}</h2>
                    <p>{say("changes.ministry.signExplained")}</p>
                    <input type="hidden" name="presentedAt" value={proposal.presentedAt} />
                    <button className="button" type="submit" name="intent" value="sign">
                      {say("ministry.signing.sign")}
                    </button>
                  </form>
                )}
                <form method="post" className="act">
                  <h2>{say("ministry.signing.return")}</h2>
                  <p>{say("ministry.signing.returnExplained")}</p>
                  <LongTextField
                    name="reason"
                    label={say("ministry.signing.reason")}
                    value={back?.reason?.typed}
                    error={back?.reason?.error}
                    rows={4}
                  />
                  <button className="button secondary" type="submit" name="intent" value="return">
                    {say("ministry.signing.returnButton")}
                  </button>
                </form>
              </div>
            )}
          </div>
        </>
      )}
    </div>
  );
}
