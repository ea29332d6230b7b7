import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toDecide } from "~/domain/change-request";
import { findChange } from "~/queries/changes.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { projectTrail } from "~/ui/project/project-nav";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const whose = { organisationId: person.organisation.id };
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { project, filing, submissions, content } = found(await findChange(context.db, place, whose));
  found(submissions.at(-1));
  return json({
    title: wordsIn(language)("changes.receipt.title"),
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, number: filing.number ?? "" },
    notice: content !== null && toDecide(content).length === 0,
    receipts: submissions
      .map(({ receiptNumber, receivedAt, submittedByName, sha256 }) => ({
        ...{ receiptNumber, receivedAt, submittedByName, sha256 },
      }))
      .reverse(),
  });
}

export default function ChangeReceiptPage() {
  const { project, filing, notice, receipts } = useLoaderData<typeof loader>();
  const { say, language, paths } = useSpeech();
  const trail = [
    ...projectTrail(project, "recipient", { say, paths }),
    { name: say("changes.title"), href: paths.ownProjectPart(project.id, "changes") },
    { name: filing.number, href: paths.ownFiling(project.id, "changes", filing.id) },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={say("changes.receipt.title")} />
      <h1>{say("changes.receipt.title")}</h1>
      <p className="lead">
        {say("changes.numbered", { number: filing.number })} · <Content texts={project.name} />
      </p>
      <div className="notice good">
        <p>
          <strong>{say(notice ? "changes.receipt.noticeLead" : "changes.receipt.lead")}</strong>
        </p>
        {!notice && <p>{say("changes.receipt.waits")}</p>}
      </div>
      {receipts.map((one) => (
        <Facts
          key={one.receiptNumber}
          rows={[
            { name: say("changes.receipt.number"), value: <strong>{one.receiptNumber}</strong> },
            { name: say("changes.receipt.at"), value: atTime(one.receivedAt, language, { seconds: true }) },
            { name: say("changes.receipt.by"), value: one.submittedByName },
            { name: say("changes.receipt.digest"), value: <span className="code">{one.sha256}</span> },
          ]}
        />
      ))}
      <p>
        <a href={paths.ownFiling(project.id, "changes", filing.id)}>
          {say("changes.numbered", { number: filing.number })}
        </a>
      </p>
    </div>
  );
}
