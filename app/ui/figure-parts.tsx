import { attachmentKinds, attachmentLimits } from "~/domain/attachment";
import type { ContestState } from "~/domain/contest";
import type { Day } from "~/domain/day";
import type { Assessment } from "~/domain/eligibility";
import { atTime, inNumber, inPercentTenths, inSize, onDay } from "~/words/formats";
import { ChoiceField, ConfirmField, described, FieldError, LongTextField, TextField } from "./fields";
import { useSpeech } from "./language";
import { Facts, Tag } from "./parts";
import { figureInWords, sourcesInWords } from "./verdict-words";

type Figure = {
  least: number;
  most: number;
  sharePercent: string | null;
  population: number | null;
  publisher: string;
  table: string;
};
type FigureOnDay = { referenceOn: Day; figure: Figure | null; original: Figure | null; corrected: boolean };

/** A figure with what it was read from, or plainly that there is none. */
export function FigureText({ figure }: { figure: Figure | null }) {
  const { language, say } = useSpeech();
  if (!figure) return <>{say("statistics.figure.noFigure")}</>;
  return (
    <>
      <strong>{figureInWords({ min: figure.least, max: figure.most }, language)}</strong>
      {figure.sharePercent !== null && figure.population !== null && (
        <span className="below small soft">
          {say("statistics.plan.of", {
            share: inPercentTenths(Number(figure.sharePercent), language),
            population: inNumber(figure.population, language),
          })}
        </span>
      )}
    </>
  );
}

/** The figures by which the call's condition is judged, each with its source and what it was before. */
export function FigureTable({ figures }: { figures: FigureOnDay[] }) {
  const { language, say } = useSpeech();
  const label = { value: say("statistics.figure.value"), source: say("statistics.figure.source") };
  return (
    <table className="stack statistics">
      <caption>{say("statistics.figure.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("statistics.figure.day")}</th>
          <th scope="col">{label.value}</th>
          <th scope="col">{label.source}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ referenceOn, figure, original, corrected }) => (
          <tr key={referenceOn}>
            <th scope="row">{onDay(referenceOn, language)}</th>
            <td data-label={label.value}>
              <FigureText figure={figure} />
              {corrected && (
                <span className="below small soft">
                  {say("statistics.figure.frozenWas", { figure: inWords(original, language, say) })}
                </span>
              )}
            </td>
            <td data-label={label.source}>
              {corrected && <Tag tone="good">{say("statistics.figure.corrected")}</Tag>}{" "}
              {figure ? sourcesInWords([figure], language) : say("statistics.years.none")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords(
  figure: Figure | null,
  language: Parameters<typeof figureInWords>[1],
  say: ReturnType<typeof useSpeech>["say"],
): string {
  return figure
    ? figureInWords({ min: figure.least, max: figure.most }, language)
    : say("statistics.figure.noFigure");
}

/** The way to one's own figure, from a verdict that was read from one. */
export function FigureLink({ callId, assessment }: { callId: string; assessment: Assessment }) {
  const { say, paths } = useSpeech();
  if (!assessment.findings.some(({ readings }) => readings.length > 0)) return null;
  return (
    <p>
      <a href={paths.callFigure(callId)}>{say("statistics.figure.link")}</a>
    </p>
  );
}

const tones = { open: "waiting", upheld: "neutral", corrected: "good" } as const;

export function ContestTag({ state }: { state: ContestState }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`statistics.contests.states.${state}`)}</Tag>;
}

type Contest = {
  state: ContestState;
  referenceOn: Day;
  claimed: number;
  reasons: string;
  general: boolean;
  contestedAt: string;
  contestedByName: string;
  number: string | null;
  corrected: number | null;
  source: string | null;
  decisionReasons: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
};
type Document = { id: string; name: string; size: number };

/** A request as its sender reads it, with the decision when there is one. */
export function OwnContest({ contest, documents }: { contest: Contest; documents: Document[] }) {
  const { language, say } = useSpeech();
  const rows = [
    { name: say("statistics.figure.day"), value: onDay(contest.referenceOn, language) },
    { name: say("statistics.figure.claimed"), value: inNumber(contest.claimed, language) },
    { name: say("statistics.figure.reasons"), value: <span className="said">{contest.reasons}</span> },
    { name: say("statistics.contest.document"), value: <Documents documents={documents} /> },
  ];
  return (
    <div className="card">
      <p className="tags">
        <ContestTag state={contest.state} />
      </p>
      <p>
        {say("statistics.contest.by", {
          name: contest.contestedByName,
          at: atTime(contest.contestedAt, language),
        })}{" "}
        {say(contest.general ? "statistics.contest.general" : "statistics.contest.onlyCall")}
      </p>
      <Facts rows={rows} />
      <ContestDecision contest={contest} />
    </div>
  );
}

/** What was decided, by whom and why. */
export function ContestDecision({ contest }: { contest: Contest }) {
  const { language, say } = useSpeech();
  if (contest.state === "open" || !contest.number || !contest.decidedAt) return null;
  return (
    <div className={`notice ${contest.state === "corrected" ? "good" : ""}`}>
      <p>
        <strong>{say("statistics.contest.decided", { number: contest.number })}.</strong>{" "}
        {say(`statistics.contests.states.${contest.state}`)}.{" "}
        {contest.corrected !== null &&
          say("statistics.contest.correctedTo", {
            figure: inNumber(contest.corrected, language),
            source: contest.source ?? "",
          })}
      </p>
      <p className="said">{contest.decisionReasons}</p>
      <p className="small soft">
        {say("statistics.contest.decidedBy", {
          name: contest.decidedByName ?? "",
          at: atTime(contest.decidedAt, language),
        })}
      </p>
    </div>
  );
}

/** The documents by which a figure is contested. */
export function Documents({ documents }: { documents: Document[] }) {
  const { language, say, paths } = useSpeech();
  if (documents.length === 0) return <>{say("statistics.contest.noDocument")}</>;
  return (
    <>
      {documents.map(({ id, name, size }) => (
        <a key={id} href={paths.contestFile(id)} className="file-name">
          <bdi>{name}</bdi> ({inSize(size, language)})
        </a>
      ))}
    </>
  );
}

export type ContestTyped = { referenceOn: string; claimed: string; reasons: string; general: boolean };

type Contesting = {
  address: string;
  figures: FigureOnDay[];
  typed?: ContestTyped;
  errors: { name: string; message: string }[];
  /** A document had been chosen, which the browser does not send again. */
  fileAgain: boolean;
};

/** Asking for a correction: which figure, the right number, why, and a document. */
export function ContestForm({ address, figures, typed, errors, fileAgain }: Contesting) {
  const { language, say } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const kinds = say("attachment.add.kinds", { each: inSize(attachmentLimits.each, language) });
  const help = say("statistics.figure.fileHelp", { kinds });
  const error = errorOf("file") ?? (fileAgain ? say("statistics.figure.fileAgain") : undefined);
  const only = figures.length === 1 ? figures[0]?.referenceOn : undefined;
  return (
    <form method="post" action={address} encType="multipart/form-data" noValidate>
      <ChoiceField
        name="referenceOn"
        label={say("statistics.figure.onDay")}
        value={typed?.referenceOn ?? only}
        error={errorOf("referenceOn")}
        options={figures.map(({ referenceOn, figure }) => ({
          id: referenceOn,
          label: say("statistics.figure.dayOption", {
            day: onDay(referenceOn, language),
            figure: inWords(figure, language, say),
          }),
        }))}
      />
      <TextField
        name="claimed"
        label={say("statistics.figure.claimed")}
        help={say("statistics.figure.claimedHelp")}
        inputMode="numeric"
        short
        value={typed?.claimed}
        error={errorOf("claimed")}
      />
      <LongTextField
        name="reasons"
        label={say("statistics.figure.reasons")}
        help={say("statistics.figure.reasonsHelp")}
        value={typed?.reasons}
        error={errorOf("reasons")}
      />
      <div className={error ? "field wrong" : "field"}>
        <label htmlFor="file">
          {say("statistics.figure.file")} <span className="optional">({say("common.optional")})</span>
        </label>
        <p className="help" id="file-help">
          {help}
        </p>
        <FieldError name="file" error={error} />
        <input
          id="file"
          name="file"
          type="file"
          accept={["jpeg", ...attachmentKinds].map((ending) => `.${ending}`).join(",")}
          {...described({ name: "file", help, error })}
        />
      </div>
      <ConfirmField
        name="general"
        label={say("statistics.figure.general")}
        value={typed?.general ? "yes" : undefined}
      />
      <div className="buttons">
        <button className="button" type="submit">
          {say("statistics.figure.button")}
        </button>
      </div>
    </form>
  );
}
