import { shareOf } from "~/domain/money";
import type { PlanIndicator } from "~/domain/project-plan";
import { textField } from "~/domain/report";
import { useSpeech } from "~/ui/language";
import { inNumber, inPercentTenths, onDay } from "~/words/formats";
import type { ReportData } from "./report-data";

type Props = Pick<ReportData, "earlier" | "read"> & { indicator: PlanIndicator };

/** What stands beside a figure: the last period's, what has come together so far, and how far the target is. */
export function FigureBeside({ indicator: { code, target }, earlier, read }: Props) {
  const { language, say } = useSpeech();
  const before = earlier.indicators[code];
  const now = read.indicators.find((one) => one.code === code)?.value ?? null;
  const soFar = (before?.total ?? 0) + (now ?? 0);
  const share = before || now !== null ? shareOf(soFar, target) : null;
  const number = (value: number) => inNumber(value, language);
  const last = before && (before.last === null ? say("reports.beside.notCounted") : number(before.last));
  const told = [
    last && say("reports.beside.last", { value: last }),
    (before || now !== null) && say("reports.beside.soFar", { value: number(soFar) }),
    say("reports.beside.target", { value: number(target) }),
    share !== null && say("reports.beside.share", { share: inPercentTenths(share, language) }),
  ].filter((one): one is string => Boolean(one));
  return (
    <ul className="report-beside">
      {told.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** What the last report said in the same place. */
export function TextBeside({ field, earlier }: { field: string } & Pick<ReportData, "earlier">) {
  const { language, say } = useSpeech();
  const { period, texts } = earlier;
  const text = Object.entries(texts).find(([id]) => textField(id as keyof typeof texts) === field)?.[1];
  if (!period || !text) return null;
  const days = { from: onDay(period.from, language), to: onDay(period.to, language) };
  return (
    <details className="report-last">
      <summary>{say("reports.beside.text", days)}</summary>
      <p className="typed">{text}</p>
    </details>
  );
}
