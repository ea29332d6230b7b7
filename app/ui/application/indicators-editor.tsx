import type { IndicatorsSection } from "~/domain/application-form";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

export function IndicatorsEditor({ section, answers, errors, theirs }: Editing<IndicatorsSection>) {
  const { say } = useSpeech();
  return section.indicators.map(({ code, label }) => {
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
        <TextField {...field("method")} />
      </fieldset>
    );
  });
}
