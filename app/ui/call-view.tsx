import type { CallContent } from "~/domain/call-content";
import { type Rule, speakersRules, type Verdict as VerdictCode } from "~/domain/eligibility";
import type { Texts } from "~/domain/texts";
import { atTime, inNumber } from "~/words/formats";
import { GrantConditions, Judging } from "./call-judging";
import { CallFacts, type CallShown, Standing, type StandingOf } from "./call-parts";
import { Breadcrumbs } from "./chrome";
import { useSpeech } from "./language";
import { Content, DemoTag } from "./parts";
import { CallPhaseTag, Moment, Sources } from "./programme-parts";
import { ProjectTable } from "./project-parts";
import { RuleList } from "./rule-list";
import { VerdictTag } from "./verdict";

type Props = {
  now: string;
  call: CallShown & {
    name: Texts;
    summary: Texts;
    purpose: Texts;
    demo: boolean;
    rules: Rule[];
    revision: number;
    /** Why the call was cancelled. */
    cancelReasons: Texts | null;
    recipientsKnown: boolean;
    sources: Parameters<typeof Sources>[0]["sources"];
  };
  /** What only a published revision tells; undefined for a call without one. */
  content?: Pick<CallContent, "scoring" | "decision" | "objective" | "area">;
  regions: { code: string; name: Texts }[];
  item: { id: string; name: Texts };
  counts: { verdict: VerdictCode; count: number }[];
  standing: StandingOf;
  projects: Parameters<typeof ProjectTable>[0]["projects"];
};

/** The whole page of a call: what it is for, who can apply, what it fixes, and what the reader can do. */
export function CallView({ now, call, content, regions, item, counts, standing, projects }: Props) {
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
      {!coming && Boolean(call.form) && (
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
            <CallFacts
              {...{ call, item }}
              objective={content?.objective}
              area={regions.filter(({ code }) => content?.area.includes(code)).map(({ name }) => name)}
            />
          </section>
          {content && <Judging scoring={content.scoring} />}
          {content && <GrantConditions conditions={content.decision.conditions} />}
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
