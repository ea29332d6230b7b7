import { type Db, fromJson } from "~/db.server";
import { type LedgerKind, standingOf } from "~/domain/ledger";
import { byGravity, type Risk, risksOf } from "~/domain/risk";
import type { Texts } from "~/domain/texts";
import { countLateByProject, listUnjudged, type Watched } from "./late.server";

export type ProjectAtRisk = { id: string; name: Texts; organisationId: string; risks: Risk[]; left: number };

/**
 * The projects that have a reason to be looked at, the gravest first: how many there are, and those of the
 * asked part of the list (all without a limit).
 */
export async function listProjectsAtRisk(
  db: Db,
  watched: Watched,
  { limit, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<{ count: number; projects: ProjectAtRisk[] }> {
  const { asOf } = watched;
  const [rows, late, unjudged] = await Promise.all([
    moneyByProject(db, watched),
    countLateByProject(db, watched),
    listUnjudged(db, watched),
  ]);
  const found = rows
    .map(({ id, state, startsOn, endsOn, amounts }) => {
      const money = standingOf(amounts ? kindsIn(amounts) : {});
      const facts = {
        ...{ state, startsOn, endsOn, money },
        unjudged: unjudged.get(id) ?? 0,
        lateMilestones: late.milestones.get(id) ?? 0,
        // Nothing is asked for before the recipient has accepted.
        lateReports: state === "agreed" ? 0 : (late.reports.get(id) ?? 0),
      };
      return { id, left: money.left, risks: risksOf(facts, asOf) };
    })
    .filter(({ risks }) => risks.length > 0)
    .sort(byGravity);
  const shown = found.slice(offset, limit === undefined ? undefined : offset + limit);
  const named = await nameProjects(
    db,
    shown.map(({ id }) => id),
  );
  return {
    count: found.length,
    projects: shown.flatMap((one) => {
      const name = named.get(one.id);
      return name ? [{ ...one, ...name }] : [];
    }),
  };
}

const summed = [
  "grant",
  "change",
  "release",
  "claim",
  "verify",
  "pay",
  "return",
  "demand",
  "recover",
] as const;

type Amounts = Record<(typeof summed)[number] | "writeOff", number | string | null>;

function kindsIn({ writeOff, ...amounts }: Amounts) {
  const sums: Partial<Record<LedgerKind, number>> = { "write-off": Number(writeOff ?? 0) };
  for (const kind of summed) sums[kind] = Number(amounts[kind] ?? 0);
  return sums;
}

/** Every project with the sums of its movements in one row, and the period of the plan in force. */
async function moneyByProject(db: Db, { asOf, itemId }: Watched) {
  // Three narrow questions, put together here: joined in the database they take many times as long.
  const sums = await db
    .selectFrom("ledgerEntry as l")
    .select(["l.itemId", "l.projectId"])
    .select(({ eb, fn }) =>
      ([...summed, "write-off"] as const).map((kind) =>
        fn
          .sum<number>(eb.case().when("l.kind", "=", kind).then(eb.ref("l.amount")).else(0).end())
          .as(kind === "write-off" ? "writeOff" : kind),
      ),
    )
    // Not as a plain column: SQLite would go by the index of days, and sort, instead of reading by project.
    .where(({ eb, fn, ref, val }) => eb(fn.coalesce(ref("l.bookedOn"), val("")), "<=", asOf))
    .$if(itemId !== undefined, (query) => query.where("l.itemId", "=", itemId ?? ""))
    .groupBy(["l.itemId", "l.projectId"])
    .execute();
  const plans = await db
    .selectFrom("planOutline")
    .select(["projectId", "startsOn", "endsOn"])
    .where("holdsFrom", "<=", asOf)
    .orderBy("version")
    .execute();
  const projects = await db
    .selectFrom("project")
    .select(["id", "state", "startsOn", "endsOn"])
    .where((where) => where.or([where("decidedOn", "is", null), where("decidedOn", "<=", asOf)]))
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .execute();
  const sumsOf = new Map(sums.map(({ itemId: _, projectId, ...row }) => [projectId, row as Amounts]));
  const planOf = new Map(plans.map(({ projectId, ...period }) => [projectId, period]));
  return projects.map((project) => ({
    ...project,
    ...planOf.get(project.id),
    amounts: sumsOf.get(project.id),
  }));
}

async function nameProjects(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, { name: Texts; organisationId: string }>();
  const rows = await db
    .selectFrom("project")
    .select(["id", "name", "organisationId"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name, organisationId }) => [id, { name: fromJson(name), organisationId }]));
}
