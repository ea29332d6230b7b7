import {
  importStatistics,
  type Planned,
  planStatistics,
  type StatisticsFile,
} from "~/commands/import-statistics.server";
import type { Db } from "~/db.server";
import { helsinkiDay, type Instant } from "~/domain/day";
import type { FigureChange, Told } from "~/domain/statfin/plan";
import { changesAnything, countKinds } from "~/domain/statfin/plan";
import { wordsIn } from "~/words";
import { refusalInWords } from "~/words/statistics-text";
import "~/words/all.server";

/** What the command line answers: the text, and whether all went well. */
type Answered = { ok: boolean; text: string };

/** Shows what the file would change, and does it when `confirm` says so. In plain English, a line each. */
export async function importFromFile(
  db: Db,
  at: Instant,
  file: StatisticsFile,
  confirm: boolean,
): Promise<Answered> {
  const say = wordsIn("en");
  const planned = await planStatistics(db, file, helsinkiDay(at));
  if (!planned.ok) {
    return { ok: false, text: `${file.name}: ${refusalInWords(planned, say)}\nNothing was changed.` };
  }
  const told = planInText(planned);
  if (!changesAnything(planned.plan)) {
    return { ok: true, text: `${told}\nEvery number in the file is known already: nothing was changed.` };
  }
  if (!confirm)
    return { ok: true, text: `${told}\nNothing was changed. To import: the same with --confirm.` };

  const verdict = await importStatistics(db, { file, digest: planned.digest, by: null, at });
  if (!verdict.ok) return { ok: false, text: `${told}\nWhat is known has changed meanwhile: try again.` };
  return { ok: true, text: `${told}\nImported.` };
}

function planInText({ reading, plan, source, sha256, nameOf }: Planned): string {
  const counts = countKinds(plan);
  const name = (code: string) => nameOf(code).fi;
  const shown = plan.figures.filter(({ kind }) => kind !== "unchanged");
  const most = 40;
  return [
    `${source.table}, ${reading.format}, ${reading.encoding}; SHA-256 ${sha256}`,
    reading.vintage
      ? `Division into municipalities: ${reading.vintage}; every year is recast to it.`
      : "The file does not tell its division into municipalities.",
    `Numbers: ${plan.observations.length} new or changed, ${plan.known} known, ${plan.untold.length} confidential or not published.`,
    `Figures: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged + counts["kept-count"]} unchanged, ${counts.waits} without a figure yet.`,
    ...shown
      .slice(0, most)
      .map((change) => `  ${name(change.code)} ${change.referenceOn}: ${inText(change)}`),
    ...(shown.length > most ? [`  and ${shown.length - most} more`] : []),
    ...reading.ceased.map(
      ({ code, into }) =>
        `Left out: ${name(code)}, which is part of ${into.map(name).join(", ")} and gets no figure.`,
    ),
    ...plan.leftOut.map(({ code, referenceOn, ...why }) =>
      why.because === "decided"
        ? `Left out: ${name(code)} ${referenceOn}, which the ministry has corrected (${why.decision}).`
        : `Left out: ${name(code)} ${referenceOn}, of an older or unknown division.`,
    ),
    ...(reading.otherAreas
      ? [`Left out: ${reading.otherAreas} cells of areas that are no municipality.`]
      : []),
    ...(reading.otherMonths ? [`Left out: ${reading.otherMonths} cells of months other than December.`] : []),
  ].join("\n");
}

function inText(change: FigureChange): string {
  switch (change.kind) {
    case "new":
      return `new ${count(change.after)}`;
    case "changed":
      return `${count(change.before)} -> ${count(change.after)}`;
    case "waits":
      return `no figure yet, its ${change.missing} is missing`;
    case "kept-count":
      return `${count(change.before)} stays: a range does not replace an exact count`;
    case "unchanged":
      return `${count(change.before)} stays`;
  }
}

const count = ({ least, most, exact }: Told) => (exact ? `${least}` : `${least}-${most}`);
