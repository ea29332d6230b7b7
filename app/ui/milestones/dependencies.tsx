import { lastDayOf } from "~/domain/day";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import type { Paths } from "~/web/paths";
import type { Say } from "~/words";
import { onPartialDay } from "~/words/formats";
import type { ShownDependency } from "./board";

/** What is waited for, each with a link to where it can be read and with how it stands. */
export function DependencyList({ dependencies }: { dependencies: ShownDependency[] }) {
  return (
    <ul className="plain-list">
      {dependencies.map((dependency) => (
        <li key={dependency.id}>
          <DependencyLine dependency={dependency} />
        </li>
      ))}
    </ul>
  );
}

export function DependencyLine({ dependency }: { dependency: ShownDependency }) {
  const { language, say, paths } = useSpeech();
  const { what, of, holds } = dependency;
  const state = stateInWords(dependency, say, language);
  return (
    <>
      <a href={placeOf(dependency, paths)}>
        {what === null ? (
          <Content texts={of.name} />
        ) : typeof what === "string" ? (
          what
        ) : (
          <Content texts={what} />
        )}
      </a>
      {what !== null && (
        <span className="soft">
          {" ("}
          <Content texts={of.name} />
          {")"}
        </span>
      )}
      {": "}
      {holds ? <strong>{state}</strong> : state}
    </>
  );
}

function placeOf({ kind, of }: ShownDependency, paths: Paths): string {
  return kind === "milestone" ? paths.project(of.id) : paths.item(of.id);
}

function stateInWords(
  { state, on, holds }: ShownDependency,
  say: Say,
  language: ReturnType<typeof useSpeech>["language"],
): string {
  const when = on && onPartialDay(on, language);
  if (state === "met" || state === "cancelled") return say(`milestones.dependency.${state}`);
  if (state === "late") {
    return when ? say("milestones.dependency.late", { on: when }) : say("milestones.dependency.lateUnknown");
  }
  if (!when) return say("milestones.dependency.waitsUnknown");
  const waits = say("milestones.dependency.waits", { on: when });
  return holds ? `${waits}, ${say("milestones.dependency.after")}` : waits;
}

/** The day at which what is waited for stands on a timeline, where that is known. */
export function dayOfDependency({ on }: ShownDependency): string | null {
  return on && lastDayOf(on);
}
