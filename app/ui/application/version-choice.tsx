import type { Pair } from "~/domain/versions";
import { SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";

export type Choice = { version: number; label: string };

/** Two versions to choose for comparing; the address holds them. */
export function VersionChoice({ here, choices, pair }: { here: string; choices: Choice[]; pair?: Pair }) {
  const { say } = useSpeech();
  const options = choices.map(({ version, label }) => ({ id: String(version), label }));
  const [newest, before] = [choices.at(-1), choices.at(-2)];
  return (
    <form method="get" action={here} className="filters version-choice">
      <SelectField
        name="from"
        label={say("versions.from")}
        value={String(pair?.from ?? before?.version ?? 0)}
        options={options}
      />
      <SelectField
        name="to"
        label={say("versions.to")}
        value={String(pair?.to ?? newest?.version ?? 0)}
        options={options}
      />
      <div className="filter-buttons">
        <button className="button secondary" type="submit">
          {say("versions.show")}
        </button>
      </div>
    </form>
  );
}
