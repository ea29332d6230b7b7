import type { Standing } from "~/domain/ledger";
import type { YearStanding } from "~/domain/ledger-figures";
import type { IndicatorProgress } from "~/domain/monitoring";
import { type Language, pick, type Texts } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inNumber, inWholeEuros } from "~/words/formats";
import { drawBars } from "./bars.server";

/** A drawing with its name, and what its colours mean where there are several. */
export type MonitoringDrawing = { id: string; title: string; svg: string; legend: string[] };

type Item = { name: Texts; standing: Pick<Standing, "granted" | "kept" | "recoverable" | "left"> };

/** What has become of the grants of each item: the table of items has the same figures. */
export function drawItems(items: Item[], language: Language): MonitoringDrawing | undefined {
  const say = wordsIn(language);
  const granted = items.filter(({ standing }) => standing.granted > 0);
  const total = granted.reduce((sum, { standing }) => sum + standing.granted, 0);
  const title = say("dashboard.charts.byItem");
  const amount = inWholeEuros(total, language);
  return drawn({
    ...{ id: "chart-items", title },
    message: `${title}. ${say("dashboard.charts.byItemLead", { amount, count: granted.length })}`,
    legend: [say("dashboard.charts.kept"), say("dashboard.charts.recoverable"), say("dashboard.charts.left")],
    bars: granted.map(({ name, standing: { granted, kept, recoverable, left } }) => ({
      label: pick(name, language).text,
      figure: inWholeEuros(granted, language),
      parts: [kept, recoverable, left],
    })),
  });
}

/** What has been paid each year: the table of years has the same figures. */
export function drawPaidByYear(years: YearStanding[], language: Language): MonitoringDrawing | undefined {
  const title = wordsIn(language)("dashboard.charts.paidByYear");
  return drawn({
    ...{ id: "chart-paid", title, message: title, legend: [] },
    bars: years.map(({ year, within: { paid } }) => ({
      label: String(year),
      figure: inWholeEuros(paid, language),
      parts: [paid],
    })),
  });
}

/** How much of each target has been achieved, of those of which something is known. */
export function drawIndicators(
  progress: IndicatorProgress[],
  language: Language,
): MonitoringDrawing | undefined {
  const say = wordsIn(language);
  const title = say("dashboard.charts.indicators");
  const known = progress.filter(({ achieved, planned }) => achieved !== null && planned > 0);
  return drawn({
    ...{ id: "chart-indicators", title, message: title, legend: [], most: 100 },
    bars: known.map(({ code, label, planned, achieved }) => ({
      label: `${code} ${pick(label, language).text}`,
      figure: say("dashboard.charts.ofAll", {
        part: inNumber(achieved ?? 0, language),
        all: inNumber(planned, language),
      }),
      // A target that is exceeded fills its bar.
      parts: [
        Math.min(100, ((achieved ?? 0) * 100) / planned),
        100 - Math.min(100, ((achieved ?? 0) * 100) / planned),
      ],
    })),
  });
}

type Drawing = { id: string; title: string; legend: string[] } & Omit<Parameters<typeof drawBars>[0], "id">;

function drawn({ title, legend, ...chart }: Drawing): MonitoringDrawing | undefined {
  const svg = chart.bars.length > 0 ? drawBars(chart) : undefined;
  return svg ? { id: chart.id, title, svg, legend } : undefined;
}
