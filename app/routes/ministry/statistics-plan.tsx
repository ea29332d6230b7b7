import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { importStatistics, type Planned, planStatistics } from "~/commands/import-statistics.server";
import { helsinkiDay } from "~/domain/day";
import { changesAnything, countKinds } from "~/domain/statfin/plan";
import { pick } from "~/domain/texts";
import { statisticsImporters } from "~/domain/who-may";
import { findUpload } from "~/queries/statistics.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { FileFacts, LeftOut, PlannedFigures } from "~/ui/ministry/statistics-plan-parts";
import { titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { postedTexts } from "~/web/form.server";
import { languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { refusalInWords } from "~/words/statistics-text";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, statisticsImporters);
  const say = wordsIn(language);
  const title = titleOf(context, say, say("statistics.plan.title"));
  const file = await readUpload(context, params.uploadId ?? "", person.id);
  if (!file) return json({ title, state: "gone" as const }, 409);

  const planned = await planStatistics(context.db, file, helsinkiDay(context.clock()));
  if (!planned.ok) return json({ title, state: "refused" as const, why: refusalInWords(planned, say) }, 409);
  const { plan, reading, source, sha256, digest } = planned;
  const changed = new URL(request.url).searchParams.has("changed");
  return json(
    {
      ...{ title, state: "planned" as const, digest, changed },
      file: { name: file.name, sha256, source, ...without(reading) },
      numbers: { fresh: plan.observations.length, known: plan.known, untold: plan.untold.length },
      counts: countKinds(plan),
      figures: shownOf(planned, (code) => pick(planned.nameOf(code), language).text),
      ...leftOutOf(planned, (code) => pick(planned.nameOf(code), language).text),
      anything: changesAnything(plan),
    },
    changed ? 409 : 200,
  );
}

/** Of a large file not every line is shown: so many of each kind. */
const most = 150;

type Name = (code: string) => string;

function shownOf({ plan }: Planned, name: Name) {
  const kinds = ["changed", "new", "kept-count", "waits"] as const;
  return kinds.map((kind) => {
    const all = plan.figures.filter((change) => change.kind === kind);
    return {
      kind,
      count: all.length,
      rows: all.slice(0, most).map((row) => ({ ...row, name: name(row.code) })),
    };
  });
}

function leftOutOf({ plan, reading }: Planned, name: Name) {
  return {
    untold: plan.untold.slice(0, most).map((row) => ({ ...row, name: name(row.code) })),
    leftOut: plan.leftOut.slice(0, most).map((row) => ({ ...row, name: name(row.code) })),
    ceased: reading.ceased.map(({ code, into }) => ({ name: name(code), into: into.map(name).join(", ") })),
    otherAreas: reading.otherAreas,
    otherMonths: reading.otherMonths,
  };
}

function without({ format, encoding, table, tableInferred, vintage, updated }: Planned["reading"]) {
  return { format, encoding, table, tableInferred, vintage, updated };
}

async function readUpload({ db, files, clock }: AppContext, id: string, personId: string) {
  const row = await findUpload(db, id, personId, clock());
  if (!row) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of await files.open(row.storageKey)) chunks.push(chunk as Buffer);
  const { fileName, sourceTable, retrievedOn } = row;
  return { name: fileName, bytes: Buffer.concat(chunks), table: sourceTable ?? undefined, retrievedOn };
}

const schema = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, statisticsImporters);
  const paths = pathsIn(language);
  const uploadId = params.uploadId ?? "";
  const here = paths.statisticsPlan(uploadId);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw new Response(null, { status: 400 });

  const file = await readUpload(context, uploadId, id);
  if (!file) return redirect(here);
  const importing = { file, digest: form.data.digest, by: { id, name }, at: context.clock() };
  const verdict = await importStatistics(context.db, importing);
  if (verdict.ok) return redirect(verdict.id ? paths.statistics(verdict.id) : here);
  return redirect(verdict.because === "plan-changed" ? `${here}?changed` : here);
}

export default function StatisticsPlanPage() {
  const data = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("statistics.title"), href: paths.statistics() }]}
        here={say("statistics.plan.title")}
      />
      <h1>{say("statistics.plan.title")}</h1>
      {data.state === "gone" && <p className="notice waiting">{say("statistics.plan.gone")}</p>}
      {data.state === "refused" && <p className="notice bad">{data.why}</p>}
      {data.state === "planned" && <PlanView {...data} />}
      <p>
        <a href={paths.statistics()}>{say("statistics.plan.back")}</a>
      </p>
    </div>
  );
}

type Planning = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { state: "planned" }>;

function PlanView(plan: Planning) {
  const { say } = useSpeech();
  return (
    <>
      {plan.changed && (
        <div className="notice bad" role="alert">
          <p>{say("statistics.plan.changedMeanwhile")}</p>
        </div>
      )}
      <p className="lead">{say(plan.anything ? "statistics.plan.lead" : "statistics.plan.nothing")}</p>
      <FileFacts file={plan.file} numbers={plan.numbers} />
      <h2>{say("statistics.plan.figures")}</h2>
      <PlannedFigures figures={plan.figures} counts={plan.counts} />
      <LeftOut {...plan} />
      {plan.anything && (
        <form method="post">
          <input type="hidden" name="digest" value={plan.digest} />
          <p className="soft">{say("statistics.plan.frozen")}</p>
          <div className="buttons">
            <button className="button" type="submit">
              {say("statistics.plan.confirm")}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
