import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveFiling } from "~/commands/save-filing.server";
import type { Answers } from "~/domain/application-form";
import type { ClaimProblem, claimParts } from "~/domain/claim/form";
import type { Conflict } from "~/domain/saving";
import { readVoucherTable } from "~/outside/voucher-table";
import { listDeductions } from "~/queries/claim-checks.server";
import { findReceivedClaim, listClaims } from "~/queries/claims.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ClaimForm } from "~/ui/claim/claim-form";
import { claimField, claimProblem } from "~/ui/claim/claim-words";
import {
  ClaimStateTag,
  CostTable,
  Reckoning,
  UnreadLines,
  VoucherCount,
  VoucherTable,
} from "~/ui/claim/parts";
import { ReceivedClaim } from "~/ui/claim/received-claim";
import { ErrorSummary } from "~/ui/fields";
import { scripts } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { claimTexts, costTexts, findOwnClaim } from "~/web/claim.server";
import { editingOf, postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;
export const handle = scripts;

/** What is not wrong, only not there yet: told when one comes from the check. */
const unfinished: ClaimProblem["because"][] = [
  "missing",
  "no-vouchers",
  "no-evidence",
  "no-minutes",
  "vat-not-stated",
  "nothing-to-claim",
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const own = await findOwnClaim(context, params, person);
  const { claim, read, editable, project } = own;
  const search = new URL(request.url).searchParams;
  const all = search.has("check");
  const problems = editable
    ? read.problems.filter(({ because }) => all || !unfinished.includes(because))
    : [];
  const errors = problems.map((problem) => ({
    name: problem.field,
    message: claimProblem(problem, language),
  }));
  const say = wordsIn(language);
  const received = await findReceivedClaim(db, claim.id);
  const listed = (await listClaims(db, project.id)).find(({ id }) => id === claim.id);
  const title = claim.number ? say("claims.numbered", { number: claim.number }) : say("claims.one");
  return json({
    title: titleOf(context, say, title, errors.length > 0),
    heading: title,
    ...{ project, claim, editable, errors },
    plan: { movePercent: own.plan.movePercent, indirect: own.plan.indirect },
    final: own.facts.instalment.kind === "final",
    ...{ answers: own.answers, lines: own.lines, files: own.files, asked: own.asked, unread: own.unread },
    vouchers: own.typedVouchers,
    reckoning: read.reckoning,
    editing: randomUUID(),
    saved: search.has("saved"),
    readFromFile: Number(search.get("read")) || 0,
    received:
      received && !editable ? { content: received.content, receiptNumber: received.receiptNumber } : null,
    deductions:
      received && claim.state === "accepted"
        ? await listDeductions(db, claim.id, received.receiptNumber)
        : [],
    listed: listed ?? null,
  });
}

type Back = { conflicts: Conflict[]; closed: string[]; typed: Answers; refused: boolean };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const posted = await postedTexts(request);
  const { db } = context;
  const { claim, project } = await findOwnClaim(context, params, by);
  const typed = claimTexts(posted);
  const at = context.clock();
  const saving = { filingId: claim.id, projectId: project.id, kind: "claim" as const, by, at };
  const editing = editingOf(posted);
  const verdict = found(await saveFiling(db, { ...saving, typed, version: versionOf(posted), editing }));
  const back = (data: Partial<Back>) =>
    backWith(context, { conflicts: [], closed: [], typed, refused: false, ...data } as Back, 409);
  if (!verdict.ok && verdict.because === "not-open") return back({ refused: true });
  if (!verdict.ok) {
    const conflicts = verdict.conflicts;
    return back({ conflicts, closed: verdict.closed.map(({ field }) => field) });
  }
  const paths = pathsIn(language);
  const here = paths.ownFiling(project.id, "claims", claim.id);
  if (posted.intent === "check") return redirect(`${here}/check`);
  if (posted.intent === "csv") return redirect(`${here}/vouchers`);
  if (posted.intent === "fill") {
    const { vouchers } = readVoucherTable(typed["vouchers.list"] ?? "");
    const filling = { ...saving, typed: costTexts(vouchers), version: verdict.version, editing };
    found(await saveFiling(db, filling));
    return redirect(`${here}?saved#part-costs`);
  }
  return redirect(`${here}?saved`);
}

export default function ClaimPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const { project, claim, heading, editable, errors, asked, vouchers, unread, received } = page;
  const trail = [
    ...projectTrail(project, "recipient", { say, paths }),
    { name: say("claims.title"), href: paths.ownProjectPart(project.id, "claims") },
  ];
  const address = (step: string) => paths.ownFiling(project.id, "claims", claim.id, step);
  const questions = Object.fromEntries(
    (asked?.questions ?? []).map(({ part, question }) => [part, question]),
  );
  const state = say(`funded.filingState.${claim.state}`);
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={heading} />
      {!back && <ErrorSummary errors={errors} />}
      <p className="tags">
        <ClaimStateTag state={claim.state} />
      </p>
      <h1>{heading}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="claims" />
      {page.saved && !back && (
        <div className="notice good" role="status">
          <p>
            {page.readFromFile > 0
              ? say("claims.csv.done", { count: page.readFromFile })
              : say("claims.form.saved")}
          </p>
        </div>
      )}
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>{say("claims.form.notEditable", { state })}</p>
          <pre className="typed">{back.typed["vouchers.list"]}</pre>
        </div>
      )}
      {back && back.conflicts.length > 0 && (
        <div className="notice waiting" role="alert">
          <h2>{say("claims.form.conflict")}</h2>
          <p>{say("claims.form.conflictLead")}</p>
          <ul>
            {back.conflicts.map(({ field }) => (
              <li key={field}>
                <a href={`#${field}`}>{claimField(field, language)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {back && back.closed.length > 0 && (
        <div className="notice waiting" role="alert">
          <p>
            {say("claims.form.notAsked", {
              fields: back.closed.map((field) => claimField(field, language)).join(", "),
            })}
          </p>
        </div>
      )}
      {asked && (
        <div className="notice waiting">
          <h2>{say("claims.form.asked", { day: onDay(asked.dueOn, language) })}</h2>
          <p>{say("claims.form.askedLead")}</p>
          {asked.message && <p className="typed">{asked.message}</p>}
          <ul>
            {asked.questions.map(({ part, question }) => (
              <li key={part}>
                <a href={`#part-${part}`}>{say(`claims.part.${part as (typeof claimParts)[number]}`)}</a>:{" "}
                {question}
              </li>
            ))}
          </ul>
        </div>
      )}
      {editable && (
        <>
          <p>{say("claims.form.lead")}</p>
          <ClaimForm
            answers={{ ...page.answers, ...back?.typed }}
            version={claim.version}
            editing={page.editing}
            final={page.final}
            onlyStaff={page.plan.indirect === "flat-40"}
            conflicts={back?.conflicts ?? []}
            errors={Object.fromEntries(errors.map(({ name, message }) => [name, message]))}
            questions={questions}
            projectId={project.id}
            claimId={claim.id}
            files={page.files}
            editable
          />
          <UnreadLines problems={unread} />
          {vouchers.length > 0 && (
            <details>
              <summary>
                {say("claims.voucher.table")}: <VoucherCount vouchers={vouchers} />
              </summary>
              <VoucherTable vouchers={vouchers} caption={say("claims.voucher.table")} />
            </details>
          )}
          <CostTable lines={page.lines} movePercent={page.plan.movePercent} />
          <Reckoning reckoning={page.reckoning} />
        </>
      )}
      {received && (
        <ReceivedClaim
          content={received.content}
          lines={page.lines}
          movePercent={page.plan.movePercent}
          listed={page.listed}
          deductions={page.deductions}
          reasons={claim.reasons}
        />
      )}
      <p className="buttons no-print">
        {claim.number && <a href={address("receipt")}>{say("claims.receipt.title")}</a>}
        {(editable || claim.state === "submitted") && (
          <a href={address("withdraw")}>{say("claims.withdraw.title")}</a>
        )}
      </p>
    </div>
  );
}
