import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasAny, screeningReaders, statisticsReaders } from "~/domain/who-may";
import { countOpenContests } from "~/queries/contests.server";
import { countReceived } from "~/queries/inbox.server";
import { listStatements } from "~/queries/statements.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { InboxViews } from "~/ui/ministry/inbox/inbox-views";
import { Content, Tag } from "~/ui/parts";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, screeningReaders);
  const { db } = context;
  const statements = await listStatements(db);
  const waiting = async (handler: { id: string } | "nobody") =>
    (await countReceived(db, { state: "waiting", handler })).count;
  return json({
    title: wordsIn(language)("screening.statements.title"),
    statements: statements.map(({ text: _, assessment: __, ...told }) => told),
    counts: {
      mine: hasAny(person, ["officer"]) ? await waiting({ id: person.id }) : null,
      unassigned: await waiting("nobody"),
      statements: statements.filter(({ outcome }) => outcome === null).length,
      contests: hasAny(person, statisticsReaders) ? await countOpenContests(db) : null,
    },
  });
}

type Told = ReturnType<typeof useLoaderData<typeof loader>>["statements"];

export default function StatementsPage() {
  const { statements, counts } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const title = say("screening.statements.title");
  const open = statements.filter(({ outcome }) => outcome === null);
  const answered = statements.filter(({ outcome }) => outcome !== null);
  return (
    <div className="width">
      <Breadcrumbs trail={[{ name: say("ministry.inbox.title"), href: paths.inbox() }]} here={title} />
      <h1>{title}</h1>
      <p className="lead">{say("screening.statements.lead")}</p>
      <InboxViews here="statements" counts={counts} />
      {open.length > 0 ? (
        <StatementTable caption={say("screening.statements.open")} statements={open} />
      ) : (
        <p className="notice">
          {say(statements.length > 0 ? "screening.statements.noneOpen" : "screening.statements.none")}
        </p>
      )}
      {answered.length > 0 && (
        <StatementTable caption={say("screening.statements.answered")} statements={answered} />
      )}
    </div>
  );
}

function StatementTable({ caption, statements }: { caption: string; statements: Told }) {
  const { language, say, paths } = useSpeech();
  return (
    <table className="stack inbox">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("screening.statements.number")}</th>
          <th scope="col">{say("screening.statements.applicant")}</th>
          <th scope="col">{say("screening.statements.call")}</th>
          <th scope="col">{say("screening.statements.written")}</th>
          <th scope="col">{say("screening.statements.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={paths.ministryStatement(one.id)} className="nowrap">
                {one.number}
              </a>
            </th>
            <td data-label={say("screening.statements.applicant")}>
              <strong>
                <Content texts={one.organisationName} />
              </strong>
            </td>
            <td data-label={say("screening.statements.call")}>
              <Content texts={one.callName} />
              <span className="below small soft">
                {say("screening.statements.closes", { time: atTime(one.closesAt, language) })}
              </span>
            </td>
            <td data-label={say("screening.statements.written")}>
              <time dateTime={one.writtenAt}>{atTime(one.writtenAt, language)}</time>
            </td>
            <td data-label={say("screening.statements.standing")}>
              <StatementTag outcome={one.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StatementTag({ outcome }: { outcome: "admitted" | "not-admitted" | null }) {
  const { say } = useSpeech();
  if (outcome === null) return <Tag tone="waiting">{say("screening.statement.waits")}</Tag>;
  return <Tag tone={outcome === "admitted" ? "good" : "bad"}>{say(`screening.statement.${outcome}`)}</Tag>;
}
