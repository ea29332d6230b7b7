import { useSpeech } from "~/ui/language";

/** What can still be done with work that is over. */
export function WhatNext({ copyable }: { copyable: boolean }) {
  const { say, paths } = useSpeech();
  return (
    <section className="no-print" aria-labelledby="what-next">
      <h2 id="what-next">{say("desk.ended.next")}</h2>
      <ul>
        {copyable && <li>{say("desk.ended.again")}</li>}
        <li>
          <a href={paths.calls()}>{say("desk.ended.calls")}</a>
        </li>
        <li>
          <a href={paths.desk()}>{say("desk.ended.desk")}</a>
        </li>
      </ul>
    </section>
  );
}

/** That the application began as a copy: shown until somebody has saved something in it. */
export function CopiedNotice({ from }: { from: { id: string; name?: string } }) {
  const { say, paths } = useSpeech();
  return (
    <div className="notice">
      <h2>{say("desk.copy.notice")}</h2>
      <p>{say("desk.copy.noticeExplained", { name: from.name ?? say("apply.unnamed") })}</p>
      <p>
        <a href={paths.application(from.id)}>{say("desk.copy.source")}</a>
      </p>
    </div>
  );
}
