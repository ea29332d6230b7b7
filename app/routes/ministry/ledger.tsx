import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { ledgerKinds, standingOf } from "~/domain/ledger";
import { figures, ledgerPage, signOf } from "~/domain/ledger-figures";
import { pick } from "~/domain/texts";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listLedgerRows, listLedgerYears, sumLedgerRows } from "~/queries/ledger-rows.server";
import { listMonitoredItems } from "~/queries/monitoring.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, SelectField, TextField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { Cause } from "~/ui/ministry/monitoring/cause";
import { Pages } from "~/ui/ministry/monitoring/pages";
import { Content } from "~/ui/parts";
import { titleOf } from "~/web/back.server";
import { canonicalAddress } from "~/web/canonical";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { filterOf, isFigure, numberIn, readLedger, saidOfLedger } from "~/web/monitoring-address";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const { searchParams } = new URL(request.url);
  const items = (await listMonitoredItems(db, today)).map(({ id, name }) => ({ id, name }));
  const wanted = readLedger(searchParams, today);
  const project = wanted.project ? await findFundedProject(db, wanted.project, "ministry") : undefined;
  const asked = { ...wanted, item: items.find(({ id }) => id === wanted.item)?.id, project: project?.id };
  const filter = filterOf(asked);
  const { count, sums } = await sumLedgerRows(db, filter);
  const pages = Math.max(1, Math.ceil(count / ledgerPage));
  const page = Math.min(pages, numberIn(searchParams, "page") ?? 1);
  const said = saidOfLedger(asked);
  const better = canonicalAddress(request, { ...said, page: page > 1 ? String(page) : undefined });
  if (better && !asked.asOf.wrong) throw redirect(better);

  const say = wordsIn(language);
  const standing = standingOf(sums);
  const { kind } = asked;
  const rows = (await listLedgerRows(db, filter, page)).map(
    ({ bookedAt: _, organisationId: __, ...row }) => ({
      ...row,
      counted: isFigure(kind) ? signOf(kind, row.kind) * row.amount : row.amount,
    }),
  );
  return json(
    {
      title: titleOf(context, say, say("dashboard.ledger.title")),
      ...{ asked, said, items, count, page, pages, rows },
      project: project ? { id: project.id, name: project.name } : null,
      years: await listLedgerYears(db),
      total: kind === undefined ? null : isFigure(kind) ? standing[kind] : (sums[kind] ?? 0),
      figures: figures.map((figure) => ({ figure, amount: standing[figure] })),
    },
    asked.asOf.wrong ? 400 : 200,
  );
}

export default function LedgerPage() {
  const { asked, said, project, count, total, figures, page, pages, rows } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { wrong, day } = asked.asOf;
  const { item, asOf } = said;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("dashboard.title"), href: paths.monitoring({ item, asOf }) },
          ...(project
            ? [{ name: <Content texts={project.name} />, href: paths.ministryProject(project.id) }]
            : []),
        ]}
        here={say("dashboard.ledger.title")}
      />
      <ErrorSummary errors={wrong ? [{ name: "asOf", message: say(`dashboard.asOf.${wrong}`) }] : []} />
      <h1>{say("dashboard.ledger.title")}</h1>
      <p className="lead">{say("dashboard.ledger.lead")}</p>
      <LedgerFilters />
      <div className="ledger-sum">
        <p>
          {say(asOf ? "dashboard.past" : "dashboard.now", { day: onDay(day, language) })}
          {project && (
            <>
              {". "}
              <Content texts={project.name} />
            </>
          )}
        </p>
        {total !== null && asked.kind ? (
          <p className="ledger-total">
            <span>
              {isFigure(asked.kind)
                ? say(`dashboard.figure.${asked.kind}`)
                : say(`dashboard.ledger.kinds.${asked.kind}`)}
            </span>{" "}
            <strong>{inEuros(total, language)}</strong>
          </p>
        ) : (
          <dl className="figures" aria-label={say("dashboard.ledger.sums")}>
            {figures.map(({ figure, amount }) => (
              <div key={figure}>
                <dt>{say(`dashboard.figure.${figure}`)}</dt>
                <dd>
                  <a href={paths.ledger({ ...said, kind: figure })}>{inEuros(amount, language)}</a>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {rows.length > 0 ? (
        <>
          <p className="downloads no-print">
            <span>{say("dashboard.ledger.count", { count })}</span>
            <a href={paths.ledger(said, ".csv")}>{say("dashboard.ledger.csv")}</a>
            <a href={paths.ledger(said, ".xlsx")}>{say("dashboard.ledger.xlsx")}</a>
          </p>
          <Rows />
          <Pages
            {...{ page, pages }}
            label={say("dashboard.ledger.pages")}
            hrefOf={(to) => paths.ledger({ ...said, page: to > 1 ? to : undefined })}
          />
        </>
      ) : (
        <p className="notice">{say("dashboard.ledger.none")}</p>
      )}
    </div>
  );
}

function Rows() {
  const { asked, count, page, rows } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const from = (page - 1) * ledgerPage;
  const shown = say("dashboard.list.shown", { from: from + 1, to: from + rows.length });
  const caption = say("dashboard.ledger.count", { count });
  const onPage = rows.reduce((sum, { counted }) => sum + counted, 0);
  const column = {
    day: say("dashboard.ledger.day"),
    kind: say("dashboard.ledger.kind"),
    project: say("dashboard.money.project"),
    cause: say("dashboard.ledger.cause"),
    by: say("dashboard.ledger.bookedBy"),
    amount: say("dashboard.ledger.amount"),
    counted: say("dashboard.ledger.counted"),
  };
  const figure = isFigure(asked.kind);
  return (
    <table className="stack ledger">
      <caption>{count > ledgerPage ? `${caption}. ${shown}` : caption}</caption>
      <thead>
        <tr>
          {[column.day, column.kind, column.project, column.cause, column.by].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className="number">
            {column.amount}
          </th>
          {figure && (
            <th scope="col" className="number">
              {column.counted}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{onDay(row.bookedOn, language)}</th>
            <td data-label={column.kind}>{say(`dashboard.ledger.kinds.${row.kind}`)}</td>
            <td data-label={column.project}>
              <a href={paths.ministryProject(row.projectId)}>
                <Content texts={row.projectName} />
              </a>
            </td>
            <td data-label={column.cause}>
              <Cause {...row} />
            </td>
            <td data-label={column.by}>{row.bookedByName ?? say("dashboard.ledger.bySystem")}</td>
            <td className="number" data-label={column.amount}>
              {inEuros(row.amount, language)}
            </td>
            {figure && (
              <td className="number" data-label={column.counted}>
                {inEuros(row.counted, language)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {asked.kind && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={figure ? 6 : 5}>
              {say("dashboard.ledger.onPage")}
            </th>
            <td className="number">{inEuros(onPage, language)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function LedgerFilters() {
  const { asked, said, items, years } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const every = say("dashboard.ledger.every");
  const { asOf } = asked;
  return (
    <Filters
      here={paths.ledger()}
      label={say("dashboard.ledger.filter")}
      show={say("dashboard.ledger.show")}
      clear={say("dashboard.ledger.clear")}
      filtered={Object.values(said).some(Boolean)}
    >
      {said.project && <input type="hidden" name="project" value={said.project} />}
      <SelectField
        name="item"
        label={say("dashboard.ledger.of.item")}
        value={said.item}
        options={withEvery(
          every,
          items.map(({ id, name }) => ({ id, label: pick(name, language).text })),
        )}
      />
      <SelectField
        name="kind"
        label={say("dashboard.ledger.of.kind")}
        value={said.kind}
        options={withEvery(every, [
          ...figures.map((id) => ({ id, label: say(`dashboard.figure.${id}`) })),
          ...ledgerKinds.map((id) => ({ id, label: `– ${say(`dashboard.ledger.kinds.${id}`)}` })),
        ])}
      />
      <SelectField
        name="year"
        label={say("dashboard.ledger.of.year")}
        value={said.year}
        options={withEvery(
          every,
          years.map((year) => ({ id: String(year), label: String(year) })),
        )}
      />
      <TextField
        name="asOf"
        label={say("dashboard.ledger.of.asOf")}
        value={
          asOf.wrong ? asOf.typed : asOf.said ? onDay(asOf.said, language === "en" ? "fi" : language) : ""
        }
        error={asOf.wrong ? say(`dashboard.asOf.${asOf.wrong}`) : undefined}
        short
      />
    </Filters>
  );
}
