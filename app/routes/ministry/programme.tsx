import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { lacking } from "~/domain/item";
import { hasAny, programmeKeepers, programmeReaders } from "~/domain/who-may";
import { listProgrammes } from "~/queries/programme.server";
import { findItemParts, listAllItems } from "~/queries/programme-parts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Tag } from "~/ui/parts";
import { ItemStatusTag, isOngoing, yearsOf } from "~/ui/programme-parts";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, programmeReaders);
  const { db } = context;
  const programmes = await listProgrammes(db, helsinkiDay(context.clock()));
  const items = await Promise.all(
    (await listAllItems(db)).map(async ({ id, published, facts }) => {
      const whole = published ? undefined : await findItemParts(db, id);
      const { name, kind, status, programmeId, startsOn, endsOn } = facts;
      const lacks = whole ? lacking({ ...whole.facts, ...whole }).length : 0;
      return { id, published, name, kind, status, programmeId, startsOn, endsOn, lacks };
    }),
  );
  return json({
    title: wordsIn(language)("programme.list.title"),
    programmes: programmes.map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })),
    items,
    mayKeep: hasAny(person, programmeKeepers),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ProgrammeList() {
  const { programmes, items, mayKeep } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width kept">
      <Breadcrumbs trail={[]} here={say("programme.list.title")} />
      <h1>{say("programme.list.title")}</h1>
      <p className="lead">{say("programme.list.lead")}</p>
      <p className="list-links">
        <a href={paths.organisations()}>{say("programme.list.organisations")}</a>
        <a href={paths.agreements()}>{say("agreements.title")}</a>
        {mayKeep && <a href={paths.newProgramme()}>{say("programme.add.programme")}</a>}
      </p>
      {programmes.length === 0 && <p className="notice">{say("programme.list.none")}</p>}
      {programmes.map((programme) => (
        <Programme
          key={programme.id}
          programme={programme}
          items={items.filter(({ programmeId }) => programmeId === programme.id)}
          mayKeep={mayKeep}
        />
      ))}
    </div>
  );
}

type Props = { programme: Data["programmes"][number]; items: Data["items"]; mayKeep: boolean };

function Programme({ programme, items, mayKeep }: Props) {
  const { say, paths } = useSpeech();
  return (
    <section aria-labelledby={programme.id} className="part">
      <div className="part-head">
        <h2 id={programme.id}>
          <a href={paths.keptProgramme(programme.id)}>
            <Content texts={programme.name} />
          </a>
        </h2>
        {mayKeep && (
          <a className="button" href={paths.newItem(programme.id)}>
            {say("programme.add.item")}
          </a>
        )}
      </div>
      <p>
        {yearsOf(programme, false, say)} · {say("programme.list.items", { count: items.length })}
      </p>
      {items.length === 0 ? (
        <p className="notice">{say("programme.list.noItems")}</p>
      ) : (
        <Items items={items} />
      )}
    </section>
  );
}

function Items({ items }: Pick<Props, "items">) {
  const { say, paths } = useSpeech();
  return (
    <table className="stack">
      <thead>
        <tr>
          <th scope="col">{say("programme.list.item")}</th>
          <th scope="col">{say("programme.field.kind")}</th>
          <th scope="col">{say("portal.item.period")}</th>
          <th scope="col">{say("programme.field.status")}</th>
          <th scope="col">{say("programme.list.readers")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <a href={paths.keptItem(item.id)}>
                <Content texts={item.name} />
              </a>
            </th>
            <td data-label={say("programme.field.kind")}>{say(`terms.kind.${item.kind}`)}</td>
            <td data-label={say("portal.item.period")} className="nowrap">
              {yearsOf(item, isOngoing(item.status), say)}
            </td>
            <td data-label={say("programme.field.status")}>
              <ItemStatusTag status={item.status} />
            </td>
            <td data-label={say("programme.list.readers")}>
              {item.published ? (
                say("programme.public.yes")
              ) : (
                <>
                  <Tag tone="waiting">{say("programme.public.no")}</Tag>
                  {item.lacks > 0 && (
                    <span className="below small">
                      {say("programme.public.lacks", { count: item.lacks })}
                    </span>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
