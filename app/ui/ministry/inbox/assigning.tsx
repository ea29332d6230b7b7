import { SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";

type Props = {
  officers: { id: string; name: string }[];
  /** How many match the filters. */
  count: number;
  typed: Record<string, string>;
  errorOf: (name: string) => string | undefined;
};

/** To whom the chosen applications go, or all that match. Stands in the form of the table. */
export function Assigning({ officers, count, typed, errorOf }: Props) {
  const { say } = useSpeech();
  const choices = [
    { id: "", label: say("inbox.assigning.choose") },
    ...officers.map(({ id, name }) => ({ id, label: name })),
    { id: "nobody", label: say("inbox.nobody") },
  ];
  return (
    <section className="act assigning" aria-labelledby="assigning">
      <h2 id="assigning">{say("inbox.assigning.title")}</h2>
      <div className="assigning-row">
        <SelectField
          name="officer"
          label={say("inbox.assigning.to")}
          value={typed.officer}
          error={errorOf("officer")}
          options={choices}
        />
        <button className="button" type="submit" name="intent" value="chosen">
          {say("inbox.assigning.chosen")}
        </button>
      </div>
      <details>
        <summary>{say("inbox.assigning.allTitle", { count })}</summary>
        <p className="small">{say("inbox.assigning.allExplained")}</p>
        <button className="button secondary" type="submit" name="intent" value="all">
          {say("inbox.assigning.all")}
        </button>
      </details>
    </section>
  );
}
