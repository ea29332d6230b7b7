import { annexViii } from "~/domain/annex-viii";
import type { Section } from "~/domain/application-form";
import { costMethods } from "~/domain/budget";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { TextsFields } from "~/ui/texts-fields";
import { textsIn } from "~/web/texts-fields";
import { rowsAt, type Typed } from "~/web/typed-rows";
import { Box, ListRows } from "./list-rows";

type Props = { kind: Section["kind"]; typed: Typed; errors: { name: string; message: string }[] };

/** What a section says of itself, and what its kind lets one set. */
export function SectionSettings({ kind, typed, errors }: Props) {
  const { say } = useSpeech();
  return (
    <>
      <TextsFields
        name="title"
        label={say("builder.section.title")}
        value={textsIn(typed, "title")}
        errors={errors}
      />
      <TextsFields
        name="intro"
        label={say("builder.section.intro")}
        help={say("builder.section.introHelp")}
        value={textsIn(typed, "intro")}
        long
        rows={3}
        optional
        errors={errors}
      />
      {kind === "budget" && <Methods typed={typed} errors={errors} />}
      {kind === "indicators" && (
        <>
          <Annex typed={typed} />
          <Own typed={typed} errors={errors} />
        </>
      )}
      {(kind === "milestones" || kind === "financing") && (
        <p className="soft">{say("builder.section.nothingMore")}</p>
      )}
    </>
  );
}

function Methods({ typed, errors }: Omit<Props, "kind">) {
  const { say } = useSpeech();
  const error = errors.find(({ name }) => name === "methods.actual")?.message;
  return (
    <fieldset className={error ? "field wrong" : "field"}>
      <legend>{say("builder.section.methods")}</legend>
      <p className="help">{say("builder.section.methodsHelp")}</p>
      {error && <p className="error-message">{error}</p>}
      {costMethods.map((method) => (
        <Box
          key={method}
          name={`methods.${method}`}
          label={say(`builder.method.${method}`)}
          checked={typed[`methods.${method}`] === "yes"}
        />
      ))}
    </fieldset>
  );
}

const objectives = ["1", "2", "3", "4"] as const;

/** The annex's indicators by specific objective; those of which something is chosen stand open. */
function Annex({ typed }: { typed: Typed }) {
  const { say } = useSpeech();
  return (
    <fieldset className="annex">
      <legend>{say("builder.section.annex")}</legend>
      <p className="help">{say("builder.section.annexHelp")}</p>
      {objectives.map((objective) => {
        const indicators = annexViii.filter(({ code }) => code.split(".")[1] === objective);
        const chosen = indicators.filter(({ code }) => typed[`annex.${code}`] === "yes");
        return (
          <details key={objective} open={chosen.length > 0}>
            <summary>
              {say(`builder.section.objective.${objective}`)}{" "}
              {chosen.length > 0 && (
                <span className="soft small">{say("builder.section.chosen", { count: chosen.length })}</span>
              )}
            </summary>
            {indicators.map(({ code, label }) => (
              <div key={code} className={code.split(".").length > 3 ? "annex-part" : undefined}>
                <Box
                  name={`annex.${code}`}
                  checked={typed[`annex.${code}`] === "yes"}
                  label={
                    <>
                      <strong className="nowrap">{code}</strong> <Content texts={label} />
                    </>
                  }
                />
              </div>
            ))}
          </details>
        );
      })}
    </fieldset>
  );
}

function Own({ typed, errors }: Omit<Props, "kind">) {
  const { say } = useSpeech();
  const rows = rowsAt(typed, "own");
  return (
    <ListRows
      list="own"
      legend={say("builder.section.own")}
      count={rows.length}
      nameOf={(place) => say("builder.section.ownOne", { place })}
      add={say("builder.section.addOwn")}
    >
      {(row, index) => (
        <>
          <TextField
            name={`${row}.code`}
            label={say("builder.section.ownCode")}
            help={say("builder.section.ownCodeHelp")}
            value={rows[index]?.code}
            error={errors.find(({ name }) => name === `${row}.code`)?.message}
            short
          />
          <TextsFields
            name={`${row}.label`}
            label={say("builder.section.ownLabel")}
            value={textsIn(rows[index] ?? {}, "label")}
            errors={errors}
          />
          <Box
            name={`${row}.persons`}
            label={say("builder.section.persons")}
            checked={rows[index]?.persons === "yes"}
          />
        </>
      )}
    </ListRows>
  );
}
