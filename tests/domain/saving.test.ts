import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asStored, changesBetween, mergeAnswers } from "../../app/domain/saving";

describe("a save meets what others have saved meanwhile", () => {
  const field = "project.need";
  const merge = (posted: string, base: string, current: string) =>
    mergeAnswers({ [field]: posted }, base ? { [field]: base } : {}, current ? { [field]: current } : {});
  const nothing = { store: {}, conflicts: [] };

  test("what the writer did not change stays as the colleague left it", () => {
    expect(merge("first", "first", "colleague's")).toEqual(nothing);
  });

  test("what only the writer changed is stored", () => {
    expect(merge("mine", "first", "first")).toEqual({ store: { [field]: "mine" }, conflicts: [] });
    expect(merge("mine", "", "")).toEqual({ store: { [field]: "mine" }, conflicts: [] });
  });

  test("a text can be emptied", () => {
    expect(merge("", "first", "first")).toEqual({ store: { [field]: "" }, conflicts: [] });
  });

  test("the same change by both is no conflict", () => {
    expect(merge("same", "first", "same")).toEqual(nothing);
  });

  test("two different changes are for the writer to decide on", () => {
    const conflicts = [{ field, posted: "mine", current: "colleague's" }];
    expect(merge("mine", "first", "colleague's")).toEqual({ store: {}, conflicts });
    expect(merge("mine", "", "colleague's")).toEqual({ store: {}, conflicts });
    expect(merge("", "first", "colleague's")).toEqual({
      store: {},
      conflicts: [{ field, posted: "", current: "colleague's" }],
    });
  });

  test("fields that were not posted are left alone", () => {
    expect(mergeAnswers({}, { [field]: "first" }, { [field]: "now" })).toEqual(nothing);
  });

  const texts = fc.constantFrom("", "a", "b", "c");
  const answers = fc.dictionary(fc.constantFrom("x", "y", "z"), texts);

  test("no text is ever lost: it is current, it is what was seen, or it is offered back", () => {
    fc.assert(
      fc.property(answers, answers, answers, (posted, base, current) => {
        const { store, conflicts } = mergeAnswers(posted, base, current);
        const after = { ...current, ...store };
        for (const [name, text] of Object.entries(posted)) {
          const kept = (after[name] ?? "") === text;
          const unchanged = (base[name] ?? "") === text;
          const offered = conflicts.some((conflict) => conflict.field === name && conflict.posted === text);
          expect(kept || unchanged || offered).toBe(true);
        }
      }),
    );
  });

  test("a colleague's text is never overwritten unseen", () => {
    fc.assert(
      fc.property(answers, answers, answers, (posted, base, current) => {
        const { store } = mergeAnswers(posted, base, current);
        for (const name of Object.keys(store)) expect(current[name] ?? "").toBe(base[name] ?? "");
      }),
    );
  });

  test("saving the decision again, from what was shown, stores it", () => {
    fc.assert(
      fc.property(answers, answers, answers, (posted, base, current) => {
        const first = mergeAnswers(posted, base, current);
        const shown = { ...current, ...first.store };
        const decided = Object.fromEntries(first.conflicts.map(({ field, posted }) => [field, posted]));
        const second = mergeAnswers(decided, shown, shown);
        expect(second).toEqual({ store: decided, conflicts: [] });
      }),
    );
  });
});

test("changes are told field by field, with both texts", () => {
  expect(changesBetween({ a: "1", b: "2" }, { b: "3", c: "4", d: "" })).toEqual([
    { field: "a", before: "1", after: "" },
    { field: "b", before: "2", after: "3" },
    { field: "c", before: "", after: "4" },
  ]);
});

describe("a text as it is stored", () => {
  test("has plain line breaks, as forms send them in pairs", () => {
    expect(asStored("one\r\ntwo\rthree\nfour")).toBe("one\ntwo\nthree\nfour");
  });

  test("is otherwise exactly what was typed", () => {
    expect(asStored("  \tä \u00a0\u202f👩‍👧 <b>&amp; ")).toBe("  \tä \u00a0\u202f👩‍👧 <b>&amp; ");
  });

  test("is the same when it is saved again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(asStored(asStored(text))).toBe(asStored(text));
      }),
    );
  });
});
