import type { Day } from "~/domain/day";
import type { Figure, Source, SpeakersRule, Verdict as VerdictCode } from "~/domain/eligibility";
import { inNumber, inPercentTenths, onDay } from "~/words/formats";
import { useSpeech } from "./language";
import { VerdictTag } from "./verdict";
import { figureInWords, listed, sourcesInWords } from "./verdict-words";

/** A municipality as the list shows it, in the page's language; a figure for each reference date. */
export type MunicipalityRow = {
  name: string;
  region: string;
  /** Told of a municipality that is no more: its last day, and what it became part of. */
  ceased?: { until: Day; today: string };
  verdict: VerdictCode;
  /** Is its figure near the line of some rule? */
  near: boolean;
  figures: (Pick<Figure, "min" | "max" | "sharePercent"> | null)[];
};

type TableProps = {
  rows: MunicipalityRow[];
  /** The days of the figures, the thresholds that they are held against, and where they come from. */
  columns: { days: Day[]; thresholds: number[]; sources: Source[][] };
};

/** Every municipality with its figures, a column for each reference date, and its verdict. */
export function MunicipalityTable({ rows, columns }: TableProps) {
  const { language, say } = useSpeech();
  const label = { region: say("eligibility.table.region"), none: say("eligibility.table.noFigure") };
  const days = columns.days.map((day) => say("eligibility.table.speakers", { day: onDay(day, language) }));
  const thresholds = columns.thresholds.map((threshold) => inNumber(threshold, language));
  return (
    <table className="stack municipalities">
      <caption>
        {thresholds.length > 0
          ? say("eligibility.table.caption", { threshold: listed(thresholds, language) })
          : say("eligibility.table.captionPlain")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("eligibility.table.municipality")}</th>
          <th scope="col">{label.region}</th>
          {days.map((day, column) => (
            <th key={day} scope="col" className="number">
              {day}
              <span className="column-source">{sourcesInWords(columns.sources[column] ?? [], language)}</span>
            </th>
          ))}
          <th scope="col">{say("eligibility.table.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, region, ceased, verdict, near, figures }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {ceased && (
                <span className="ceased">
                  {say("eligibility.table.until", {
                    day: onDay(ceased.until, language),
                    today: ceased.today,
                  })}
                </span>
              )}
            </th>
            <td data-label={label.region}>{region}</td>
            {days.map((day, column) => {
              const figure = figures[column];
              return (
                <td key={day} className="number" data-label={day}>
                  {figure ? <span className="nowrap">{figureInWords(figure, language)}</span> : label.none}
                  {figure?.sharePercent !== undefined && (
                    <small>{inPercentTenths(figure.sharePercent, language)}</small>
                  )}
                </td>
              );
            })}
            <td>
              <VerdictTag verdict={verdict} />
              {near && <small className="near-mark">{say("who.near.tag")}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What there is to explain: who reaches the threshold, who comes next, and of whom it cannot be told. */
export type Explained = {
  reaching: MunicipalityRow[];
  next: MunicipalityRow[];
  open: string[];
  /** The largest range, as the example of the arithmetic. */
  example?: { name: string; figure: Figure };
  sources: Source[];
};

const fewEnoughToName = 5;

/** In words: who meets the threshold and who comes next, where ranges come from, and who cannot be told. */
export function Explanation({ explained, rule }: { explained: Explained; rule: SpeakersRule }) {
  const { language, say } = useSpeech();
  const { reaching, next, open, sources } = explained;
  const threshold = inNumber(rule.atLeast, language);
  const named = (rows: MunicipalityRow[]) =>
    listed(
      rows.map(({ name, figures }) => {
        const told = figures.flatMap((figure, index) =>
          figure
            ? [`${figureInWords(figure, language)}, ${onDay(rule.referenceDates[index] ?? "", language)}`]
            : [],
        );
        return say("eligibility.explained.withFigures", { name, figures: told.join("; ") });
      }),
      language,
    );
  return (
    <section aria-labelledby="explained" className="explained">
      <h2 id="explained">{say("eligibility.explained.title")}</h2>
      <h3>{say("eligibility.explained.why")}</h3>
      <p>
        {reaching.length > 0
          ? say("eligibility.explained.reach", { threshold, municipalities: named(reaching) })
          : say("eligibility.explained.nobodyReaches", { threshold })}{" "}
        {next.length > 0 && say("eligibility.explained.below", { municipalities: named(next) })}
      </p>
      {!rule.referenceKnown && <p>{say("eligibility.referenceUnknown")}</p>}
      {explained.example && <RangeExplained {...explained.example} />}
      <h3>{say("eligibility.explained.cannot")}</h3>
      <p>
        {open.length === 0 && say("eligibility.explained.cannotNone")}
        {open.length > fewEnoughToName && say("eligibility.explained.cannotMany", { count: open.length })}
        {open.length > 0 &&
          open.length <= fewEnoughToName &&
          say("eligibility.explained.cannotText", { municipalities: listed(open, language) })}
      </p>
      <p>{say("eligibility.explained.frozen")}</p>
      <p className="small">
        {say("eligibility.rule.definition")}{" "}
        {say("eligibility.explained.sources", { sources: sourcesInWords(sources, language) })}{" "}
        {sources.some(({ note }) => note === "sotkanet-127") && say("eligibility.explained.population")}
      </p>
    </section>
  );
}

/** The arithmetic of a range: a share of so many inhabitants. */
function RangeExplained({ name, figure }: { name: string; figure: Figure }) {
  const { language, say } = useSpeech();
  if (figure.sharePercent === undefined || figure.population === undefined) return null;
  return (
    <>
      <h3>{say("eligibility.explained.range")}</h3>
      <p>
        {say("eligibility.explained.rangeText", {
          name,
          day: onDay(figure.referenceOn, language),
          share: inPercentTenths(figure.sharePercent, language),
          population: inNumber(figure.population, language),
          figure: figureInWords(figure, language),
        })}
      </p>
      <p>{say("eligibility.explained.rangeVerdict")}</p>
    </>
  );
}
