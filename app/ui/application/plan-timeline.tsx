import {
  type Answers,
  type FormTerms,
  type MilestonesSection,
  readApplication,
} from "~/domain/application-form";
import { monthsBetween } from "~/domain/day";
import { useSpeech } from "~/ui/language";
import { inMonth } from "~/words/formats";

type Props = { section: MilestonesSection; answers: Answers; terms: FormTerms };

const width = 720;
const rowHeight = 34;
const top = 30;

/**
 * The planned milestones on the line of the project's months, drawn on the server. The same months stand
 * in the fields and in the table, so the drawing is for the eye alone.
 */
export function PlanTimeline({ section, answers, terms }: Props) {
  const { language, say } = useSpeech();
  const { milestones } = readApplication({ sections: [section] }, answers, terms);
  if (milestones.length === 0) return null;

  const [from, to] = [terms.costsFrom.slice(0, 7), terms.costsTo.slice(0, 7)];
  const months = monthsBetween(from, to) + 1;
  const at = (month: string) => 10 + ((monthsBetween(from, month) + 0.5) / months) * (width - 20);
  const years = terms.periodYears.map((year) => ({
    year,
    month: `${year}-01` > from ? `${year}-01` : from,
  }));
  const height = top + milestones.length * rowHeight + 8;
  return (
    <figure className="plan-timeline">
      <figcaption>
        {say("form.timeline", { from: inMonth(from, language), to: inMonth(to, language) })}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {years.map(({ year, month }) => {
          const x = at(month) - (0.5 / months) * (width - 20);
          return (
            <g key={year}>
              <line className="year" x1={x} x2={x} y1="0" y2={height} />
              <text className="year" x={x + 5} y="15">
                {year}
              </text>
            </g>
          );
        })}
        <line className="axis" x1="10" x2={width - 10} y1={top - 6} y2={top - 6} />
        {milestones
          .toSorted((a, b) => a.month.localeCompare(b.month))
          .map(({ name, month }, index) => {
            const x = at(month);
            const y = top + index * rowHeight + 12;
            const right = x > width / 2;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two milestones can have the same name and month
              <g key={index}>
                <line className="stem" x1={x} x2={x} y1={top - 6} y2={y} />
                <rect
                  className="mark"
                  x={x - 6}
                  y={y - 6}
                  width="12"
                  height="12"
                  transform={`rotate(45 ${x} ${y})`}
                />
                <text x={right ? x - 14 : x + 14} y={y + 5} textAnchor={right ? "end" : "start"}>
                  {shortened(name)}
                </text>
              </g>
            );
          })}
      </svg>
    </figure>
  );
}

const longest = 42;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : name;
}
