import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rejectClaim } from "~/commands/reject-claim.server";
import { returnClaim } from "~/commands/return-claim.server";
import { claimParts } from "~/domain/claim/form";
import { addDays, helsinkiDay, parseDay } from "~/domain/day";
import { claimHandlers } from "~/domain/who-may";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { findClaimCase } from "~/web/handled-claim.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

const usualDays = 14;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, claimHandlers);
  const { project, claim, content } = await findClaimCase(context, params);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.return.title")),
    ...{ project, claim },
    final: content.kind === "final",
    suggested: onDay(addDays(helsinkiDay(context.clock()), usualDays), language),
  });
}

type Back = { error: { name: string; message: string }; typed: Record<string, string> };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, claimHandlers);
  const posted = await postedTexts(request);
  const [projectId = "", claimId = ""] = [params.projectId, params.claimId];
  const handling = { claimId, projectId, by: { id, name }, at: context.clock() };
  const say = wordsIn(language);
  const to = pathsIn(language).filing(projectId, "claims", claimId);
  const back = (field: string, because: Wrong, limit = "") => {
    const message = say(`claims.return.wrong.${because}`, { limit });
    const data: Back = { error: { name: field, message }, typed: posted };
    return backWith(context, data, because === "wrong-state" ? 409 : 400);
  };
  if (posted.intent === "reject") {
    const reasons = (posted.reasons ?? "").trim().slice(0, 4000);
    const verdict = found(await rejectClaim(context.db, { ...handling, reasons }));
    return verdict.ok ? redirect(to) : back("reasons", verdict.because);
  }
  const day = parseDay(posted.dueOn ?? "");
  if (!day.ok) return back("dueOn", "not-a-day");
  const questions = claimParts
    .map((part) => ({ part, question: (posted[`question-${part}`] ?? "").trim().slice(0, 4000) }))
    .filter(({ question }) => question !== "");
  const message = (posted.message ?? "").trim().slice(0, 4000);
  const verdict = found(await returnClaim(context.db, { ...handling, message, questions, dueOn: day.value }));
  if (verdict.ok) return redirect(to);
  const field = verdict.because === "too-soon" ? "dueOn" : "question-period";
  return back(field, verdict.because, verdict.limit ? onDay(verdict.limit, language) : "");
}

type Wrong = "wrong-state" | "no-questions" | "empty-question" | "too-soon" | "not-a-day" | "too-few-words";

export default function ClaimReturnPage() {
  const { project, claim, final, suggested } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const errorOf = (name: string) => (back?.error.name === name ? back.error.message : undefined);
  const open = claim.state === "submitted";
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "ministry", { say, paths }),
          { name: claim.number ?? "", href: paths.filing(project.id, "claims", claim.id) },
        ]}
        here={say("claims.return.title")}
      />
      <ErrorSummary errors={back ? [back.error] : []} />
      <h1>{say("claims.return.title")}</h1>
      <ProjectNav project={project} side="ministry" here="claims" />
      {!open && (
        <div className="notice waiting">
          <p>{say("claims.ministry.notOpen", { state: say(`funded.filingState.${claim.state}`) })}</p>
        </div>
      )}
      {open && (
        <>
          <form method="post" noValidate>
            <p>{say("claims.return.lead")}</p>
            {claimParts
              .filter((part) => final || part !== "steering")
              .map((part) => (
                <LongTextField
                  key={part}
                  name={`question-${part}`}
                  label={`${say(`claims.part.${part}`)}: ${say("claims.return.question").toLowerCase()}`}
                  value={back?.typed[`question-${part}`]}
                  error={errorOf(`question-${part}`)}
                  rows={2}
                  optional
                />
              ))}
            <TextField
              name="dueOn"
              label={say("claims.return.dueOn")}
              value={back?.typed.dueOn ?? suggested}
              error={errorOf("dueOn")}
              short
            />
            <LongTextField
              name="message"
              label={say("claims.return.message")}
              value={back?.typed.message}
              rows={3}
              optional
            />
            <div className="buttons">
              <button className="button" type="submit" name="intent" value="return">
                {say("claims.return.button")}
              </button>
            </div>
          </form>
          <details open={errorOf("reasons") !== undefined}>
            <summary>{say("claims.return.reject")}</summary>
            <form method="post" className="act" noValidate>
              <p>{say("claims.return.rejectLead")}</p>
              <LongTextField
                name="reasons"
                label={say("claims.return.reasons")}
                value={back?.typed.reasons}
                error={errorOf("reasons")}
                rows={4}
              />
              <button className="button danger" type="submit" name="intent" value="reject">
                {say("claims.return.rejectButton")}
              </button>
            </form>
          </details>
        </>
      )}
      <p>
        <a href={paths.filing(project.id, "claims", claim.id)}>{say("claims.sample.back")}</a>
      </p>
    </div>
  );
}
