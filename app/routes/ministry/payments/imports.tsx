import { readFile, rm } from "node:fs/promises";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importStatement } from "~/commands/import-statement.server";
import { importStatuses } from "~/commands/import-statuses.server";
import { displayName } from "~/domain/attachment";
import { hasAny, payers, paymentReaders } from "~/domain/who-may";
import { statementColumns, statusColumns } from "~/outside/payment-file/read-bank-table.server";
import { listImports } from "~/queries/bank-files.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ImportForm, ImportList } from "~/ui/payments/import-parts";
import { PaymentsNav } from "~/ui/payments/payments-nav";
import { backWith, titleOf } from "~/web/back.server";
import { languageOf, requireRole, whoIs } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { discardBody, isUpload, receiveUpload } from "~/web/upload.server";
import { wordsIn } from "~/words";
import { inSize } from "~/words/formats";

export const meta = titled;

/** Bytes of one file: some thousand payments. */
const limit = 2 * 1024 * 1024;
const verbs = { status: importStatuses, statement: importStatement };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, paymentReaders);
  const say = wordsIn(language);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return json({
    title: titleOf(context, say, say("payments.imports.title")),
    imports: await listImports(context.db),
    mayImport: hasAny(person, payers),
    limit: inSize(limit, language),
    columns: { status: statusColumns.join(";"), statement: statementColumns.join(";") },
    known: done === "known",
    rows: /^\d{1,6}$/.test(done) ? Number(done) : null,
  });
}

type Back = { errors: { name: string; message: string }[]; kind: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  const paths = pathsIn(language);
  if (!(await whoIs(asked))) {
    await discardBody(request);
    throw redirect(paths.signIn(paths.paymentImports()));
  }
  const { id, name } = await requireRole(asked, payers);
  const { db, files } = context;
  if (!isUpload(request.headers.get("Content-Type"))) throw new Response(null, { status: 400 });
  const { texts, file } = await receiveUpload(request, { field: "file", incoming: files.incoming, limit });
  const say = wordsIn(language);
  const kind = texts.kind === "status" || texts.kind === "statement" ? texts.kind : undefined;
  const back = (field: string, message: string) =>
    backWith<Back>(context, { errors: [{ name: field, message }], kind: texts.kind ?? "" }, 400);
  try {
    if (!kind) return back("kind", say("payments.imports.wrong.kind"));
    if (!file || (file.size === 0 && file.name === ""))
      return back("file", say("payments.imports.wrong.missing"));
    if (file.size === 0) return back("file", say("payments.imports.wrong.empty"));
    if (file.size > limit) {
      return back("file", say("payments.imports.wrong.tooLarge", { limit: inSize(limit, language) }));
    }
    const text = inUtf8(await readFile(file.path));
    if (text === undefined) return back("file", say("payments.imports.wrong.not-text"));
    const importing = { name: displayName(file.name), text, by: { id, name }, at: context.clock() };
    const verdict = await verbs[kind](db, importing);
    if (verdict.ok) return redirect(paths.paymentImports(verdict.known ? "known" : String(verdict.rows)));
    const line = "line" in verdict ? verdict.line : undefined;
    const values = { line: line ?? 0, value: (verdict.value ?? "").slice(0, 100) };
    return back("file", say(`payments.imports.wrong.${verdict.because}`, values));
  } finally {
    if (file) await rm(file.path, { force: true });
  }
}

/** The text, or undefined when the bytes are no UTF-8, or hold characters that no text has. */
function inUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

export default function ImportsPage() {
  const { imports, mayImport, limit: most, columns, known, rows } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const done = known
    ? say("payments.imports.known")
    : rows !== null && say("payments.imports.done", { count: rows });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("payments.list.title"), href: paths.payments() }]}
        here={say("payments.imports.title")}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{say("payments.imports.title")}</h1>
      <p className="lead">{say("payments.imports.lead")}</p>
      <PaymentsNav here="imports" />
      {done && !back && (
        <p className={known ? "notice" : "notice good"} role="status">
          {done}
        </p>
      )}
      {mayImport && <ImportForm limit={most} columns={columns} back={back} />}
      <section aria-labelledby="imports">
        <h2 id="imports">{say("payments.imports.list")}</h2>
        <ImportList imports={imports} />
      </section>
    </div>
  );
}
