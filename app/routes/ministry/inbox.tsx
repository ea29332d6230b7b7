import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receivedStates } from "~/domain/received";
import { pick } from "~/domain/texts";
import { listReceived, listReceivingCalls } from "~/queries/inbox.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { ReceivedTable } from "~/ui/ministry/received-table";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const now = context.clock();
  const asked = new URL(request.url).searchParams;
  const calls = await listReceivingCalls(context.db, now);
  const callId = calls.find(({ id }) => id === asked.get("call"))?.id;
  const state = receivedStates.find((known) => known === asked.get("state"));
  const received = await listReceived(context.db, now, { callId, state });
  return json({
    title: wordsIn(language)("ministry.inbox.title"),
    calls: calls.map(({ id, name }) => ({ id, name })),
    callId,
    state,
    received,
    now,
  });
}

export default function Inbox() {
  const { received, now, callId, state, ...choices } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  const filtered = Boolean(callId || state);
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("ministry.inbox.title")} />
      <h1>{say("ministry.inbox.title")}</h1>
      <p className="lead">{say("ministry.inbox.lead")}</p>
      <InboxFilters calls={choices.calls} callId={callId} state={state} />
      {received.length > 0 ? (
        <ReceivedTable received={received} now={now} />
      ) : (
        <div className="notice">
          <p>{say(filtered ? "ministry.inbox.nothingFound" : "ministry.inbox.empty")}</p>
          {!filtered && <p>{say("ministry.inbox.emptyNext")}</p>}
        </div>
      )}
    </div>
  );
}

type Choices = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "calls" | "callId" | "state">;

function InboxFilters({ calls, callId, state }: Choices) {
  const { language, say, paths } = useSpeech();
  return (
    <Filters
      here={paths.inbox()}
      show={say("ministry.inbox.filter")}
      clear={say("ministry.inbox.clear")}
      filtered={Boolean(callId || state)}
    >
      <SelectField
        name="call"
        label={say("ministry.inbox.call")}
        value={callId}
        options={withEvery(
          say("ministry.inbox.allCalls"),
          calls.map(({ id, name }) => ({ id, label: pick(name, language).text })),
        )}
      />
      <SelectField
        name="state"
        label={say("ministry.inbox.state")}
        value={state}
        options={withEvery(
          say("ministry.inbox.allStates"),
          receivedStates.map((id) => ({ id, label: say(`terms.applicationState.${id}`) })),
        )}
      />
    </Filters>
  );
}
