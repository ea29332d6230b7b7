import { z } from "zod";
import { askMilestone } from "~/commands/ask-milestone.server";
import { forecastMilestone } from "~/commands/forecast-milestone.server";
import { reachMilestone } from "~/commands/reach-milestone.server";
import { reopenMilestone } from "~/commands/reopen-milestone.server";
import { type DependencyTargetId, liftDependency, setDependency } from "~/commands/set-dependency.server";
import { tellMilestone } from "~/commands/tell-milestone.server";
import { parseDay, parseMonth } from "~/domain/day";
import { dependencyKinds } from "~/domain/milestone";
import type { Language } from "~/domain/texts";
import type { Person } from "~/domain/who-may";
import { fieldOf, type MilestoneIntent, milestoneIntents, type WrongMilestone } from "~/ui/milestones/cards";
import { type WordKey, wordsIn } from "~/words";
import { inMonth, onDay } from "~/words/formats";
import type { AppContext } from "./context";
import { found, notFound } from "./guards.server";

const schema = z.object({
  intent: z.enum(milestoneIntents),
  milestone: z.string().max(200),
  dependency: z.string().max(100).optional(),
});

type Because = WordKey extends infer K ? (K extends `milestones.wrong.${infer B}` ? B : never) : never;
type Refused = { ok: false; because: Because; field: string; limit?: string };
type Done = { ok: true } | Refused;

type Posted = {
  context: AppContext;
  language: Language;
  projectId: string;
  person: Person;
  /** What the person may do: everything else is not found. */
  may: readonly MilestoneIntent[];
  posted: Record<string, string>;
};

export type MilestoneAnswer =
  | { ok: true; intent: MilestoneIntent; milestoneId: string }
  | { ok: false; wrong: WrongMilestone; status: 400 | 409 };

/** Does what a form of the milestones page asks; what is wrong comes back in words, with what was typed. */
export async function actOnMilestone(asked: Posted): Promise<MilestoneAnswer> {
  const form = schema.safeParse(asked.posted);
  if (!form.success || !asked.may.includes(form.data.intent)) throw notFound();
  const { intent, milestone: milestoneId, dependency } = form.data;
  const done = await act(intent, milestoneId, dependency ?? "", asked);
  if (done.ok) return { ok: true, intent, milestoneId };

  const { language, posted: typed } = asked;
  const { because, limit } = done;
  const shown = limit && (limit.length === 7 ? inMonth(limit, language) : onDay(limit, language));
  const message = wordsIn(language)(`milestones.wrong.${because}`, shown ? { limit: shown } : undefined);
  const field = fieldOf(done.field, milestoneId);
  return { ok: false, wrong: { milestoneId, intent, typed, field, message }, status: statusOf(because) };
}

const statesChanged: readonly Because[] = [
  "already-reached",
  "not-reached",
  "dropped",
  "project-ended",
  "not-told",
  "not-planned",
  "not-open",
];
const statusOf = (because: Because) => (statesChanged.includes(because) ? 409 : 400);

async function act(
  intent: MilestoneIntent,
  milestoneId: string,
  dependencyId: string,
  { context, projectId, person, posted }: Posted,
): Promise<Done> {
  const { db } = context;
  const by = { id: person.id, name: person.name };
  const doing = { projectId, milestoneId, by, at: context.clock() };
  const typed = (field: string) => posted[fieldOf(field, milestoneId)] ?? "";
  switch (intent) {
    case "tell": {
      const day = parseDay(typed("day"));
      if (!day.ok) return { ...day, field: "day" };
      const telling = { ...doing, by: person, day: day.value, shownBy: typed("shownBy").slice(0, 5000) };
      const told = found(await tellMilestone(db, telling));
      return told.ok ? told : { ...told, field: told.because === "no-evidence" ? "shownBy" : "day" };
    }
    case "reach": {
      const day = parseDay(typed("reachedOn"));
      if (!day.ok) return { ...day, field: "reachedOn" };
      const reached = found(await reachMilestone(db, { ...doing, reachedOn: day.value }));
      return reached.ok ? reached : { ...reached, field: "reachedOn" };
    }
    case "forecast": {
      const month = parseMonth(typed("month"));
      if (!month.ok) {
        return { ok: false, because: month.because === "empty" ? "no-month" : month.because, field: "month" };
      }
      const forecasting = { ...doing, month: month.value, reason: typed("reason").slice(0, 5000) };
      const forecast = found(await forecastMilestone(db, forecasting));
      return forecast.ok
        ? forecast
        : { ...forecast, field: forecast.because === "no-reason" ? "reason" : "month" };
    }
    case "ask": {
      const asked = found(await askMilestone(db, { ...doing, reason: typed("question").slice(0, 5000) }));
      if (asked.ok) return asked;
      const because = asked.because === "no-reason" ? "no-question" : asked.because;
      return { ok: false, because, field: "question" };
    }
    case "reopen": {
      const reopened = found(await reopenMilestone(db, doing));
      return reopened.ok ? reopened : { ...reopened, field: "reopen" };
    }
    case "depend": {
      const target = targetOf(typed("target"));
      if (!target) return { ok: false, because: "no-target", field: "target" };
      const set = found(await setDependency(db, { ...doing, target }));
      return set.ok ? set : { ...set, field: "target" };
    }
    case "lift":
      return found(await liftDependency(db, { projectId, dependencyId, by, at: doing.at }));
  }
}

function targetOf(value: string): DependencyTargetId | undefined {
  const [kind, id, place] = value.slice(0, 300).split(":");
  const known = dependencyKinds.find((one) => one === kind);
  if (!known || !id || (known === "event" && !/^\d{1,4}$/.test(place ?? ""))) return undefined;
  return known === "event" ? { kind: known, id, event: Number(place) } : { kind: known, id };
}
