import {
  arrivalQuestion,
  type Finding,
  type OpenPart,
  type Said,
  type ScreeningAnswer,
  type ScreeningPart,
} from "~/domain/screening";
import { pick, type Texts } from "~/domain/texts";
import { ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { answerInWords, findingInWords, partInWords } from "~/ui/screening-words";
import { VerdictTag } from "~/ui/verdict";
import { atTime } from "~/words/formats";

export type Given = Readonly<Record<string, Said | undefined>>;

type Props = {
  parts: ScreeningPart<Finding>[];
  answers: ScreeningAnswer[];
  /** What stands in the fields: what was typed, or else what is stored. */
  given: Given;
  /** What a colleague has said otherwise meanwhile, by part. */
  theirs: Readonly<Record<string, { answer?: string; note?: string }>>;
  open: OpenPart[];
  version: number;
  organisation: Texts;
  /** The keys of the findings against which the applicant was let in. */
  admitted: readonly string[];
  /** What the ruling on the arrival answers, and where it is made. */
  ruled: { part: string; href: string } | null;
  writable: boolean;
};

export const answerField = (part: string) => `answer-${part}`;
export const noteField = (part: string) => `note-${part}`;

/** Everything that is said in a screening, to be said or to be read. */
export function ScreeningForm({ parts, open, version, writable, ...rest }: Props) {
  const { language, say } = useSpeech();
  const errors = open.map(({ part, because }) => {
    const known = parts.find((one) => one.part === part);
    const name = because === "too-few-words" ? noteField(part) : answerField(part);
    const told = known ? partInWords(known, language) : part;
    return { name, message: say(`screening.wrong.${because}`, { part: told }) };
  });
  const sections = [
    ["rules", "rulesLead", parts.filter(({ kind }) => kind === "finding")],
    ["checklist", "checklistLead", parts.filter(({ kind }) => kind === "question")],
  ] as const;
  const body = sections.map(([title, lead, some]) => (
    <section key={title} aria-labelledby={title} className="screening-part">
      <h2 id={title}>{say(`screening.${title}`)}</h2>
      <p>{say(`screening.${lead}`)}</p>
      <ol className="screening-points">
        {some.map((part) => (
          <li key={part.part}>
            <Point part={part} errors={errors} writable={writable} {...rest} />
          </li>
        ))}
      </ol>
    </section>
  ));
  if (!writable) return <div>{body}</div>;
  return (
    <form method="post" noValidate className="screening-form">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="version" value={version} />
      {body}
      <div className="act">
        <p>{say("screening.finishExplained")}</p>
        <p className="buttons">
          <button className="button" type="submit" name="intent" value="finish">
            {say("screening.finish")}
          </button>
          <button className="button secondary" type="submit" name="intent" value="save">
            {say("screening.save")}
          </button>
        </p>
      </div>
    </form>
  );
}

type PointProps = Pick<
  Props,
  "answers" | "given" | "theirs" | "organisation" | "admitted" | "ruled" | "writable"
> & {
  part: ScreeningPart<Finding>;
  errors: { name: string; message: string }[];
};

function Point({
  part,
  answers,
  given,
  theirs,
  errors,
  organisation,
  admitted,
  ruled,
  writable,
}: PointProps) {
  const { language, say } = useSpeech();
  const stored = answers.find((one) => one.part === part.part);
  const said = given[part.part];
  const theirsHere = theirs[part.part];
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <>
      <h3 id={`part-${part.part}`}>{partInWords(part, language)}</h3>
      {part.kind === "finding" ? (
        <MachineVerdict finding={part.finding} organisation={organisation} />
      ) : (
        part.check.basis && (
          <p className="small soft">{say("screening.basis", { basis: part.check.basis })}</p>
        )
      )}
      {stored?.stale && (
        <p className="screening-stale">
          <Tag tone="waiting">
            {say("screening.saidBefore", { answer: answerInWords(part, stored.answer, language) })}
          </Tag>
        </p>
      )}
      {theirsHere && (
        <p className="notice waiting">
          {say("screening.theirs", {
            answer: [
              answerInWords(part, theirsHere.answer ?? stored?.answer ?? "", language),
              theirsHere.note ?? "",
            ]
              .filter(Boolean)
              .join(" – "),
          })}
        </p>
      )}
      {ruled?.part === part.part ? (
        <Ruled
          stored={stored}
          href={writable ? ruled.href : undefined}
          error={errorOf(answerField(part.part))}
        />
      ) : writable ? (
        <>
          <Answers part={part} value={said?.stale ? "" : said?.answer} admitted={admitted} error={errorOf} />
          <LongTextField
            name={noteField(part.part)}
            label={
              <>
                {say("screening.note")}
                <span className="hidden">: {partInWords(part, language)}</span>
              </>
            }
            value={said?.note}
            error={errorOf(noteField(part.part))}
            rows={2}
          />
        </>
      ) : (
        <p>
          <strong>{answerInWords(part, stored?.answer ?? "", language)}</strong>
          {stored?.note && <span className="below typed">{stored.note}</span>}
        </p>
      )}
      {stored && (
        <p className="small soft">
          {say("screening.saidBy", {
            name: stored.answeredByName,
            at: atTime(stored.answeredAt, language),
          })}
        </p>
      )}
    </>
  );
}

/** The answer that the ruling on the arrival gives, and the way to the ruling. */
function Ruled({ stored, href, error }: { stored?: ScreeningAnswer; href?: string; error?: string }) {
  const { say } = useSpeech();
  return (
    <div className={error ? "field wrong" : "field"} id={answerField(arrivalQuestion)}>
      {error && <p className="error-message">{error}</p>}
      <p>
        <strong>
          {stored
            ? say(stored.answer === "yes" ? "screening.arrival.timely" : "screening.arrival.late")
            : say("screening.arrival.open")}
        </strong>
        {stored?.note && <span className="below typed">{stored.note}</span>}
      </p>
      <p>{say("screening.handled.fromRuling")}</p>
      {href && (
        <p>
          <a href={href}>{say(stored ? "screening.arrival.again" : "screening.arrival.link")}</a>
        </p>
      )}
    </div>
  );
}

/** What the service says of the rule, with the figure and the source that it says it by. */
function MachineVerdict({ finding, organisation }: { finding: Finding; organisation: Texts }) {
  const { language, say } = useSpeech();
  const { sentence, notes } = findingInWords(finding, pick(organisation, language).text, language);
  return (
    <div className="machine-verdict">
      <p className="tags">
        <span className="small soft">{say("screening.machine")}</span>
        <VerdictTag verdict={finding.verdict} />
      </p>
      <p>{sentence}</p>
      {notes.length > 0 && <p className="small soft">{notes.join(" ")}</p>}
    </div>
  );
}

type AnswersProps = {
  part: ScreeningPart<Finding>;
  value?: string;
  admitted: readonly string[];
  error: (name: string) => string | undefined;
};

/** The answers that can be given, side by side. */
function Answers({ part, value, admitted, error }: AnswersProps) {
  const { language, say } = useSpeech();
  const name = answerField(part.part);
  const wrong = error(name);
  const against =
    part.kind === "finding" && part.finding.verdict === "ineligible" && admitted.includes(part.key);
  return (
    <fieldset
      className={wrong ? "field wrong answers" : "field answers"}
      aria-describedby={wrong ? `${name}-error` : undefined}
    >
      <legend>
        {say("screening.answer")}
        <span className="hidden">: {partInWords(part, language)}</span>
      </legend>
      {wrong && (
        <p className="error-message" id={`${name}-error`}>
          <span className="hidden">{say("common.error")} </span>
          {wrong}
        </p>
      )}
      {part.answers.map((answer, index) => {
        const id = index === 0 ? name : `${name}-${answer}`;
        return (
          <div className="option" key={answer}>
            <input type="radio" id={id} name={name} value={answer} defaultChecked={answer === value} />
            <label htmlFor={id}>
              {answer === "confirmed" && against
                ? say("screening.confirmedAdmitted")
                : answerInWords(part, answer, language)}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
