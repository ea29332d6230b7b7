import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { organisationKinds } from "~/domain/organisation";
import { pick, type Texts } from "~/domain/texts";
import { hasAny, programmeKeepers, programmeReaders } from "~/domain/who-may";
import { listOrganisations, searchOrganisations } from "~/queries/organisation-parts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField, TextField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { kindInWords } from "~/ui/programme/choices";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const shownAtOnce = 100;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, programmeReaders);
  const asked = new URL(request.url).searchParams;
  const search = (asked.get("search") ?? "").trim().slice(0, 200);
  const kind = organisationKinds.find((known) => known === asked.get("kind"));
  const matching = await searchOrganisations(context.db, search);
  const named = ({ name }: { name: Texts }) => pick(name, language).text;
  const organisations = (await listOrganisations(context.db, helsinkiDay(context.clock())))
    .filter((row) => matching.has(row.id) && (!kind || row.kind === kind))
    .sort((one, other) => named(one).localeCompare(named(other), language));
  return json({
    title: wordsIn(language)("programme.organisations.title"),
    organisations: organisations.slice(0, shownAtOnce),
    count: organisations.length,
    search,
    kind,
    mayKeep: hasAny(person, programmeKeepers),
  });
}

export default function Organisations() {
  const { organisations, count, search, kind, mayKeep } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width kept">
      <Breadcrumbs
        trail={[{ name: say("programme.list.title"), href: paths.programme() }]}
        here={say("programme.organisations.title")}
      />
      <h1>{say("programme.organisations.title")}</h1>
      <p className="lead">{say("programme.organisations.lead")}</p>
      {mayKeep && (
        <p>
          <a className="button" href={paths.newOrganisation()}>
            {say("programme.add.organisation")}
          </a>
        </p>
      )}
      <Filters
        here={paths.organisations()}
        show={say("programme.organisations.show")}
        clear={say("programme.organisations.clear")}
        filtered={Boolean(search || kind)}
      >
        <TextField name="search" label={say("programme.organisations.search")} value={search} type="search" />
        <SelectField
          name="kind"
          label={say("programme.organisations.kind")}
          value={kind}
          options={withEvery(
            say("programme.organisations.allKinds"),
            organisationKinds.map((id) => ({ id, label: say(`programme.organisationKind.${id}`) })),
          )}
        />
      </Filters>
      <p role="status">
        {say("programme.organisations.count", { count })}
        {count > organisations.length &&
          `. ${say("programme.organisations.first", { count: organisations.length })}`}
      </p>
      {count === 0 ? (
        <p className="notice">{say("programme.organisations.none")}</p>
      ) : (
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{say("programme.field.name")}</th>
              <th scope="col">{say("programme.field.kind")}</th>
              <th scope="col">{say("programme.field.businessId")}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={paths.organisation(row.id)}>
                    <Content texts={row.name} />
                  </a>
                  {row.abbreviation && <span className="soft light"> ({row.abbreviation})</span>}
                  {row.over && (
                    <span className="below small soft light">{say("programme.organisations.over")}</span>
                  )}
                </th>
                <td data-label={say("programme.field.kind")}>{kindInWords(row.kind, say)}</td>
                <td data-label={say("programme.field.businessId")} className="nowrap">
                  {row.businessId ?? say("programme.organisations.notKnown")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
