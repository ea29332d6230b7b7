import type { BankOutcome } from "~/domain/bank-message";
import { ChoiceField, described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

const kinds = ["status", "statement"] as const;
type Kind = (typeof kinds)[number];

type Props = {
  limit: string;
  columns: Record<Kind, string>;
  back?: { errors: { name: string; message: string }[]; kind: string };
};

/** Where a file of the bank or the finance system is brought in. */
export function ImportForm({ limit, columns, back }: Props) {
  const { say, paths } = useSpeech();
  const errorOf = (name: string) => back?.errors.find((error) => error.name === name)?.message;
  const help = say("payments.imports.fileHelp", { limit });
  const error = errorOf("file");
  return (
    <form method="post" action={paths.paymentImports()} encType="multipart/form-data" noValidate>
      <ChoiceField
        name="kind"
        label={say("payments.imports.kind")}
        value={back?.kind ?? "status"}
        error={errorOf("kind")}
        options={kinds.map((id) => ({ id, label: say(`payments.imports.kinds.${id}`) }))}
      />
      <div className={error ? "field wrong" : "field"}>
        <label htmlFor="file">{say("payments.imports.file")}</label>
        <p className="help" id="file-help">
          {help} {say("payments.imports.columns", columns)}
        </p>
        <FieldError name="file" error={error} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".xml,.csv"
          {...described({ name: "file", help, error })}
        />
      </div>
      <div className="buttons">
        <button className="button" type="submit">
          {say("payments.imports.read")}
        </button>
      </div>
    </form>
  );
}

type Import = {
  id: string;
  kind: Kind;
  name: string;
  importedAt: string;
  importedByName: string;
  entries: number;
  said: { outcome: BankOutcome; n: number }[];
};

/** The files that were read, the newest first. */
export function ImportList({ imports }: { imports: Import[] }) {
  const { language, say } = useSpeech();
  if (imports.length === 0) return <p className="soft">{say("payments.imports.none")}</p>;
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.imports.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.imports.name")}</th>
          <th scope="col">{say("payments.imports.content")}</th>
          <th scope="col">{say("payments.imports.readBy")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, kind, name, importedAt, importedByName, entries, said }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={say("payments.imports.content")}>
              {kind === "statement"
                ? say("payments.imports.entries", { count: entries })
                : said
                    .map(({ outcome, n }) => `${say(`payments.imports.outcome.${outcome}`)} ${n}`)
                    .join(", ")}
            </td>
            <td data-label={say("payments.imports.readBy")}>
              {say("payments.one.byAt", { name: importedByName, time: atTime(importedAt, language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
