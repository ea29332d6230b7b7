import { type MilestonesSection, milestoneRows, rowsField } from "~/domain/application-form";
import { LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inMonth } from "~/words/formats";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

export function MilestonesEditor({ section, answers, terms, errors, theirs }: Editing<MilestonesSection>) {
  const { language, say } = useSpeech();
  const rows = milestoneRows(answers, section.id);
  const [year, month] = terms.costsFrom.split("-");
  const monthHelp = say("apply.milestones.monthHelp", {
    month: `${Number(month)}/${year}`,
    from: inMonth(terms.costsFrom.slice(0, 7), language),
    to: inMonth(terms.costsTo.slice(0, 7), language),
  });
  return (
    <>
      <input type="hidden" name={rowsField(section.id)} value={rows.join(" ")} />
      {rows.map((row, index) => {
        const field = (part: "name" | "evidence" | "month" | "responsible") => {
          const name = `${section.id}.${row}.${part}`;
          return {
            name,
            label: say(`apply.milestones.${part}`),
            value: answers[name],
            error: errors[name],
            after: <Theirs theirs={theirs[name]} />,
          };
        };
        return (
          <fieldset key={row} className="milestone" id={index === rows.length - 1 ? "last-row" : undefined}>
            <legend>{say("apply.milestones.legend", { row })}</legend>
            <TextField {...field("name")} />
            <LongTextField {...field("evidence")} rows={2} />
            <TextField {...field("month")} help={monthHelp} short />
            <TextField {...field("responsible")} />
          </fieldset>
        );
      })}
    </>
  );
}
