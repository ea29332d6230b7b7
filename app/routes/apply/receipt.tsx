import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { projectNameField } from "~/domain/application-form";
import { isLate } from "~/domain/completion";
import { findSubmission, findWholeApplication, listSubmissions } from "~/queries/applications.server";
import { listCompletionRequests } from "~/queries/completions.server";
import { ApplicantName } from "~/ui/application/application-head";
import { type CompletedRequest, Completes, Receipts } from "~/ui/application/completion-receipt";
import { ApplicationView } from "~/ui/application/view";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const number = new URL(request.url).searchParams.get("number") ?? undefined;
  const submission = found(await findSubmission(db, id, number));
  const { application, call, form, terms, answers, read } = found(
    await findWholeApplication(db, id, whose, context.clock(), submission.version),
  );
  const { receiptNumber, receivedAt, sha256, submittedByName } = submission;
  const answered = (await listCompletionRequests(db, id)).find(({ id }) => id === submission.completes);
  const completed: CompletedRequest | null = answered
    ? {
        askedAt: answered.askedAt,
        dueOn: answered.dueOn,
        late: isLate(answered.dueOn, receivedAt),
        points: answered.points,
      }
    : null;
  return json({
    title: `${wordsIn(language)("apply.receipt.title")} ${receiptNumber}`,
    ...{ application, form, terms, answers, read },
    call: { id: call.id, name: call.name, closesAt: call.closesAt },
    name: (answers[projectNameField] ?? "").trim(),
    receipt: { receiptNumber, receivedAt, sha256, submittedByName },
    completed,
    receipts: await listSubmissions(db, id),
  });
}

export default function ReceiptPage() {
  const { application, call, receipt, name, form, terms, answers, read, completed, receipts } =
    useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const at = atTime(receipt.receivedAt, language, { seconds: true });
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: name || say("apply.unnamed"), href: paths.application(application.id) },
        ]}
        here={say("apply.receipt.title")}
      />
      <h1>{say("apply.receipt.title")}</h1>
      <div className="notice good receipt">
        <p className="lead">{say(completed ? "completion.receipt.received" : "apply.receipt.received")}</p>
        <p className="receipt-number">{receipt.receiptNumber}</p>
      </div>
      {application.demo && (
        <p className="tags">
          <DemoTag />
        </p>
      )}
      <Facts
        rows={[
          { name: say("apply.applicant"), value: <ApplicantName application={application} /> },
          { name: say("apply.project"), value: name },
          { name: say("apply.call"), value: <Content texts={call.name} /> },
          { name: say("apply.number"), value: application.number },
          ...(completed
            ? [
                {
                  name: say("completion.receipt.completes"),
                  value: <Completes completed={completed} number={application.number ?? ""} {...{ form }} />,
                },
              ]
            : []),
          {
            name: say("apply.receipt.at"),
            value: (
              <>
                {say("apply.receipt.atValue", { at })}
                {!completed && (
                  <>
                    <br />
                    {say("apply.receipt.inTime", { at: atTime(call.closesAt, language) })}
                  </>
                )}
              </>
            ),
          },
          { name: say("apply.receipt.by"), value: receipt.submittedByName },
          {
            name: say("apply.receipt.digest"),
            value: (
              <>
                <span className="code">{receipt.sha256}</span>
                <br />
                <span className="small soft">{say("apply.receipt.digestHelp")}</span>
                <br />
                <a className="no-print" href={paths.snapshot(application.id, receipt.receiptNumber)}>
                  {say("apply.receipt.download")}
                </a>
              </>
            ),
          },
        ]}
      />
      <p className="no-print">{say("apply.receipt.print")}</p>
      <Receipts applicationId={application.id} receipts={receipts} here={receipt.receiptNumber} />
      <h2>{say("apply.receipt.next")}</h2>
      <ol>
        <li>{say("apply.receipt.nextHandling")}</li>
        <li>{say("apply.receipt.nextCompletion")}</li>
        <li>{say("apply.receipt.nextDecision")}</li>
      </ol>
      <p className="no-print">
        <a href={paths.desk()}>{say("apply.receipt.toDesk")}</a>
      </p>
      <h2 className="receipt-whole">{say("apply.receipt.whole")}</h2>
      <ApplicationView form={form} answers={answers} read={read} terms={terms} />
    </div>
  );
}
