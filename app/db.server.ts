/** The one door to `db/`: queries and commands come to the database through here. */

export type { Db } from "../db/open";
export { openDatabase } from "../db/open";
export type { Act } from "../db/record";
export { addToRecord } from "../db/record";
export type * from "../db/schema";
export { fromJson, toJson } from "../db/schema";
export { inTransaction } from "../db/transaction";
