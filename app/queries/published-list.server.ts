import type { Db } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { type ListedPublicly, standingOf } from "~/domain/published-list";
import { receivedStates } from "~/domain/received";
import { namesOnDay } from "./organisations.server";

type Asked = { id: string; closesAt: string };

/** What has been received in the call, as everybody may read it, by number. */
export async function listPublicly(db: Db, { id, closesAt }: Asked): Promise<ListedPublicly[]> {
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("organisation as o", "o.id", "a.organisationId")
    .where("a.callId", "=", id)
    .where("a.state", "in", receivedStates)
    .select(["a.number", "a.state", "a.organisationId", "a.createdAt", "a.receivedAt", "a.beganAt"])
    .select(["a.applied", "o.businessId"])
    .orderBy(({ fn }) => fn<number>("length", ["a.number"]))
    .orderBy("a.number")
    .execute();
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map((row) => {
    const receivedAt = row.receivedAt ?? row.createdAt;
    return {
      number: row.number ?? "",
      applicant: nameOf(row.organisationId, helsinkiDay(row.createdAt)),
      businessId: row.businessId,
      receivedAt,
      crossed: timeliness({ beganAt: row.beganAt, receivedAt }, closesAt) === "crossed",
      applied: row.applied,
      standing: standingOf(row.state),
    };
  });
}
