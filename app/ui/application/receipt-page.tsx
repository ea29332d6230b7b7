import type { ReceivedFile } from "~/domain/snapshot";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { DemoTag, Facts } from "~/ui/parts";
import { Completes } from "./completion-receipt";
import { OtherReceipts } from "./other-receipts";
import { ReceivedFiles } from "./received-files";
import { ApplicationView } from "./view";

export type ReceiptPageProps = {
  receiptNumber: string;
  application: { id: string };
  demo: boolean;
  view: Parameters<typeof ApplicationView>[0];
  completes: string | null;
  name: string;
  facts: [name: string, value: string][];
  completed: Parameters<typeof Completes>[0]["completed"] | null;
  number: string;
  crossed: string | null;
  attachments: ReceivedFile[];
  receipts: Parameters<typeof OtherReceipts>[0]["receipts"];
  checkAddress: string;
};

/** What was received and when, how to keep and check it, what comes next, and the whole application. */
export function ReceiptPage({ application, receiptNumber, name, view, ...page }: ReceiptPageProps) {
  const { say, paths } = useSpeech();
  const newest = page.receipts[0]?.receiptNumber;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: name || say("apply.unnamed"), href: paths.application(application.id) },
        ]}
        here={say("receipt.title")}
      />
      <h1>{say("receipt.title")}</h1>
      {receiptNumber !== newest && (
        <div className="notice">
          <p>
            {say("receipt.earlier")} <a href={paths.receipt(application.id)}>{say("receipt.toNewest")}</a>
          </p>
        </div>
      )}
      <div className="notice good receipt">
        <p className="lead">{say(page.completes ? "receipt.completionReceived" : "receipt.received")}</p>
        <p className="receipt-number">{receiptNumber}</p>
      </div>
      {page.crossed && (
        <div className="notice waiting">
          <h2>{say("receipt.crossed.title")}</h2>
          <p>{page.crossed}</p>
          <p>{say("receipt.crossed.next")}</p>
        </div>
      )}
      {page.demo && (
        <p className="tags">
          <DemoTag />
        </p>
      )}
      <Facts
        rows={page.facts.map(([fact, value]) => ({
          name: fact,
          value: /^[0-9a-f]{64}$/.test(value) ? (
            <>
              <span className="code">{value}</span>
              <span className="below small soft">{say("receipt.digestHelp")}</span>
            </>
          ) : (
            value
          ),
        }))}
      />
      {page.completed && (
        <Facts
          rows={[
            {
              name: say("completion.receipt.completes"),
              value: <Completes completed={page.completed} number={page.number} form={view.form} />,
            },
          ]}
        />
      )}
      <section className="receipt-keep no-print" aria-labelledby="keep">
        <h2 id="keep">{say("receipt.saves")}</h2>
        <ul>
          <li>
            <a href={paths.receiptPdf(application.id, receiptNumber)}>{say("receipt.pdf")}</a>
          </li>
          <li>
            <a href={paths.snapshot(application.id, receiptNumber)}>{say("receipt.json")}</a>
          </li>
        </ul>
        <p>{say("receipt.stays")}</p>
      </section>
      <h2>{say("receipt.check")}</h2>
      <p>{say("receipt.checkHelp")}</p>
      <p>
        {say("receipt.checkAt", { address: page.checkAddress })}
        <span className="no-print">
          {" "}
          · <a href={paths.receiptCheck()}>{say("receipt.checkHere")}</a>
        </span>
      </p>
      <h2>{say("receipt.next")}</h2>
      <ol>
        <li>{say("receipt.nextHandling")}</li>
        <li>{say("receipt.nextCompletion")}</li>
        <li>{say("receipt.nextDecision")}</li>
      </ol>
      <p className="no-print">
        <a href={paths.desk()}>{say("receipt.toDesk")}</a>
      </p>
      <OtherReceipts applicationId={application.id} shown={receiptNumber} receipts={page.receipts} />
      <ReceivedFiles files={page.attachments} />
      <h2 className="receipt-whole">{say("receipt.whole")}</h2>
      <ApplicationView {...view} />
    </div>
  );
}
