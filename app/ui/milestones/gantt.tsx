import { addDays, type Day, daysBetween, firstDayOf, lastDayOf, monthsBetween } from "~/domain/day";
import { expectedMonth } from "~/domain/milestone";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";
import { countsOf, type ShownMilestone } from "./board";
import { dayOfDependency } from "./dependencies";

/** The milestones of one project; its name stands above them where there are several. */
export type GanttGroup = {
  id: string;
  name?: Texts;
  startsOn: string;
  endsOn: string;
  milestones: ShownMilestone[];
};

type Props = { id: string; groups: GanttGroup[]; today: Day };

const width = 760;
const side = 14;
const head = 34;
const rowHeight = 46;
const groupHeight = 40;
const markSize = 6;

/**
 * Milestones on the line of time, drawn on the server: planned, forecast, reached, what waits for what, and today.
 * The table beside it tells the same.
 */
export function Gantt({ id, groups, today }: Props) {
  const { language, say } = useSpeech();
  const shown = groups.map((group) => ({
    ...group,
    milestones: group.milestones.filter(({ standing }) => standing.kind !== "dropped"),
  }));
  const all = shown.flatMap(({ milestones }) => milestones);
  if (all.length === 0) return null;
  const scale = scaleOf(shown, today);
  const { rows, heads, height } = placed(shown);
  const counts = countsOf(all);
  const ids = new Set<string | null>(all.map(({ id }) => id));
  return (
    <figure className="gantt">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{say("milestones.chart.name", counts)}</title>
        <desc id={`${id}-desc`}>{say("milestones.chart.description")}</desc>
        <Axis scale={scale} height={height} />
        {heads.map(({ group, y }) => (
          <GroupHead key={group.id} group={group} y={y} scale={scale} />
        ))}
        {rows.map(({ milestone, y }) => (
          <Waiting key={milestone.id} milestone={milestone} y={y} rows={rows} scale={scale} />
        ))}
        <g className="gantt-today">
          <line x1={scale.at(today)} x2={scale.at(today)} y1="20" y2={height} />
          <text
            x={clamped(scale.at(today))}
            y="14"
            textAnchor={anchorAt(scale.at(today))}
          >{`${say("milestones.chart.today")} ${onDay(today, language)}`}</text>
        </g>
        {rows.map(({ milestone, y }) => (
          <Row key={milestone.id} milestone={milestone} y={y} scale={scale} today={today} />
        ))}
      </svg>
      <Legend
        outside={all.some(({ dependencies }) => dependencies.some((one) => !ids.has(one.milestoneId)))}
      />
    </figure>
  );
}

type Scale = { at: (day: Day) => number; from: Day; to: Day };

/** From the first month that anything stands in to the last. */
function scaleOf(groups: GanttGroup[], today: Day): Scale {
  const days = groups.flatMap(({ startsOn, endsOn, milestones }) => [
    firstDayOf(startsOn),
    lastDayOf(endsOn),
    ...milestones.flatMap((milestone) => [
      middleOf(milestone.plannedMonth),
      middleOf(expectedMonth(milestone)),
      milestone.reachedOn ?? today,
    ]),
  ]);
  const [first = today, last = today] = [days.toSorted()[0], days.toSorted().at(-1)];
  const from = firstDayOf(first.slice(0, 7));
  const to = lastDayOf(last.slice(0, 7));
  const length = daysBetween(from, to) + 1;
  const at = (day: Day) => round(side + (daysBetween(from, day) / length) * (width - 2 * side));
  return { at, from, to };
}

type PlacedRow = { milestone: ShownMilestone; y: number };

function placed(groups: GanttGroup[]) {
  const rows: PlacedRow[] = [];
  const heads: { group: GanttGroup; y: number }[] = [];
  let y = head;
  for (const group of groups) {
    if (group.milestones.length === 0) continue;
    if (group.name) {
      heads.push({ group, y });
      y += groupHeight;
    }
    for (const milestone of group.milestones) {
      rows.push({ milestone, y });
      y += rowHeight;
    }
  }
  return { rows, heads, height: y + 8 };
}

function Axis({ scale, height }: { scale: Scale; height: number }) {
  const first = scale.from.slice(0, 7);
  const count = monthsBetween(first, scale.to.slice(0, 7)) + 1;
  const starts = Array.from({ length: count }, (_, index) => monthAfter(first, index));
  const marked = starts.filter((month, index) => index === 0 || month.endsWith("-01"));
  const quarters = starts.filter((month) => ["-04", "-07", "-10"].some((end) => month.endsWith(end)));
  return (
    <g>
      {quarters.map((month) => (
        <line key={month} className="gantt-quarter" {...upright(scale.at(`${month}-01`), head, height)} />
      ))}
      {marked.map((month) => {
        const x = scale.at(`${month}-01`);
        return (
          <g key={month} className="gantt-year">
            <line {...upright(x, 20, height)} />
            {(month.endsWith("-01") || Number(month.slice(5)) < 11) && (
              <text x={x + 5} y="31">
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

const upright = (x: number, y1: number, y2: number) => ({ x1: x, x2: x, y1, y2 });

function GroupHead({ group, y, scale }: { group: GanttGroup; y: number; scale: Scale }) {
  const { language } = useSpeech();
  const [from, to] = [scale.at(firstDayOf(group.startsOn)), scale.at(lastDayOf(group.endsOn))];
  const name = group.name ? pick(group.name, language) : undefined;
  return (
    <g className="gantt-group">
      <text x={side} y={y + 20} lang={name?.language}>
        {shortened(name?.text ?? "", 80)}
      </text>
      <rect x={from} y={y + 27} width={Math.max(1, to - from)} height="5" />
    </g>
  );
}

type RowProps = PlacedRow & { scale: Scale };

function Row({ milestone, y, scale, today }: RowProps & { today: Day }) {
  const { plannedMonth, reachedOn, name, standing } = milestone;
  const line = y + 32;
  const planned = scale.at(middleOf(plannedMonth));
  const end = reachedOn ?? (milestone.forecastMonth ? middleOf(milestone.forecastMonth) : undefined);
  const x = end === undefined ? planned : scale.at(end);
  const overdue = standing.kind === "late" && !milestone.forecastMonth ? scale.at(today) : undefined;
  const right = planned > width / 2;
  return (
    <g className={`gantt-row ${standing.kind}`}>
      <text x={right ? width - side : side} y={y + 16} textAnchor={right ? "end" : "start"}>
        {shortened(name, 70)}
      </text>
      <line className="gantt-line" x1={side} x2={width - side} y1={line} y2={line} />
      {overdue !== undefined && <line className="gantt-slip" x1={planned} x2={overdue} y1={line} y2={line} />}
      {end !== undefined && x !== planned && (
        <line className={reachedOn ? "gantt-span" : "gantt-slip"} x1={planned} x2={x} y1={line} y2={line} />
      )}
      {!(reachedOn && Math.abs(x - planned) < markSize) && (
        <path className="gantt-planned" d={diamond(planned, line)} />
      )}
      {reachedOn ? (
        <path className="gantt-reached" d={diamond(x, line)} />
      ) : (
        milestone.forecastMonth && <circle className="gantt-forecast" cx={x} cy={line} r={markSize} />
      )}
    </g>
  );
}

/** What the milestone waits for: a line from another milestone of the drawing, or from a square of its own. */
function Waiting({ milestone, y, rows, scale }: RowProps & { rows: PlacedRow[] }) {
  const line = y + 32;
  const to = scale.at(expectedDay(milestone));
  return (
    <>
      {milestone.dependencies.map((dependency) => {
        const other = rows.find(({ milestone: { id } }) => id === dependency.milestoneId);
        if (other) {
          const from = scale.at(expectedDay(other.milestone));
          const start = other.y + 32 + (other.y < y ? markSize + 2 : -markSize - 2);
          const stop = to + (from <= to ? -markSize - 3 : markSize + 3);
          return (
            <g key={dependency.id} className={dependency.holds ? "gantt-wait holds" : "gantt-wait"}>
              <path d={`M${from} ${start}V${line}H${stop}`} />
              <path className="gantt-arrow" d={arrow(stop, line, from <= to ? 1 : -1)} />
            </g>
          );
        }
        const day = dayOfDependency(dependency);
        if (!day || day < scale.from || day > scale.to) return null;
        const x = scale.at(day);
        return (
          <g key={dependency.id} className={dependency.holds ? "gantt-wait holds" : "gantt-wait"}>
            <path d={`M${x} ${line}H${to}`} />
            <rect className="gantt-outside" x={x - 5} y={line - 5} width="10" height="10" />
          </g>
        );
      })}
    </>
  );
}

function Legend({ outside }: { outside: boolean }) {
  const { say } = useSpeech();
  const marks = [
    ["planned", <path key="p" className="gantt-planned" d={diamond(8, 8)} />],
    ["forecast", <circle key="f" className="gantt-forecast" cx="8" cy="8" r={markSize} />],
    ["reached", <path key="r" className="gantt-reached" d={diamond(8, 8)} />],
    ["outside", <rect key="o" className="gantt-outside" x="3" y="3" width="10" height="10" />],
  ] as const;
  return (
    <figcaption className="gantt-legend">
      <span className="hidden">{say("milestones.chart.legend")}: </span>
      {marks
        .filter(([kind]) => kind !== "outside" || outside)
        .map(([kind, mark]) => (
          <span key={kind}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              {mark}
            </svg>{" "}
            {say(`milestones.chart.${kind}`)}
          </span>
        ))}
    </figcaption>
  );
}

function expectedDay(milestone: ShownMilestone): Day {
  return milestone.reachedOn ?? middleOf(expectedMonth(milestone));
}

function middleOf(month: string): Day {
  return addDays(firstDayOf(month), 14);
}

function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

function diamond(x: number, y: number): string {
  const r = markSize + 1;
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  return `M${x} ${y}L${x - 6 * direction} ${y - 4}L${x - 6 * direction} ${y + 4}Z`;
}

const clamped = (x: number) => Math.min(width - side, Math.max(side, x));
const anchorAt = (x: number) => (x < 80 ? "start" : x > width - 80 ? "end" : "middle");
const round = (x: number) => Math.round(x * 10) / 10;

function shortened(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text;
}
