import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { deduct } from "~/commands/deduct-from-claim.server";
import { saveChecks } from "~/commands/save-claim-checks.server";
import { removeDeduction } from "~/commands/undo-deduction.server";
import { reckonVerified, verifyClaim } from "~/commands/verify-claim.server";
import { costCategories } from "~/domain/budget";
import { type ClaimCheckId, claimChecks, type OpenCheck } from "~/domain/claim/checks";
import { deductionReasons } from "~/domain/claim/money";
import { parseEuros } from "~/domain/money";
import { claimHandlers, hasAny } from "~/domain/who-may";
import { findSample, lastCheckVersion, listChecks } from "~/queries/claim-checks.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChecksForm } from "~/ui/claim/checks-form";
import { AllDocuments } from "~/ui/claim/claim-form";
import { ClaimClockTag } from "~/ui/claim/clock";
import { DeductForm } from "~/ui/claim/deduct-form";
import { ClaimStateTag, CostTable, Reckoning, VoucherCount, VoucherTable } from "~/ui/claim/parts";
import { DeductionList, Procurements } from "~/ui/claim/received-claim";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { findClaimCase } from "~/web/handled-claim.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const seen = await findClaimCase(context, params);
  const { claim, received, project } = seen;
  const sample = await findSample(db, claim.id, received.receiptNumber);
  const verified = await reckonVerified(db, { claim, received });
  const search = new URL(request.url).searchParams;
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.numbered", { number: claim.number ?? "" })),
    ...{ project, claim, receipt: seen.receipt, submissions: seen.submissions, content: seen.content },
    ...{ lines: seen.lines, computed: seen.computed, clock: seen.clock, listed: seen.listed, verified },
    movePercent: seen.plan.movePercent,
    said: await listChecks(db, claim.id, received.receiptNumber),
    checkVersion: await lastCheckVersion(db, claim.id),
    sample: sample
      ? {
          chosen: sample.sample.vouchers.filter((one) => one.chosen).length,
          count: sample.sample.count,
          unseen: sample.unseen,
        }
      : null,
    files: await listProjectFiles(db, { projectId: project.id, noun: "filing", nounId: claim.id }),
    writable: claim.state === "submitted" && hasAny(person, claimHandlers),
    done: doneSchema.parse(search.get("done")),
  });
}

const doneSchema = z.enum(["checks", "deducted", "undone", "verified"]).nullable().catch(null);

const deduction = z.object({
  place: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/)
    .transform((text) => (text === "" ? null : Number(text))),
  category: z.enum(costCategories),
  reason: z.enum(deductionReasons),
  note: z.string().trim().max(2000),
  amount: z.string(),
});

type Back = {
  errors: { name: string; message: string }[];
  open?: OpenCheck[];
  typed?: Record<string, string>;
  conflicts?: string[];
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, claimHandlers);
  const { db } = context;
  const posted = await postedTexts(request);
  const [projectId = "", claimId = ""] = [params.projectId, params.claimId];
  const handling = { claimId, projectId, by: { id, name }, at: context.clock() };
  const say = wordsIn(language);
  const here = pathsIn(language).filing(projectId, "claims", claimId);
  const back = (data: Back, status: 400 | 409) => backWith(context, data, status);
  const notOpen = () =>
    back(
      { errors: [{ name: "decide", message: say("claims.verify.wrong.wrong-state") }], typed: posted },
      409,
    );

  if (posted.intent === "checks") {
    const typed = checksIn(posted);
    const verdict = found(await saveChecks(db, { ...handling, typed, version: versionOf(posted) }));
    if (!verdict.ok) return notOpen();
    if (verdict.conflicts.length > 0) {
      const ids = [...new Set(verdict.conflicts.map(({ field }) => field.split(" ")[0] as ClaimCheckId))];
      return back({ errors: [], conflicts: ids.map((check) => say(`claims.checks.name.${check}`)) }, 409);
    }
    return redirect(`${here}?done=checks#checks`);
  }
  if (posted.intent === "deduct") {
    const form = deduction.safeParse(posted);
    const amount = parseEuros(posted.amount ?? "");
    if (!form.success || !amount.ok) {
      const wrong = form.success ? "not-an-amount" : "no-such-voucher";
      const field = form.success ? "amount" : "place";
      return back(
        { errors: [{ name: field, message: say(`claims.deductions.wrong.${wrong}`) }], typed: posted },
        400,
      );
    }
    const verdict = found(await deduct(db, { ...handling, ...form.data, amount: amount.value }));
    if (verdict.ok) return redirect(`${here}?done=deducted#deductions`);
    if (verdict.because === "wrong-state") return notOpen();
    const limit = "limit" in verdict ? inEuros(verdict.limit, language) : "";
    const field =
      verdict.because === "no-such-voucher"
        ? "place"
        : verdict.because === "too-few-words"
          ? "note"
          : "amount";
    const message = say(`claims.deductions.wrong.${verdict.because}`, { limit });
    return back({ errors: [{ name: field, message }], typed: posted }, 400);
  }
  if (posted.intent?.startsWith("undo:")) {
    const deductionId = posted.intent.slice("undo:".length);
    const verdict = found(await removeDeduction(db, { ...handling, deductionId }));
    return verdict.ok ? redirect(`${here}?done=undone#deductions`) : notOpen();
  }
  const verdict = found(
    await verifyClaim(db, { ...handling, note: (posted.reasons ?? "").trim().slice(0, 4000) }),
  );
  if (verdict.ok) return redirect(`${here}?done=verified`);
  const open = verdict.because === "checks-open" ? verdict.open : [];
  const errors =
    open.length > 0
      ? open.map(({ id: check, because }) => ({
          name: because === "unanswered" ? `answer-${check}` : `note-${check}`,
          message: say(`claims.checks.wrong.${because}`, { check: say(`claims.checks.name.${check}`) }),
        }))
      : [{ name: "decide", message: say(`claims.verify.wrong.${verdict.because}`) }];
  return back({ errors, open, typed: posted }, 409);
}

function checksIn(posted: Record<string, string>) {
  return Object.fromEntries(
    claimChecks.map(({ id }) => [
      id,
      { answer: posted[`answer-${id}`] ?? "", note: (posted[`note-${id}`] ?? "").slice(0, 4000) },
    ]),
  );
}

export default function MinistryClaimPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { project, claim, receipt, content, lines, computed, clock, verified, sample, writable, said } = page;
  const number = claim.number ?? "";
  const step = (name: string) => paths.filing(project.id, "claims", claim.id, name);
  const euros = (cents: number) => inEuros(cents, language);
  const accepted = claim.state === "accepted";
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "ministry", { say, paths }),
          { name: say("claims.title"), href: paths.projectPart(project.id, "claims") },
        ]}
        here={number}
      />
      {back && <ErrorSummary errors={back.errors} />}
      <p className="tags">
        <ClaimStateTag state={claim.state} />
        {(claim.state === "submitted" || claim.state === "returned") && <ClaimClockTag clock={clock} />}
      </p>
      <h1>{say("claims.numbered", { number })}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="claims" />
      {page.done && !back && (
        <div className="notice good" role="status">
          <p>
            {page.done === "checks"
              ? say("claims.checks.saved")
              : page.done === "verified"
                ? say("claims.verify.done")
                : say(page.done === "deducted" ? "claims.deductions.added" : "claims.deductions.undone")}
          </p>
        </div>
      )}
      {back?.conflicts && (
        <div className="notice waiting" role="alert">
          <p>{say("claims.checks.conflict", { checks: back.conflicts.join(", ") })}</p>
        </div>
      )}
      <p>{say("claims.ministry.lead")}</p>
      <Facts
        rows={[
          {
            name: say("claims.period"),
            value: `${onDay(content.period.from, language)}–${onDay(content.period.to, language)}`,
          },
          { name: say("claims.instalment"), value: say(`claims.kind.${content.kind}`) },
          { name: say("claims.claimed"), value: euros(content.reckoning.grant) },
          ...(accepted
            ? [{ name: say("claims.verified"), value: <strong>{euros(page.listed?.verified ?? 0)}</strong> }]
            : []),
          {
            name: say("claims.ministry.submitted"),
            value: `${atTime(receipt.receivedAt, language, { seconds: true })}, ${receipt.submittedByName}`,
          },
          { name: say("claims.receipt.number"), value: receipt.receiptNumber },
          { name: say("claims.receipt.sha256"), value: <code className="digest">{receipt.sha256}</code> },
          ...(claim.reasons
            ? [
                {
                  name: say("claims.ministry.reasons"),
                  value: <span className="typed">{claim.reasons}</span>,
                },
              ]
            : []),
        ]}
      />
      <CostTable
        lines={lines}
        movePercent={page.movePercent}
        verified={verified.deducted > 0 ? verified.costs : undefined}
      />
      <Reckoning reckoning={content.reckoning} />
      <Procurements procurements={content.procurements} />
      {content.notes && (
        <>
          <h2>{say("claims.ministry.notes")}</h2>
          <p className="typed">{content.notes}</p>
        </>
      )}
      <h2>{say("claims.ministry.files")}</h2>
      <AllDocuments files={page.files} projectId={project.id} claimId={claim.id} />
      <h2>{say("claims.part.vouchers")}</h2>
      <details>
        <summary>
          <VoucherCount vouchers={content.vouchers} />
        </summary>
        <VoucherTable vouchers={content.vouchers} caption={say("claims.part.vouchers")} />
      </details>
      <p>
        <a href={step("vouchers.csv")}>{say("claims.ministry.csv")}</a>
      </p>
      <h2 id="sample">{say("claims.sample.title")}</h2>
      <p>
        {sample ? say("claims.sample.sizeOf", sample) : say("claims.sample.notDrawn")}{" "}
        <a href={step("sample")}>{say("claims.sample.link")}</a>
      </p>
      <section aria-labelledby="checks">
        <h2 id="checks">{say("claims.checks.title")}</h2>
        {writable && <p>{say("claims.checks.lead")}</p>}
        <ChecksForm
          computed={computed}
          said={said}
          version={page.checkVersion}
          writable={writable}
          open={back?.open ?? []}
        />
      </section>
      <section aria-labelledby="deductions">
        <h2 id="deductions">{say("claims.deductions.title")}</h2>
        <DeductionList
          deductions={verified.deductions}
          vouchers={content.vouchers}
          action={
            writable
              ? (id) => (
                  <form method="post">
                    <button className="button plain" type="submit" name="intent" value={`undo:${id}`}>
                      {say("claims.deductions.undo")}
                    </button>
                  </form>
                )
              : undefined
          }
        />
        {writable && <DeductForm typed={back?.typed} errors={back?.errors ?? []} />}
      </section>
      {writable && (
        <section aria-labelledby="decide">
          <h2 id="decide">{say("claims.verify.title")}</h2>
          <Facts
            rows={[
              { name: say("claims.reckoning.costs"), value: euros(verified.total) },
              { name: say("claims.reckoning.payable"), value: <strong>{euros(verified.grant)}</strong> },
            ]}
          />
          <p>{say("claims.verify.lead")}</p>
          <form method="post" className="act" noValidate>
            <LongTextField
              name="reasons"
              label={say("claims.verify.note")}
              value={back?.typed?.reasons}
              rows={3}
              optional
            />
            <div className="buttons">
              <button className="button" type="submit" name="intent" value="verify">
                {say("claims.verify.button", { amount: euros(verified.grant) })}
              </button>
              <a href={step("return")}>{say("claims.verify.return")}</a>
            </div>
          </form>
        </section>
      )}
    </div>
  );
}
