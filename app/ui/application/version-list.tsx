import { helsinkiDay } from "~/domain/day";
import type { Texts } from "~/domain/texts";
import type { SaveGroup } from "~/domain/versions";
import { useSpeech } from "~/ui/language";
import { Content, Tag } from "~/ui/parts";
import { atTime } from "~/words/formats";

type Props = { applicationId: string; groups: SaveGroup[]; titles: Record<string, Texts> };

/** Who has saved what and when, the newest first; what was sent to the ministry is marked. */
export function VersionList({ applicationId, groups, titles }: Props) {
  const { language, say, paths } = useSpeech();
  const newestFirst = groups.map((group, index) => ({ group, before: groups[index - 1]?.version ?? 0 }));
  newestFirst.reverse();
  return (
    <table className="stack versions">
      <caption className="hidden">{say("versions.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("versions.version")}</th>
          <th scope="col">{say("versions.when")}</th>
          <th scope="col">{say("versions.who")}</th>
          <th scope="col">{say("versions.what")}</th>
          <th scope="col">{say("versions.compare")}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ group, before }) => (
          <tr key={group.version}>
            <th scope="row">
              {say("versions.versionNumber", { version: group.version })}
              {group.received.map(({ receiptNumber }) => (
                <span key={receiptNumber} className="below">
                  <Tag tone="active">{say("versions.received")}</Tag>{" "}
                  <a className="small nowrap" href={paths.receipt(applicationId, receiptNumber)}>
                    {receiptNumber}
                  </a>
                </span>
              ))}
            </th>
            <td data-label={say("versions.when")}>
              <time dateTime={group.savedAt}>{whenInWords(group, language, say)}</time>
              {group.saves > 1 && (
                <span className="below small soft">{say("versions.saves", { count: group.saves })}</span>
              )}
            </td>
            <td data-label={say("versions.who")}>{group.savedBy.name}</td>
            <td data-label={say("versions.what")}>
              {group.sections.map((section, index) => (
                <span key={section}>
                  {index > 0 && ", "}
                  {titles[section] ? <Content texts={titles[section]} /> : section}
                </span>
              ))}
            </td>
            <td data-label={say("versions.compare")}>
              <a href={`${paths.versions(applicationId, { from: before, to: group.version })}#comparison`}>
                {say("versions.withPrevious")}
                <span className="hidden">: {say("versions.versionNumber", { version: group.version })}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Speech = ReturnType<typeof useSpeech>;

/** The time of one save, or of the first and the last of several. */
function whenInWords({ since, savedAt }: SaveGroup, language: Speech["language"], say: Speech["say"]) {
  const last = atTime(savedAt, language);
  const first = atTime(since, language);
  if (first === last || helsinkiDay(since) !== helsinkiDay(savedAt)) return last;
  return say("versions.between", { from: first, to: last.split(" ").at(-1) ?? last });
}
