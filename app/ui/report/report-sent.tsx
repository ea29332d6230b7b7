import type { ReactNode } from "react";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { PartView } from "./part-view";
import type { ReportData } from "./report-data";
import { type Head, ReportHead } from "./report-head";
import { ReportParts } from "./report-parts";

export type Submission = {
  receiptNumber: string;
  receivedAt: string;
  submittedByName: string;
  sha256: string;
};

type Props = {
  head: Head;
  data: ReportData;
  submissions: Submission[];
  /** Sent just now. */
  sent: boolean;
  decision: { reasons: string; at: string } | null;
  side: "recipient" | "ministry";
  /** What else the page tells, before the report. */
  children?: ReactNode;
};

/** A report that has been sent: its receipts, what was decided of it, and what it says. */
export function ReportSent({ head, data, submissions, sent, decision, side, children }: Props) {
  const { language, say } = useSpeech();
  const newest = submissions.at(-1);
  return (
    <div className="width">
      <ReportHead {...head} side={side} />
      {sent && newest && (
        <div className="notice good receipt" role="status">
          <p className="lead">{say("reports.receipt.title")}</p>
          <p className="receipt-number">{newest.receiptNumber}</p>
        </div>
      )}
      {decision && (
        <div className="notice good">
          <h2>{say("reports.receipt.reasons")}</h2>
          <p className="typed">{decision.reasons}</p>
          <p className="small soft">
            {say("reports.receipt.acceptedAt", { at: atTime(decision.at, language) })}
          </p>
        </div>
      )}
      {children}
      <ReportParts form={data.form}>{(part) => <PartView part={part} {...data} />}</ReportParts>
      <Receipts submissions={submissions} />
    </div>
  );
}

/** Every receipt of the report, the first first. */
export function Receipts({ submissions }: { submissions: Submission[] }) {
  const { language, say } = useSpeech();
  if (submissions.length === 0) return null;
  const label = {
    at: say("reports.receipt.at"),
    by: say("reports.receipt.by"),
    digest: say("reports.receipt.digest"),
  };
  return (
    <section aria-labelledby="receipts" className="report-section">
      <h2 id="receipts">{say("reports.receipt.receipts")}</h2>
      <table className="stack">
        <caption className="hidden">{say("reports.receipt.receipts")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("reports.receipt.number")}</th>
            {Object.entries(label).map(([id, text]) => (
              <th key={id} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {submissions.map(({ receiptNumber, receivedAt, submittedByName, sha256 }) => (
            <tr key={receiptNumber}>
              <th scope="row" className="nowrap">
                {receiptNumber}
              </th>
              <td data-label={label.at}>
                <time dateTime={receivedAt}>{atTime(receivedAt, language, { seconds: true })}</time>
              </td>
              <td data-label={label.by}>{submittedByName}</td>
              <td data-label={label.digest} className="code">
                {sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
