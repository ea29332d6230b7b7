import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { voucherLine } from "~/domain/claim/voucher";
import { drawSample as draw, type Sample, type SamplingFacts, usualSampling } from "~/domain/sampling";
import {
  type DrawnSample,
  findSample,
  insertSample,
  listDeductedCategories,
  listOwnNames,
} from "~/queries/claim-checks.server";
import { listTwins, type ReceivedClaim } from "~/queries/claims.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findRecordHead } from "~/queries/record.server";
import { digestOf } from "./digest.server";
import { findHandled, type Handling } from "./handled-claim.server";

export type DrawVerdict = { ok: true; already: boolean } | { ok: false; because: "wrong-state" };

/**
 * Draws the sample of a claim's vouchers, once for each submission. The seed is the SHA-256 of the record's last
 * digest and the claim's number, so that nobody chooses it. Undefined: no such claim.
 */
export function drawSample(db: Db, handling: Handling): Promise<DrawVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    const { claim, received } = handled;
    const { receiptNumber, content } = received;
    if (await findSample(trx, claimId, receiptNumber)) return { ok: true, already: true };
    if (claim.state !== "submitted") return { ok: false, because: "wrong-state" };

    const project = await findFundedProject(trx, projectId, "ministry");
    const head = await findRecordHead(trx);
    if (!project || !head) return undefined;
    const twins = new Set((await listTwins(trx, claimId, receiptNumber)).map(({ place }) => place));
    const facts: SamplingFacts = {
      period: content.period,
      ownNames: await listOwnNames(trx, project.organisationId),
      deducted: await listDeductedCategories(trx, projectId, claimId),
      elsewhere: content.vouchers.filter(({ place }) => twins.has(place)).map(voucherLine),
    };
    const seed = digestOf(`${head.hash}|${claim.number}`);
    const terms = usualSampling;
    const sample = draw({ vouchers: content.vouchers, facts, terms, seed, sha256: digestOf });
    await insertSample(trx, {
      ...{ id: randomUUID(), claimId, receiptNumber, seed, headSeq: head.seq, headHash: head.hash },
      ...{ content: toJson({ terms, facts, sample }), drawnBy: by.id, drawnAt: at },
    });
    const chosen = sample.vouchers.filter((one) => one.chosen !== null).map(({ place }) => place);
    await addToRecord(trx, {
      ...{ at, by, action: "draw-sample", noun: "claim", nounId: claimId },
      details: {
        projectId,
        receiptNumber,
        seed,
        head: head.seq,
        population: sample.population,
        count: sample.count,
        chosen,
      },
    });
    return { ok: true, already: false };
  });
}

/** The same sample drawn again from what was received and what was kept, and whether it is the same. */
export function drawAgain(received: ReceivedClaim, drawn: DrawnSample): { sample: Sample; same: boolean } {
  const { terms, facts, seed } = drawn;
  const sample = draw({ vouchers: received.content.vouchers, facts, terms, seed, sha256: digestOf });
  return { sample, same: JSON.stringify(sample) === JSON.stringify(drawn.sample) };
}
