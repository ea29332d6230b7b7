import type { ReactNode } from "react";
import { asksOfApplicant, type Rule, type SpeakersRule } from "~/domain/eligibility";
import { inNumber } from "~/words/formats";
import { Breadcrumbs } from "./chrome";
import { type Explained, Explanation, type MunicipalityRow, MunicipalityTable } from "./eligibility-parts";
import { useSpeech } from "./language";
import { MapOfVerdicts } from "./map/verdict-map";
import { DemoTag } from "./parts";
import { RuleList } from "./rule-list";
import { VerdictTag } from "./verdict";
import { listed, ruleWords } from "./verdict-words";

type Props = {
  call: { id: string; name: string; demo: boolean; rules: Rule[] };
  rows: MunicipalityRow[];
  /** How many there are, the narrowed list or not. */
  all: number;
  columns: Parameters<typeof MunicipalityTable>[0]["columns"];
  explained: Explained;
  overview: Parameters<typeof MapOfVerdicts>[0];
  /** Who has been admitted against the verdict, by name. */
  admitted: string[];
  filters?: ReactNode;
};

/** Every municipality of the call with its verdict, on a map and in a list, and in words why. */
export function EligibilityView({ call, rows, all, columns, explained, overview, admitted, filters }: Props) {
  const { language, say, paths } = useSpeech();
  const rule = onlyLine(call.rules);
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
      {rule ? (
        <p>{say("eligibility.condition", { rule: ruleWords(rule, language) })}</p>
      ) : (
        <RuleList rules={call.rules} />
      )}
      <dl className="figures" aria-label={say("eligibility.counts")}>
        {overview.counts.map(({ verdict, count }) => (
          <div key={verdict}>
            <dt>
              <VerdictTag verdict={verdict} />
            </dt>
            <dd>{inNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      <MapOfVerdicts {...overview} />
      {admitted.length > 0 && (
        <p className="notice good">
          {say("screening.admitted.public", { names: listed(admitted, language) })}
        </p>
      )}
      {filters}
      <p className="shown">
        {rows.length === all
          ? say("eligibility.shownAll", { all })
          : say("eligibility.shown", { count: rows.length, all })}
      </p>
      {rows.length > 0 ? (
        <MunicipalityTable rows={rows} columns={columns} />
      ) : (
        <p>{say("eligibility.none")}</p>
      )}
      {rule && <Explanation explained={explained} rule={rule} />}
    </div>
  );
}

/** The rule whose line alone tells who may apply, so that the verdicts can be explained by it. */
function onlyLine(rules: Rule[]): SpeakersRule | undefined {
  const deciding = rules.filter(
    (rule) =>
      asksOfApplicant(rule) && !["organisation-type", "one-application-per-organisation"].includes(rule.kind),
  );
  const [rule] = deciding;
  return deciding.length === 1 && rule?.kind === "foreign-language-speakers" ? rule : undefined;
}
