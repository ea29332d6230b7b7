import {
  type Answers,
  ageBrackets,
  genders,
  type Indicator,
  type IndicatorsSection,
} from "~/domain/application-form";
import { described, FieldError, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

export function IndicatorsEditor({ section, ...editing }: Editing<IndicatorsSection>) {
  const { answers, errors, theirs } = editing;
  const { say } = useSpeech();
  return section.indicators.map((indicator) => {
    const { code, label } = indicator;
    const field = (part: "target" | "method") => {
      const name = `${section.id}.${code}.${part}`;
      return {
        name,
        label: say(`apply.indicators.${part}`),
        value: answers[name],
        error: errors[name],
        after: <Theirs theirs={theirs[name]} />,
      };
    };
    return (
      <fieldset key={code} className="indicator">
        <legend>
          <span className="indicator-code">{code}</span> <Content texts={label} />
        </legend>
        <TextField {...field("target")} help={say("apply.indicators.targetHelp")} inputMode="numeric" short />
        {indicator.persons && <People section={section.id} indicator={indicator} {...editing} />}
        <TextField {...field("method")} />
      </fieldset>
    );
  });
}

type PeopleProps = Pick<Editing<never>, "answers" | "errors" | "theirs"> & {
  section: string;
  indicator: Indicator;
};

/** The target by age bracket and gender, for those who can tell it already. */
function People({ section, indicator: { code }, answers, errors, theirs }: PeopleProps) {
  const { say } = useSpeech();
  return (
    <details className="people-groups" open={isTold(section, code, answers, errors) || undefined}>
      <summary>{say("form.groups")}</summary>
      <p className="help">{say("form.groupsHelp")}</p>
      <table className="stack groups">
        <caption className="hidden">{say("form.groupsOf", { code })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("form.ageBracket")}</th>
            {genders.map((gender) => (
              <th key={gender} scope="col">
                {say(`form.gender.${gender}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ageBrackets.map((age) => (
            <tr key={age}>
              <th scope="row">{say(`form.age.${age}`)}</th>
              {genders.map((gender) => {
                const name = `${section}.${code}.${age}.${gender}`;
                return (
                  <td key={gender} data-label={say(`form.gender.${gender}`)}>
                    <FieldError name={name} error={errors[name]} />
                    <input
                      id={name}
                      name={name}
                      inputMode="numeric"
                      autoComplete="off"
                      defaultValue={answers[name]}
                      aria-label={`${code}: ${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`)}`}
                      {...described({ name, error: errors[name] })}
                    />
                    <Theirs theirs={theirs[name]} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function isTold(section: string, code: string, answers: Answers, errors: Readonly<Record<string, string>>) {
  return ageBrackets.some((age) =>
    genders.some((gender) => {
      const name = `${section}.${code}.${age}.${gender}`;
      return Boolean(answers[name]) || Boolean(errors[name]);
    }),
  );
}
