import type { ReactNode } from "react";
import { maskedIban, spacedIban } from "~/domain/iban";
import type { AccountStanding, PaymentClock } from "~/domain/payment";
import type { PaymentState } from "~/domain/states";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import { onDay } from "~/words/formats";

const tones: Record<PaymentState, Tone> = {
  scheduled: "neutral",
  claimed: "waiting",
  verified: "waiting",
  approved: "active",
  sent: "active",
  paid: "good",
  cancelled: "neutral",
};

/** How a payment stands, in a word. */
export function PaymentTag({ state, sentBack = false }: { state: PaymentState; sentBack?: boolean }) {
  const { say } = useSpeech();
  if (sentBack) return <Tag tone="bad">{say("payments.list.sentBack")}</Tag>;
  return <Tag tone={tones[state]}>{say(`funded.paymentState.${state}`)}</Tag>;
}

const accountTones: Record<AccountStanding, Tone> = {
  none: "waiting",
  unconfirmed: "waiting",
  confirmed: "good",
  refused: "bad",
};

/** How an account stands, in a word. */
export function AccountTag({ standing }: { standing: AccountStanding }) {
  const { say } = useSpeech();
  return <Tag tone={accountTones[standing]}>{say(`payments.account.standing.${standing}`)}</Tag>;
}

/** An account with most of it hidden, and the whole of it for whoever asks. */
export function HiddenIban({ iban }: { iban: string }) {
  const { say } = useSpeech();
  return (
    <span className="account">
      <span className="iban">{maskedIban(iban)}</span>
      <details>
        <summary>{say("payments.one.show")}</summary>
        <span className="iban">{spacedIban(iban)}</span>
      </details>
    </span>
  );
}

/** Within how many days the claim must be paid, and by which day. */
export function Clock({ clock }: { clock: PaymentClock | null }) {
  const { language, say } = useSpeech();
  if (!clock) return <span className="soft">{say("payments.list.noClock")}</span>;
  const { dueOn, left, stopped } = clock;
  const late = left < 0;
  const tone: Tone = late ? "bad" : left <= 14 ? "waiting" : "neutral";
  return (
    <>
      {onDay(dueOn, language)}
      <span className="below">
        <Tag tone={stopped ? "neutral" : tone}>
          {stopped
            ? say("payments.list.stopped")
            : late
              ? say("payments.list.late", { count: -left })
              : say("payments.list.daysLeft", { count: left })}
        </Tag>
      </span>
    </>
  );
}

type Acting = {
  intent: string;
  title: string;
  lead?: ReactNode;
  /** What is asked beside the act; an act without it has only its button. */
  reason?: { label: string; typed: string; error?: string };
  button: string;
  hidden?: Record<string, string>;
  strong?: boolean;
};

/** The name of the field in which the reason of an act is written. */
export const reasonField = (intent: string) => `${intent}-reason`;

/** One act on a payment, with its reason where one is asked. */
export function ActForm({ intent, title, lead, reason, button, hidden = {}, strong }: Acting) {
  const name = reasonField(intent);
  const form = (
    <form method="post" noValidate>
      {lead && <p>{lead}</p>}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {reason && (
        <LongTextField name={name} label={reason.label} rows={3} value={reason.typed} error={reason.error} />
      )}
      <div className="buttons">
        <button className={strong ? "button" : "button secondary"} type="submit" name="intent" value={intent}>
          {button}
        </button>
      </div>
    </form>
  );
  if (strong) {
    return (
      <section className="act" aria-label={title}>
        <h2>{title}</h2>
        {form}
      </section>
    );
  }
  return (
    <details className="act" open={Boolean(reason?.error) || undefined}>
      <summary>{title}</summary>
      {form}
    </details>
  );
}
