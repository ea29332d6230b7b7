import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimClock } from "~/domain/claim/clock";
import { helsinkiDay } from "~/domain/day";
import { findReceivedClaim, listClaims, waitOf } from "~/queries/claims.server";
import { listReturns } from "~/queries/filings.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ReceivedClaim } from "~/ui/claim/received-claim";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { findOwnClaim } from "~/web/claim.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const { project, claim, plan, lines } = await findOwnClaim(context, params, person);
  const received = found(await findReceivedClaim(db, claim.id));
  const { receiptNumber, receivedAt, sha256, submittedByName, content } = received;
  const waits = (await listReturns(db, claim.id)).map(waitOf);
  const first = helsinkiDay(claim.submittedAt ?? receivedAt);
  const clock = claimClock(first, waits, helsinkiDay(context.clock()));
  return json({
    title: `${wordsIn(language)("claims.receipt.title")} ${receiptNumber}`,
    ...{ project, claim, receiptNumber, receivedAt, sha256, submittedByName, content, clock, lines },
    movePercent: plan.movePercent,
    listed: (await listClaims(db, project.id)).find(({ id }) => id === claim.id) ?? null,
  });
}

export default function ClaimReceiptPage() {
  const page = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { project, claim, clock } = page;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "recipient", { say, paths }),
          { name: say("claims.title"), href: paths.ownProjectPart(project.id, "claims") },
        ]}
        here={say("claims.receipt.title")}
      />
      <h1>{say("claims.receipt.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="claims" />
      <p>{say("claims.receipt.lead")}</p>
      <Facts
        rows={[
          { name: say("claims.number"), value: claim.number ?? "" },
          { name: say("claims.receipt.number"), value: <strong>{page.receiptNumber}</strong> },
          {
            name: say("claims.receipt.receivedAt"),
            value: atTime(page.receivedAt, language, { seconds: true }),
          },
          { name: say("claims.receipt.by"), value: page.submittedByName },
          { name: say("claims.receipt.sha256"), value: <code className="digest">{page.sha256}</code> },
        ]}
      />
      {claim.state === "submitted" && (
        <>
          <h2>{say("claims.receipt.next")}</h2>
          <p>{say("claims.receipt.due", { day: onDay(clock.dueOn, language) })}</p>
        </>
      )}
      <ReceivedClaim
        content={page.content}
        lines={page.lines}
        movePercent={page.movePercent}
        listed={page.listed}
        deductions={[]}
        reasons={claim.reasons}
      />
      <p className="no-print">
        <a href={paths.ownProjectPart(project.id, "claims")}>{say("claims.receipt.back")}</a>
      </p>
    </div>
  );
}
