import type { Db } from "~/db.server";
import { fromJson } from "~/db.server";
import type { Language } from "~/domain/texts";

export type FundedProject = NonNullable<Awaited<ReturnType<typeof findFundedProject>>>;

/** Whose project may be found: an organisation's own, or any for the ministry. */
export type Whose = { organisationId: string } | "ministry";

/**
 * A project as those who work with it know it, with the language of its matter. An organisation finds its
 * own alone, and one that came from an application only once the decision has been received.
 */
export async function findFundedProject(db: Db, id: string, whose: Whose) {
  const row = await db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .leftJoin("application as a", "a.id", "p.applicationId")
    .leftJoin("decision as d", "d.applicationId", "p.applicationId")
    .leftJoin("decisionDocument as doc", "doc.decisionId", "d.id")
    .selectAll("p")
    .select(["i.name as itemName", "i.fundingSource", "i.purpose", "i.kind as itemKind", "i.programmeId"])
    .select(["a.callId", "a.number as applicationNumber", "a.matterLanguage", "a.handlerId"])
    .select(["doc.number as decisionNumber", "d.servedAt"])
    .where("p.id", "=", id)
    .$if(whose !== "ministry", (query) =>
      query
        .where("p.organisationId", "=", whose === "ministry" ? "" : whose.organisationId)
        .where((where) =>
          where.or([where("p.applicationId", "is", null), where("d.servedAt", "is not", null)]),
        ),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const { name, summary, itemName, matterLanguage, demo, ...project } = row;
  return {
    ...project,
    demo: demo === 1,
    name: fromJson(name),
    summary: fromJson(summary),
    itemName: fromJson(itemName),
    language: (matterLanguage ?? "fi") as Language,
  };
}

/** The ids and names of the organisation's projects that it may see, those that end last first. */
export async function listOwnProjectNames(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom("project as p")
    .leftJoin("decision as d", "d.applicationId", "p.applicationId")
    .select(["p.id", "p.name", "p.state", "p.startsOn", "p.endsOn"])
    .where("p.organisationId", "=", organisationId)
    .where((where) => where.or([where("p.applicationId", "is", null), where("d.servedAt", "is not", null)]))
    .orderBy("p.endsOn", "desc")
    .orderBy("p.id")
    .execute();
  return rows.map(({ name, ...project }) => ({ ...project, name: fromJson(name) }));
}
