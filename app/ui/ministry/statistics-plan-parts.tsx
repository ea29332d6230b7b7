import type { Measure } from "~/domain/statfin";
import type { ChangeKind } from "~/domain/statfin/plan";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { figureInWords } from "~/ui/verdict-words";
import { atTime, inNumber, inPercentTenths, onDay } from "~/words/formats";

type FileProps = {
  file: {
    name: string;
    sha256: string;
    format: "json-stat" | "json-stat2" | "csv";
    encoding: string;
    tableInferred: boolean;
    vintage: string | null;
    updated: string | null;
    source: { table: string; retrievedOn: string | null };
  };
  numbers: { fresh: number; known: number; untold: number };
};

/** What the file is, and which division into municipalities it follows. */
export function FileFacts({ file, numbers }: FileProps) {
  const { language, say } = useSpeech();
  const { source, vintage, updated } = file;
  const isInstant = updated !== null && !Number.isNaN(Date.parse(updated));
  const rows = [
    { name: say("statistics.plan.file"), value: <bdi className="file-name">{file.name}</bdi> },
    {
      name: say("statistics.plan.table"),
      value: file.tableInferred ? `${source.table} (${say("statistics.plan.tableInferred")})` : source.table,
    },
    {
      name: say("statistics.plan.format"),
      value: `${say(`statistics.plan.formats.${file.format}`)}, ${file.encoding.toUpperCase()}`,
    },
    {
      name: say("statistics.plan.division"),
      value: vintage
        ? say("statistics.plan.divisionTold", { day: onDay(vintage, language) })
        : say("statistics.plan.divisionUnknown"),
    },
    isInstant && {
      name: say("statistics.plan.updated"),
      value: atTime(new Date(updated).toISOString(), language),
    },
    source.retrievedOn && {
      name: say("statistics.plan.retrieved"),
      value: onDay(source.retrievedOn, language),
    },
    { name: say("statistics.plan.digest"), value: <code className="digest">{file.sha256}</code> },
    {
      name: say("statistics.plan.numbers"),
      value: say("statistics.plan.numbersTold", {
        fresh: inNumber(numbers.fresh, language),
        known: inNumber(numbers.known, language),
        untold: inNumber(numbers.untold, language),
      }),
    },
  ];
  return <Facts rows={rows.filter((row) => row !== false && row !== null && row !== "")} />;
}

type Told = {
  least: number;
  most: number;
  exact: boolean;
  sharePercent: string | null;
  population: number | null;
};
type Row = {
  code: string;
  name: string;
  referenceOn: string;
  before?: Told;
  after?: Told;
  missing?: "population" | "share";
};
type Shown = { kind: Exclude<ChangeKind, "unchanged">; count: number; rows: Row[] };

/** The figures that the import touches, by what happens to them. */
export function PlannedFigures({
  figures,
  counts,
}: {
  figures: Shown[];
  counts: Record<ChangeKind, number>;
}) {
  const { language, say } = useSpeech();
  return (
    <>
      <dl className="figures">
        {(["changed", "new", "kept-count", "waits", "unchanged"] as const).map((kind) => (
          <div key={kind}>
            <dt>{say(`statistics.plan.kinds.${kind}`)}</dt>
            <dd>{inNumber(counts[kind], language)}</dd>
          </div>
        ))}
      </dl>
      {figures
        .filter(({ count }) => count > 0)
        .map((shown) => (
          <details
            className="changes"
            key={shown.kind}
            open={shown.kind === "changed" || shown.rows.length <= 20}
          >
            <summary>
              {say(`statistics.plan.kinds.${shown.kind}`)} ({inNumber(shown.count, language)})
            </summary>
            <ChangeTable {...shown} />
          </details>
        ))}
    </>
  );
}

function ChangeTable({ kind, count, rows }: Shown) {
  const { language, say } = useSpeech();
  const label = {
    day: say("statistics.plan.day"),
    before: say("statistics.plan.before"),
    after: say(kind === "waits" ? "statistics.plan.why" : "statistics.plan.after"),
  };
  return (
    <>
      <table className="stack statistics planned">
        <caption className="hidden">{say(`statistics.plan.kinds.${kind}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say("statistics.plan.municipality")}</th>
            <th scope="col">{label.day}</th>
            <th scope="col">{label.before}</th>
            <th scope="col">{label.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.code} ${row.referenceOn}`}>
              <th scope="row">{row.name}</th>
              <td data-label={label.day}>{onDay(row.referenceOn, language)}</td>
              <td data-label={label.before}>
                <Figure told={row.before} />
              </td>
              <td data-label={label.after}>
                {row.missing ? (
                  say(`statistics.plan.missing.${row.missing}`)
                ) : (
                  <Figure told={row.after ?? row.before} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && (
        <p className="soft">
          {say("statistics.plan.more", { count: inNumber(count - rows.length, language) })}
        </p>
      )}
    </>
  );
}

function Figure({ told }: { told?: Told }) {
  const { language, say } = useSpeech();
  if (!told) return say("statistics.years.none");
  return (
    <>
      <strong>{figureInWords({ min: told.least, max: told.most }, language)}</strong>
      <span className="below small soft">
        {told.sharePercent !== null && told.population !== null
          ? say("statistics.plan.of", {
              share: inPercentTenths(Number(told.sharePercent), language),
              population: inNumber(told.population, language),
            })
          : told.exact && say("statistics.plan.exact")}
      </span>
    </>
  );
}

type Untold = { name: string; referenceOn: string; measure: Measure };
type LeftOutProps = {
  numbers: { untold: number };
  untold: Untold[];
  leftOut: (Untold & ({ because: "older-division" } | { because: "decided"; decision: string }))[];
  ceased: { name: string; into: string }[];
  otherAreas: number;
  otherMonths: number;
};

/** What the file does not tell, and what of it is not taken. */
export function LeftOut({ numbers, untold, leftOut, ceased, otherAreas, otherMonths }: LeftOutProps) {
  const { language, say } = useSpeech();
  const one = ({ name, referenceOn, measure }: Untold) =>
    say("statistics.plan.untoldOne", {
      name,
      day: onDay(referenceOn, language),
      measure: say(`statistics.plan.measures.${measure}`),
    });
  const lines = [
    ...ceased.map((gone) => say("statistics.plan.ceased", gone)),
    ...leftOut.map((row) => {
      const told = { name: row.name, day: onDay(row.referenceOn, language) };
      return row.because === "decided"
        ? say("statistics.plan.decided", { ...told, decision: row.decision })
        : say("statistics.plan.older", told);
    }),
    ...(otherAreas ? [say("statistics.plan.otherAreas", { count: otherAreas })] : []),
    ...(otherMonths ? [say("statistics.plan.otherMonths", { count: otherMonths })] : []),
  ];
  return (
    <>
      {untold.length > 0 && (
        <details className="changes">
          <summary>
            {say("statistics.plan.untold")} ({inNumber(numbers.untold, language)})
          </summary>
          <p>{say("statistics.plan.untoldWhy")}</p>
          <ul>
            {untold.map((row) => (
              <li key={one(row)}>{one(row)}</li>
            ))}
          </ul>
          {numbers.untold > untold.length && (
            <p className="soft">
              {say("statistics.plan.more", { count: inNumber(numbers.untold - untold.length, language) })}
            </p>
          )}
        </details>
      )}
      {lines.length > 0 && (
        <>
          <h2>{say("statistics.plan.leftOut")}</h2>
          <ul>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
