import { useSpeech } from "~/ui/language";
import { inboxQuery } from "~/web/inbox-address";
import { inNumber } from "~/words/formats";

export type InboxView = "all" | "mine" | "unassigned" | "statements" | "contests";

type Props = {
  /** The view that is shown; none when the filters are others. */
  here?: InboxView;
  counts: { mine: number | null; unassigned: number; statements: number | null; contests: number | null };
};

/** The ways into the inbox, with how much waits in each. */
export function InboxViews({ here, counts }: Props) {
  const { language, say, paths } = useSpeech();
  const to = (handler: string) => paths.inbox() + inboxQuery({ handler, state: "waiting" });
  const views: { id: InboxView; href: string; count: number | null }[] = [
    { id: "all", href: paths.inbox(), count: null },
    ...(counts.mine === null ? [] : [{ id: "mine" as const, href: to("mine"), count: counts.mine }]),
    { id: "unassigned", href: to("nobody"), count: counts.unassigned },
    ...(counts.statements === null
      ? []
      : [{ id: "statements" as const, href: paths.statements(), count: counts.statements }]),
    ...(counts.contests === null
      ? []
      : [{ id: "contests" as const, href: paths.contests(), count: counts.contests }]),
  ];
  return (
    <nav className="inbox-views" aria-label={say("inbox.views")}>
      <ul>
        {views.map(({ id, href, count }) => (
          <li key={id}>
            <a href={href} aria-current={id === here ? "page" : undefined}>
              {say(`inbox.${id}`)}
              {count !== null && <span className="count"> ({inNumber(count, language)})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
