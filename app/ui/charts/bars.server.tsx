import { renderToStaticMarkup } from "react-dom/server";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import { asImage } from "./costs.server";

/** A bar under its name and its figure; its parts lie one after the other. */
export type DrawnBar = { label: string; figure: string; parts: number[] };

type Chart = {
  /** What the chart shows, in a sentence: its name for those who do not see it. */
  message: string;
  /** Unlike that of any other chart on the page. */
  id: string;
  bars: DrawnBar[];
  /** The most that a bar can hold; the largest of them without one. */
  most?: number;
};

const width = 520;
const rowHeight = 52;
const barHeight = 16;
const barMiddle = 36;
const longestLabel = 44;

/** Bars as SVG that needs neither scripts nor styles of its own; undefined when there is nothing to draw. */
export function drawBars({ message, id, bars, most }: Chart): string | undefined {
  if (bars.every(({ parts }) => parts.every((part) => part <= 0))) return undefined;
  const count = Math.max(...bars.map(({ parts }) => parts.length));
  const data = bars.map(({ parts }) =>
    Object.fromEntries(parts.map((part, at) => [`p${at}`, Math.max(0, part)])),
  );
  const markup = renderToStaticMarkup(
    <BarChart
      id={id}
      width={width}
      height={bars.length * rowHeight}
      data={data}
      layout="vertical"
      title={message}
      margin={{ top: barMiddle - rowHeight / 2, right: 0, bottom: rowHeight / 2 - barMiddle, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, most ?? "dataMax"]} allowDataOverflow />
      <YAxis type="category" hide />
      {Array.from({ length: count }, (_, at) => (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar do not move
          key={at}
          dataKey={`p${at}`}
          stackId="bar"
          barSize={barHeight}
          isAnimationActive={false}
          className={`chart-part part-${at}`}
        >
          {at === 0 && (
            <LabelList content={({ index = 0 }) => <Labels {...(bars[index] as DrawnBar)} row={index} />} />
          )}
        </Bar>
      ))}
    </BarChart>,
  );
  return asImage(markup, id);
}

function Labels({ label, figure, row }: DrawnBar & { row: number }) {
  const baseline = row * rowHeight + barMiddle - barHeight / 2 - 6;
  return (
    <g>
      <text x={0} y={baseline}>
        {label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label}
      </text>
      <text x={width} y={baseline} textAnchor="end" className="chart-amount">
        {figure}
      </text>
    </g>
  );
}
