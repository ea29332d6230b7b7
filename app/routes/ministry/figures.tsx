import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { statisticsReaders } from "~/domain/who-may";
import { listContests } from "~/queries/contests.server";
import { findAreas } from "~/queries/statistics.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ContestTag, FigureText } from "~/ui/figure-parts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inNumber, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, statisticsReaders);
  const { nameOf } = await findAreas(context.db);
  const contests = (await listContests(context.db)).map((contest) => ({
    ...{ id: contest.id, state: contest.state, callName: contest.callName, claimed: contest.claimed },
    ...{ referenceOn: contest.referenceOn, contestedAt: contest.contestedAt, frozen: contest.frozen },
    name: nameOf(contest.municipalityCode),
  }));
  return json({ title: wordsIn(language)("statistics.contests.title"), contests });
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["contests"][number];

export default function ContestsPage() {
  const { contests } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const open = contests.filter(({ state }) => state === "open");
  const decided = contests.filter(({ state }) => state !== "open");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("statistics.title"), href: paths.statistics() }]}
        here={say("statistics.contests.title")}
      />
      <h1>{say("statistics.contests.title")}</h1>
      <p className="lead">{say("statistics.contests.lead")}</p>
      <section aria-labelledby="open">
        <h2 id="open">{say("statistics.contests.open")}</h2>
        {open.length > 0 ? (
          <ContestTable contests={open} />
        ) : (
          <p className="soft">{say("statistics.contests.noneOpen")}</p>
        )}
      </section>
      {decided.length > 0 && (
        <section aria-labelledby="decided">
          <h2 id="decided">{say("statistics.contests.decided")}</h2>
          <ContestTable contests={decided} />
        </section>
      )}
    </div>
  );
}

function ContestTable({ contests }: { contests: Listed[] }) {
  const { language, say, paths } = useSpeech();
  const label = {
    call: say("statistics.contests.call"),
    day: say("statistics.contests.day"),
    stands: say("statistics.contests.stands"),
    claimed: say("statistics.contests.claimed"),
    at: say("statistics.contests.at"),
    state: say("statistics.contests.state"),
  };
  return (
    <table className="stack statistics">
      <caption className="hidden">{say("statistics.contests.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("statistics.contests.municipality")}</th>
          {Object.values(label).map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contests.map((contest) => (
          <tr key={contest.id}>
            <th scope="row">
              <a href={paths.contest(contest.id)}>
                <Content texts={contest.name} />
              </a>
            </th>
            <td data-label={label.call}>
              <Content texts={contest.callName} />
            </td>
            <td data-label={label.day}>{onDay(contest.referenceOn, language)}</td>
            <td data-label={label.stands}>
              <FigureText figure={contest.frozen} />
            </td>
            <td data-label={label.claimed}>{inNumber(contest.claimed, language)}</td>
            <td data-label={label.at}>
              <time dateTime={contest.contestedAt}>{atTime(contest.contestedAt, language)}</time>
            </td>
            <td data-label={label.state}>
              <ContestTag state={contest.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
