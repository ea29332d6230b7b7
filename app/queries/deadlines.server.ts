import { type Db, fromJson } from "~/db.server";
import { calendarDaysBack, type Deadline } from "~/domain/calendar";
import { addDays, type Day, helsinkiDay, lastDayOf } from "~/domain/day";
import { expectedMonth, stateOfMilestone } from "~/domain/milestone";
import { applicantRoles, hasAny, type Person, worksInMinistry } from "~/domain/who-may";
import { findProjectNames } from "./applications.server";
import { countEntries } from "./milestones.server";
import { findPlan } from "./project-plans.server";

/** Of whom the deadlines are: an organisation, or an officer to whom matters have been assigned. */
type Whose = { organisationId: string } | { handlerId: string };

/**
 * What a person has to do or to watch by a day, the earliest first: of the own organisation for its people, of
 * the matters assigned to them for those of the ministry. Nothing that is done already, and nothing of others.
 */
export async function listDeadlines(db: Db, person: Person, now: string): Promise<Deadline[]> {
  const deadlines: Deadline[] = [];
  if (hasAny(person, applicantRoles)) {
    const whose = { organisationId: person.organisation.id };
    deadlines.push(...(await ofDrafts(db, whose.organisationId, now)), ...(await ofCompletions(db, whose)));
    deadlines.push(...(await ofProjects(db, whose)));
  }
  if (worksInMinistry(person)) {
    const whose = { handlerId: person.id };
    deadlines.push(...(await ofCompletions(db, whose)), ...(await ofProjects(db, whose)));
  }
  const from: Day = addDays(helsinkiDay(now), -calendarDaysBack);
  return deadlines
    .filter(({ on }) => on >= from)
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

async function ofDrafts(db: Db, organisationId: string, now: string): Promise<Deadline[]> {
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .select(["a.id", "a.createdAt", "c.name", "c.closesAt", "c.revision"])
    .where("a.organisationId", "=", organisationId)
    .where("a.state", "=", "draft")
    .where("c.state", "=", "published")
    .where("c.closesAt", ">", now)
    .execute();
  return rows.map(({ id, createdAt, name, closesAt, revision }) => ({
    ...{ kind: "call" as const, id: `call.${id}`, on: helsinkiDay(closesAt), closesAt },
    ...{ sequence: revision, changedAt: createdAt, name: fromJson(name) },
    place: { kind: "application" as const, id },
  }));
}

async function ofCompletions(db: Db, whose: Whose): Promise<Deadline[]> {
  const rows = await db
    .selectFrom("completionRequest as r")
    .innerJoin("application as a", "a.id", "r.applicationId")
    .select(["r.id", "r.applicationId", "r.askedAt", "r.dueOn", "a.number"])
    .$if("organisationId" in whose, (query) =>
      query.where("a.organisationId", "=", "organisationId" in whose ? whose.organisationId : ""),
    )
    .$if("handlerId" in whose, (query) =>
      query.where("a.handlerId", "=", "handlerId" in whose ? whose.handlerId : ""),
    )
    .where("a.state", "=", "returned")
    .where("r.answeredAt", "is", null)
    .where("r.endedAt", "is", null)
    .execute();
  const names = await findProjectNames(
    db,
    rows.map(({ applicationId }) => applicationId),
  );
  return rows.map(({ id, applicationId, askedAt, dueOn, number }) => {
    const name = names.get(applicationId);
    return {
      ...{ kind: "completion" as const, id: `completion.${id}`, on: dueOn, sequence: 0, changedAt: askedAt },
      name: [number, name].filter(Boolean).join(" "),
      place: { kind: "handlerId" in whose ? ("case" as const) : ("application" as const), id: applicationId },
    };
  });
}

async function ofProjects(db: Db, whose: Whose): Promise<Deadline[]> {
  const projects = await db
    .selectFrom("project as p")
    .leftJoin("application as a", "a.id", "p.applicationId")
    .leftJoin("decision as d", "d.applicationId", "p.applicationId")
    .select(["p.id", "p.name"])
    .where("p.state", "not in", ["closed", "terminated"])
    .$if("organisationId" in whose, (query) =>
      query
        .where("p.organisationId", "=", "organisationId" in whose ? whose.organisationId : "")
        .where((where) =>
          where.or([where("p.applicationId", "is", null), where("d.servedAt", "is not", null)]),
        ),
    )
    .$if("handlerId" in whose, (query) =>
      query.where("a.handlerId", "=", "handlerId" in whose ? whose.handlerId : ""),
    )
    .orderBy("p.id")
    .execute();
  const kind = "handlerId" in whose ? ("project" as const) : ("own-project" as const);
  const found: Deadline[] = [];
  for (const project of projects) {
    const of = { name: fromJson(project.name), place: { kind, id: project.id } };
    found.push(...(await ofPlan(db, project.id, of)), ...(await ofMilestones(db, project.id, of)));
  }
  return found;
}

type Of = Pick<Deadline, "name" | "place">;

/** The reports and instalments of the plan in force that have not been filed and paid. */
async function ofPlan(db: Db, projectId: string, of: Of): Promise<Deadline[]> {
  const made = await findPlan(db, projectId);
  if (!made) return [];
  const filed = await db
    .selectFrom("filing")
    .select(["kind", "planned"])
    .where("projectId", "=", projectId)
    .where("state", "in", ["submitted", "accepted"])
    .execute();
  const paid = await db
    .selectFrom("payment")
    .select("instalment")
    .where("projectId", "=", projectId)
    .where("state", "=", "paid")
    .execute();
  const isFiled = (kind: string, id: string) => filed.some((one) => one.kind === kind && one.planned === id);
  const changed = { sequence: made.version - 1, changedAt: made.madeAt };
  const reports = made.plan.reports
    .filter(({ id }) => !isFiled("report", id))
    .map(({ id, kind, dueOn }) => ({
      ...{ ...of, ...changed, id: `report.${projectId}.${id}`, on: dueOn },
      kind: kind === "final" ? ("final-report" as const) : ("interim-report" as const),
    }));
  const instalments = made.plan.instalments
    .filter(({ id }) => !isFiled("claim", id) && !paid.some(({ instalment }) => instalment === id))
    .map(({ id, kind, payableOn }) => ({
      ...{ ...of, ...changed, id: `instalment.${projectId}.${id}`, on: payableOn },
      kind: kind === "advance" ? ("advance" as const) : ("instalment" as const),
    }));
  return [...reports, ...instalments];
}

async function ofMilestones(db: Db, projectId: string, of: Of): Promise<Deadline[]> {
  const rows = await db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .selectAll("m")
    .select(["p.decidedOn", "p.startsOn"])
    .where("m.projectId", "=", projectId)
    .orderBy("m.position")
    .execute();
  const open = rows.filter((row) => stateOfMilestone(row) === "planned");
  const said = await countEntries(
    db,
    open.map(({ id }) => id),
  );
  return open.map((row) => {
    const { id, name: what, plannedMonth, forecastMonth } = row;
    const last = said.get(id);
    return {
      ...{ ...of, kind: "milestone" as const, id: `milestone.${id}`, what, plannedMonth, forecastMonth },
      on: lastDayOf(expectedMonth(row)),
      sequence: last?.count ?? 0,
      changedAt: last?.at ?? `${row.decidedOn ?? row.startsOn}T12:00:00.000Z`,
    };
  });
}
