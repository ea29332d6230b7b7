import { type Db, fromJson } from "~/db.server";

/** What is asked of an item before a project is started in it without an application. */
export async function findDirectItem(db: Db, itemId: string) {
  const item = await db
    .selectFrom("item")
    .select(["id", "name", "kind", "status", "published"])
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!item) return undefined;
  const calls = await db
    .selectFrom("call")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("itemId", "=", itemId)
    .executeTakeFirst();
  return {
    ...item,
    name: fromJson(item.name),
    published: item.published === 1,
    calls: Number(calls?.count ?? 0),
  };
}

/** The item's projects as those who keep it read them, the first to begin first. */
export async function listProjectsOfItem(db: Db, itemId: string) {
  const rows = await db
    .selectFrom("project")
    .select(["id", "name", "state"])
    .where("itemId", "=", itemId)
    .orderBy("startsOn")
    .orderBy("id")
    .execute();
  return rows.map(({ name, ...project }) => ({ ...project, name: fromJson(name) }));
}
