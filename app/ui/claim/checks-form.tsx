import {
  type CheckAnswer,
  type ClaimCheckId,
  type Computed,
  checkAnswers,
  claimChecks,
  type OpenCheck,
} from "~/domain/claim/checks";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { atTime } from "~/words/formats";
import { checkAnswer, checkFact } from "./claim-words";

export type SaidCheck = {
  part: string;
  answer: string;
  note: string;
  answeredAt: string;
  answeredByName: string;
};

type Props = {
  computed: Record<ClaimCheckId, Computed>;
  said: SaidCheck[];
  version: number;
  writable: boolean;
  /** What was typed and came back. */
  typed?: Record<string, { answer: string; note: string }>;
  open: OpenCheck[];
};

/** Each check with what the service can tell of it, to be answered or to be read. */
export function ChecksForm({ computed, said, version, writable, typed, open }: Props) {
  const { language, say } = useSpeech();
  const points = (
    <ol className="screening-points claim-checks">
      {claimChecks.map(({ id, basis }) => {
        const stored = said.find(({ part }) => part === id);
        const given = typed?.[id] ?? stored;
        const answer = given?.answer || (stored ? "" : (computed[id].answer ?? ""));
        const wrong = open.find((one) => one.id === id);
        const error =
          wrong && say(`claims.checks.wrong.${wrong.because}`, { check: say(`claims.checks.name.${id}`) });
        return (
          <li key={id}>
            <div>
              <h3 id={`check-${id}`}>{say(`claims.checks.name.${id}`)}</h3>
              <p className="small soft">{say("claims.checks.basis", { basis })}</p>
              <div className="machine-verdict">
                <p>{checkFact(id, computed[id], language)}</p>
              </div>
            </div>
            <div>
              {writable ? (
                <>
                  <Answers id={id} value={answer} error={error} />
                  {!stored && !typed && computed[id].answer && (
                    <p>
                      <Tag tone="waiting">{say("claims.checks.suggested")}</Tag>
                    </p>
                  )}
                  <LongTextField
                    name={`note-${id}`}
                    label={
                      <>
                        {say("claims.checks.note")}
                        <span className="hidden">: {say(`claims.checks.name.${id}`)}</span>
                      </>
                    }
                    value={given?.note}
                    rows={2}
                    optional
                  />
                </>
              ) : (
                <p>
                  <strong>{checkAnswer(stored?.answer ?? "", language)}</strong>
                  {stored?.note && <span className="below typed">{stored.note}</span>}
                </p>
              )}
              {stored && (
                <p className="small soft">
                  {say("claims.checks.said", {
                    name: stored.answeredByName,
                    at: atTime(stored.answeredAt, language),
                  })}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
  if (!writable) return points;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      {points}
      <div className="buttons">
        <button className="button" type="submit" name="intent" value="checks">
          {say("claims.checks.save")}
        </button>
      </div>
    </form>
  );
}

function Answers({ id, value, error }: { id: ClaimCheckId; value: string; error?: string }) {
  const { say } = useSpeech();
  const name = `answer-${id}`;
  return (
    <fieldset
      className={error ? "field wrong answers" : "field answers"}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>
        {say("claims.checks.answer")}
        <span className="hidden">: {say(`claims.checks.name.${id}`)}</span>
      </legend>
      {error && (
        <p className="error-message" id={`${name}-error`}>
          <span className="hidden">{say("common.error")} </span>
          {error}
        </p>
      )}
      {checkAnswers.map((answer: CheckAnswer, index) => (
        <div className="option" key={answer}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${answer}`}
            name={name}
            value={answer}
            defaultChecked={answer === value}
          />
          <label htmlFor={index === 0 ? name : `${name}-${answer}`}>
            {say(`claims.checks.answers.${answer}`)}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
