import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { gapsIn, isValidOn } from "~/domain/organisation";
import { pick, type Texts } from "~/domain/texts";
import { hasAny, programmeKeepers, programmeReaders } from "~/domain/who-may";
import { findOrganisationParts } from "~/queries/organisation-parts.server";
import { namesOnDay } from "~/queries/organisations.server";
import { listRegions } from "~/queries/programme.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Facts, Tag } from "~/ui/parts";
import { kindInWords } from "~/ui/programme/choices";
import { Done, PartSection } from "~/ui/programme/part-section";
import { ThreeTexts } from "~/ui/programme/three-texts";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { onDay } from "~/words/formats";

export const meta = titled;

const dones = ["facts", "names", "successors", "added"] as const;
const nameless: Texts = { fi: "–", sv: "–", en: "–" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, programmeReaders);
  const { db, clock } = context;
  const today = helsinkiDay(clock());
  const organisation = found(await findOrganisationParts(db, params.organisationId ?? ""));
  const { names, successors, facts } = organisation;
  const nameOf = await namesOnDay(db, successors);
  const valid = names.find((name) => isValidOn(name, today));
  const name = (valid ?? names.at(-1))?.name ?? nameless;
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: pick(name, language).text,
    organisation,
    name,
    over: valid === undefined,
    gaps: gapsIn(names),
    successors: successors.map((id) => ({ id, name: nameOf(id, today) })),
    region: (await listRegions(db)).find(({ code }) => code === facts.regionCode)?.name,
    mayKeep: hasAny(person, programmeKeepers),
    done: dones.find((known) => known === done),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Organisation() {
  const data = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const { organisation, name, over, successors, mayKeep, done } = data;
  const edit = (part: string) => (mayKeep ? paths.organisationPart(organisation.id, part) : undefined);
  return (
    <div className="width kept">
      <Breadcrumbs
        trail={[
          { name: say("programme.list.title"), href: paths.programme() },
          { name: say("programme.organisations.title"), href: paths.organisations() },
        ]}
        here={<Content texts={name} />}
      />
      <p className="tags">
        <Tag>{kindInWords(organisation.facts.kind, say)}</Tag>
        {over && <Tag tone="waiting">{say("programme.organisations.over")}</Tag>}
      </p>
      <h1>
        <Content texts={name} />
      </h1>
      <Done text={done && say(`programme.done.${done}`)} />
      <PartSection id="facts" title={say("programme.parts.facts")} edit={edit("facts")}>
        <FactsKept {...data} />
      </PartSection>
      <PartSection id="names" title={say("programme.parts.names")} edit={edit("names")}>
        <Names {...data} />
      </PartSection>
      <PartSection id="successors" title={say("programme.parts.successors")} edit={edit("successors")}>
        {successors.length > 0 ? (
          <ul>
            {successors.map((heir) => (
              <li key={heir.id}>
                <a href={paths.organisation(heir.id)}>
                  <Content texts={heir.name} />
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p>{say("programme.empty.successors")}</p>
        )}
      </PartSection>
      <p>
        <a href={paths.history("organisation", organisation.id)}>{say("programme.history")}</a>
      </p>
    </div>
  );
}

function FactsKept({ organisation: { facts }, region }: Data) {
  const { say } = useSpeech();
  const notKnown = say("programme.organisations.notKnown");
  return (
    <Facts
      rows={[
        { name: say("programme.field.kind"), value: kindInWords(facts.kind, say) },
        { name: say("programme.field.businessId"), value: facts.businessId ?? notKnown },
        { name: say("programme.field.code"), value: facts.code ?? notKnown },
        { name: say("programme.field.regionCode"), value: region ? <Content texts={region} /> : notKnown },
        {
          name: say("programme.field.languages"),
          value: facts.languages ? say(`programme.status.${facts.languages}`) : notKnown,
        },
      ]}
    />
  );
}

/** Every name with its days, and the days that have none or two: nothing of that goes unsaid. */
function Names({ organisation: { names }, gaps }: Data) {
  const { language, say } = useSpeech();
  const from = (day: string | null) => (day ? onDay(day, language) : say("programme.organisations.always"));
  const to = (day: string | null) => (day ? onDay(day, language) : say("programme.organisations.onwards"));
  return (
    <>
      {gaps.length > 0 && (
        <div className="notice waiting">
          {gaps.map((gap) => (
            <p key={`${gap.kind}${gap.from}`}>
              {say(`programme.organisations.${gap.kind}`, { from: from(gap.from), to: to(gap.to) })}
            </p>
          ))}
        </div>
      )}
      <ol className="names" aria-label={say("programme.organisations.names")}>
        {names.map(({ name, abbreviation, validFrom, validTo }) => (
          <li key={`${name.fi}${validFrom}${validTo}`}>
            <p>
              <strong>
                {from(validFrom)} – {to(validTo)}
              </strong>
              {abbreviation && ` · ${abbreviation}`}
            </p>
            <ThreeTexts texts={name} />
          </li>
        ))}
      </ol>
    </>
  );
}
