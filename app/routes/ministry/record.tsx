import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReaders } from "~/domain/who-may";
import {
  findRecordHead,
  listRecord,
  listRecordedNouns,
  type RecordEntry,
  recordPage,
} from "~/queries/record.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField, TextField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { RecordDetails } from "~/ui/ministry/record-details";
import { actInWords, changeInWords, nounInWords } from "~/ui/ministry/record-words";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, recordReaders);
  const asked = new URL(request.url).searchParams;
  const nouns = await listRecordedNouns(context.db);
  const noun = nouns.find((known) => known === asked.get("noun"));
  const nounId = asked.get("id")?.trim().slice(0, 200) || undefined;
  const before = /^\d{1,9}$/.test(asked.get("before") ?? "") ? Number(asked.get("before")) : undefined;
  const entries = await listRecord(context.db, { before, noun, nounId });
  return json({
    title: wordsIn(language)("ministry.record.title"),
    entries,
    more: entries.length === recordPage && entries.at(-1)?.seq !== 1,
    head: await findRecordHead(context.db),
    nouns,
    noun,
    nounId,
    before,
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function RecordPage() {
  const data = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("ministry.record.title")} />
      <h1>{say("ministry.record.title")}</h1>
      <p className="lead">{say("ministry.record.lead")}</p>
      {data.head && <Head head={data.head} />}
      <RecordFilters {...data} />
      {data.entries.length > 0 ? (
        <Entries entries={data.entries as RecordEntry[]} />
      ) : (
        <p className="notice">{say("ministry.record.empty")}</p>
      )}
      <Pages {...data} />
    </div>
  );
}

function Head({ head }: { head: { seq: number; hash: string } }) {
  const { say } = useSpeech();
  const command = "npm run db -- verify";
  const [start, end] = say("ministry.record.verify", { command: "\n" }).split("\n");
  return (
    <div className="notice record-head">
      <p>
        {say("ministry.record.head", head)} <span className="code">{head.hash}</span>
      </p>
      <p>{say("ministry.record.asStored")}</p>
      <p>
        {start}
        <code className="code nowrap">{command}</code>
        {end} {say("ministry.record.keep")}
      </p>
    </div>
  );
}

function RecordFilters({ nouns, noun, nounId }: Pick<Data, "nouns" | "noun" | "nounId">) {
  const { say, paths } = useSpeech();
  return (
    <Filters
      here={paths.record()}
      show={say("ministry.record.filter")}
      clear={say("ministry.record.clear")}
      filtered={Boolean(noun || nounId)}
    >
      <SelectField
        name="noun"
        label={say("ministry.record.noun")}
        value={noun}
        options={withEvery(
          say("ministry.record.allNouns"),
          nouns.map((id) => ({ id, label: nounInWords(id, say) })),
        )}
      />
      <TextField name="id" label={say("ministry.record.id")} value={nounId} />
    </Filters>
  );
}

function Entries({ entries }: { entries: RecordEntry[] }) {
  const { language, say, paths } = useSpeech();
  return (
    <ol className="record">
      {entries.map((entry) => {
        const change = changeInWords(entry, say);
        const only = new URLSearchParams({ noun: entry.noun, id: entry.nounId });
        return (
          <li key={entry.seq}>
            <p className="record-act">
              <span className="soft">{entry.seq}</span> <strong>{actInWords(entry, say)}</strong>
              {change && <span> · {change}</span>}
            </p>
            <p className="small soft">
              <time dateTime={entry.at}>{atTime(entry.at, language, { seconds: true })}</time>
              {` · ${entry.personName} · `}
              <a href={`${paths.record()}?${only}`}>
                {nounInWords(entry.noun, say)} <span className="code">{entry.nounId}</span>
              </a>
              {" · "}
              {say("ministry.record.digest")} <span className="code">{entry.hash.slice(0, 12)}</span>
            </p>
            <RecordDetails seq={entry.seq} details={entry.details} />
          </li>
        );
      })}
    </ol>
  );
}

function Pages({
  entries,
  more,
  noun,
  nounId,
  before,
}: Pick<Data, "entries" | "more" | "noun" | "nounId" | "before">) {
  const { say, paths } = useSpeech();
  const last = entries.at(-1);
  const address = (older?: number) => {
    const asked = new URLSearchParams();
    if (noun) asked.set("noun", noun);
    if (nounId) asked.set("id", nounId);
    if (older) asked.set("before", String(older));
    return asked.size > 0 ? `${paths.record()}?${asked}` : paths.record();
  };
  return (
    <nav className="pages" aria-label={say("ministry.record.title")}>
      {before && <a href={address()}>{say("ministry.record.newest")}</a>}
      {last && more && <a href={address(last.seq)}>{say("ministry.record.older")}</a>}
    </nav>
  );
}
