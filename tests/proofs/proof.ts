import type { Clock } from "../../app/outside/clock";
import type { Db } from "../../db/open";
import type { Served } from "../support/listen";

/** One line of a proof's table; `ok` says whether it came out as it should. */
export type Row = Record<string, string | number | boolean> & { ok: boolean };

export type ProofOptions = {
  /** A migrated and seeded database of the proof's own. */
  freshDatabase(): Promise<Db>;
  /** The whole service over HTTP on it. */
  serve(db: Db, clock: Clock): Promise<Served>;
};

/** Something that the service promises, tried on the whole of it, with figures. */
export type Proof = {
  name: string;
  about: string;
  run(options: ProofOptions): Promise<{ rows: Row[]; ok: boolean }>;
};

export const proved = (rows: Row[]) => ({ rows, ok: rows.length > 0 && rows.every(({ ok }) => ok) });
