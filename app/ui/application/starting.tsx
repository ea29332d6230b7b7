import { helsinkiDay } from "~/domain/day";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { atTime, onDay } from "~/words/formats";

/** The application that the organisation already has in the call. */
export function OwnApplication({ own }: { own: { id: string; state: ApplicationState } }) {
  const { say, paths } = useSpeech();
  const draft = own.state === "draft";
  return (
    <div className="notice">
      <h2>{say(draft ? "apply.start.draftExists" : "apply.start.submittedExists")}</h2>
      <p>{say(draft ? "apply.start.draftExplained" : "apply.start.submittedExplained")}</p>
      <p>
        <a className="button" href={paths.application(own.id)}>
          {say(draft ? "apply.start.continue" : "apply.start.toApplication")}
        </a>
      </p>
    </div>
  );
}

type ClosedCall = {
  phase: CallPhase;
  opensAt: string;
  closesAt: string;
  timesKnown: boolean;
};

/** Why nobody can start an application now, and what can be done. */
export function CallClosed({ call }: { call: ClosedCall }) {
  const { language, say, paths } = useSpeech();
  const closed = call.timesKnown
    ? say("apply.start.closed", { at: atTime(call.closesAt, language) })
    : say("apply.start.closedDay", { day: onDay(helsinkiDay(call.closesAt), language) });
  const why =
    call.phase === "upcoming"
      ? say("apply.start.upcoming", { at: atTime(call.opensAt, language) })
      : call.phase === "cancelled"
        ? say("apply.start.cancelled")
        : closed;
  const over = call.phase !== "upcoming" && call.phase !== "cancelled";
  return (
    <>
      <div className="notice waiting">
        <h2>{say("apply.start.closedTitle")}</h2>
        <p>{why}</p>
      </div>
      <h2>{say("apply.start.instead")}</h2>
      <ul>
        <li>
          <a href={paths.calls()}>{say("apply.start.insteadCalls")}</a>
        </li>
        {over && <li>{say("apply.start.lateWritten")}</li>}
      </ul>
    </>
  );
}

/** That the ministry hears those whom a rule shuts out, and where. */
export function OfferStatement({ callId, stated }: { callId: string; stated: boolean }) {
  const { say, paths } = useSpeech();
  return (
    <>
      <p>{say("screening.statement.offer")}</p>
      <p className="buttons">
        <a className="button secondary" href={paths.statement(callId)}>
          {say(stated ? "screening.statement.see" : "screening.statement.link")}
        </a>
      </p>
    </>
  );
}

/** What somebody can do whose organisation cannot apply here. */
export function Instead({ callId, contact }: { callId: string; contact: string | null }) {
  const { say, paths } = useSpeech();
  return (
    <>
      <h2>{say("apply.start.instead")}</h2>
      <ul>
        {contact && (
          <li>
            {say("apply.start.insteadContact")} <a href={`mailto:${contact}`}>{contact}</a>
          </li>
        )}
        <li>{say("apply.start.insteadWritten")}</li>
        <li>
          <a href={paths.eligibility(callId)}>{say("apply.start.insteadEligibility")}</a>
        </li>
        <li>
          <a href={paths.calls()}>{say("apply.start.insteadCalls")}</a>
        </li>
      </ul>
    </>
  );
}

/** What the form asks, before it asks. */
export function WhatFollows({ sections }: { sections: Texts[] }) {
  const { language, say } = useSpeech();
  const names = sections.map((title) => pick(title, language).text);
  return (
    <>
      <h2>{say("apply.start.whatFollows")}</h2>
      <p>
        {say("apply.start.sections", {
          count: names.length,
          names: new Intl.ListFormat(language, { type: "conjunction" }).format(names),
        })}{" "}
        {say("apply.start.anyOrder")}
      </p>
    </>
  );
}
