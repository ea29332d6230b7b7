import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignApplications } from "~/commands/assign-applications.server";
import { helsinkiDay } from "~/domain/day";
import { inboxPage } from "~/domain/received";
import { assigners, hasAny, screeningReaders, statisticsReaders } from "~/domain/who-may";
import { countOpenContests } from "~/queries/contests.server";
import { countReceived, listReceived, listReceivingCalls } from "~/queries/inbox.server";
import { listOfficers } from "~/queries/people.server";
import { countOpenStatements } from "~/queries/statements.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Assigning } from "~/ui/ministry/inbox/assigning";
import { InboxFilters } from "~/ui/ministry/inbox/inbox-filters";
import { InboxViews } from "~/ui/ministry/inbox/inbox-views";
import { ReceivedTable } from "~/ui/ministry/inbox/received-table";
import { backWith, titleOf } from "~/web/back.server";
import { canonicalAddress } from "~/web/canonical";
import { postedFields } from "~/web/form.server";
import { languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { filterOf, type InboxAsked, inboxQuery, readInbox, saidInInbox } from "~/web/inbox-address";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inWholeEuros } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const calls = await listReceivingCalls(db);
  const officers = await listOfficers(db, helsinkiDay(now));
  const asked = readInbox(new URL(request.url).searchParams, { calls, officers });
  const filter = filterOf(asked, person.id);
  const { count, applied } = await countReceived(db, filter);
  const pages = Math.max(1, Math.ceil(count / inboxPage));
  const page = Math.min(pages, Math.max(1, asked.page ?? 1));
  const better = canonicalAddress(request, saidInInbox({ ...asked, page }));
  if (better && !context.wrong) throw redirect(better);

  const isOfficer = hasAny(person, ["officer"]);
  const waitingFor = (handler: string) =>
    countReceived(db, filterOf({ handler, state: "waiting" }, person.id)).then(({ count }) => count);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("ministry.inbox.title")),
    ...{ calls, officers, asked: { ...asked, page }, pages, count, applied, now, isOfficer },
    received: await listReceived(db, now, { ...filter, order: asked.order, page }),
    counts: {
      mine: isOfficer ? await waitingFor("mine") : null,
      unassigned: await waitingFor("nobody"),
      statements: hasAny(person, screeningReaders) ? await countOpenStatements(db) : null,
      contests: hasAny(person, statisticsReaders) ? await countOpenContests(db) : null,
    },
    mayAssign: hasAny(person, assigners),
  });
}

type Back = {
  errors: { name: string; message: string }[];
  officer: string;
  ticked: string[];
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, assigners);
  const { db, clock } = context;
  const posted = await postedFields(request);
  const last = (name: string) => posted.findLast(([known]) => known === name)?.[1] ?? "";
  const ticked = posted.filter(([name]) => name === "application").map(([, id]) => id);
  const say = wordsIn(language);
  const all = last("intent") === "all";
  const officer = last("officer");
  const back = (errors: Back["errors"]) => backWith(context, { errors, officer, ticked }, 400);
  const noOfficer = { name: "officer", message: say("inbox.assigning.wrong.officer") };
  const errors = [
    ...(all || ticked.length > 0
      ? []
      : [{ name: "received", message: say("inbox.assigning.wrong.nothing") }]),
    ...(officer === "" ? [noOfficer] : []),
  ];
  if (errors.length > 0) return back(errors);

  const calls = await listReceivingCalls(db);
  const officers = await listOfficers(db, helsinkiDay(clock()));
  const asked = readInbox(new URL(request.url).searchParams, { calls, officers });
  const verdict = await assignApplications(db, {
    which: all ? { filter: filterOf(asked, person.id) } : { ids: ticked },
    to: officer === "nobody" ? null : officer,
    by: { id: person.id, name: person.name },
    clock,
  });
  if (!verdict.ok) return back([noOfficer]);
  const next = { ...asked, chosen: false, assigned: verdict.assigned };
  return redirect(`${pathsIn(language).inbox()}${inboxQuery(next)}`);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Inbox() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  const { asked, counts } = data;
  const filtered = Boolean(asked.call || asked.state || asked.handler);
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("ministry.inbox.title")} />
      <ErrorSummary errors={back?.errors ?? []} />
      {!back && asked.assigned !== undefined && (
        <div className="notice good" role="status">
          <p>
            {asked.assigned > 0
              ? say("inbox.assigning.done", { count: asked.assigned })
              : say("inbox.assigning.none")}
          </p>
        </div>
      )}
      <h1>{say("ministry.inbox.title")}</h1>
      <p className="lead">{say("inbox.lead")}</p>
      <InboxViews here={viewOf(asked)} counts={counts} />
      <InboxFilters asked={asked} calls={data.calls} officers={data.officers} own={data.isOfficer} />
      {data.received.length > 0 ? (
        <List {...data} back={back} />
      ) : (
        <div className="notice">
          <p>{say(filtered ? "inbox.nothingFound" : "inbox.empty")}</p>
          {!filtered && <p>{say("inbox.emptyNext")}</p>}
        </div>
      )}
      <Pages asked={asked} pages={data.pages} />
    </div>
  );
}

function viewOf({ call, state, handler }: InboxAsked) {
  if (call) return undefined;
  if (!state && !handler) return "all" as const;
  if (state !== "waiting") return undefined;
  return handler === "mine" ? ("mine" as const) : handler === "nobody" ? ("unassigned" as const) : undefined;
}

/** The table, and for those who hand out applications the form around it. */
function List({ received, now, asked, count, applied, officers, mayAssign, back }: Data & { back?: Back }) {
  const { language, say, paths } = useSpeech();
  const from = ((asked.page ?? 1) - 1) * inboxPage;
  const found = say("inbox.count", { count, applied: inWholeEuros(applied, language) });
  const shown = say("inbox.shown", { from: from + 1, to: from + received.length });
  const ticked = back ? back.ticked : asked.chosen ? received.map(({ id }) => id) : [];
  const table = (
    <ReceivedTable
      received={received}
      now={now}
      caption={count > inboxPage ? `${found}. ${shown}` : found}
      asked={asked}
      choosing={mayAssign}
      ticked={ticked}
    />
  );
  if (!mayAssign) return table;
  const { chosen, assigned: _, ...here } = asked;
  const errorOf = (name: string) => back?.errors.find((error) => error.name === name)?.message;
  return (
    <form method="post" action={paths.inbox() + inboxQuery(here)} id="received">
      <p className="inbox-choosing no-print">
        <a href={`${paths.inbox()}${inboxQuery({ ...here, chosen: !chosen })}#received`}>
          {say(chosen ? "inbox.choosePageNot" : "inbox.choosePage")}
        </a>
        <a href="#assigning">{say("inbox.toAssigning")}</a>
      </p>
      {table}
      <Assigning
        officers={officers}
        count={count}
        typed={{ officer: back?.officer ?? "" }}
        errorOf={errorOf}
      />
    </form>
  );
}

function Pages({ asked, pages }: { asked: InboxAsked; pages: number }) {
  const { say, paths } = useSpeech();
  const page = asked.page ?? 1;
  if (pages === 1) return null;
  const { call, state, handler, order } = asked;
  const to = (page: number) => paths.inbox() + inboxQuery({ call, state, handler, order, page });
  return (
    <nav className="pages inbox-pages" aria-label={say("inbox.pages")}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {say("inbox.before")}
        </a>
      )}
      <span>{say("inbox.page", { page, pages })}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {say("inbox.next")}
        </a>
      )}
    </nav>
  );
}
