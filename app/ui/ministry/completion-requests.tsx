import type { Section } from "~/domain/application-form";
import { type CompletionPoint, isLate, type RequestStanding } from "~/domain/completion";
import type { Change } from "~/domain/saving";
import { isWorkingDay } from "~/domain/working-day";
import { CompletionPoints } from "~/ui/application/completion-points";
import { FieldChanges, shownChanges } from "~/ui/application/field-changes";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import { atTime, onDay } from "~/words/formats";

export type ToldRequest = {
  id: string;
  message: string | null;
  askedAt: string;
  askedByName: string;
  dueOn: string;
  endedAt: string | null;
  endedByName: string | null;
  points: CompletionPoint[];
  standing: RequestStanding;
  answer: { receiptNumber: string; receivedAt: string; submittedByName: string; changes: Change[] } | null;
};

type Props = {
  applicationId: string;
  requests: ToldRequest[];
  sections: Section[];
  now: string;
  /** May this person go on without the answer, once its day has passed? */
  mayEnd: boolean;
};

/** What has been asked of the applicant, the newest first, and what came of it. */
export function CompletionRequests({ requests, ...rest }: Props) {
  const { say } = useSpeech();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="completions">
      <h2 id="completions">{say("completion.requests.title")}</h2>
      {[...requests].reverse().map((request) => (
        <Request key={request.id} request={request} {...rest} />
      ))}
    </section>
  );
}

const tones: Record<RequestStanding, Tone> = {
  open: "waiting",
  answered: "good",
  "answered-late": "waiting",
  ended: "neutral",
  withdrawn: "neutral",
};

function Request({
  request,
  applicationId,
  sections,
  now,
  mayEnd,
}: Omit<Props, "requests"> & { request: ToldRequest }) {
  const { language, say } = useSpeech();
  const { standing, answer, endedAt, endedByName, dueOn } = request;
  return (
    <article className="completion-request">
      <h3>
        {say("completion.requests.one", { at: atTime(request.askedAt, language) })}{" "}
        <Tag tone={tones[standing]}>{say(`completion.requests.standing.${standing}`)}</Tag>
      </h3>
      <p>
        {say("completion.requests.by", { name: request.askedByName, day: onDay(dueOn, language) })}{" "}
        {standing === "open" && !isWorkingDay(dueOn) && say("completion.requests.notWorkingDay")}
      </p>
      {request.message && <p className="typed completion-message">{request.message}</p>}
      <CompletionPoints points={request.points} sections={sections} at={answer?.receivedAt ?? now} />
      {answer && <Answer answer={answer} sections={sections} />}
      {endedAt && (
        <p>{say("completion.requests.ended", { name: endedByName ?? "", at: atTime(endedAt, language) })}</p>
      )}
      {standing === "open" && mayEnd && <Ending applicationId={applicationId} late={isLate(dueOn, now)} />}
    </article>
  );
}

function Answer({ answer, sections }: { answer: NonNullable<ToldRequest["answer"]>; sections: Section[] }) {
  const { language, say } = useSpeech();
  const told = {
    name: answer.submittedByName,
    at: atTime(answer.receivedAt, language, { seconds: true }),
    receipt: answer.receiptNumber,
  };
  return (
    <>
      <p>{say("completion.requests.answered", told)}</p>
      {shownChanges(answer.changes).length === 0 ? (
        <p className="soft">{say("completion.requests.noChanges")}</p>
      ) : (
        <FieldChanges changes={answer.changes} sections={sections} level={4} />
      )}
    </>
  );
}

function Ending({ applicationId, late }: { applicationId: string; late: boolean }) {
  const { say, paths } = useSpeech();
  if (!late) return <p className="small soft">{say("completion.requests.endLater")}</p>;
  return (
    <form method="post" action={paths.completion(applicationId)} className="no-print">
      <p>{say("completion.requests.endExplained")}</p>
      <button className="button secondary" type="submit" name="intent" value="end">
        {say("completion.requests.end")}
      </button>
    </form>
  );
}
