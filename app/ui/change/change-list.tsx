import type { DecisionState, FilingState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import { atTime } from "~/words/formats";

const tones: Record<FilingState, Tone> = {
  draft: "neutral",
  submitted: "active",
  returned: "waiting",
  accepted: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

/** The state of a report, claim or change request in a word. */
export function FilingStateTag({ state }: { state: FilingState }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`funded.filingState.${state}`)}</Tag>;
}

type Row = {
  id: string;
  number: string | null;
  state: FilingState;
  createdAt: string;
  submittedAt: string | null;
  decisionState: DecisionState | null;
  documentNumber: string | null;
};

/** The change requests of a project, each leading to its page. */
export function ChangeList({ changes, hrefOf }: { changes: Row[]; hrefOf: (id: string) => string }) {
  const { say, language } = useSpeech();
  const label = {
    sent: say("changes.table.sent"),
    state: say("changes.table.state"),
    decision: say("changes.table.decision"),
  };
  return (
    <table className="stack">
      <caption className="hidden">{say("changes.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("changes.table.request")}</th>
          <th scope="col">{label.sent}</th>
          <th scope="col">{label.state}</th>
          <th scope="col">{label.decision}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, number, state, createdAt, submittedAt, documentNumber }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf(id)}>{number ?? say("changes.draft")}</a>
            </th>
            <td data-label={label.sent}>
              {submittedAt
                ? atTime(submittedAt, language)
                : `${say("changes.table.begun")} ${atTime(createdAt, language)}`}
            </td>
            <td data-label={label.state}>
              <FilingStateTag state={state} />
            </td>
            <td data-label={label.decision}>{documentNumber ?? say("changes.table.none")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
