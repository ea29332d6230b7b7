import { type MilestonesSection, milestoneTable } from "~/domain/application-form";
import { LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inMonth } from "~/words/formats";
import type { Editing } from "./editing";
import { PlanTimeline } from "./plan-timeline";
import { RowsEditor } from "./rows-editor";
import { Theirs } from "./theirs";

export function MilestonesEditor({ section, answers, terms, errors, theirs }: Editing<MilestonesSection>) {
  const { language, say } = useSpeech();
  const [year, month] = terms.costsFrom.split("-");
  const monthHelp = say("apply.milestones.monthHelp", {
    month: `${Number(month)}/${year}`,
    from: inMonth(terms.costsFrom.slice(0, 7), language),
    to: inMonth(terms.costsTo.slice(0, 7), language),
  });
  const fieldsOf = (row: string) => (part: "name" | "evidence" | "month" | "responsible") => {
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
    <>
      <RowsEditor
        table={milestoneTable(section.id)}
        answers={answers}
        legend={(row) => say("apply.milestones.legend", { row })}
      >
        {(row) => {
          const field = fieldsOf(row);
          return (
            <>
              <TextField {...field("name")} />
              <LongTextField {...field("evidence")} rows={2} />
              <TextField {...field("month")} help={monthHelp} short />
              <TextField {...field("responsible")} />
            </>
          );
        }}
      </RowsEditor>
      <PlanTimeline section={section} answers={answers} terms={terms} />
    </>
  );
}
