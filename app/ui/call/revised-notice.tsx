import { useSpeech } from "../language";

/** The call has changed under an application that was begun before: what changed is a click away. */
export function RevisedNotice({ callId, revision }: { callId: string; revision: number }) {
  const { say, paths } = useSpeech();
  return (
    <div className="notice waiting">
      <p>{say("call.changedNotice", { revision })}</p>
      <p>
        <a href={paths.callRevisions(callId, { from: revision - 1, to: revision })}>
          {say("call.revisions.see")}
        </a>
      </p>
    </div>
  );
}
