import type { Answers } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import {
  type EvidenceField,
  evidenceFields,
  mostProcurements,
  procedures,
  type procurementColumns,
  procurementRows,
} from "~/domain/claim/form";
import type { ProjectFile } from "~/domain/project-file";
import type { Conflict } from "~/domain/saving";
import { ConfirmField, EuroField, LongTextField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { claimField } from "./claim-words";

type Props = {
  answers: Answers;
  version: number;
  editing: string;
  final: boolean;
  /** The flat rate covers everything but staff. */
  onlyStaff: boolean;
  conflicts: Conflict[];
  errors: Readonly<Record<string, string>>;
  /** Questions of the ministry by part, while the claim is returned. */
  questions: Readonly<Record<string, string>>;
  projectId: string;
  claimId: string;
  files: ProjectFile[];
  editable: boolean;
};

/** A claim's fields part by part, each with what is asked, wrong or differently said beside it. */
export function ClaimForm(props: Props) {
  const { answers, version, editing, final, onlyStaff, conflicts, errors } = props;
  const { language, say } = useSpeech();
  const field = (name: string) => {
    const theirs = conflicts.find((one) => one.field === name);
    return {
      name,
      label: claimField(name, language),
      value: answers[name] ?? "",
      error: errors[name],
      after: theirs && (
        <div className="theirs">
          <p>{say("claims.form.theirs")}</p>
          <blockquote>{theirs.current === "" ? say("claims.form.empty") : theirs.current}</blockquote>
        </div>
      ),
    };
  };
  const categories = costCategories.filter((category) => !onlyStaff || category === "staff");
  return (
    <form method="post" noValidate className="claim-form">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="editing" value={editing} />
      <Part part="period" {...props}>
        <p className="help">{say("claims.help.period")}</p>
        <div className="claim-row">
          <TextField {...field("period.from")} short />
          <TextField {...field("period.to")} short />
        </div>
      </Part>
      <Part part="vouchers" {...props}>
        <LongTextField
          {...field("vouchers.list")}
          help={
            <>
              {say("claims.help.vouchers")} <span className="below">{say("claims.help.example")}</span>
            </>
          }
          rows={10}
        />
        <p>
          <button className="button secondary" type="submit" name="intent" value="csv">
            {say("claims.csv.title")}
          </button>
        </p>
      </Part>
      <Part part="costs" {...props}>
        <p className="help">{say("claims.help.costs")}</p>
        <div className="claim-row">
          {categories.map((category) => (
            <EuroField key={category} {...field(`costs.${category}`)} />
          ))}
        </div>
        <p>
          <button className="button secondary" type="submit" name="intent" value="fill">
            {say("claims.help.fill")}
          </button>
        </p>
      </Part>
      <Part part="income" {...props}>
        <p className="help">{say("claims.help.income")}</p>
        <div className="claim-row">
          {["income.amount", "income.otherPublic", "income.private"].map((name) => (
            <EuroField key={name} {...field(name)} optional />
          ))}
        </div>
        <LongTextField {...field("income.note")} rows={2} optional />
      </Part>
      <Part part="procurement" {...props}>
        <p className="help">{say("claims.help.procurement")}</p>
        {shownRows(answers).map((row) => (
          <Procurement key={row} row={row} field={field} />
        ))}
        <Documents field="evidence.procurement" {...props} />
      </Part>
      <Part part="vat" {...props}>
        <p className="help">{say("claims.help.vat")}</p>
        <ConfirmField {...field("vat.without")} />
      </Part>
      {final && (
        <Part part="steering" {...props}>
          <p className="help">{say("claims.help.steering")}</p>
          <TextField {...field("steering.handledOn")} short />
          <Documents field="steering.minutes" {...props} />
        </Part>
      )}
      <Part part="evidence" {...props}>
        <p className="help">{say("claims.help.evidence")}</p>
        <Documents field="evidence.ledger" {...props} />
        <Documents field="evidence.vouchers" {...props} />
      </Part>
      <Part part="notes" {...props}>
        <LongTextField {...field("notes.text")} rows={3} optional />
      </Part>
      <div className="buttons">
        <button className="button" type="submit" name="intent" value="check">
          {say("claims.form.saveAndCheck")}
        </button>
        <button className="button secondary" type="submit" name="intent" value="save">
          {say("claims.form.save")}
        </button>
      </div>
    </form>
  );
}

type PartName = "period";

function Part({ part, questions, children }: Props & { part: string; children: React.ReactNode }) {
  const { say } = useSpeech();
  const question = questions[part];
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{say(`claims.part.${part as PartName}`)}</h2>
      {question && (
        <div className="notice waiting">
          <p>{question}</p>
        </div>
      )}
      {children}
    </section>
  );
}

/** The rows in which something stands, and an empty one after them. */
function shownRows(answers: Answers): number[] {
  const filled = procurementRows(answers);
  const next = (filled.at(-1) ?? -1) + 1;
  return next < mostProcurements ? [...filled, next] : filled;
}

type FieldOf = (name: string) => { name: string; label: string; value: string; error?: string };

function Procurement({ row, field }: { row: number; field: FieldOf }) {
  const { say } = useSpeech();
  const of = (column: (typeof procurementColumns)[number]) => ({
    ...field(`procurement.${row}.${column}`),
    label: say(`claims.procurement.${column}`),
  });
  const options = [
    { id: "", label: say("claims.procurement.choose") },
    ...procedures.map((id) => ({ id, label: say(`claims.procurement.procedures.${id}`) })),
  ];
  return (
    <fieldset className="claim-procurement">
      <legend>{say("claims.procurement.row", { row: row + 1 })}</legend>
      <div className="claim-row">
        <TextField {...of("what")} />
        <TextField {...of("supplier")} />
        <EuroField {...of("value")} />
        <SelectField {...of("procedure")} options={options} />
        <TextField {...of("tenders")} inputMode="numeric" short />
      </div>
      <TextField {...of("reason")} optional />
    </fieldset>
  );
}

type DocumentsProps = Pick<Props, "files" | "editable" | "errors" | "projectId" | "claimId"> & {
  field: EvidenceField;
};

/** The documents in one place of the claim, with the way to add to them. */
export function Documents({ field, files, editable, errors, projectId, claimId }: DocumentsProps) {
  const { language, say, paths } = useSpeech();
  const here = files.filter((file) => file.field === field);
  const place = { projectId, noun: "filing", nounId: claimId, field };
  const address = paths.projectFiles(place, paths.ownFiling(projectId, "claims", claimId));
  return (
    <div className={errors[field] ? "field wrong" : "field"} id={field}>
      <h3>{claimField(field, language)}</h3>
      {errors[field] && <p className="error-message">{errors[field]}</p>}
      {here.length > 0 ? (
        <ProjectFileList files={here} />
      ) : (
        <p className="soft">{say("claims.files.none")}</p>
      )}
      {editable && (
        <p>
          <a href={address}>
            {say("claims.files.change")}
            <span className="hidden">: {claimField(field, language)}</span>
          </a>
        </p>
      )}
    </div>
  );
}

/** All documents of a claim by place, to be read. */
export function AllDocuments(props: Omit<DocumentsProps, "field" | "errors" | "editable">) {
  const shown = evidenceFields.filter((field) => props.files.some((file) => file.field === field));
  const { say } = useSpeech();
  if (shown.length === 0) return <p className="soft">{say("claims.files.none")}</p>;
  return (
    <>
      {shown.map((field) => (
        <Documents key={field} field={field} {...props} errors={{}} editable={false} />
      ))}
    </>
  );
}
