import type { Day } from "~/domain/day";
import type { Figure, Reading, SpeakersRule, Verdict as VerdictCode } from "~/domain/eligibility";
import { pick, type Texts } from "~/domain/texts";
import { inNumber, inPercentTenths, onDay } from "~/words/formats";
import { useSpeech } from "./language";
import { VerdictTag } from "./verdict";
import { figureInWords, listed, sourcesInWords } from "./verdict-words";

/** A municipality as the list shows it; `until` and `today` tell of one that has ceased to be. */
export type MunicipalityRow = {
  name: Texts;
  until: Day | null;
  today: Texts[];
  regionCode: string;
  verdict: VerdictCode;
  readings: Reading[];
};

type TableProps = {
  rows: MunicipalityRow[];
  rule?: SpeakersRule;
  regions: { code: string; name: Texts }[];
};

/** Every municipality with its figures, a column for each reference date, and its verdict. */
export function MunicipalityTable({ rows, rule, regions }: TableProps) {
  const { language, say } = useSpeech();
  const regionNames = new Map(regions.map(({ code, name }) => [code, pick(name, language).text]));
  const days = rule?.referenceDates ?? [];
  const columns = days.map((day) => ({
    day,
    label: say("eligibility.table.speakers", { day: onDay(day, language) }),
    source: sourcesInWords(
      rows.map(({ readings }) => figureOn(readings, day)),
      language,
    ),
  }));
  return (
    <table className="stack municipalities">
      <caption>
        {rule
          ? say("eligibility.table.caption", { threshold: inNumber(rule.atLeast, language) })
          : say("eligibility.table.captionPlain")}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("eligibility.table.municipality")}</th>
          <th scope="col">{say("eligibility.table.region")}</th>
          {columns.map(({ day, label, source }) => (
            <th key={day} scope="col" className="number">
              {label}
              <span className="column-source">{source}</span>
            </th>
          ))}
          <th scope="col">{say("eligibility.table.verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, until, today, regionCode, verdict, readings }) => (
          <tr key={name.fi}>
            <th scope="row">
              {pick(name, language).text}
              {until && (
                <span className="ceased">
                  {say("eligibility.table.until", {
                    day: onDay(until, language),
                    today: namesIn(today, language),
                  })}
                </span>
              )}
            </th>
            <td data-label={say("eligibility.table.region")}>{regionNames.get(regionCode)}</td>
            {columns.map(({ day, label }) => (
              <td key={day} className="number" data-label={label}>
                <FigureCell figure={figureOn(readings, day)} />
              </td>
            ))}
            <td>
              <VerdictTag verdict={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCell({ figure }: { figure?: Figure }) {
  const { language, say } = useSpeech();
  if (!figure) return <>{say("eligibility.table.noFigure")}</>;
  return (
    <>
      <span className="nowrap">{figureInWords(figure, language)}</span>
      {figure.sharePercent !== undefined && <small>{inPercentTenths(figure.sharePercent, language)}</small>}
    </>
  );
}

const figureOn = (readings: Reading[], day: Day) =>
  readings.find(({ referenceOn }) => referenceOn === day)?.figure;

const namesIn = (names: Texts[], language: "fi" | "sv" | "en") =>
  listed(
    names.map((name) => pick(name, language).text),
    language,
  );

const fewEnoughToName = 5;
const toCompare = 2;

/** In words: who meets the threshold and who comes next, where ranges come from, and who cannot be told. */
export function Explanation({ rows, rule }: { rows: MunicipalityRow[]; rule: SpeakersRule }) {
  const { language, say } = useSpeech();
  const threshold = inNumber(rule.atLeast, language);
  const withVerdict = (verdict: VerdictCode) => rows.filter((row) => row.verdict === verdict);
  const reaching = withVerdict("eligible");
  const next = withVerdict("ineligible").slice(0, toCompare);
  const open = withVerdict("cannot-be-told");
  const named = (some: MunicipalityRow[]) =>
    listed(
      some.map(({ name, readings }) =>
        say("eligibility.explained.withFigures", {
          name: pick(name, language).text,
          figures: readings
            .flatMap(({ figure, referenceOn }) =>
              figure ? [`${figureInWords(figure, language)}, ${onDay(referenceOn, language)}`] : [],
            )
            .join("; "),
        }),
      ),
      language,
    );
  const figures = rows.flatMap(({ readings }) => readings.map(({ figure }) => figure));
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
      <RangeExplained rows={rows} />
      <h3>{say("eligibility.explained.cannot")}</h3>
      <p>
        {open.length === 0
          ? say("eligibility.explained.cannotNone")
          : open.length > fewEnoughToName
            ? say("eligibility.explained.cannotMany", { count: open.length })
            : say("eligibility.explained.cannotText", {
                municipalities: namesIn(
                  open.map(({ name }) => name),
                  language,
                ),
              })}
      </p>
      <p>{say("eligibility.explained.frozen")}</p>
      <p className="small">
        {say("eligibility.rule.definition")}{" "}
        {say("eligibility.explained.sources", { sources: sourcesInWords(figures, language) })}{" "}
        {figures.some((figure) => figure?.source.note === "sotkanet-127") &&
          say("eligibility.explained.population")}
      </p>
    </section>
  );
}

/** The arithmetic of a range, with the largest one as the example. */
function RangeExplained({ rows }: { rows: MunicipalityRow[] }) {
  const { language, say } = useSpeech();
  const example = rows.find(({ readings }) => readings.some(({ figure }) => figure && !figure.exact));
  const reading = example?.readings.findLast(({ figure }) => figure && !figure.exact);
  const figure = reading?.figure;
  if (!example || !figure || figure.sharePercent === undefined || figure.population === undefined)
    return null;
  return (
    <>
      <h3>{say("eligibility.explained.range")}</h3>
      <p>
        {say("eligibility.explained.rangeText", {
          name: pick(example.name, language).text,
          day: onDay(reading.referenceOn, language),
          share: inPercentTenths(figure.sharePercent, language),
          population: inNumber(figure.population, language),
          figure: figureInWords(figure, language),
        })}
      </p>
      <p>{say("eligibility.explained.rangeVerdict")}</p>
    </>
  );
}
