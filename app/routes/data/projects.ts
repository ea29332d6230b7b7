import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { helsinkiDay } from "~/domain/day";
import { projectDatum, projectFields } from "~/domain/portfolio-data";
import { listProjects, moneyOfProjects } from "~/queries/portfolio.server";
import { languageOf } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { readPortfolio } from "~/web/portfolio-address.server";

const asked = ["item", "region", "year"] as const;

/** The portfolio as open data, narrowed as its page is: CSV or JSON by its address. All rows, and how many they are. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { db, clock, publicOrigin } = context;
  const { searchParams, pathname } = new URL(request.url);
  const { chosen, filter } = await readPortfolio(db, searchParams);
  // A choice that there is not would be answered with more than was asked for.
  const unknown = asked.filter((name) => searchParams.get(name) && chosen[name] === undefined);
  if (unknown.length > 0) throw json({ unknown }, 400);

  const asOf = helsinkiDay(clock());
  const money = await moneyOfProjects(db, filter, asOf);
  const rows = (await listProjects(db, filter, asOf)).map((project) =>
    projectDatum(
      { ...project, money: money.get(project.id) ?? null },
      { language, asOf, url: publicOrigin + pathsIn(language).project(project.id) },
    ),
  );
  const asCommas = pathname.endsWith(".csv");
  const body = asCommas
    ? csvTable([projectFields, ...rows.map((row) => projectFields.map((field) => row[field]))])
    : `${JSON.stringify({ as_of: asOf, count: rows.length, fields: projectFields, projects: rows }, null, 2)}\n`;
  return new Response(body, {
    headers: {
      "Content-Type": `${asCommas ? "text/csv" : "application/json"}; charset=utf-8`,
      "Content-Disposition": `inline; filename="projects.${asCommas ? "csv" : "json"}"`,
      "Cache-Control": "public, max-age=300",
      "X-Row-Count": String(rows.length),
    },
  });
}
