import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { claimClock } from "~/domain/claim/clock";
import { helsinkiDay } from "~/domain/day";
import { listWaitingClaims } from "~/queries/claims.server";
import { namesOnDay } from "~/queries/organisations.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ClaimClockTag } from "~/ui/claim/clock";
import { ClaimStateTag } from "~/ui/claim/parts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { titleOf } from "~/web/back.server";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const today = helsinkiDay(context.clock());
  const claims = await listWaitingClaims(context.db);
  const nameOf = await namesOnDay(
    context.db,
    claims.map(({ organisationId }) => organisationId),
  );
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.waiting.title")),
    claims: claims.map(({ waits, organisationId, submittedAt, ...claim }) => {
      const submittedOn = helsinkiDay(submittedAt ?? context.clock());
      const organisation = nameOf(organisationId, today);
      return { ...claim, organisation, submittedOn, clock: claimClock(submittedOn, waits, today) };
    }),
  });
}

export default function WaitingClaimsPage() {
  const { claims } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={say("claims.waiting.title")}
      />
      <h1>{say("claims.waiting.title")}</h1>
      <p className="lead">{say("claims.waiting.lead")}</p>
      {claims.length === 0 && <p className="soft">{say("claims.waiting.none")}</p>}
      {claims.length > 0 && (
        <table className="stack claims">
          <caption>{say("claims.clock.basis")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("claims.number")}</th>
              <th scope="col">{say("claims.waiting.project")}</th>
              <th scope="col">{say("claims.waiting.submittedAt")}</th>
              <th scope="col" className="number">
                {say("claims.claimed")}
              </th>
              <th scope="col">{say("claims.state")}</th>
              <th scope="col">{say("claims.waiting.clock")}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">
                  <a href={paths.filing(claim.projectId, "claims", claim.id)}>{claim.number}</a>
                </th>
                <td data-label={say("claims.waiting.project")}>
                  <Content texts={claim.projectName} />
                  <span className="below soft">
                    <Content texts={claim.organisation} />
                  </span>
                </td>
                <td data-label={say("claims.waiting.submittedAt")}>{onDay(claim.submittedOn, language)}</td>
                <td className="number" data-label={say("claims.claimed")}>
                  {inEuros(claim.claimed, language)}
                </td>
                <td data-label={say("claims.state")}>
                  <ClaimStateTag state={claim.state} />
                </td>
                <td data-label={say("claims.waiting.clock")}>
                  <ClaimClockTag clock={claim.clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
