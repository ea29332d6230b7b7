import type { ReactNode } from "react";
import type { CallProblem } from "~/domain/call-parts";
import type { RevisionProblem } from "~/domain/call-revision";
import type { ParityGap } from "~/domain/parity";
import type { Texts } from "~/domain/texts";
import type { FieldError, Fields, WrittenPart } from "~/web/call-fields";
import { atTime } from "~/words/formats";
import { Breadcrumbs } from "../chrome";
import { ErrorSummary } from "../fields";
import { useSpeech } from "../language";
import { Content, DemoTag } from "../parts";
import { CallChanges } from "./call-changes";
import { placeOf } from "./place-words";
import { gapInWords, problemInWords } from "./problem-words";
import { useCallTrail } from "./trail";

export type Page = {
  part: WrittenPart;
  call: { id: string; name: Texts; version: number; demo: boolean; revises: number };
  content: unknown;
  fields: Fields;
  problems: (CallProblem | RevisionProblem)[];
  gaps: ParityGap[];
  mayWrite: boolean;
  hasExample: boolean;
  saved: boolean;
};

type Conflict = {
  by: string;
  at: string;
  version: number;
  changes: Parameters<typeof CallChanges>[0]["changes"];
  theirs: unknown;
  mine: unknown;
};
export type Back = { errors: FieldError[]; typed: Fields; conflict?: Conflict };

type Props = { page: Page; back: Back | undefined; lead?: ReactNode; children: (part: Part) => ReactNode };

/** What a page of a part shows in its fields: what was typed when it came back, else what is saved. */
export type Part = {
  errors: FieldError[];
  value(name: string): string;
  texts(name: string): Texts;
  errorAt(name: string): string | undefined;
  rows(name: string): string[];
};

/** One part of a call: what it lacks, its fields, and what has happened to what was typed. */
export function PartPage({ page, back, lead, children }: Props) {
  const { say, paths } = useSpeech();
  const { part, call, mayWrite } = page;
  const fields = back?.typed ?? page.fields;
  const errors = back?.errors ?? [];
  const value = (name: string) => fields[name] ?? "";
  const shown: Part = {
    ...{ errors, value },
    texts: (name) => ({ fi: value(`${name}.fi`), sv: value(`${name}.sv`), en: value(`${name}.en`) }),
    errorAt: (name) => errors.find((error) => error.name === name)?.message,
    rows: (name) => value(`${name}.rows`).split(" ").filter(Boolean),
  };
  return (
    <div className="width call-part">
      <Breadcrumbs
        trail={useCallTrail({ id: call.id, name: call.name })}
        here={say(`call.part.${part}.title`)}
      />
      <ErrorSummary errors={errors} />
      <p className="tags">
        <span className="soft">
          <Content texts={call.name} />
        </span>
        {call.demo && <DemoTag />}
      </p>
      <h1>{say(`call.part.${part}.title`)}</h1>
      <p className="lead">{lead ?? say(`call.part.${part}.lead`)}</p>
      {back?.conflict && <Conflicting conflict={back.conflict} />}
      {page.saved && !back && (
        <div className="notice good" role="status">
          <p>
            {say("call.saved")} <a href={paths.ministryCall(call.id)}>{say("call.toDesk")}</a>
          </p>
        </div>
      )}
      {!mayWrite && <p className="notice">{say("call.readOnly")}</p>}
      {!back && <Lacking page={page} />}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={back?.conflict?.version ?? call.version} />
        {/* What the Enter key presses: the first button of a form, and never one that changes rows. */}
        <button
          className="hidden"
          type="submit"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        />
        <fieldset disabled={!mayWrite} className="call-fields">
          {children(shown)}
        </fieldset>
        {mayWrite && (
          <p className="buttons">
            <button className="button" type="submit" name="intent" value="save">
              {say("call.save")}
            </button>
            <button className="button secondary" type="submit" name="intent" value="save-and-leave">
              {say("call.saveAndLeave")}
            </button>
          </p>
        )}
      </form>
    </div>
  );
}

function Lacking({ page: { problems, gaps, content } }: { page: Page }) {
  const { language, say } = useSpeech();
  if (problems.length + gaps.length === 0) return null;
  return (
    <details className="call-lacking">
      <summary>{say("call.lacking", { count: problems.length + gaps.length })}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path + problem.because}>
            <a href={`#${problem.path}`}>{placeOf(problem.path, content, language)}</a>:{" "}
            {problemInWords(problem, language)}
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={gap.path + gap.lacks}>
            <a href={`#${gap.path}.${gap.lacks}`}>{placeOf(gap.path, content, language)}</a>:{" "}
            {gapInWords(gap, say)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Conflicting({ conflict: { by, at, changes, theirs, mine } }: { conflict: Conflict }) {
  const { language, say } = useSpeech();
  return (
    <div className="notice waiting" role="alert">
      <h2>{say("call.conflict.title")}</h2>
      <p>{say("call.conflict.explained", { name: by, at: atTime(at, language, { seconds: true }) })}</p>
      <p>{say("call.conflict.decide")}</p>
      <CallChanges
        {...{ changes }}
        before={theirs}
        after={mine}
        labels={{ before: say("call.conflict.theirs"), after: say("call.conflict.mine") }}
      />
    </div>
  );
}
