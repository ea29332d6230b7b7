import { helsinkiDay, type PartialDay } from "~/domain/day";
import type { FundingSource, ItemKind, ItemStatus, PartyRole } from "~/domain/item";
import type { NameInTime } from "~/domain/organisation";
import type { CallPhase } from "~/domain/states";
import type { Language, Texts } from "~/domain/texts";
import { pick } from "~/domain/texts";
import type { Say } from "~/words";
import { atTime, inWholeEuros, onDay, onPartialDay } from "~/words/formats";
import { useSpeech } from "./language";
import { Content, DemoTag, Tag } from "./parts";
import { listed } from "./verdict-words";

const itemTones = {
  planned: "waiting",
  running: "active",
  completed: "neutral",
  superseded: "waiting",
  cancelled: "bad",
} as const;

export function ItemStatusTag({ status }: { status: ItemStatus }) {
  const { say } = useSpeech();
  return <Tag tone={itemTones[status]}>{say(`terms.itemStatus.${status}`)}</Tag>;
}

export function CallPhaseTag({ phase }: { phase: CallPhase }) {
  const { say } = useSpeech();
  const tone = phase === "open" ? "good" : phase === "upcoming" ? "active" : "neutral";
  return <Tag tone={tone}>{say(`terms.callPhase.${phase}`)}</Tag>;
}

type Named = { organisation: NameInTime; dated?: boolean };

/** The organisation by its name of that time, and by today's where that is another; `dated` says until when. */
export function NamedInTime({ organisation: { name, until, today }, dated }: Named) {
  const { language, say } = useSpeech();
  const names = today.map((texts) => pick(texts, language).text);
  return (
    <>
      <Content texts={name} />
      {dated && until && ` (${say("portal.until", { day: onDay(until, language) })})`}
      {names.length > 0 && (
        <span className="soft">, {say("portal.today", { names: listed(names, language) })}</span>
      )}
    </>
  );
}

type Span = { startsOn: PartialDay | null; endsOn: PartialDay | null };

/** The years alone: `2023–2025`, `2022 alkaen` while there is no end, or one year. */
export function yearsOf({ startsOn, endsOn }: Span, ongoing: boolean, say: Say): string {
  const [from, to] = [startsOn?.slice(0, 4), endsOn?.slice(0, 4)];
  if (from && !to && ongoing) return say("portal.sinceYear", { year: from });
  if (from && to && from !== to) return `${from}–${to}`;
  return from ?? to ?? say("common.unknown");
}

/** As exactly as the sources tell it: `10.5.2023–30.9.2024`, `2023–2025`. */
export function periodOf({ startsOn, endsOn }: Span, ongoing: boolean, language: Language, say: Say): string {
  const from = startsOn && onPartialDay(startsOn, language);
  const to = endsOn && onPartialDay(endsOn, language);
  if (from && !to && ongoing) return say("portal.sinceYear", { year: from });
  if (from && to && from !== to) return from.length + to.length > 8 ? `${from} – ${to}` : `${from}–${to}`;
  return from ?? to ?? say("common.unknown");
}

export const isOngoing = (status: ItemStatus) => status === "running" || status === "planned";

type CardItem = Span & {
  id: string;
  kind: ItemKind;
  status: ItemStatus;
  name: Texts;
  fundingSource: FundingSource;
  lead?: { role: PartyRole; organisation: NameInTime };
};

export function ItemCard({ item }: { item: CardItem }) {
  const { say, paths } = useSpeech();
  return (
    <li className="card item-card">
      <h3>
        <a href={paths.item(item.id)}>
          <Content texts={item.name} />
        </a>
      </h3>
      <dl className="card-facts">
        <div>
          <dt>{say("portal.item.period")}</dt>
          <dd>{yearsOf(item, isOngoing(item.status), say)}</dd>
        </div>
        {item.lead && (
          <div>
            <dt>{say(`terms.party.${item.lead.role}`)}</dt>
            <dd>
              <NamedInTime organisation={item.lead.organisation} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say("portal.item.funding")}</dt>
          <dd>{say(`terms.funding.${item.fundingSource}`)}</dd>
        </div>
      </dl>
      <p className="tags foot">
        <Tag>{say(`terms.kind.${item.kind}`)}</Tag>
        <ItemStatusTag status={item.status} />
      </p>
    </li>
  );
}

type CardCall = {
  id: string;
  name: Texts;
  summary: Texts;
  phase: CallPhase;
  demo: boolean;
  opensAt: string;
  closesAt: string;
  timesKnown: boolean;
  appropriation: number;
};

export function CallCard({ call }: { call: CardCall }) {
  const { language, say, paths } = useSpeech();
  return (
    <li className={`card call-card ${call.phase}`}>
      <div className="call-text">
        <p className="tags">
          <CallPhaseTag phase={call.phase} />
          {call.demo && <DemoTag />}
        </p>
        <h3>
          <a href={paths.call(call.id)}>
            <Content texts={call.name} />
          </a>
        </h3>
        <p>
          <Content texts={call.summary} />
        </p>
      </div>
      <div className="call-side foot">
        <dl className="card-facts">
          <div>
            <dt>{say(momentLabel(call.phase))}</dt>
            <dd>
              <Moment at={call.phase === "upcoming" ? call.opensAt : call.closesAt} call={call} />
            </dd>
          </div>
          <div>
            <dt>{say("portal.call.appropriation")}</dt>
            <dd>{inWholeEuros(call.appropriation, language)}</dd>
          </div>
        </dl>
        <p>
          <a href={paths.eligibility(call.id)}>{say("eligibility.title")}</a>
        </p>
      </div>
    </li>
  );
}

function momentLabel(phase: CallPhase) {
  if (phase === "upcoming") return "portal.call.opens";
  return phase === "open" ? "portal.call.closes" : "portal.call.closed";
}

/** When a call opens or closes: to the minute where the sources tell it, to the day where they do not. */
export function Moment({ at, call }: { at: string; call: { timesKnown: boolean } }) {
  const { language, say } = useSpeech();
  if (!call.timesKnown) return <>{onDay(helsinkiDay(at), language)}</>;
  return (
    <>
      {atTime(at, language)} ({say("common.helsinkiTime")})
    </>
  );
}

type Source = {
  title: string;
  url?: string | null;
  language?: Language | null;
  checkedOn?: string | null;
};

/** Where the facts were read. */
export function Sources({ sources }: { sources: Source[] }) {
  const { say } = useSpeech();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say("common.sources")}</h2>
      <SourceList sources={sources} />
    </section>
  );
}

/** Documents and pages. Titles stand as they are, most of them in Finnish; an address can tell the language. */
export function SourceList({ sources }: { sources: Source[] }) {
  const { language, say } = useSpeech();
  return (
    <ul className="sources">
      {sources.map(({ title, url, language: own, checkedOn }, index) => {
        const lang = own ?? /\/(sv|en)\//.exec(url ?? "")?.[1] ?? "fi";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <li key={index}>
            <span lang={lang === language ? undefined : lang}>{url ? <a href={url}>{title}</a> : title}</span>
            {own && own !== language && <span className="soft"> ({say(`programme.languages.${own}`)})</span>}
            {checkedOn && (
              <span className="soft">
                {" "}
                ({say("portal.sourceChecked", { day: onPartialDay(checkedOn, language) })})
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
