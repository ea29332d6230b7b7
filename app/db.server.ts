/** The one door to `db/`: queries and commands come to the database through here. */

export type { Db } from "../db/open";
export { openDatabase } from "../db/open";
export type { Act } from "../db/record";
export { addAllToRecord, addToRecord } from "../db/record";
export type * from "../db/schema";
export { type Bit, fromJson, type Json, toJson } from "../db/schema-kinds";
export { inTransaction } from "../db/transaction";
