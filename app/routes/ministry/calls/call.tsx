import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endCall } from "~/commands/end-call.server";
import { planCall } from "~/commands/plan-call.server";
import { reviseCall } from "~/commands/revise-call.server";
import { emptyContent } from "~/domain/call-content";
import { callParts, contentOf, partOf } from "~/domain/call-parts";
import { mayArchiveCall, mayCancelCall, mayDecideCall } from "~/domain/ended-call";
import { lackingForTimetable } from "~/domain/planned-call";
import { pick } from "~/domain/texts";
import { callReaders, hasAny } from "~/domain/who-may";
import type { CallDraft } from "~/queries/call-drafts.server";
import { findDraftOrPublished } from "~/queries/call-revisions.server";
import { countApplications } from "~/queries/calls.server";
import { listHistory } from "~/queries/record.server";
import { CallActions } from "~/ui/call/call-actions";
import { CallTasks } from "~/ui/call/call-tasks";
import { PlannedState } from "~/ui/call/planned-state";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content, DemoTag, Facts, Tag } from "~/ui/parts";
import { CallPhaseTag } from "~/ui/programme-parts";
import { backWith, titleOf } from "~/web/back.server";
import { verdictOn } from "~/web/call-part.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, callReaders);
  const { db } = context;
  const id = params.callId ?? "";
  const { draft: shown, call: published } = await findDraftOrPublished(db, id, context.clock());
  const name = found(shown?.content.name ?? published?.name);
  const applications = await countApplications(db, id);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, pick(name, language).text || id),
    ...{ id, name, mayWrite: hasAny(person, ["manager"]) },
    demo: (shown ?? published)?.demo ?? false,
    draft: shown ? await toldOf(context, shown) : null,
    published: published && {
      ...{ phase: published.phase, revision: published.revision },
      ...{ opensAt: published.opensAt, closesAt: published.closesAt },
      cancelReasons: published.cancelReasons,
      applications: [...applications].map(([state, count]) => ({ state, count })),
      mayRevise: published.state === "published",
      mayCancel: mayCancelCall(published, applications).ok,
      mayDecide: mayDecideCall(published, applications),
      mayArchive: mayArchiveCall(published).ok,
    },
    done: new URL(request.url).searchParams.get("done"),
    history: (await listHistory(db, [{ noun: "call", id }])).reverse(),
  });
}

/** The draft part by part: how far each is, and what it lacks. */
async function toldOf(context: LoaderFunctionArgs["context"], draft: CallDraft) {
  const { content, stamps, state, version, revises, planned, updatedAt, updatedByName } = draft;
  const { problems, gaps, ready, unchanged } = await verdictOn({ context }, draft);
  const parts = [...callParts, ...(revises > 0 ? (["note"] as const) : [])].map((part) => {
    const own = problems.filter(({ path }) => partOf(path) === part);
    const uneven = gaps.filter(({ path }) => partOf(path) === part);
    const isEmpty =
      part !== "note" &&
      JSON.stringify(contentOf(part, content)) === JSON.stringify(contentOf(part, emptyContent));
    const how = isEmpty ? "empty" : own.length + uneven.length > 0 ? "unfinished" : "ready";
    return { part, problems: own, gaps: uneven, how: how as "empty" | "unfinished" | "ready" };
  });
  return {
    ...{ parts, ready, unchanged, content, state, version, revises, planned, updatedAt, updatedByName },
    gapCount: gaps.length,
    lacksForTimetable: lackingForTimetable(content, stamps),
  };
}

type Back = { refused: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const { db, clock } = context;
  const callId = params.callId ?? "";
  const act = { callId, by: { id, name }, at: clock() };
  const say = wordsIn(language);
  const { intent } = await postedTexts(request);
  const refuse = (refused: string) => backWith<Back>(context, { refused }, 409);
  const paths = pathsIn(language);
  switch (intent) {
    case "revise": {
      const verdict = found(await reviseCall(db, act));
      return verdict.ok
        ? redirect(paths.ministryCall(callId, "revising"))
        : refuse(say("call.refused.not-published"));
    }
    case "plan":
    case "unplan":
      found(await planCall(db, { ...act, planned: intent === "plan" }));
      return redirect(paths.ministryCall(callId, intent));
    case "decide":
    case "archive": {
      const verdict = found(await endCall(db, { ...act, step: intent }));
      if (verdict.ok) return redirect(paths.ministryCall(callId, intent));
      const count = "count" in verdict ? { count: verdict.count } : undefined;
      return refuse(say(`call.refused.${verdict.because}`, count));
    }
    default:
      throw notFound();
  }
}

const told = ["made", "published", "revising", "plan", "unplan", "decide", "archive", "cancelled"] as const;

export default function CallPage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { id, name, draft, published, mayWrite } = data;
  const { say, paths } = useSpeech();
  const done = told.find((one) => one === data.done);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("call.desk.title"), href: paths.callDesk() }]}
        here={<Content texts={name} />}
      />
      <p className="tags">
        {published ? (
          <CallPhaseTag phase={published.phase} />
        ) : (
          <Tag>{say(`terms.callPhase.${draft?.state ?? "draft"}`)}</Tag>
        )}
        {published && <span>{say("call.desk.revisionNumber", { revision: published.revision })}</span>}
        {draft && published && (
          <Tag tone="waiting">{say("call.desk.revisionOf", { revision: draft.revises + 1 })}</Tag>
        )}
        {data.demo && <DemoTag />}
      </p>
      <h1>
        <Content texts={name} />
      </h1>
      <p className="soft">
        {say("call.address")}: <span className="code">{paths.call(id)}</span>
      </p>
      {back && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
      {done && !back && (
        <div className="notice good" role="status">
          <p>{say(`call.done.${done}`)}</p>
        </div>
      )}
      <div className="columns">
        <div>
          {draft?.state === "draft" && <CallTasks id={id} draft={draft} />}
          {draft?.state === "cancelled" && <p className="notice">{say("call.draftCancelled")}</p>}
          {!draft && published && <Published id={id} published={published} />}
        </div>
        <div className="beside">
          {mayWrite && <CallActions id={id} draft={draft} published={published} />}
          {draft?.state === "draft" && draft.revises === 0 && (
            <PlannedState planned={draft.planned} lacks={draft.lacksForTimetable} mayWrite={mayWrite} />
          )}
        </div>
      </div>
      <section aria-labelledby="history">
        <h2 id="history">{say("call.history")}</h2>
        <History entries={data.history} />
      </section>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** The published call as it stands: its period, its applications, and where everybody reads of it. */
function Published({ id, published }: { id: string; published: NonNullable<Data["published"]> }) {
  const { language, say, paths } = useSpeech();
  return (
    <section aria-labelledby="now">
      <h2 id="now">{say("call.now")}</h2>
      <Facts
        rows={[
          {
            name: say("call.desk.period"),
            value: `${atTime(published.opensAt, language)} – ${atTime(published.closesAt, language)}`,
          },
          ...published.applications.map(({ state, count }) => ({
            name: `${say("ministry.inbox.title")}: ${say(`terms.applicationState.${state}`).toLowerCase()}`,
            value: String(count),
          })),
        ]}
      />
      {published.cancelReasons && (
        <div className="notice bad">
          <p>
            <Content texts={published.cancelReasons} />
          </p>
        </div>
      )}
      <ul>
        <li>
          <a href={paths.call(id)}>{say("call.publicPage")}</a>
        </li>
        <li>
          <a href={paths.callRevisions(id)}>{say("call.revisions.title")}</a>
        </li>
      </ul>
    </section>
  );
}
