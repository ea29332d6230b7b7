import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import {
  type AttachmentKind,
  displayName,
  type FileRefusal,
  kindOfName,
  refuseUnopened,
} from "~/domain/attachment";
import { type MayContest, mayContest } from "~/domain/contest";
import type { Day, Instant } from "~/domain/day";
import { speakersStatistic } from "~/domain/statfin";
import { maySubmit, type Person } from "~/domain/who-may";
import { newKey } from "~/outside/files/store";
import { inspectFile } from "~/outside/inspect-file";
import { findCall } from "~/queries/calls.server";
import {
  findCallFigure,
  findMunicipalityCode,
  listContests,
  listFigureDays,
} from "~/queries/contests.server";
import type { Arrived, Outside } from "./add-attachment.server";

type Contesting = {
  callId: string;
  referenceOn: Day;
  /** How many foreign-language speakers the municipality holds right. */
  claimed: number;
  reasons: string;
  /** Does it concern later calls too? */
  general: boolean;
  /** A document that shows it, when there is one, with where it is kept and what scans it. */
  document?: { file: Arrived; outside: Outside };
  by: Person;
  at: Instant;
};

export type ContestVerdict =
  | { ok: true; id: string }
  | { ok: false; because: FileRefusal | "unscanned"; name: string }
  | Extract<MayContest, { ok: false }>;

/** A document is scanned before it is kept, or not kept. In milliseconds. */
const scanning = 30_000;

/**
 * A signatory contests the figure that counts for the municipality in a call. The figure as it stood is kept
 * with the contest. The file at `path` is gone afterwards. Undefined: no such call, or not of a municipality.
 */
export async function contestFigure(db: Db, contesting: Contesting): Promise<ContestVerdict | undefined> {
  if (!contesting.document) return store(db, contesting);
  const { file, outside } = contesting.document;
  try {
    const named = { ...file, name: displayName(file.name) };
    const kind = kindOfName(named.name);
    const refused =
      refuseUnopened(named) ??
      (kind ? await inspectFile(named.path, kind) : "wrong-kind") ??
      (await scanFirst(outside, named.path));
    if (refused || !kind) return { ok: false, because: refused ?? "wrong-kind", name: named.name };

    const storageKey = newKey();
    await outside.files.put(named.path, storageKey, named.sha256);
    const verdict = await store(db, contesting, { ...named, kind, storageKey });
    // Not when it throws: a commit whose answer was lost may still have been one. The sweeper sees later.
    if (!verdict?.ok) await outside.files.remove(storageKey);
    return verdict;
  } finally {
    await rm(file.path, { force: true });
  }
}

async function scanFirst({ scanner }: Outside, path: string): Promise<"infected" | "unscanned" | undefined> {
  const said = scanner && (await scanner.scan(createReadStream(path), scanning));
  if (!said || said.state === "clean") return undefined;
  return said.state === "infected" ? "infected" : "unscanned";
}

type Stored = Arrived & { kind: AttachmentKind; storageKey: string };

function store(db: Db, contesting: Contesting, file?: Stored): Promise<ContestVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<ContestVerdict | undefined> => {
    const { callId, referenceOn, claimed, reasons, general, by, at } = contesting;
    const call = await findCall(trx, callId, at);
    const organisationId = by.organisation.id;
    const municipalityCode = await findMunicipalityCode(trx, organisationId);
    if (!call || !municipalityCode || !maySubmit(by, organisationId)) return undefined;

    const days = await listFigureDays(trx, callId, call.rules);
    const contests = await listContests(trx, { callId, organisationId });
    const open = contests.filter(({ state }) => state === "open");
    const openDays = open.map(({ referenceOn }) => referenceOn);
    const verdict = mayContest(referenceOn, { phase: call.phase, days, openDays });
    if (!verdict.ok) return verdict;

    const id = randomUUID();
    const frozen = await findCallFigure(trx, { callId, municipalityCode, referenceOn });
    const whose = { callId, organisationId, municipalityCode, statistic: speakersStatistic, referenceOn };
    await trx
      .insertInto("figureContest")
      .values({
        ...{ ...whose, id, claimed, reasons, general: general ? 1 : 0, state: "open" },
        frozen: frozen ? toJson(frozen) : null,
        ...{ contestedBy: by.id, contestedAt: at },
      })
      .execute();
    if (file) {
      const { name, kind, size, sha256, storageKey } = file;
      const document = { id: randomUUID(), contestId: id, name, kind, size, sha256, storageKey };
      await trx
        .insertInto("contestDocument")
        .values({ ...document, uploadedBy: by.id, uploadedAt: at })
        .execute();
    }
    const document = file && { name: file.name, size: file.size, sha256: file.sha256 };
    const stands = frozen ? { least: frozen.least, most: frozen.most } : null;
    const details = { callId, municipalityCode, referenceOn, stands, claimed, general, reasons, document };
    await addToRecord(trx, { at, by, action: "open", noun: "contest", nounId: id, to: "open", details });
    return { ok: true, id };
  });
}
