import type { Db } from "~/db.server";
import { findReceivedClaim } from "~/queries/claims.server";
import { findFiling } from "~/queries/filings.server";

/** A claim that the ministry has, who handles it, and when. */
export type Handling = { claimId: string; projectId: string; by: { id: string; name: string }; at: string };

/** The claim as the ministry has it, with what was last received; undefined when there is none. */
export async function findHandled(
  trx: Db,
  { claimId: id, projectId }: Pick<Handling, "claimId" | "projectId">,
) {
  const claim = await findFiling(trx, { id, projectId, kind: "claim" }, "ministry");
  const received = claim && (await findReceivedClaim(trx, id));
  return claim && received ? { claim, received } : undefined;
}

export type HandledClaim = NonNullable<Awaited<ReturnType<typeof findHandled>>>;
