import type { Day, Instant } from "./day";
import type { Iban } from "./iban";
import { type Cents, sum } from "./money";
import { sepaText } from "./sepa-text";

/** Whose account pays. */
export type Payer = { name: string; iban: Iban; bic: string };

/** One payment of a file. */
export type Transfer = {
  paymentId: string;
  endToEndId: string;
  executionOn: Day;
  /** Cents, more than nothing. */
  amount: Cents;
  recipient: { name: string; iban: Iban; bic: string | null };
  /** A reference of the recipient's: RF… or a Finnish one. Where there is none, `text` tells what is paid. */
  reference: string | null;
  text: string;
};

/** A file of payments as ISO 20022 has it, all texts already in the characters that banks take. */
export type PaymentFile = {
  messageId: string;
  createdAt: Instant;
  count: number;
  total: Cents;
  payer: Payer;
  groups: { id: string; executionOn: Day; count: number; total: Cents; transfers: Transfer[] }[];
};

const longestId = 35;
/** The scheme's rulebook takes 70 characters of a name, though the message would hold 140. */
const longestName = 70;
const longestText = 140;

/** The end-to-end id of a payment: its number, or the last 35 characters of a longer one. */
export function endToEndId(number: string): string {
  return sepaText(number.slice(-longestId), longestId);
}

/** The payments as one message: a group for each day on which the bank is to pay, with counts and sums. */
export function paymentFile(
  messageId: string,
  createdAt: Instant,
  payer: Payer,
  transfers: readonly Transfer[],
): PaymentFile {
  const tidy = transfers.map((transfer) => ({
    ...transfer,
    recipient: { ...transfer.recipient, name: sepaText(transfer.recipient.name, longestName) },
    text: sepaText(transfer.text, longestText),
  }));
  const days = [...new Set(tidy.map(({ executionOn }) => executionOn))].toSorted();
  const groups = days.map((executionOn, index) => {
    const own = tidy.filter((transfer) => transfer.executionOn === executionOn);
    return { id: `${messageId}-${index + 1}`, executionOn, ...counted(own), transfers: own };
  });
  const name = sepaText(payer.name, longestName);
  return { messageId, createdAt, ...counted(tidy), payer: { ...payer, name }, groups };
}

function counted(transfers: readonly Transfer[]): { count: number; total: Cents } {
  return { count: transfers.length, total: sum(transfers.map(({ amount }) => amount)) };
}
