import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { AccountStanding } from "~/domain/payment";

export type BankAccount = Awaited<ReturnType<typeof listAccounts>>[number];

/** The accounts that the organisation has given, the newest first, with what officials found of each. */
export function listAccounts(db: Db, organisationId: string) {
  return accounts(db).where("a.organisationId", "=", organisationId).execute();
}

/** The newest account of the organisation: the one that counts, once it has been confirmed. */
export async function findNewestAccount(db: Db, organisationId: string): Promise<BankAccount | undefined> {
  return (await listAccounts(db, organisationId))[0];
}

/** One account, whoever gave it. */
export function findAccount(db: Db, id: string): Promise<BankAccount | undefined> {
  return accounts(db).where("a.id", "=", id).executeTakeFirst();
}

/** The accounts that wait for an official, the oldest first; one that a newer one replaced waits no more. */
export async function listUnruledAccounts(db: Db): Promise<BankAccount[]> {
  const rows = await accounts(db)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("bankAccount as newer")
            .select("newer.id")
            .whereRef("newer.organisationId", "=", "a.organisationId")
            .whereRef("newer.givenAt", ">", "a.givenAt"),
        ),
      ),
    )
    .where("r.outcome", "is", null)
    .execute();
  return rows.reverse();
}

/** How the newest account stands. */
export function standingOfAccount(account: Pick<BankAccount, "outcome"> | undefined): AccountStanding {
  return account ? (account.outcome ?? "unconfirmed") : "none";
}

/** Stores an account as given. */
export async function insertAccount(db: Db, row: Insertable<Schema["bankAccount"]>): Promise<void> {
  await db.insertInto("bankAccount").values(row).execute();
}

/** Stores what was found of an account. */
export async function insertAccountRuling(
  db: Db,
  row: Insertable<Schema["bankAccountRuling"]>,
): Promise<void> {
  await db.insertInto("bankAccountRuling").values(row).execute();
}

function accounts(db: Db) {
  return db
    .selectFrom("bankAccount as a")
    .innerJoin("person as g", "g.id", "a.givenBy")
    .leftJoin("bankAccountRuling as r", "r.accountId", "a.id")
    .leftJoin("person as p", "p.id", "r.ruledBy")
    .selectAll("a")
    .select([
      "r.outcome",
      "r.reason",
      "r.ruledAt",
      "r.ruledBy",
      "p.name as ruledByName",
      "g.name as givenByName",
    ])
    .orderBy("a.givenAt", "desc")
    .orderBy("a.id");
}
