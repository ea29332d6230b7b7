import type { Db } from "~/db.server";
import { fromJson } from "~/db.server";
import type { Cell } from "~/domain/csv";
import { daysBetween, helsinkiDay, lastDayOf } from "~/domain/day";
import { appropriationOf } from "~/domain/ledger-figures";
import { type Cents, plainEuros, shareOf } from "~/domain/money";
import type { IndicatorProgress } from "~/domain/monitoring";
import type { Risk } from "~/domain/risk";
import type { Language } from "~/domain/texts";
import { pick, type Texts } from "~/domain/texts";
import { listIndicatorProgress } from "~/queries/indicator-values.server";
import {
  countLateMilestones,
  countLateReports,
  countWaitingFilings,
  listLateMilestones,
  listLateReports,
  listWaitingFilings,
  type Watched,
} from "~/queries/late.server";
import { listAppropriations, listMonitoredItems } from "~/queries/monitoring.server";
import { namesOnDay } from "~/queries/organisations.server";
import { listProjectsAtRisk, listProjectsToActOn } from "~/queries/risks.server";
import { type Say, wordsIn } from "~/words";
import { inEuros, inMonth, inNumber, inPercent, onDay } from "~/words/formats";
import { type Paths, pathsIn } from "./paths";

export const monitoringLists = [
  "waiting",
  "late-reports",
  "late-milestones",
  "risks",
  "indicators",
  "appropriations",
] as const;
export type MonitoringList = (typeof monitoringLists)[number];

/** One cell as it is read, where it leads, and as a file has it where that is something else. */
export type ShownCell = { text: string; lang?: Language; href?: string; data?: Cell };
type ColumnId = keyof typeof import("~/words/fi").default["dashboard"]["column"];
export type ShownList = {
  list: MonitoringList;
  count: number;
  columns: { id: ColumnId; number?: boolean }[];
  rows: ShownCell[][];
};

export type Asking = {
  db: Db;
  language: Language;
  watched: Watched;
  limit?: number;
  offset?: number;
  /** Of the risks only those that bind the ministry to act. */
  gravest?: boolean;
  /** The indicators, where they have been read already. */
  progress?: IndicatorProgress[];
};
type Making = Asking & { say: Say; paths: Paths };

/** A list of the dashboard: the same cells for the page and for the file. */
export function makeMonitoringList(list: MonitoringList, asking: Asking): Promise<ShownList> {
  const making = { ...asking, say: wordsIn(asking.language), paths: pathsIn(asking.language) };
  return makers[list](making);
}

const makers: Record<MonitoringList, (making: Making) => Promise<ShownList>> = {
  async waiting(making) {
    const { db, language, watched, say, paths } = making;
    const counts = await countWaitingFilings(db, watched);
    const rows = await listWaitingFilings(db, watched, making);
    const recipient = await recipientsOf(rows, making);
    const part = { report: "reports", claim: "claims", change: "changes" } as const;
    return {
      list: "waiting",
      count: counts.report + counts.claim + counts.change,
      columns: [
        { id: "number" },
        { id: "kind" },
        { id: "project" },
        { id: "recipient" },
        { id: "since" },
        { id: "waited", number: true },
      ],
      rows: rows.map((row) => [
        { text: row.number ?? "", href: paths.filing(row.projectId, part[row.kind], row.id) },
        { text: say(`dashboard.filingKind.${row.kind}`), data: row.kind },
        projectCell(row, making),
        recipient(row),
        { text: onDay(helsinkiDay(row.since), language), data: helsinkiDay(row.since) },
        daysCell(daysBetween(helsinkiDay(row.since), watched.asOf), making),
      ]),
    };
  },

  async "late-reports"(making) {
    const { db, language, watched, say, paths } = making;
    const rows = await listLateReports(db, watched, making);
    const recipient = await recipientsOf(rows, making);
    return {
      list: "late-reports",
      count: await countLateReports(db, watched),
      columns: [
        { id: "project" },
        { id: "recipient" },
        { id: "report" },
        { id: "period" },
        { id: "due" },
        { id: "late", number: true },
      ],
      rows: rows.map((row) => [
        projectCell(row, making),
        recipient(row),
        {
          text: say(`dashboard.reportKind.${row.kind}`),
          href: paths.projectPart(row.projectId, "reports"),
          data: row.reportId,
        },
        {
          text: `${onDay(row.fromOn, language)}–${onDay(row.toOn, language)}`,
          data: `${row.fromOn}/${row.toOn}`,
        },
        { text: onDay(row.dueOn, language), data: row.dueOn },
        daysCell(daysBetween(row.dueOn, watched.asOf), making),
      ]),
    };
  },

  async "late-milestones"(making) {
    const { db, language, watched, paths } = making;
    const rows = await listLateMilestones(db, watched, making);
    const recipient = await recipientsOf(rows, making);
    return {
      list: "late-milestones",
      count: await countLateMilestones(db, watched),
      columns: [
        { id: "milestone" },
        { id: "project" },
        { id: "recipient" },
        { id: "planned" },
        { id: "late", number: true },
      ],
      rows: rows.map((row) => [
        { text: row.milestone, href: paths.projectPart(row.projectId, "milestones") },
        projectCell(row, making),
        recipient(row),
        { text: inMonth(row.plannedMonth, language), data: row.plannedMonth },
        daysCell(daysBetween(lastDayOf(row.plannedMonth), watched.asOf), making),
      ]),
    };
  },

  async risks(making) {
    const { db, watched, language, say } = making;
    const { count, projects } = making.gravest
      ? await listProjectsToActOn(db, watched, making.limit ?? 5)
      : await listProjectsAtRisk(db, watched, making);
    const rows = projects.map(({ name, id, ...row }) => ({ ...row, projectName: name, projectId: id }));
    const recipient = await recipientsOf(rows, making);
    return {
      list: "risks",
      count,
      columns: [{ id: "project" }, { id: "recipient" }, { id: "reasons" }, { id: "left", number: true }],
      rows: rows.map((row) => [
        projectCell(row, making),
        recipient(row),
        { text: row.risks.map((risk) => riskInWords(risk, language, say)).join(" ") },
        euroCell(row.left, language),
      ]),
    };
  },

  async indicators({ db, watched, language, say, progress }) {
    const rows = progress ?? (await listIndicatorProgress(db, watched));
    const unknown = { text: say("common.unknown"), data: null };
    return {
      list: "indicators",
      count: rows.length,
      columns: [
        { id: "code" },
        { id: "indicator" },
        { id: "projects", number: true },
        { id: "target", number: true },
        { id: "achieved", number: true },
        { id: "share", number: true },
      ],
      rows: rows.map(({ code, label, projects, planned, achieved }) => {
        const share = achieved === null ? null : shareOf(achieved, planned);
        return [
          { text: code },
          textsCell(label, language),
          { text: inNumber(projects, language), data: projects },
          { text: inNumber(planned, language), data: planned },
          achieved === null ? unknown : { text: inNumber(achieved, language), data: achieved },
          share === null ? unknown : { text: inPercent(share, language), data: share },
        ];
      }),
    };
  },

  async appropriations({ db, watched, language, say, paths }) {
    const { itemId } = watched;
    const names = new Map((await listMonitoredItems(db, watched.asOf)).map(({ id, name }) => [id, name]));
    const all = await listAppropriations(db, itemId);
    const ids = [...new Set(all.map((row) => row.itemId))].filter((id) => names.has(id));
    const rows = ids.flatMap((id) => {
      const own = all.filter((row) => row.itemId === id);
      return appropriationOf(own).rows.map((row, at) => ({ ...own[at], ...row }));
    });
    return {
      list: "appropriations",
      count: rows.length,
      columns: [
        { id: "item" },
        { id: "source" },
        { id: "year" },
        { id: "amount", number: true },
        { id: "counts" },
      ],
      rows: rows.map((row) => [
        {
          ...textsCell(names.get(row.itemId) ?? { fi: row.itemId, sv: "", en: "" }, language),
          href: paths.item(row.itemId),
        },
        row.from === "call"
          ? {
              text: say("dashboard.callOf", {
                name: pick(fromJson<Texts>(row.callName as never), language).text,
              }),
              href: paths.call(row.id),
            }
          : { text: row.source ?? "", href: row.url ?? undefined },
        { text: row.year === null ? "" : String(row.year), data: row.year },
        row.amount === null ? { text: say("common.unknown"), data: null } : euroCell(row.amount, language),
        { text: say(`dashboard.counts.${row.counts ? "yes" : "no"}`), data: row.counts ? "yes" : "no" },
      ]),
    };
  },
};

/** The reason to look at a project, with its figures. */
export function riskInWords(
  { kind, amount = 0, percent = 0, elapsed = 0, days, count }: Risk,
  language: Language,
  say: Say,
) {
  return say(`dashboard.risk.${kind}`, {
    amount: inEuros(amount, language),
    percent: inPercent(percent, language),
    elapsed: inPercent(elapsed, language),
    count: count ?? days ?? 0,
  });
}

type OfProject = { projectId: string; projectName: Texts; organisationId: string };

function projectCell({ projectId, projectName }: OfProject, { language, paths }: Making): ShownCell {
  return { ...textsCell(projectName, language), href: paths.ministryProject(projectId) };
}

/** The recipients under the names that were valid on the day. */
async function recipientsOf(rows: OfProject[], { db, watched, language }: Making) {
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return ({ organisationId }: OfProject) => textsCell(nameOf(organisationId, watched.asOf), language);
}

function textsCell(texts: Texts, language: Language): ShownCell {
  const { text, language: own } = pick(texts, language);
  return own === language ? { text } : { text, lang: own };
}

const euroCell = (cents: Cents, language: Language): ShownCell => ({
  text: inEuros(cents, language),
  data: { decimal: plainEuros(cents) },
});

const daysCell = (count: number, { language }: Making): ShownCell => ({
  text: inNumber(count, language),
  data: count,
});
