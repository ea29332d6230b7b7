import type { CallChange } from "~/domain/call-changes";
import { partOf } from "~/domain/call-parts";
import type { Rule } from "~/domain/eligibility";
import { languages } from "~/domain/texts";
import { Pieces } from "../application/field-changes";
import { wordChanges } from "../application/word-changes";
import { useSpeech } from "../language";
import { ruleWords } from "../verdict-words";
import { memberName, placeOf } from "./place-words";
import { type RegionNames, valueInWords } from "./value-words";

type Props = {
  changes: CallChange[];
  /** The whole content on both sides, from which places get their names. */
  before: unknown;
  after: unknown;
  regions?: RegionNames;
  labels?: { before: string; after: string };
};

/** What differs between two states of a call, part by part and in words. */
export function CallChanges({ changes, before, after, regions, labels }: Props) {
  const { say } = useSpeech();
  const parts = [...new Set(changes.map(({ path }) => partOf(path)))];
  return (
    <div className="field-changes">
      {changes.some(({ kind }) => kind === "text") && <p className="small soft">{say("versions.key")}</p>}
      {parts.map((part) => (
        <div key={part}>
          <h3>{say(`call.part.${part}.title`)}</h3>
          <dl>
            {changes
              .filter(({ path }) => partOf(path) === part)
              .map((change) => (
                <OneChange key={change.kind + change.path} {...{ change, before, after, regions, labels }} />
              ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

function OneChange({
  change,
  before,
  after,
  regions,
  labels,
}: Omit<Props, "changes"> & { change: CallChange }) {
  const { language, say } = useSpeech();
  const told = labels ?? { before: say("versions.before"), after: say("versions.after") };
  if (change.kind === "added" || change.kind === "removed") {
    const { path, kind, member } = change;
    const list = path.startsWith("rules.")
      ? say("call.place.rules")
      : placeOf(path, kind === "added" ? after : before, language);
    const text = path.startsWith("rules.")
      ? ruleWords(member as Rule, language)
      : memberName(member, 0, say, language);
    const Mark = kind === "added" ? "ins" : "del";
    return (
      <div className="changed-field">
        <dt>{list}</dt>
        <dd>
          <span className="changed-label">
            {say(kind === "added" ? "call.changes.added" : "call.changes.removed")}
          </span>
          <Mark>{text}</Mark>
        </dd>
      </div>
    );
  }
  const place = placeOf(change.path, after, language);
  if (change.kind === "moved") {
    return (
      <div className="changed-field">
        <dt>{place}</dt>
        <dd>{say("call.changes.moved")}</dd>
      </div>
    );
  }
  if (change.kind === "value") {
    return (
      <div className="changed-field">
        <dt>{place}</dt>
        <dd>
          <span className="changed-label">{told.before}</span>
          <del>{valueInWords(change.path, change.before, language, regions)}</del>
        </dd>
        <dd>
          <span className="changed-label">{told.after}</span>
          <ins>{valueInWords(change.path, change.after, language, regions)}</ins>
        </dd>
      </div>
    );
  }
  return languages
    .filter((one) => change.before[one] !== change.after[one])
    .map((one) => {
      const pieces = wordChanges(change.before[one], change.after[one]);
      return (
        <div className="changed-field" key={one}>
          <dt>
            {place} <span className="soft">({say(`common.texts.in.${one}`).toLowerCase()})</span>
          </dt>
          <dd lang={one === language ? undefined : one}>
            <span className="changed-label" lang={language}>
              {told.before}
            </span>
            <Pieces pieces={pieces.before} mark="del" empty={say("call.changes.empty")} />
          </dd>
          <dd lang={one === language ? undefined : one}>
            <span className="changed-label" lang={language}>
              {told.after}
            </span>
            <Pieces pieces={pieces.after} mark="ins" empty={say("call.changes.empty")} />
          </dd>
        </div>
      );
    });
}
