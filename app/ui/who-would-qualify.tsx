import type { Day } from "~/domain/day";
import { verdicts } from "~/domain/eligibility";
import type { VerdictCount } from "~/domain/municipality-list";
import { inNumber, onDay } from "~/words/formats";
import { type MunicipalityRow, MunicipalityTable } from "./eligibility-parts";
import { useSpeech } from "./language";
import { MapOfVerdicts } from "./map/verdict-map";
import { Tag } from "./parts";

type Year = { referenceOn: Day; counts: VerdictCount[]; near: number; named: boolean };

type YearsProps = {
  years: Year[];
  /** The day that is shown instead of those that the rules name. */
  chosen: Day | null;
  /** Where the municipalities are shown by the figures of that day. */
  hrefOn?: (day: Day) => string;
};

/** How many municipalities would qualify by the figures of each year. */
export function YearsOfRules({ years, chosen, hrefOn }: YearsProps) {
  const { language, say } = useSpeech();
  if (years.length === 0) return <p>{say("who.years.none")}</p>;
  const heard = verdicts.filter((verdict) =>
    years.some(({ counts }) => counts.some((count) => count.verdict === verdict)),
  );
  return (
    <table className="stack years-of-rules">
      <caption>{say("who.years.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("who.years.day")}</th>
          {heard.map((verdict) => (
            <th key={verdict} scope="col" className="number">
              {say(`terms.verdict.${verdict}`)}
            </th>
          ))}
          <th scope="col" className="number">
            {say("who.near.tag")}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ referenceOn, counts, near, named }) => (
          <tr key={referenceOn} className={referenceOn === chosen ? "chosen" : undefined}>
            <th scope="row">
              {hrefOn ? (
                <a href={hrefOn(referenceOn)} aria-current={referenceOn === chosen ? "true" : undefined}>
                  {onDay(referenceOn, language)}
                </a>
              ) : (
                onDay(referenceOn, language)
              )}{" "}
              {named && <Tag tone="active">{say("who.years.named")}</Tag>}
            </th>
            {heard.map((verdict) => (
              <td key={verdict} className="number" data-label={say(`terms.verdict.${verdict}`)}>
                {inNumber(counts.find((count) => count.verdict === verdict)?.count ?? 0, language)}
              </td>
            ))}
            <td className="number" data-label={say("who.near.tag")}>
              {inNumber(near, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = YearsProps & {
  /** Where they are shown by the days that the rules name. */
  hrefOwn: string;
  overview: Parameters<typeof MapOfVerdicts>[0];
  rows: MunicipalityRow[];
  columns: Parameters<typeof MunicipalityTable>[0]["columns"];
};

/** Who would qualify by some rules: by year, in numbers, on the map, and one by one. */
export function WhoWouldQualify({ years, chosen, hrefOn, hrefOwn, rows, columns, overview }: Props) {
  const { language, say } = useSpeech();
  return (
    <>
      <YearsOfRules {...{ years, chosen, hrefOn }} />
      <h2>{chosen ? say("who.onDay", { day: onDay(chosen, language) }) : say("who.byRules")}</h2>
      {chosen && (
        <p>
          <a href={hrefOwn}>{say("who.backToRules")}</a>
        </p>
      )}
      <MapOfVerdicts {...overview} />
      <MunicipalityTable rows={rows} columns={columns} />
    </>
  );
}
