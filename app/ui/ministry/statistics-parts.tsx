import { tables } from "~/domain/statfin";
import { described, FieldError, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { atTime, inNumber, inSize, onDay } from "~/words/formats";

type Year = {
  referenceOn: string;
  exact: number;
  ranges: number;
  missing: number;
  lackPopulation: number;
  lackShare: number;
  vintages: string[];
  tables: string[];
};

/** How much is known of each reference date. */
export function YearTable({ years }: { years: Year[] }) {
  const { language, say } = useSpeech();
  const label = {
    exact: say("statistics.years.exact"),
    ranges: say("statistics.years.ranges"),
    missing: say("statistics.years.missing"),
    division: say("statistics.years.division"),
    tables: say("statistics.years.tables"),
  };
  const none = say("statistics.years.none");
  return (
    <table className="stack statistics">
      <caption className="hidden">{say("statistics.years.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("statistics.years.day")}</th>
          <th scope="col" className="number">
            {label.exact}
          </th>
          <th scope="col" className="number">
            {label.ranges}
          </th>
          <th scope="col" className="number">
            {label.missing}
          </th>
          <th scope="col">{label.division}</th>
          <th scope="col">{label.tables}</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.referenceOn}>
            <th scope="row">{onDay(year.referenceOn, language)}</th>
            <td className="number" data-label={label.exact}>
              {inNumber(year.exact, language)}
            </td>
            <td className="number" data-label={label.ranges}>
              {inNumber(year.ranges, language)}
            </td>
            <td className="number" data-label={label.missing}>
              {inNumber(year.missing, language)}
              {year.lackPopulation > 0 && (
                <span className="below small soft">
                  {say("statistics.years.lackPopulation", { count: year.lackPopulation })}
                </span>
              )}
              {year.lackShare > 0 && (
                <span className="below small soft">
                  {say("statistics.years.lackShare", { count: year.lackShare })}
                </span>
              )}
            </td>
            <td data-label={label.division}>
              {year.vintages.map((day) => onDay(day, language)).join(", ") || none}
            </td>
            <td data-label={label.tables}>{year.tables.join(", ") || none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Import = {
  id: string;
  fileName: string;
  sourceTable: string;
  retrievedOn: string | null;
  importedAt: string;
  importedByName: string;
  figuresNew: number;
  figuresChanged: number;
};

/** Files that were imported, and by whom. */
export function ImportList({ imports }: { imports: Import[] }) {
  const { language, say } = useSpeech();
  if (imports.length === 0) return <p className="soft">{say("statistics.imports.none")}</p>;
  const label = {
    table: say("statistics.imports.table"),
    retrieved: say("statistics.imports.retrieved"),
    changes: say("statistics.imports.changes"),
    at: say("statistics.imports.at"),
  };
  return (
    <table className="stack statistics">
      <caption className="hidden">{say("statistics.imports.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("statistics.imports.file")}</th>
          <th scope="col">{label.table}</th>
          <th scope="col">{label.retrieved}</th>
          <th scope="col">{label.changes}</th>
          <th scope="col">{label.at}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((file) => (
          <tr key={file.id}>
            <th scope="row" className="file-name">
              <bdi>{file.fileName}</bdi>
            </th>
            <td data-label={label.table}>{file.sourceTable}</td>
            <td data-label={label.retrieved}>
              {file.retrievedOn ? onDay(file.retrievedOn, language) : say("statistics.years.none")}
            </td>
            <td data-label={label.changes}>
              {say("statistics.imports.counts", { fresh: file.figuresNew, changed: file.figuresChanged })}
            </td>
            <td data-label={label.at}>
              <time dateTime={file.importedAt}>{atTime(file.importedAt, language)}</time>
              <span className="below small soft">
                {say("statistics.imports.by", { name: file.importedByName })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type UploadTyped = { table: string; retrieved: string };

type Uploading = {
  typed: UploadTyped;
  errors: { name: string; message: string }[];
  /** The file came, and could not be read. */
  refused: boolean;
  /** Bytes. */
  limit: number;
  example: string;
};

/** Sending an export to see what it would change. */
export function UploadForm({ typed, errors, refused, limit, example }: Uploading) {
  const { language, say, paths } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const help = say("statistics.upload.fileHelp", { limit: inSize(limit, language) });
  const error = errorOf("file");
  return (
    <form method="post" action={paths.statistics()} encType="multipart/form-data" noValidate>
      <p>{say("statistics.upload.lead")}</p>
      {refused && (
        <div className="notice bad">
          <p>
            <strong>{say("statistics.refusedTitle")}.</strong> {say("statistics.refusedNothing")}
          </p>
        </div>
      )}
      <div className={error ? "field wrong" : "field"}>
        <label htmlFor="file">{say("statistics.upload.file")}</label>
        <p className="help" id="file-help">
          {help}
        </p>
        <FieldError name="file" error={error} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".json,.csv"
          {...described({ name: "file", help, error })}
        />
      </div>
      <SelectField
        name="table"
        label={say("statistics.upload.table")}
        help={say("statistics.upload.tableHelp")}
        optional
        value={typed.table}
        options={[
          { id: "", label: say("statistics.upload.tableFromFile") },
          ...tables.map((id) => ({ id, label: id })),
        ]}
      />
      <TextField
        name="retrieved"
        label={say("statistics.upload.retrieved")}
        help={say("statistics.upload.retrievedHelp", { example })}
        short
        value={typed.retrieved}
        error={errorOf("retrieved")}
      />
      <div className="buttons">
        <button className="button" type="submit">
          {say("statistics.upload.button")}
        </button>
      </div>
    </form>
  );
}
