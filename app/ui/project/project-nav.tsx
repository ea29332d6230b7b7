import type { Texts } from "~/domain/texts";
import type { Crumb } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import type { OwnProjectPart, Paths, ProjectPart } from "~/web/paths";
import type { Say } from "~/words";

type Side = "recipient" | "ministry";
type Named = { id: string; name: Texts };

/** Where a page of the project stands: under the recipient's desk, or under the ministry's projects. */
export function projectTrail(
  { id, name }: Named,
  side: Side,
  { say, paths }: { say: Say; paths: Paths },
): Crumb[] {
  const own = <Content texts={name} />;
  return side === "ministry"
    ? [
        { name: say("ministry.projects.title"), href: paths.ministryProjects() },
        { name: own, href: paths.ministryProject(id) },
      ]
    : [
        { name: say("apply.desk.title"), href: paths.desk() },
        { name: own, href: paths.ownProject(id) },
      ];
}

const ownParts: readonly OwnProjectPart[] = [
  "agreement",
  "milestones",
  "reports",
  "claims",
  "changes",
  "returns",
  "people",
  "visibility",
];
const ministryParts: readonly ProjectPart[] = [
  "plan",
  "milestones",
  "reports",
  "claims",
  "changes",
  "payments",
  "recovery",
  "pack",
];

type Props = { project: Pick<Named, "id">; side: Side; here: "overview" | OwnProjectPart | ProjectPart };

/** The parts of a project, side by side; `here` is the one that is shown. */
export function ProjectNav({ project: { id }, side, here }: Props) {
  const { say, paths } = useSpeech();
  const overview = side === "ministry" ? paths.ministryProject(id) : paths.ownProject(id);
  const parts: [string, string][] =
    side === "ministry"
      ? ministryParts.map((part) => [part, paths.projectPart(id, part)])
      : ownParts.map((part) => [part, paths.ownProjectPart(id, part)]);
  return (
    <nav className="part-nav" aria-label={say("funded.nav.label")}>
      <ul>
        {[["overview", overview] as [string, string], ...parts].map(([part, href]) => (
          <li key={part}>
            <a href={href} aria-current={part === here ? "page" : undefined}>
              {say(`funded.nav.${part as typeof here}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
