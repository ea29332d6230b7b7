import { readFile, rm } from "node:fs/promises";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { readClaimVouchers } from "~/commands/read-claim-vouchers.server";
import type { VoucherProblem } from "~/domain/claim/form";
import { readVoucherTable, utf8, writeVoucherTable } from "~/outside/voucher-table";
import { FileSignedOut } from "~/ui/application/signed-out";
import { Breadcrumbs } from "~/ui/chrome";
import { UnreadLines } from "~/ui/claim/parts";
import { described, ErrorSummary, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Problem } from "~/ui/problem";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { costTexts, findOwnClaim } from "~/web/claim.server";
import { versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant, whoIs } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { discardBody, receiveUpload } from "~/web/upload.server";
import { wordsIn } from "~/words";

export const meta = titled;

const largest = 1024 * 1024;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { project, claim, editable } = await findOwnClaim(context, params, person);
  const say = wordsIn(language);
  const title = titleOf(context, say, say("claims.csv.title"));
  return json({ title, project, claim: { id: claim.id, version: claim.version }, editable });
}

type Wrong = "none" | "large" | "encoding" | "empty" | "lines" | "state" | "stale";
type Back = { because: Wrong; problems: VoucherProblem[] };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  if (!(await whoIs(asked))) {
    await discardBody(request);
    throw json(null, 401);
  }
  const by = await requireApplicant(asked);
  const { db, files } = context;
  const { project, claim } = await findOwnClaim(context, params, by);
  const { texts, file } = await receiveUpload(request, {
    field: "file",
    incoming: files.incoming,
    limit: largest,
  });
  const back = (because: Wrong, problems: VoucherProblem[] = []) =>
    backWith(context, { because, problems } as Back, because === "state" || because === "stale" ? 409 : 400);
  if (!file || file.size === 0) return back("none");
  if (file.size > largest) return back("large");
  const bytes = await readFile(file.path);
  await rm(file.path, { force: true });
  const text = utf8(bytes);
  if (text === undefined) return back("encoding");
  const { vouchers, problems } = readVoucherTable(text);
  if (problems.length > 0) return back("lines", problems);
  if (vouchers.length === 0) return back("empty");
  const typed = { "vouchers.list": writeVoucherTable(vouchers), ...costTexts(vouchers) };
  const { name, size, sha256 } = file;
  const verdict = found(
    await readClaimVouchers(db, {
      ...{ claimId: claim.id, projectId: project.id, typed, version: versionOf(texts) },
      ...{ file: { name, size, sha256 }, count: vouchers.length, by, at: context.clock() },
    }),
  );
  if (!verdict.ok) return back(verdict.because === "changed-by-others" ? "stale" : "state");
  const here = pathsIn(language).ownFiling(project.id, "claims", claim.id);
  return redirect(`${here}?saved&read=${vouchers.length}#part-vouchers`);
}

export default function ClaimVouchersPage() {
  const { project, claim, editable } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const form = paths.ownFiling(project.id, "claims", claim.id);
  const error = back && say(`claims.csv.wrong.${back.because}`);
  const field = { name: "file", help: say("claims.csv.columns"), error };
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "recipient", { say, paths }),
          { name: say("claims.one"), href: form },
        ]}
        here={say("claims.csv.title")}
      />
      <ErrorSummary errors={error ? [{ name: "file", message: error }] : []} />
      <h1>{say("claims.csv.title")}</h1>
      <ProjectNav project={project} side="recipient" here="claims" />
      <p>{say("claims.csv.lead")}</p>
      <p>{say("claims.csv.replaces")}</p>
      {editable ? (
        <form method="post" encType="multipart/form-data" noValidate>
          <input type="hidden" name="version" value={claim.version} />
          <div className={error ? "field wrong" : "field"}>
            <label htmlFor="file">{say("claims.csv.file")}</label>
            <p className="help" id="file-help">
              {say("claims.csv.columns")}
            </p>
            <FieldError name="file" error={error} />
            <input id="file" name="file" type="file" accept=".csv,text/csv" {...described(field)} />
          </div>
          <UnreadLines problems={back?.problems ?? []} />
          <div className="buttons">
            <button className="button" type="submit">
              {say("claims.csv.read")}
            </button>
            <a href={form}>{say("claims.withdraw.keep")}</a>
          </div>
        </form>
      ) : (
        <div className="notice waiting">
          <p>{say("claims.csv.wrong.state")}</p>
        </div>
      )}
    </div>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 401 ? <FileSignedOut /> : <Problem status={status} />;
}
