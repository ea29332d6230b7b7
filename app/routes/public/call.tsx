import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { speakersRules } from "~/domain/eligibility";
import { countVerdicts } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { applicantRoles, hasAny } from "~/domain/who-may";
import { listApplicationsOf } from "~/queries/applications.server";
import { type Call, findCall } from "~/queries/calls.server";
import { assessMunicipalities, assessOrganisation } from "~/queries/eligibility.server";
import { listProjects } from "~/queries/portfolio.server";
import { findItem } from "~/queries/programme.server";
import { findAdmission } from "~/queries/statements.server";
import { CallFacts, Standing } from "~/ui/call-parts";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { CallPhaseTag, Moment, Sources } from "~/ui/programme-parts";
import { ProjectTable } from "~/ui/project-parts";
import { RuleList } from "~/ui/rule-list";
import { VerdictTag } from "~/ui/verdict";
import type { AppContext } from "~/web/context";
import { found, languageOf, notFound, whoIs } from "~/web/guards.server";
import { titled } from "~/web/title";
import { atTime, inNumber } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = context.clock();
  const today = helsinkiDay(now);
  const call = found(await findCall(context.db, params.callId ?? "", now));
  if (call.state === "draft") throw notFound();

  const item = found(await findItem(context.db, call.itemId, today));
  const asked = { callId: call.id, rules: call.rules };
  const municipalities = await assessMunicipalities(context.db, asked, today);
  return json({
    title: pick(call.name, language).text,
    now,
    call,
    item: { id: item.id, name: item.name },
    counts: countVerdicts(municipalities),
    standing: await standingOf(request, context, call),
    projects: await listProjects(context.db, { callId: call.id }, today),
  });
}

/** How the reader stands towards the call: whether their organisation can apply, and its application. */
async function standingOf(request: Request, context: AppContext, call: Call) {
  const person = await whoIs({ request, context });
  if (!person) return { kind: "stranger" as const };
  if (!hasAny(person, applicantRoles)) return { kind: "onlooker" as const };

  const { organisation } = person;
  const applications = await listApplicationsOf(context.db, organisation.id);
  const own = applications.find(
    ({ callId, state }) => callId === call.id && state !== "withdrawn" && state !== "lapsed",
  );
  const asked = { callId: call.id, rules: call.rules };
  const assessment = found(await assessOrganisation(context.db, asked, organisation.id, own?.id));
  const whose = { callId: call.id, organisationId: organisation.id };
  return {
    ...{ kind: "applicant" as const, organisation: organisation.name, assessment },
    ...{ admission: await findAdmission(context.db, whose, assessment), applicationId: own?.id },
  };
}

export default function CallPage() {
  const { now, call, item, counts, standing, projects } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const coming = call.phase === "open" || call.phase === "upcoming";
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("portal.calls.title"), href: paths.calls() }]}
        here={<Content texts={call.name} />}
      />
      <p className="tags">
        <CallPhaseTag phase={call.phase} />
        {call.demo && <DemoTag />}
      </p>
      <h1>
        <Content texts={call.name} />
      </h1>
      {call.demo && <p className="soft">{say("portal.call.demo")}</p>}
      {call.cancelReasons && (
        <div className="notice bad">
          <p>
            <strong>{say("call.cancelledBecause")}</strong>
          </p>
          <p className="typed">
            <Content texts={call.cancelReasons} />
          </p>
        </div>
      )}
      {call.revision > 1 && (
        <p className="notice">
          {say("call.revisions.told", { revision: call.revision })}{" "}
          <a href={paths.callRevisions(call.id, { from: call.revision - 1, to: call.revision })}>
            {say("call.revisions.see")}
          </a>
        </p>
      )}
      <p className="lead">
        <Content texts={call.summary} />
      </p>
      {coming && (
        <p className="call-moment">
          {say(call.phase === "open" ? "portal.call.closes" : "portal.call.opens")}{" "}
          <strong>
            <Moment at={call.phase === "open" ? call.closesAt : call.opensAt} call={call} />
          </strong>
          <br />
          <span className="soft">
            {say("portal.call.clock", { time: atTime(now, language, { seconds: true }) })}
          </span>
        </p>
      )}
      {coming && <Standing call={call} standing={standing} />}
      {!coming && call.form && (
        <p className="no-print">
          <a href={paths.publishedList(call.id)}>{say("inbox.published.link")}</a>
        </p>
      )}

      <div className="columns">
        <div>
          <section aria-labelledby="purpose">
            <h2 id="purpose">{say("portal.call.purpose")}</h2>
            <p>
              <Content texts={call.purpose} />
            </p>
          </section>
          <section aria-labelledby="conditions">
            <h2 id="conditions">{say("portal.call.conditions")}</h2>
            <RuleList rules={call.rules} />
            {speakersRules(call.rules).length > 0 && (
              <p className="small soft">{say("eligibility.rule.definition")}</p>
            )}
          </section>
          <section aria-labelledby="facts">
            <h2 id="facts">{say("portal.call.facts")}</h2>
            <CallFacts call={call} item={item} />
          </section>
        </div>
        <section className="aside" aria-labelledby="who-can">
          <h2 id="who-can">{say("portal.call.whoCan")}</h2>
          <ul className="counts">
            {counts.map(({ verdict, count }) => (
              <li key={verdict}>
                <strong>{inNumber(count, language)}</strong> <VerdictTag verdict={verdict} />
              </li>
            ))}
          </ul>
          <p>
            <a href={paths.eligibility(call.id)}>{say("portal.call.everyMunicipality")}</a>
          </p>
        </section>
      </div>

      {(projects.length > 0 || !coming) && (
        <section aria-labelledby="recipients">
          <h2 id="recipients">{say("portal.call.recipients")}</h2>
          {projects.length > 0 ? (
            <ProjectTable projects={projects} withItem={false} />
          ) : (
            <p>
              {say(call.recipientsKnown ? "portal.call.recipientsNone" : "portal.call.recipientsUnknown")}
            </p>
          )}
        </section>
      )}
      <Sources sources={call.sources} />
    </div>
  );
}
