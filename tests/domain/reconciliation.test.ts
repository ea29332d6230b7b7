import fc from "fast-check";
import { expect, test } from "vitest";
import { type OurPayment, reconcile, type StatementEntry } from "../../app/domain/reconciliation";

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2027-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

const payments = fc
  .array(fc.record({ amount: fc.integer({ min: 1, max: 10_000_00 }), paidOn: day }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((given) => given.map((payment, index): OurPayment => ({ ...payment, reference: `T${index}` })));

const entriesOf = (ours: OurPayment[]) =>
  ours.map(
    ({ reference, amount, paidOn }): StatementEntry => ({
      entry: `e-${reference}`,
      reference,
      amount,
      bookedOn: paidOn,
    }),
  );

const injections = ["none", "missing-there", "missing-here", "other-amount", "other-day", "twice"] as const;
type Injection = (typeof injections)[number];

test("any difference that is put in is found, each as what it is, and nothing else", () => {
  fc.assert(
    fc.property(
      payments,
      fc.array(fc.constantFrom(...injections), { minLength: 12, maxLength: 12 }),
      fc.infiniteStream(fc.integer()),
      (ours, given, order) => {
        const wanted: string[] = [];
        const theirs = entriesOf(ours).flatMap((entry, index): StatementEntry[] => {
          const kind: Injection = given[index] ?? "none";
          const found = (name: string, reference = entry.reference, month = entry.bookedOn.slice(0, 7)) =>
            wanted.push(`${month} ${reference} ${name}`);
          if (kind === "missing-there") {
            found(kind);
            return [];
          }
          if (kind === "missing-here") {
            found(kind, `X${index}`);
            return [entry, { ...entry, entry: `x-${index}`, reference: `X${index}` }];
          }
          if (kind === "other-amount") {
            found(kind);
            return [{ ...entry, amount: entry.amount + 1 }];
          }
          if (kind === "other-day") {
            found(kind);
            return [
              {
                ...entry,
                bookedOn: `${entry.bookedOn.slice(0, 8)}${entry.bookedOn.endsWith("1") ? "02" : "01"}`,
              },
            ];
          }
          if (kind === "twice") {
            found(kind);
            return [entry, { ...entry, entry: `again-${index}` }];
          }
          return [entry];
        });
        const key = new Map(theirs.map((entry) => [entry.entry, order.next().value]));
        const shuffled = theirs.toSorted((a, b) => (key.get(a.entry) ?? 0) - (key.get(b.entry) ?? 0));
        const seen = reconcile(ours, shuffled).map(
          ({ month, reference, kind }) => `${month} ${reference} ${kind}`,
        );
        expect(seen.toSorted()).toEqual(wanted.toSorted());
      },
    ),
  );
});

test("an entry in another month and of another sum is both, in the month in which we hold it to be paid", () => {
  const ours = [{ reference: "T1", amount: 100, paidOn: "2027-01-31" }];
  const theirs = [{ entry: "1", reference: "T1", amount: 90, bookedOn: "2027-02-01" }];
  expect(reconcile(ours, theirs).map(({ kind, month }) => [kind, month])).toEqual([
    ["other-amount", "2027-01"],
    ["other-day", "2027-01"],
  ]);
});

test("of two entries the one that fits stands against the payment, in whatever order they come", () => {
  const ours = [{ reference: "T1", amount: 100, paidOn: "2027-01-31" }];
  const right = { entry: "2", reference: "T1", amount: 100, bookedOn: "2027-01-31" };
  const other = { entry: "1", reference: "T1", amount: 90, bookedOn: "2027-01-31" };
  for (const theirs of [
    [right, other],
    [other, right],
  ]) {
    expect(reconcile(ours, theirs)).toMatchObject([{ kind: "twice", theirs: other }]);
  }
});

test("entries that name nothing of ours are listed one by one, and twice only where they name the same", () => {
  const entry = (id: string, reference: string) => ({
    entry: id,
    reference,
    amount: 5,
    bookedOn: "2027-03-01",
  });
  const kinds = (...given: [string, string][]) =>
    reconcile(
      [],
      given.map(([id, reference]) => entry(id, reference)),
    ).map(({ kind }) => kind);
  expect(kinds(["a", ""], ["b", ""])).toEqual(["missing-here", "missing-here"]);
  expect(kinds(["a", "X"], ["b", "X"])).toEqual(["missing-here", "twice"]);
});
