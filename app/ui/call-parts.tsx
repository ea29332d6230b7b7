import type { IndirectMethod } from "~/domain/budget";
import type { GrantType } from "~/domain/call";
import { helsinkiDay } from "~/domain/day";
import type { Assessment } from "~/domain/eligibility";
import type { FundingSource } from "~/domain/item";
import type { Admission } from "~/domain/statement";
import type { CallPhase } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { Admitted } from "~/ui/admitted";
import { inPercent, inWholeEuros, onDay } from "~/words/formats";
import { isWritten } from "./call-judging";
import { FigureLink } from "./figure-parts";
import { useSpeech } from "./language";
import { Content, Facts } from "./parts";
import { Moment } from "./programme-parts";
import { Verdict } from "./verdict";

export type CallShown = {
  id: string;
  phase: CallPhase;
  opensAt: string;
  closesAt: string;
  timesKnown: boolean;
  costsFrom: string;
  costsTo: string;
  appropriation: number;
  sharePercent: number | null;
  maxGrant: number | null;
  grantType: GrantType | null;
  fundingSource: FundingSource;
  indirectMethods: IndirectMethod[];
  /** Null for a call that was not run in this service: what it left open, only its sources could tell. */
  form: unknown;
  contact: string | null;
};

/** Everything that the call fixes, and plainly what no source tells. */
export function CallFacts({
  call,
  item,
  objective,
  area,
}: {
  call: CallShown;
  item: { id: string; name: Texts };
  objective?: Texts;
  area: Texts[];
}) {
  const { language, say, paths } = useSpeech();
  const share = call.sharePercent === null ? null : inPercent(call.sharePercent, language);
  const ceiling = call.maxGrant === null ? null : inWholeEuros(call.maxGrant, language);
  const rows = [
    { name: say("portal.call.period"), value: <ApplicationPeriod call={call} /> },
    { name: say("portal.call.appropriation"), value: inWholeEuros(call.appropriation, language) },
    {
      name: say("portal.call.share"),
      value: share ? say("portal.call.shareUpTo", { percent: share }) : say("portal.call.shareUnknown"),
    },
    {
      name: say("portal.call.ceiling"),
      value: ceiling ?? say(call.form ? "portal.call.noCeiling" : "portal.call.ceilingUnknown"),
    },
    {
      name: say("portal.call.costs"),
      value: `${onDay(call.costsFrom, language)} – ${onDay(call.costsTo, language)}`,
    },
    call.indirectMethods.length > 0 && {
      name: say("portal.call.indirect"),
      value: call.indirectMethods.map((method) => say(`terms.indirect.${method}`)).join("\n"),
    },
    {
      name: say("portal.call.grantType"),
      value: say(call.grantType ? `terms.grantType.${call.grantType}` : "common.unknown"),
    },
    { name: say("portal.call.funding"), value: say(`terms.funding.${call.fundingSource}`) },
    {
      name: say("portal.call.item"),
      value: (
        <a href={paths.item(item.id)}>
          <Content texts={item.name} />
        </a>
      ),
    },
    objective !== undefined &&
      isWritten(objective) && {
        name: say("call.place.objective"),
        value: <Content texts={objective} />,
      },
    area.length > 0 && {
      name: say("call.place.area"),
      value: area.map((name) => pick(name, language).text).join(", "),
    },
    call.contact !== null && {
      name: say("portal.call.contact"),
      value: <a href={`mailto:${call.contact}`}>{call.contact}</a>,
    },
  ];
  return <Facts rows={rows.filter((row) => row !== false)} />;
}

function ApplicationPeriod({ call }: { call: CallShown }) {
  const { language, say } = useSpeech();
  if (!call.timesKnown) {
    const [from, to] = [call.opensAt, call.closesAt].map((at) => onDay(helsinkiDay(at), language));
    return (
      <>
        {from} – {to} <span className="soft">({say("portal.call.timesUnknown")})</span>
      </>
    );
  }
  return (
    <>
      <Moment at={call.opensAt} call={call} /> –<br />
      <Moment at={call.closesAt} call={call} />
      <br />
      <span className="soft">{say("portal.call.deadlineRule")}</span>
    </>
  );
}

export type StandingOf =
  | { kind: "stranger" }
  | { kind: "onlooker" }
  | {
      kind: "applicant";
      organisation: Texts;
      assessment: Assessment;
      admission?: Admission;
      applicationId?: string;
    };

/** What the reader can do in a coming or open call: first whether they can apply at all, then the way in. */
export function Standing({ call, standing }: { call: CallShown; standing: StandingOf }) {
  const { say, paths } = useSpeech();
  if (standing.kind === "onlooker") return null;
  if (standing.kind === "stranger") {
    if (call.phase !== "open") return null;
    return (
      <div className="buttons">
        <a className="button" href={paths.signIn(paths.call(call.id))}>
          {say("portal.call.signIn")}
        </a>
        <span className="soft">{say("portal.call.signInHelp")}</span>
      </div>
    );
  }
  const { organisation, assessment, admission, applicationId } = standing;
  const refused = assessment.verdict === "ineligible" && !admission;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{say("portal.call.yourOrganisation")}</h2>
      <Verdict assessment={assessment} organisation={organisation} />
      <FigureLink callId={call.id} assessment={assessment} />
      {admission && <Admitted admission={admission} />}
      {applicationId && (
        <p className="notice">
          {say("portal.call.existing")}:{" "}
          <a href={paths.application(applicationId)}>{say("portal.call.openExisting")}</a>
        </p>
      )}
      {refused && (
        <p>
          {say("portal.call.notRefused")}{" "}
          {call.contact && say("portal.call.askMore", { contact: call.contact })}{" "}
          <a href={paths.statement(call.id)}>{say("screening.statement.link")}</a>
        </p>
      )}
      {!refused && !applicationId && call.phase === "open" && (
        <p className="buttons">
          <a className="button" href={paths.startApplication(call.id)}>
            {say("portal.call.start")}
          </a>
        </p>
      )}
    </section>
  );
}
