import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { hasAny, programmeKeepers, programmeReaders } from "~/domain/who-may";
import { namesOnDay } from "~/queries/organisations.server";
import { findProgrammeParts } from "~/queries/programme-parts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { Done, PartSection } from "~/ui/programme/part-section";
import { ThreeTexts } from "~/ui/programme/three-texts";
import { periodOf, SourceList } from "~/ui/programme-parts";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";

export const meta = titled;

const dones = ["facts", "sources", "added"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, programmeReaders);
  const programme = found(await findProgrammeParts(context.db, params.programmeId ?? ""));
  const { ownerId, name } = programme.facts;
  const nameOf = await namesOnDay(context.db, [ownerId]);
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: pick(name, language).text,
    programme,
    owner: nameOf(ownerId, helsinkiDay(context.clock())),
    mayKeep: hasAny(person, programmeKeepers),
    done: dones.find((known) => known === done),
  });
}

export default function ProgrammeKept() {
  const { programme, owner, mayKeep, done } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { id, facts, sources } = programme;
  const edit = (part: string) => (mayKeep ? paths.programmePart(id, part) : undefined);
  return (
    <div className="width kept">
      <Breadcrumbs
        trail={[{ name: say("programme.list.title"), href: paths.programme() }]}
        here={<Content texts={facts.name} />}
      />
      <h1>
        <Content texts={facts.name} />
      </h1>
      <Done text={done && say(`programme.done.${done}`)} />
      {mayKeep && (
        <p>
          <a className="button" href={paths.newItem(id)}>
            {say("programme.add.item")}
          </a>
        </p>
      )}
      <PartSection id="facts" title={say("programme.parts.facts")} edit={edit("facts")}>
        <Facts
          rows={[
            { name: say("portal.item.period"), value: periodOf(facts, false, language, say) },
            {
              name: say("programme.field.ownerId"),
              value: (
                <a href={paths.organisation(facts.ownerId)}>
                  <Content texts={owner} />
                </a>
              ),
            },
            {
              name: say("programme.field.fundingSource"),
              value: say(`terms.funding.${facts.fundingSource}`),
            },
            { name: say("programme.field.laws"), value: facts.legalBase.join("\n") || say("common.unknown") },
          ]}
        />
        <h3>{say("programme.field.name")}</h3>
        <ThreeTexts texts={facts.name} />
        <h3>{say("programme.field.summary")}</h3>
        <ThreeTexts texts={facts.summary} />
      </PartSection>
      <PartSection id="sources" title={say("programme.parts.sources")} edit={edit("sources")}>
        {sources.length > 0 ? <SourceList sources={sources} /> : <p>{say("programme.empty.sources")}</p>}
      </PartSection>
      <p>
        <a href={paths.history("programme", id)}>{say("programme.history")}</a>
      </p>
    </div>
  );
}
