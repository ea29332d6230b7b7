import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { callReaders, hasAny } from "~/domain/who-may";
import { listCallDrafts } from "~/queries/call-drafts.server";
import { listCalls } from "~/queries/calls.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Tag } from "~/ui/parts";
import { CallPhaseTag } from "~/ui/programme-parts";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, callReaders);
  const { db } = context;
  const drafts = await listCallDrafts(db);
  const cancelled = await listCallDrafts(db, "cancelled");
  const calls = await listCalls(db, context.clock());
  const told = (list: typeof drafts) =>
    list.map(({ id, content, revises, planned, demo, updatedAt, updatedByName, version }) => ({
      ...{ id, revises, planned, demo, updatedAt, updatedByName, version },
      ...{ name: content.name, opensAt: content.opensAt, closesAt: content.closesAt },
    }));
  return json({
    title: wordsIn(language)("call.desk.title"),
    drafts: told(drafts),
    cancelled: told(cancelled.filter(({ revises }) => revises === 0)),
    calls: calls.map(({ id, name, phase, revision, demo, opensAt, closesAt, timesKnown, appropriation }) => ({
      ...{ id, name, phase, revision, demo, opensAt, closesAt, timesKnown, appropriation },
    })),
    mayWrite: hasAny(person, ["manager"]),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CallDeskPage() {
  const { drafts, cancelled, calls, mayWrite } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("call.desk.title")} />
      <h1>{say("call.desk.title")}</h1>
      <p className="lead">{say("call.desk.lead")}</p>
      {mayWrite && (
        <p className="buttons">
          <a className="button" href={paths.newCall()}>
            {say("call.make.title")}
          </a>
        </p>
      )}
      <section aria-labelledby="drafts">
        <h2 id="drafts">{say("call.desk.drafts")}</h2>
        {drafts.length === 0 ? <p>{say("call.desk.noDrafts")}</p> : <Drafts drafts={drafts} />}
      </section>
      <section aria-labelledby="published">
        <h2 id="published">{say("call.desk.published")}</h2>
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">{say("call.desk.call")}</th>
              <th scope="col">{say("call.desk.phase")}</th>
              <th scope="col">{say("call.desk.revision")}</th>
              <th scope="col">{say("call.desk.period")}</th>
              <th scope="col" className="number">
                {say("call.place.appropriation")}
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <th scope="row">
                  <a href={paths.ministryCall(call.id)}>
                    <Content texts={call.name} />
                  </a>{" "}
                  {call.demo && <DemoTag />}
                </th>
                <td data-label={say("call.desk.phase")}>
                  <CallPhaseTag phase={call.phase} />
                </td>
                <td data-label={say("call.desk.revision")}>{call.revision}</td>
                <td data-label={say("call.desk.period")}>
                  {[call.opensAt, call.closesAt]
                    .map((at) => (call.timesKnown ? atTime(at, language) : onDay(helsinkiDay(at), language)))
                    .join(" – ")}
                </td>
                <td data-label={say("call.place.appropriation")} className="number">
                  {inWholeEuros(call.appropriation, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cancelled.length > 0 && (
        <section aria-labelledby="cancelled">
          <h2 id="cancelled">{say("call.desk.cancelled")}</h2>
          <Drafts drafts={cancelled} />
        </section>
      )}
    </div>
  );
}

function Drafts({ drafts }: { drafts: Data["drafts"] }) {
  const { language, say, paths } = useSpeech();
  return (
    <ul className="call-drafts">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <p>
            <a href={paths.ministryCall(draft.id)}>
              <Content texts={draft.name} />
            </a>
          </p>
          <p className="tags">
            <Tag tone="waiting">
              {draft.revises === 0
                ? say("call.desk.new")
                : say("call.desk.revisionOf", { revision: draft.revises + 1 })}
            </Tag>
            {draft.planned && <Tag tone="active">{say("call.planned.phase")}</Tag>}
            {draft.demo && <DemoTag />}
          </p>
          <p className="small soft">
            {draft.opensAt && draft.closesAt
              ? `${atTime(draft.opensAt, language)} – ${atTime(draft.closesAt, language)} · `
              : ""}
            {say("call.desk.written", { at: atTime(draft.updatedAt, language), name: draft.updatedByName })}
          </p>
        </li>
      ))}
    </ul>
  );
}
