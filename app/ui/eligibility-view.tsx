import type { ReactNode } from "react";
import type { Day } from "~/domain/day";
import type { Rule, Source, SpeakersRule, Verdict as VerdictCode } from "~/domain/eligibility";
import { type Assessed, type Listed, sourcesByDate, worthExplaining } from "~/domain/municipality-list";
import { type Language, pick, type Texts } from "~/domain/texts";
import { inNumber } from "~/words/formats";
import { Breadcrumbs } from "./chrome";
import { type Explained, Explanation, type MunicipalityRow, MunicipalityTable } from "./eligibility-parts";
import { useSpeech } from "./language";
import { DemoTag } from "./parts";
import { VerdictTag } from "./verdict";
import { listed, ruleWords } from "./verdict-words";

type Seen = Listed<Assessed & { name: Texts; regionCode: string; until: Day | null; today: Texts[] }>;

/** A municipality as the list shows it, in one language. */
export function rowIn(language: Language, regionNames: Map<string, string>) {
  return ({
    municipality: { name, until, today, regionCode, assessment },
    readings,
  }: Seen): MunicipalityRow => {
    const heirs = today.map((heir) => pick(heir, language).text);
    return {
      name: pick(name, language).text,
      region: regionNames.get(regionCode) ?? "",
      ceased: until ? { until, today: listed(heirs, language) } : undefined,
      verdict: assessment.verdict,
      figures: readings.map(({ figure }) =>
        figure ? { min: figure.min, max: figure.max, sharePercent: figure.sharePercent } : null,
      ),
    };
  };
}

/** What the page explains in words: who reaches the threshold, who comes next, of whom it cannot be told. */
export function explain(ordered: Seen[], asRow: (seen: Seen) => MunicipalityRow): Explained {
  const { reaching, next, open, example } = worthExplaining(ordered);
  const nameOf = (seen: Seen) => asRow(seen).name;
  return {
    reaching: reaching.map(asRow),
    next: next.map(asRow),
    open: open.map(nameOf),
    example: example && { name: nameOf(example.seen), figure: example.figure },
    sources: sourcesByDate(ordered).flat(),
  };
}

type Props = {
  call: { id: string; name: string; demo: boolean; rules: Rule[] };
  rows: MunicipalityRow[];
  /** How many there are, the narrowed list or not. */
  all: number;
  sources: Source[][];
  explained: Explained;
  counts: { verdict: VerdictCode; count: number }[];
  filters?: ReactNode;
};

/** Every municipality of the call with its verdict, and in words why. */
export function EligibilityView({ call, rows, all, sources, explained, counts, filters }: Props) {
  const { language, say, paths } = useSpeech();
  const rule = call.rules.find((known): known is SpeakersRule => known.kind === "foreign-language-speakers");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("portal.calls.title"), href: paths.calls() },
          { name: call.name, href: paths.call(call.id) },
        ]}
        here={say("eligibility.title")}
      />
      <h1>{say("eligibility.title")}</h1>
      <p className="tags">
        <a href={paths.call(call.id)}>{call.name}</a> {call.demo && <DemoTag />}
      </p>
      <p className="lead">{say("eligibility.lead")}</p>
      {rule && <p>{say("eligibility.condition", { rule: ruleWords(rule, language) })}</p>}
      <dl className="figures" aria-label={say("eligibility.counts")}>
        {counts.map(({ verdict, count }) => (
          <div key={verdict}>
            <dt>
              <VerdictTag verdict={verdict} />
            </dt>
            <dd>{inNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      {filters}
      <p className="shown">
        {rows.length === all
          ? say("eligibility.shownAll", { all })
          : say("eligibility.shown", { count: rows.length, all })}
      </p>
      {rows.length > 0 ? (
        <MunicipalityTable rows={rows} rule={rule} sources={sources} />
      ) : (
        <p>{say("eligibility.none")}</p>
      )}
      {rule && <Explanation explained={explained} rule={rule} />}
    </div>
  );
}
