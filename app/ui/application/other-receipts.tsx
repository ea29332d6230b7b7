import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

type Props = {
  applicationId: string;
  /** The receipt that the page shows. */
  shown: string;
  receipts: { receiptNumber: string; receivedAt: string; completes: string | null }[];
};

/** Every receipt of an application that has been completed, the newest first. */
export function OtherReceipts({ applicationId, shown, receipts }: Props) {
  const { language, say, paths } = useSpeech();
  if (receipts.length < 2) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{say("receipt.others")}</h2>
      <p>{say("receipt.othersHelp")}</p>
      <ul>
        {receipts.map(({ receiptNumber, receivedAt, completes }) => (
          <li key={receiptNumber}>
            {receiptNumber === shown ? (
              <strong>
                {receiptNumber} ({say("receipt.shown")})
              </strong>
            ) : (
              <a href={paths.receipt(applicationId, receiptNumber)}>{receiptNumber}</a>
            )}
            {": "}
            {say(completes ? "receipt.completion" : "receipt.first")},{" "}
            {atTime(receivedAt, language, { seconds: true })}
          </li>
        ))}
      </ul>
    </section>
  );
}
