import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitClaim } from "~/commands/submit-claim.server";
import { helsinkiDay } from "~/domain/day";
import { maySubmit } from "~/domain/who-may";
import { listSignatories } from "~/queries/people.server";
import { Breadcrumbs } from "~/ui/chrome";
import { claimProblem } from "~/ui/claim/claim-words";
import { CostTable, Reckoning, VoucherCount, VoucherTable } from "~/ui/claim/parts";
import { ConfirmField, ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { findOwnClaim } from "~/web/claim.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const own = await findOwnClaim(context, params, person);
  const { project, claim, read, lines, plan, editable } = own;
  const say = wordsIn(language);
  const now = context.clock();
  return json({
    title: titleOf(context, say, say("claims.check.title")),
    ...{ project, claim, lines, editable },
    movePercent: plan.movePercent,
    period: read.period,
    reckoning: read.reckoning,
    vouchers: read.vouchers,
    problems: read.problems.map((problem) => ({
      field: problem.field,
      message: claimProblem(problem, language),
    })),
    signatory: maySubmit(person, project.organisationId),
    signatories: await listSignatories(context.db, project.organisationId, helsinkiDay(now)),
    key: randomUUID(),
  });
}

const schema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  key: z.uuid(),
  declared: z.literal("yes").optional(),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) return backWith(context, { because: "key-reused" as const, state: "" }, 409);
  const { project, claim } = await findOwnClaim(context, params, by);
  const { version, key: idempotencyKey, declared } = form.data;
  const verdict = found(
    await submitClaim(context.db, {
      ...{ filingId: claim.id, projectId: project.id, version, idempotencyKey, by, language },
      ...{ at: context.clock(), declared: declared === "yes" },
    }),
  );
  if (verdict.ok) return redirect(pathsIn(language).ownFiling(project.id, "claims", claim.id, "receipt"));
  const { because } = verdict;
  const state = "state" in verdict ? wordsIn(language)(`funded.filingState.${verdict.state}`) : "";
  const back = { because, state };
  if (because === "not-declared") return backWith(context, back, 400);
  return backWith(context, back, because === "not-allowed" ? 403 : 409);
}

export default function ClaimCheckPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { project, claim, problems, vouchers, period, signatory, signatories, editable } = page;
  const form = paths.ownFiling(project.id, "claims", claim.id);
  const undeclared = back?.because === "not-declared" ? say("claims.check.declareFirst") : undefined;
  const ready = editable && problems.length === 0;
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(signatories);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "recipient", { say, paths }),
          { name: say("claims.title"), href: paths.ownProjectPart(project.id, "claims") },
          { name: claim.number ?? say("claims.one"), href: form },
        ]}
        here={say("claims.check.title")}
      />
      <ErrorSummary errors={undeclared ? [{ name: "declared", message: undeclared }] : []} />
      <h1>{say("claims.check.title")}</h1>
      <ProjectNav project={project} side="recipient" here="claims" />
      {back && !undeclared && (
        <div className="notice bad" role="alert">
          <p>{say(`claims.check.refused.${back.because}`, { state: back.state })}</p>
        </div>
      )}
      {editable && problems.length > 0 && (
        <div className="notice waiting">
          <h2>{say("claims.check.notReady")}</h2>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={field + message}>
                <a href={`${form}?check#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {ready && (
        <div className="notice good">
          <p>{say("claims.check.ready")}</p>
        </div>
      )}
      {period.from && period.to && (
        <Facts
          rows={[
            {
              name: say("claims.period"),
              value: `${onDay(period.from, language)}–${onDay(period.to, language)}`,
            },
            { name: say("claims.part.vouchers"), value: <VoucherCount vouchers={vouchers} /> },
          ]}
        />
      )}
      <CostTable lines={page.lines} movePercent={page.movePercent} />
      <Reckoning reckoning={page.reckoning} />
      {vouchers.length > 0 && (
        <details>
          <summary>{say("claims.part.vouchers")}</summary>
          <VoucherTable vouchers={vouchers} caption={say("claims.part.vouchers")} />
        </details>
      )}
      {!editable && (
        <div className="notice">
          <p>
            {say("claims.check.refused.wrong-state", { state: say(`funded.filingState.${claim.state}`) })}
          </p>
        </div>
      )}
      {editable && !signatory && (
        <div className="notice">
          <h2>{say("claims.check.onlySignatory")}</h2>
          {signatories.length > 0 && <p>{say("apply.check.signatories", { names })}</p>}
        </div>
      )}
      {ready && signatory && (
        <form method="post" className="send" noValidate>
          <h2>{say("claims.check.send")}</h2>
          <p>{say("claims.check.sendExplained")}</p>
          <input type="hidden" name="version" value={claim.version} />
          <input type="hidden" name="key" value={page.key} />
          <ConfirmField name="declared" label={say("claims.check.declare")} error={undeclared} />
          <div className="buttons">
            <button className="button" type="submit">
              {say("claims.check.send")}
            </button>
          </div>
        </form>
      )}
      <p>
        <a href={form}>{say("claims.check.back")}</a>
      </p>
    </div>
  );
}
