import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { matterOf } from "~/domain/matter";
import { listCompletionRequests } from "~/queries/completions.server";
import { findReceipt } from "~/queries/receipts.server";
import { Completes } from "~/ui/application/completion-receipt";
import { OtherReceipts } from "~/ui/application/other-receipts";
import { ReceivedFiles } from "~/ui/application/received-files";
import { ApplicationView } from "~/ui/application/view";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { DemoTag, Facts } from "~/ui/parts";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { crossedInWords, factsOf } from "~/words/receipt-document";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const number = new URL(request.url).searchParams.get("number");
  const whose = { organisationId: person.organisation.id };
  const receipt = found(
    await findReceipt(context.db, params.applicationId ?? "", whose, context.clock(), number),
  );
  const { snapshot, receiptNumber, application, demo, view, timeliness, completes, all } = receipt;
  const requests = snapshot.completes ? await listCompletionRequests(context.db, application.id) : [];
  const completed = snapshot.completes && {
    ...snapshot.completes,
    points: requests.find(({ id }) => id === snapshot.completes?.request)?.points ?? [],
  };
  return json({
    title: `${wordsIn(language)("receipt.title")} ${receiptNumber}`,
    ...{ receiptNumber, application, demo, view, completes },
    name: matterOf(snapshot.answers).name,
    facts: factsOf(receipt, language),
    completed: completed ?? null,
    number: snapshot.number,
    crossed: timeliness === "crossed" ? crossedInWords(snapshot, language) : null,
    attachments: snapshot.attachments ?? [],
    receipts: all.map((each) => ({
      receiptNumber: each.receiptNumber,
      receivedAt: each.receivedAt,
      completes: each.completes,
    })),
    checkAddress: context.publicOrigin + pathsIn(language).receiptCheck(),
  });
}

export default function ReceiptPage() {
  const { application, receiptNumber, name, view, ...page } = useLoaderData<typeof loader>();
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
