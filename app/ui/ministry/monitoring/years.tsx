import { balances, flows, type YearStanding } from "~/domain/ledger-figures";
import { SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Scroll } from "~/ui/parts";
import { inWholeEuros } from "~/words/formats";

type Props = {
  years: YearStanding[];
  /** The last day that is told of. */
  day: string;
  asked: Record<string, string | undefined>;
  compared: { first: YearStanding; second: YearStanding } | null;
};

/** The money of every year, and two of them beside each other. */
export function Years({ years, day, asked, compared }: Props) {
  const { language, say, paths } = useSpeech();
  const columns = [...flows, ...balances];
  const endOf = (year: number) => (`${year}-12-31` < day ? `${year}-12-31` : asked.asOf);
  return (
    <section aria-labelledby="years">
      <h2 id="years">{say("dashboard.years.title")}</h2>
      <Scroll label={say("dashboard.years.caption")}>
        <table className="stack money years">
          <caption>{say("dashboard.years.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("dashboard.years.year")}</th>
              {columns.map((figure) => (
                <th key={figure} scope="col" className="number">
                  {say(`dashboard.figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, within, atEnd }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {flows.map((kind) => (
                  <td key={kind} className="number" data-label={say(`dashboard.figure.${kind}`)}>
                    <a href={paths.ledger({ ...asked, kind, year })}>
                      {inWholeEuros(within[kind], language)}
                    </a>
                  </td>
                ))}
                {balances.map((kind) => (
                  <td key={kind} className="number" data-label={say(`dashboard.figure.${kind}`)}>
                    <a href={paths.ledger({ ...asked, kind, asOf: endOf(year) })}>
                      {inWholeEuros(atEnd[kind], language)}
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {compared && <Comparison years={years} asked={asked} compared={compared} />}
    </section>
  );
}

type Comparing = Pick<Props, "years" | "asked"> & { compared: NonNullable<Props["compared"]> };

function Comparison({ years, asked, compared: { first, second } }: Comparing) {
  const { language, say, paths } = useSpeech();
  const options = years.map(({ year }) => ({ id: String(year), label: String(year) }));
  const captions = { first: first.year, second: second.year };
  return (
    <>
      <h3 id="compare">{say("dashboard.years.compare")}</h3>
      <form className="filters no-print" method="get" action={`${paths.monitoring()}#compare`}>
        {Object.entries(asked).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <SelectField
          name="year"
          label={say("dashboard.years.first")}
          value={String(first.year)}
          options={options}
        />
        <SelectField
          name="with"
          label={say("dashboard.years.second")}
          value={String(second.year)}
          options={options}
        />
        <div className="filter-buttons">
          <button className="button secondary" type="submit">
            {say("dashboard.years.show")}
          </button>
        </div>
      </form>
      <table className="stack compared">
        <caption>{say("dashboard.years.captionCompare", captions)}</caption>
        <thead>
          <tr>
            <th scope="col">{say("dashboard.years.figure")}</th>
            {[first.year, second.year, say("dashboard.years.difference")].map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two years can be the same
              <th key={at} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map((kind) => (
            <tr key={kind}>
              <th scope="row">{say(`dashboard.figure.${kind}`)}</th>
              {[first, second].map(({ year, within }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two years can be the same
                <td key={at} className="number" data-label={year}>
                  <a href={paths.ledger({ ...asked, kind, year })}>{inWholeEuros(within[kind], language)}</a>
                </td>
              ))}
              <td className="number" data-label={say("dashboard.years.difference")}>
                {inWholeEuros(second.within[kind] - first.within[kind], language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
