import fc from "fast-check";
import { expect, test } from "vitest";
import { type Snapshot, snapshotText } from "../../app/domain/snapshot";

const snapshot: Snapshot = {
  number: "HS-2026-0001",
  receiptNumber: "HS-2026-0001-ABC234",
  receivedAt: "2026-11-23T10:00:00.000Z",
  language: "sv",
  version: 7,
  call: { id: "call", revision: 1, closesAt: "2027-01-05T14:15:00.000Z" },
  applicant: { id: "municipality-092", code: "092", name: { fi: "Vantaa", sv: "Vanda", en: "Vantaa" } },
  submitter: { id: "vantaa-signatory", name: "Väinö Demo" },
  answers: { "project.name": "Yhteinen alku", "applicant.contact": "Aino" },
  plan: {
    years: [2027],
    costs: { staff: { 2027: 100_00 } },
    indirect: "none",
    financing: { grant: 80_00, otherPublic: 0, private: 0, income: 0 },
  },
  budget: {
    years: [2027],
    rows: [],
    byYear: [100_00],
    direct: 100_00,
    indirect: 0,
    total: 100_00,
    ownShare: 20_00,
    grantShare: 80,
  },
  milestones: [],
  indicators: [],
  eligibility: { verdict: "eligible", findings: [] },
};

/** The same object with the keys of every level in another order. */
function shuffled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffled) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  ) as T;
}

test("the same facts give the same text, in whatever order they were gathered", () => {
  expect(snapshotText(shuffled(snapshot))).toBe(snapshotText(snapshot));
});

test("a single changed character gives another text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const text = (need: string) => snapshotText({ ...snapshot, answers: { "project.need": need } });
      expect(text(one) === text(other)).toBe(one === other);
    }),
  );
});

test("the text holds everything that was submitted", () => {
  expect(JSON.parse(snapshotText(snapshot))).toEqual(snapshot);
});
