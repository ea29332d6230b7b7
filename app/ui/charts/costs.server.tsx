import { renderToStaticMarkup } from "react-dom/server";
import { Bar, BarChart, LabelList, XAxis, YAxis } from "recharts";
import type { Cents } from "~/domain/money";
import { type CostTable, largestCost } from "~/domain/portfolio";
import type { Language } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inWholeEuros } from "~/words/formats";

type Cost = { label: string; cents: Cents };
type Chart = {
  /** What the chart says, in a sentence: its name for those who do not see it. */
  message: string;
  /** Unlike that of any other chart on the page. */
  id: string;
  costs: Cost[];
  language: Language;
};

const width = 360;
const rowHeight = 56;
const barHeight = 18;
const barMiddle = 38;

/** The rows of the table as SVG, and what it says in a sentence; undefined when there are no costs. */
export function drawCostTable(table: CostTable, language: Language) {
  const largest = largestCost(table);
  if (!largest) return undefined;
  const say = wordsIn(language);
  const to = say(`portal.costs.to.${largest.category}`);
  const message = say(largest.most ? "portal.costs.most" : "portal.costs.largest", { to });
  const costs = table.rows.map(({ category, total }) => ({
    label: say(`terms.cost.${category}`),
    cents: total,
  }));
  return { message, svg: drawCosts({ id: "cost-chart", message, costs, language }) };
}

/** The costs as bars, each under its name and amount, as SVG that needs neither scripts nor styles of its own. */
function drawCosts({ message, id, costs, language }: Chart): string {
  const markup = renderToStaticMarkup(
    <BarChart
      id={id}
      width={width}
      height={costs.length * rowHeight}
      data={costs}
      layout="vertical"
      title={message}
      margin={{ top: barMiddle - rowHeight / 2, right: 0, bottom: rowHeight / 2 - barMiddle, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, "dataMax"]} />
      <YAxis type="category" dataKey="label" hide />
      <Bar dataKey="cents" barSize={barHeight} isAnimationActive={false} className="chart-bar">
        <LabelList
          content={({ index = 0 }) => <Labels {...(costs[index] as Cost)} row={index} language={language} />}
        />
      </Bar>
    </BarChart>,
  );
  return asImage(markup, id);
}

function Labels({ label, cents, row, language }: Cost & { row: number; language: Language }) {
  const baseline = row * rowHeight + barMiddle - barHeight / 2 - 7;
  return (
    <g>
      <text x={0} y={baseline}>
        {label}
      </text>
      <text x={width} y={baseline} textAnchor="end" className="chart-amount">
        {inWholeEuros(cents, language)}
      </text>
    </g>
  );
}

/** Only the drawing, named by its title and without style attributes, which the security policy refuses. */
export function asImage(markup: string, id: string): string {
  const svg = markup.slice(markup.indexOf("<svg"), markup.lastIndexOf("</svg>") + "</svg>".length);
  return svg
    .replace(/ style="[^"]*"/g, "")
    .replace("<desc></desc>", "")
    .replace("<title>", `<title id="${id}-title">`)
    .replace("<svg ", `<svg role="img" aria-labelledby="${id}-title" `);
}
