import { randomUUID } from "node:crypto";
import { completeDraft, stateOf } from "../support/drafts";
import type { Served } from "../support/listen";
import { type JudgedRow, type Proof, proved } from "./proof";
import { inWorkshop, type Workshop } from "./workshop";

type Sent = { applicationId: string; version: number; key: string; cookie: string };

/** Presses the button of the check page: the answer's status and where it leads. */
export async function pressSubmit({ post }: Served, { applicationId, version, key, cookie }: Sent) {
  const fields = { version: String(version), key };
  const response = await post(`/fi/applications/${applicationId}/check`, fields, { cookie });
  await response.text();
  return { status: response.status, location: response.headers.get("Location") };
}

/** The number that the receipt shows, read over HTTP. */
export async function readReceiptNumber({ get }: Served, location: string, cookie: string) {
  const page = await (await get(location, { cookie })).text();
  return /class="receipt-number">([^<]+)</.exec(page)?.[1] ?? "";
}

/**
 * Presses the same button so many times at once: one application is received, everybody sees the same
 * receipt, and the same key with another version is refused.
 */
export async function sameSubmission({ freshDatabase, serve }: Workshop, times = 50): Promise<JudgedRow[]> {
  const db = await freshDatabase();
  const served = await serve(db, () => "2026-11-23T10:00:00.000Z");
  const applicationId = await completeDraft(db);
  const { version } = await stateOf(db, applicationId);
  const sent = { applicationId, version, key: randomUUID(), cookie: await served.signIn("vantaa-signatory") };

  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: times }, () => pressSubmit(served, sent)));
  const milliseconds = Math.round(performance.now() - started);

  const receipts = new Set<string>();
  for (const location of new Set(answers.map((answer) => answer.location ?? ""))) {
    receipts.add(await readReceiptNumber(served, location, sent.cookie));
  }
  const stored = await db.selectFrom("submission").select("receiptNumber").execute();
  const accepted = answers.filter(({ status }) => status === 302).length;
  const other = await pressSubmit(served, { ...sent, version: version - 1 });
  const afterwards = await db.selectFrom("submission").select("receiptNumber").execute();
  const same = receipts.size === 1 && receipts.has(stored[0]?.receiptNumber ?? "-");
  return [
    {
      tried: `the same submission ${times} times at once`,
      accepted,
      stored: stored.length,
      receipts: receipts.size,
      milliseconds,
      ok: accepted === times && stored.length === 1 && same,
    },
    {
      tried: "the same key with another version",
      accepted: other.status === 302 ? 1 : 0,
      stored: afterwards.length,
      receipts: receipts.size,
      milliseconds: 0,
      ok: other.status === 409 && afterwards.length === 1,
    },
  ];
}

export const sameSubmissionProof: Proof = {
  name: "same-submission",
  about: "the same submission many times at once is received once, with one receipt",
  run: () => inWorkshop(async (workshop) => proved(await sameSubmission(workshop))),
};
