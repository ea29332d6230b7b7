import type { Arrived } from "../../app/commands/add-attachment.server";
import { contestFigure } from "../../app/commands/contest-figure.server";
import { decideContest } from "../../app/commands/decide-contest.server";
import type { Person } from "../../app/domain/who-may";
import type { FileStore } from "../../app/outside/files";
import type { Scanner } from "../../app/outside/scanner";
import type { Db } from "../../db/open";
import { openCallId } from "../../seeds/stories/open-call";
import { officer } from "./applications";
import { testNow } from "./clock";
import { people } from "./drafts";

type Wanted = {
  by?: Person;
  callId?: string;
  referenceOn?: string;
  claimed?: number;
  reasons?: string;
  general?: boolean;
  file?: Arrived;
  files?: FileStore;
  scanner?: Scanner;
  at?: string;
};

/** Contests a figure of the open call, as Vantaa's signatory unless told otherwise, and answers the verdict. */
export async function tryContest(db: Db, wanted: Wanted = {}) {
  const { by = people.vantaaSignatory, callId = openCallId, claimed = 66_600, general = false } = wanted;
  const { reasons = "Rekisterin mukaan.", file, files, scanner, at = testNow } = wanted;
  const referenceOn = wanted.referenceOn ?? (await firstDay(db, callId));
  const document = file && files && { file, outside: { files, scanner } };
  return contestFigure(db, { callId, referenceOn, claimed, reasons, general, document, by, at });
}

/** A contest that is open; answers its id. */
export async function contest(db: Db, wanted: Wanted = {}): Promise<string> {
  const verdict = await tryContest(db, wanted);
  if (!verdict?.ok) throw new Error(`Not contested: ${JSON.stringify(verdict)}`);
  return verdict.id;
}

/** Decides a contest as an officer: a correction when a number is given. */
export function decide(db: Db, contestId: string, number?: number) {
  const outcome =
    number === undefined
      ? { kind: "upheld" as const }
      : { kind: "corrected" as const, number, source: "Digi- ja väestötietovirasto" };
  return decideContest(db, { contestId, outcome, reasons: "Selvitys riittää.", by: officer, at: testNow });
}

/** The first day by which the call judges its figures. */
export async function firstDay(db: Db, callId: string): Promise<string> {
  const { day } = await db
    .selectFrom("callFigure")
    .where("callId", "=", callId)
    .select(({ fn }) => fn.min("referenceOn").as("day"))
    .executeTakeFirstOrThrow();
  return String(day);
}
