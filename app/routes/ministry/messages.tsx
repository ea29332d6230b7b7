import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messageKinds, messageStates } from "~/domain/message";
import { messageReaders } from "~/domain/who-may";
import { countMessages, listMessages, messagePage } from "~/queries/messages.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { MessageTable } from "~/ui/ministry/message-parts";
import { canonicalAddress } from "~/web/canonical";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inNumber } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, messageReaders);
  const now = context.clock();
  const asked = new URL(request.url).searchParams;
  const state = messageStates.find((known) => known === asked.get("state"));
  const kind = messageKinds.find((known) => known === asked.get("kind"));
  const counts = await countMessages(context.db, now, kind);
  const found = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(found / messagePage));
  const page = Math.min(
    pages,
    /^\d{1,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) || 1 : 1,
  );
  const better = canonicalAddress(request, { state, kind, page: page > 1 ? String(page) : undefined });
  if (better) throw redirect(better);

  const messages = await listMessages(context.db, now, { state, kind, page });
  return json({
    title: wordsIn(language)("mail.title"),
    sendsMail: context.sendsMail,
    messages,
    counts,
    found,
    state,
    kind,
    page,
    pages,
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MessagesPage() {
  const data = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  const filtered = Boolean(data.state || data.kind);
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("mail.title")} />
      <h1>{say("mail.title")}</h1>
      <p className="lead">{say("mail.lead")}</p>
      <Standing {...data} />
      <Counts counts={data.counts} kind={data.kind} />
      <MessageFilters state={data.state} kind={data.kind} />
      {data.messages.length > 0 ? (
        <MessageTable messages={data.messages} count={data.found} />
      ) : (
        <div className="notice">
          <p>{say(filtered ? "mail.nothingFound" : "mail.empty")}</p>
          {!filtered && <p>{say("mail.emptyNext")}</p>}
        </div>
      )}
      <Pages {...data} />
    </div>
  );
}

/** What an officer should know before the list: that nothing goes out, or that something did not. */
function Standing({ sendsMail, counts, state, kind }: Pick<Data, "sendsMail" | "counts" | "state" | "kind">) {
  const { say } = useSpeech();
  const address = useAddress();
  return (
    <>
      {!sendsMail && (
        <div className="notice waiting">
          <p>{say("mail.noServer")}</p>
        </div>
      )}
      {counts.failed > 0 && (
        <div className="notice bad">
          <p>
            {say("mail.failedSome", { count: counts.failed })}
            {state !== "failed" && (
              <>
                {" "}
                <a href={address({ state: "failed", kind })}>{say("mail.showFailed")}</a>
              </>
            )}
          </p>
        </div>
      )}
    </>
  );
}

function Counts({ counts, kind }: Pick<Data, "counts" | "kind">) {
  const { language, say } = useSpeech();
  const address = useAddress();
  return (
    <section aria-label={say("mail.counts")}>
      <dl className="figures">
        {messageStates
          .filter((state) => state !== "demonstration" || counts.demonstration > 0)
          .map((state) => (
            <div key={state}>
              <dt>{say(`mail.states.${state}`)}</dt>
              <dd>
                {counts[state] > 0 ? (
                  <a href={address({ state, kind })}>{inNumber(counts[state], language)}</a>
                ) : (
                  "0"
                )}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function MessageFilters({ state, kind }: Pick<Data, "state" | "kind">) {
  const { say, paths } = useSpeech();
  return (
    <Filters
      here={paths.messages()}
      show={say("mail.filter")}
      clear={say("mail.clear")}
      filtered={Boolean(state || kind)}
    >
      <SelectField
        name="state"
        label={say("mail.state")}
        value={state}
        options={withEvery(
          say("mail.allStates"),
          messageStates.map((id) => ({ id, label: say(`mail.states.${id}`) })),
        )}
      />
      <SelectField
        name="kind"
        label={say("mail.kind")}
        value={kind}
        options={withEvery(
          say("mail.allKinds"),
          messageKinds.map((id) => ({ id, label: say(`mail.kinds.${id}`) })),
        )}
      />
    </Filters>
  );
}

function Pages({ state, kind, page, pages }: Pick<Data, "state" | "kind" | "page" | "pages">) {
  const { say } = useSpeech();
  const address = useAddress();
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={say("mail.title")}>
      {page > 1 && <a href={address({ state, kind, page: page - 1 })}>{say("mail.newer")}</a>}
      {page < pages && <a href={address({ state, kind, page: page + 1 })}>{say("mail.older")}</a>}
    </nav>
  );
}

type Asked = { state?: string; kind?: string; page?: number };

/** Writes the address of this page with other filters. */
function useAddress() {
  const { paths } = useSpeech();
  return ({ state, kind, page }: Asked) => {
    const query = new URLSearchParams();
    if (state) query.set("state", state);
    if (kind) query.set("kind", kind);
    if (page && page > 1) query.set("page", String(page));
    return query.size > 0 ? `${paths.messages()}?${query}` : paths.messages();
  };
}
