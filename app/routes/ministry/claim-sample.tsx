import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { drawAgain, drawSample } from "~/commands/draw-sample.server";
import { seeVoucher } from "~/commands/see-voucher.server";
import { deductionReasons } from "~/domain/claim/money";
import { parseEuros } from "~/domain/money";
import { claimHandlers, hasAny } from "~/domain/who-may";
import { findSample } from "~/queries/claim-checks.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SamplePage } from "~/ui/claim/sample-page";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { findClaimCase } from "~/web/handled-claim.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { project, claim, received, content } = await findClaimCase(context, params);
  const drawn = await findSample(context.db, claim.id, received.receiptNumber);
  const search = new URL(request.url).searchParams;
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.sample.title")),
    ...{ project, vouchers: content.vouchers, drawn: drawn ?? null },
    claim: { id: claim.id, number: claim.number ?? "", state: claim.state },
    again: drawn && search.has("again") ? drawAgain(received, drawn).same : null,
    writable: claim.state === "submitted" && hasAny(person, claimHandlers),
    done: search.has("drawn") ? ("drawnNow" as const) : search.has("saved") ? ("saved" as const) : null,
  });
}

const seen = z.object({
  place: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number),
  outcome: z.enum(["ok", "deduction", "missing"]).optional().catch(undefined),
  reason: z.enum(deductionReasons).catch("other"),
  note: z.string().trim().max(2000).catch(""),
  amount: z.string().catch(""),
});

type Back = { place: number; error: string; typed: Record<string, string> };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, claimHandlers);
  const { db } = context;
  const posted = await postedTexts(request);
  const [projectId = "", claimId = ""] = [params.projectId, params.claimId];
  const handling = { claimId, projectId, by: { id, name }, at: context.clock() };
  const here = pathsIn(language).filing(projectId, "claims", claimId, "sample");
  const say = wordsIn(language);
  if (posted.intent === "draw") {
    const verdict = found(await drawSample(db, handling));
    if (verdict.ok) return redirect(`${here}?drawn`);
    const error = say("claims.deductions.wrong.wrong-state");
    return backWith(context, { place: 0, error, typed: posted } as Back, 409);
  }
  const form = seen.safeParse(posted);
  if (!form.success) throw new Response(null, { status: 400 });
  const { place, outcome, reason, note } = form.data;
  const back = (error: string, status: 400 | 409) =>
    backWith(context, { place, error, typed: posted } as Back, status);
  if (!outcome) return back(say("claims.sample.chooseOutcome"), 400);
  const amount = parseEuros(form.data.amount);
  const cents = amount.ok ? amount.value : 0;
  const verdict = found(await seeVoucher(db, { ...handling, place, outcome, reason, note, amount: cents }));
  if (verdict.ok) return redirect(`${here}?saved#voucher-${place}`);
  const limit = "limit" in verdict ? inEuros(verdict.limit, language) : "";
  const late = verdict.because === "wrong-state" || verdict.because === "not-in-sample";
  return back(say(`claims.deductions.wrong.${verdict.because}`, { limit }), late ? 409 : 400);
}

export default function ClaimSamplePage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const { project, claim } = page;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "ministry", { say, paths }),
          { name: claim.number, href: paths.filing(project.id, "claims", claim.id) },
        ]}
        here={say("claims.sample.title")}
      />
      <ErrorSummary errors={back ? [{ name: `voucher-${back.place}`, message: back.error }] : []} />
      <h1>{say("claims.sample.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="claims" />
      {page.done && !back && (
        <div className="notice good" role="status">
          <p>{say(`claims.sample.${page.done}`)}</p>
        </div>
      )}
      <SamplePage {...page} projectId={project.id} back={back} />
      <p>
        <a href={paths.filing(project.id, "claims", claim.id)}>{say("claims.sample.back")}</a>
      </p>
    </div>
  );
}
