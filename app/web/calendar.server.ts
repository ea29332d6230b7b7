import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import type { Deadline } from "~/domain/calendar";
import type { Instant } from "~/domain/day";
import { type Language, pick } from "~/domain/texts";
import { wordsIn } from "~/words";
import { atTime, inMonth } from "~/words/formats";
import { pathsIn } from "./paths";

type Writing = { language: Language; now: Instant; publicOrigin: string };

const refreshSeconds = 6 * 60 * 60;

/** Deadlines as an iCalendar (RFC 5545) of all-day events in one language; the same deadline keeps its UID. */
export function writeCalendar(
  deadlines: readonly Deadline[],
  { language, now, publicOrigin }: Writing,
): string {
  const calendar = ical({
    name: wordsIn(language)("milestones.calendar.name"),
    prodId: { company: "TEM", product: "Hankesalkku", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const deadline of deadlines) {
    const { summary, description } = textsOf(deadline, language);
    calendar.createEvent({
      id: `${deadline.id}@hankesalkku`,
      start: `${deadline.on}T00:00:00Z`,
      allDay: true,
      stamp: now,
      lastModified: deadline.changedAt,
      sequence: deadline.sequence,
      summary,
      description,
      url: publicOrigin + pathOf(deadline, language),
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar}\r\n`.replace(/(\r\n)+$/, "\r\n");
}

function textsOf(deadline: Deadline, language: Language) {
  const say = wordsIn(language);
  const name = typeof deadline.name === "string" ? deadline.name : pick(deadline.name, language).text;
  const what = deadline.kind === "milestone" ? deadline.what : "";
  const summary = say(`milestones.calendar.of.${deadline.kind}`, { name, what });
  if (deadline.kind === "call") {
    return {
      summary,
      description: say("milestones.calendar.closes", { at: atTime(deadline.closesAt, language) }),
    };
  }
  if (deadline.kind !== "milestone") return { summary };
  const month = inMonth(deadline.plannedMonth, language);
  const { forecastMonth } = deadline;
  const description = forecastMonth
    ? say("milestones.calendar.forecast", { month, forecast: inMonth(forecastMonth, language) })
    : say("milestones.calendar.months", { month });
  return { summary, description };
}

function pathOf({ kind, place }: Deadline, language: Language): string {
  const paths = pathsIn(language);
  switch (place.kind) {
    case "application":
      return paths.application(place.id);
    case "case":
      return paths.case(place.id);
    case "project":
      return kind === "milestone"
        ? paths.projectPart(place.id, "milestones")
        : paths.ministryProject(place.id);
    case "own-project":
      return kind === "milestone" ? paths.ownProjectPart(place.id, "milestones") : paths.ownProject(place.id);
  }
}
