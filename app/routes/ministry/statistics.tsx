import { rm } from "node:fs/promises";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepStatisticsFile } from "~/commands/keep-statistics-file.server";
import { displayName } from "~/domain/attachment";
import { helsinkiDay, parseDay } from "~/domain/day";
import { tables } from "~/domain/statfin";
import { hasAny, statisticsImporters, statisticsReaders } from "~/domain/who-may";
import { countOpenContests } from "~/queries/contests.server";
import { listImports, listYears } from "~/queries/statistics.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ImportList, UploadForm, type UploadTyped, YearTable } from "~/ui/ministry/statistics-parts";
import { backWith, titleOf } from "~/web/back.server";
import { languageOf, requireRole, whoIs } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { discardBody, isUpload, receiveUpload } from "~/web/upload.server";
import { wordsIn } from "~/words";
import { inSize, onDay } from "~/words/formats";
import { refusalInWords } from "~/words/statistics-text";

export const meta = titled;

/** Bytes of one export. */
const limit = 20 * 1024 * 1024;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, statisticsReaders);
  const say = wordsIn(language);
  const imports = await listImports(context.db);
  const imported = new URL(request.url).searchParams.get("imported");
  return json({
    title: titleOf(context, say, say("statistics.title")),
    years: await listYears(context.db),
    imports,
    imported: imports.find(({ id }) => id === imported) ?? null,
    today: onDay(helsinkiDay(context.clock()), language),
    openContests: await countOpenContests(context.db),
    mayImport: hasAny(person, statisticsImporters),
  });
}

type Back = {
  errors: { name: string; message: string }[];
  typed: UploadTyped;
  /** Why the file was not read. */
  refused?: string;
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  const paths = pathsIn(language);
  if (!(await whoIs(asked))) {
    await discardBody(request);
    throw redirect(paths.signIn(paths.statistics()));
  }
  const by = await requireRole(asked, statisticsImporters);
  const { db, files } = context;
  if (!isUpload(request.headers.get("Content-Type"))) throw new Response(null, { status: 400 });

  const { texts, file } = await receiveUpload(request, { field: "file", incoming: files.incoming, limit });
  const say = wordsIn(language);
  const at = context.clock();
  const typed = { table: texts.table ?? "", retrieved: texts.retrieved ?? "" };
  const table = tables.find((known) => known === typed.table) ?? null;
  const day = parseDay(typed.retrieved);
  const wrongFile =
    !file || (file.size === 0 && file.name === "")
      ? say("statistics.upload.wrong.missing")
      : file.size > limit
        ? say("statistics.upload.wrong.tooLarge", { limit: inSize(limit, language) })
        : undefined;
  const wrongDay = !day.ok
    ? say("statistics.upload.wrong.day")
    : day.value > helsinkiDay(at)
      ? say("statistics.upload.wrong.dayAhead")
      : undefined;
  const errors = [
    ...(wrongFile ? [{ name: "file", message: wrongFile }] : []),
    ...(wrongDay ? [{ name: "retrieved", message: wrongDay }] : []),
  ];
  if (!file || !day.ok || errors.length > 0) {
    if (file) await rm(file.path, { force: true });
    return backWith<Back>(context, { errors, typed }, 400);
  }
  const arrived = { ...file, name: displayName(file.name) };
  const keeping = { file: arrived, table, retrievedOn: day.value, by, at };
  const verdict = await keepStatisticsFile(db, files, keeping);
  if (verdict.ok) return redirect(paths.statisticsPlan(verdict.id));
  const refused = refusalInWords(verdict, say);
  return backWith<Back>(context, { errors: [{ name: "file", message: refused }], typed, refused }, 400);
}

export default function StatisticsPage() {
  const { years, imports, imported, mayImport, today, openContests } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("statistics.title")} />
      <h1>{say("statistics.title")}</h1>
      <ErrorSummary errors={back?.errors ?? []} />
      {imported && !back && (
        <div className="notice good" role="status">
          <p>{say("statistics.done", { fresh: imported.figuresNew, changed: imported.figuresChanged })}</p>
        </div>
      )}
      <p className="lead">{say("statistics.lead")}</p>
      <p>
        <a href={paths.contests()}>{say("statistics.contests.title")}</a>
        {openContests > 0 && ` (${say("statistics.contests.open").toLowerCase()}: ${openContests})`}
      </p>
      <section aria-labelledby="years">
        <h2 id="years">{say("statistics.years.title")}</h2>
        <YearTable years={years} />
      </section>
      {mayImport && (
        <section aria-labelledby="upload">
          <h2 id="upload">{say("statistics.upload.title")}</h2>
          <UploadForm
            typed={back?.typed ?? { table: "", retrieved: today }}
            errors={back?.errors ?? []}
            refused={back?.refused !== undefined}
            limit={limit}
            example={today}
          />
        </section>
      )}
      <section aria-labelledby="imports">
        <h2 id="imports">{say("statistics.imports.title")}</h2>
        <ImportList imports={imports} />
      </section>
    </div>
  );
}
