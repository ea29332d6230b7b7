import type { ArrivalRuling } from "~/domain/arrival";
import type { Handled as HandledTold } from "~/domain/decision";
import type { WrittenDecision } from "~/domain/decision-document";
import { DecisionDocument } from "~/ui/decision-document";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { OtherReasons } from "~/ui/other-reasons";
import { atTime } from "~/words/formats";
import { Handled } from "./handled";
import { Limits, type LimitsTold } from "./limits";

/** A form that came back: why it was refused, or what was typed into it and what is wrong with that. */
export type Back = { refused?: string; reason?: { typed: string; error: string } };

/** A proposal as it waits for the one who decides; `blocked` tells why this person may not sign it. */
export type Proposal = {
  text: WrittenDecision;
  reasons: { fi: string; sv: string };
  applicationId: string;
  handled: HandledTold;
  ruling: ArrivalRuling | null;
  mayReadScreening: boolean;
  limits: LimitsTold;
  presentedAt: string;
  presentedByName: string;
  blocked: string | null;
};

/** The proposed decision as it would be signed, with the forms that sign it and send it back. */
export function ToDecide({ proposal, back }: { proposal: Proposal; back?: Back }) {
  const { language, say } = useSpeech();
  const { text, blocked, presentedAt, presentedByName } = proposal;
  return (
    <>
      <p>{say("ministry.signing.lead")}</p>
      <p className="soft">
        {say("ministry.signing.presentedBy", {
          name: presentedByName,
          time: atTime(presentedAt, language),
        })}
      </p>
      <div className="columns">
        <div>
          <DecisionDocument text={text} />
          <OtherReasons reasons={proposal.reasons} except={text.language} />
        </div>
        <div className="beside">
          <Handled
            {...proposal.handled}
            applicationId={proposal.applicationId}
            ruling={proposal.ruling}
            mayRead={proposal.mayReadScreening}
          />
          <Limits limits={proposal.limits} />
          <SignForm blocked={blocked} presentedAt={presentedAt} />
          <ReturnForm reason={back?.reason} />
        </div>
      </div>
    </>
  );
}

function SignForm({ blocked, presentedAt }: Pick<Proposal, "blocked" | "presentedAt">) {
  const { say } = useSpeech();
  if (blocked) {
    return (
      <section className="notice waiting" aria-labelledby="blocked">
        <h2 id="blocked">{say("ministry.signing.blocked")}</h2>
        <p>{blocked}</p>
      </section>
    );
  }
  return (
    <form method="post" className="act">
      <h2>{say("ministry.signing.sign")}</h2>
      <p>{say("ministry.signing.signExplained")}</p>
      <input type="hidden" name="presentedAt" value={presentedAt} />
      <button className="button" type="submit" name="intent" value="sign">
        {say("ministry.signing.sign")}
      </button>
    </form>
  );
}

function ReturnForm({ reason }: { reason: Back["reason"] }) {
  const { say } = useSpeech();
  return (
    <form method="post" className="act">
      <h2>{say("ministry.signing.return")}</h2>
      <p>{say("ministry.signing.returnExplained")}</p>
      <LongTextField
        name="reason"
        label={say("ministry.signing.reason")}
        value={reason?.typed}
        error={reason?.error}
        rows={4}
      />
      <button className="button secondary" type="submit" name="intent" value="return">
        {say("ministry.signing.returnButton")}
      </button>
    </form>
  );
}
