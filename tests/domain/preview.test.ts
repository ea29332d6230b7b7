import fc from "fast-check";
import { expect, test } from "vitest";
import { type FormTerms, readApplication } from "../../app/domain/application-form";
import { emptyContent } from "../../app/domain/call-content";
import { exampleAnswers } from "../../app/domain/example-answers";
import {
  assumeMissing,
  instantOf,
  moments,
  readPreviewAs,
  usualPreview,
  writePreviewAs,
} from "../../app/domain/preview";
import { standardForm } from "../../app/domain/standard-form";
import { callPhase, inTime } from "../../app/domain/states";

const call = { opensAt: "2026-12-01T06:00:00.000Z", closesAt: "2027-01-19T14:15:00.000Z" };

test("each moment falls where its name says: the closing second is in time, the next one is not", () => {
  const phases = moments.map((moment) => callPhase({ state: "published", ...call }, instantOf(moment, call)));
  expect(phases).toEqual(["upcoming", "open", "open", "open", "closed", "closed"]);
  expect(inTime(instantOf("closing", call), call.closesAt)).toBe(true);
  expect(instantOf("late", call)).toBe("2027-01-19T14:15:01.000Z");
});

test("the choices of a preview come back from its address as they went into it", () => {
  expect(writePreviewAs(usualPreview)).toBe("opened,092,filled");
  const own = { at: "2027-01-19T14:15:01.000Z" };
  expect(writePreviewAs({ ...usualPreview, moment: own, filled: false })).toBe("20270119T161501,092,empty");
  fc.assert(
    fc.property(
      fc.record({
        moment: fc.oneof(fc.constantFrom(...moments), fc.constant(own)),
        municipality: fc.constantFrom("092", "049"),
        filled: fc.boolean(),
        asked: fc.subarray(["project.need", "budget", "indicators"]),
      }),
      (as) => {
        expect(readPreviewAs(writePreviewAs(as))).toEqual(as);
      },
    ),
  );
  for (const wrong of [
    "",
    "soon,092,filled",
    "late,Vantaa,filled",
    "late,092",
    "20270230T161501,092,empty",
  ]) {
    expect(readPreviewAs(wrong), wrong).toBeUndefined();
  }
});

test("what a draft has not got yet is assumed, and told", () => {
  const now = "2026-11-23T10:00:00.000Z";
  const { content, assumed } = assumeMissing(emptyContent, now);
  expect(assumed).toEqual(["times", "costs", "appropriation"]);
  expect(content.opensAt < content.closesAt && content.costsFrom < content.costsTo).toBe(true);
  const known = {
    ...emptyContent,
    ...call,
    costsFrom: "2027-04-01",
    costsTo: "2028-06-30",
    appropriation: 1,
  };
  expect(assumeMissing(known, now)).toEqual({ content: known, assumed: [] });
});

const words = {
  ...{ project: "Esimerkki", sentence: "Näin.", name: "Aino", description: "Työ", method: "Luettelo" },
  ...{ municipality: "Espoo", email: "aino@example.org" },
};
const known = { municipalities: [{ code: "049", name: { fi: "Espoo", sv: "Esbo", en: "Espoo" } }] };

test("the example fills in the standard form without a mistake, whatever the call's share and ceiling", () => {
  const shares = [1, 50, 75.5, 100];
  for (const sharePercent of shares) {
    for (const maxGrant of [null, 1_00, 300_000_00]) {
      const terms: FormTerms = {
        ...{ sharePercent, maxGrant, periodYears: [2027, 2028], indirectAllowed: ["none", "flat-7"] },
        ...{ costsFrom: "2027-04-01", costsTo: "2028-06-30" },
      };
      const answers = exampleAnswers(standardForm, terms, words);
      expect(readApplication(standardForm, answers, terms, known).problems).toEqual([]);
      const byUnit = {
        sections: standardForm.sections.map((section) =>
          section.kind === "budget" ? { ...section, methods: ["unit" as const] } : section,
        ),
      };
      const read = readApplication(byUnit, exampleAnswers(byUnit, terms, words), terms, known);
      expect(read.problems).toEqual([]);
    }
  }
});
