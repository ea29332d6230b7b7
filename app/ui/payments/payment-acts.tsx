import { netOf } from "~/domain/payment";
import type { PaymentState } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import { ActForm } from "./payment-parts";

type Props = {
  payment: {
    state: PaymentState;
    amount: number;
    setOff: number;
    sentBackAt: string | null;
    batchId: string | null;
  };
  recipient: Texts;
  /** Why it cannot be approved, in words. */
  blocked: string | null;
  pays: boolean;
  verifies: boolean;
  back?: { intent: string; typed: string; error?: string };
};

/** What this person can do with the payment now. */
export function PaymentActs({ payment, recipient, blocked, pays, verifies, back }: Props) {
  const { language, say } = useSpeech();
  const { state, amount, setOff, sentBackAt, batchId } = payment;
  const waits = state === "verified";
  const open = waits || (state === "approved" && batchId === null);
  const reason = (intent: string, label: string) => {
    const own = back?.intent === intent ? back : undefined;
    return { label, typed: own?.typed ?? "", error: own?.error };
  };
  const lead = say("payments.one.approveLead", {
    amount: inEuros(netOf(payment), language),
    recipient: pick(recipient, language).text,
  });
  return (
    <div className="acts no-print">
      {pays && waits && blocked && <p className="notice waiting">{blocked}</p>}
      {pays && waits && !blocked && (
        <ActForm
          intent="approve"
          title={say("payments.one.approve")}
          button={say("payments.one.approve")}
          lead={lead}
          hidden={{ amount: String(amount), setOff: String(setOff) }}
          strong
        />
      )}
      {pays && state === "approved" && netOf(payment) === 0 && (
        <ActForm
          intent="settle"
          title={say("payments.one.settle")}
          button={say("payments.one.settle")}
          lead={say("payments.one.settleLead")}
          strong
        />
      )}
      {verifies && waits && sentBackAt !== null && (
        <ActForm
          intent="answer"
          title={say("payments.one.answer")}
          button={say("payments.one.answer")}
          reason={reason("answer", say("payments.one.answerReason"))}
          strong
        />
      )}
      {pays && waits && sentBackAt === null && (
        <ActForm
          intent="send-back"
          title={say("payments.one.sendBack")}
          button={say("payments.one.sendBack")}
          reason={reason("send-back", say("payments.one.sendBackReason"))}
        />
      )}
      {pays && state === "approved" && batchId === null && (
        <ActForm
          intent="unapprove"
          title={say("payments.one.unapprove")}
          button={say("payments.one.unapprove")}
          reason={reason("unapprove", say("payments.one.unapproveReason"))}
        />
      )}
      {verifies && open && (
        <ActForm
          intent="cancel"
          title={say("payments.one.cancel")}
          button={say("payments.one.cancel")}
          reason={reason("cancel", say("payments.one.cancelReason"))}
        />
      )}
    </div>
  );
}
