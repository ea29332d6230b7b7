import fc from "fast-check";
import { expect, test } from "vitest";
import type { Check } from "../../app/domain/call-content";
import { defaultChecklist } from "../../app/domain/default-checklist";
import {
  type AllSaid,
  failingParts,
  mayFinish,
  mayReopen,
  openParts,
  type ScreenedFinding,
  screeningOutcome,
  screeningParts,
} from "../../app/domain/screening";
import { wordsIn } from "../../app/domain/words-in";

const rule = (verdict: string): ScreenedFinding => ({ rule: { kind: "organisation-type" }, verdict });
const texts = { fi: "Onko?", sv: "Är det?", en: "Is it?" };
const checklist: Check[] = [{ id: "conforms", question: texts, basis: "" }];
const reasons = "Kunta on liittynyt toiseen kuntaan vuonna 2026.";
const yes = { answer: "yes", note: "" };
const facts = (findings: ScreenedFinding[], said: AllSaid, admitted: string[] = []) => ({
  findings,
  checklist,
  said: { "question:conforms": yes, ...said },
  admitted,
});

test("what the machine found holds when it is confirmed", () => {
  const confirmed = { "finding:0": { answer: "confirmed", note: "" } };
  expect(screeningOutcome(facts([rule("eligible")], confirmed))).toBe("passes");
  expect(screeningOutcome(facts([rule("ineligible")], confirmed))).toBe("does-not-pass");
});

test("an officer turns a verdict either way, with reasons", () => {
  const met = { "finding:0": { answer: "eligible", note: reasons } };
  const failed = { "finding:0": { answer: "ineligible", note: reasons } };
  expect(mayFinish("submitted", facts([rule("ineligible")], met))).toMatchObject({ outcome: "passes" });
  expect(mayFinish("submitted", facts([rule("eligible")], failed))).toMatchObject({
    outcome: "does-not-pass",
    to: "screened",
  });
});

test("four words are no reasons, five are", () => {
  const said = (note: string) => ({ "finding:0": { answer: "eligible", note } });
  const open = (note: string) => openParts(screeningParts([rule("ineligible")], []), said(note));
  expect(open("Näin on varmasti oikein")).toEqual([{ part: "finding:0", because: "too-few-words" }]);
  expect(open("Näin on varmasti ihan oikein")).toEqual([]);
});

test("a no to a question needs reasons, a yes and what does not apply do not", () => {
  const open = (answer: string) =>
    openParts(screeningParts([], checklist), { "question:conforms": { answer, note: "Ei ole." } });
  expect(open("no")).toEqual([{ part: "question:conforms", because: "too-few-words" }]);
  expect([...open("yes"), ...open("not-applicable")]).toEqual([]);
});

test("a verdict that could not be told cannot be confirmed: somebody has to settle it", () => {
  const parts = screeningParts([rule("cannot-be-told"), rule("judged-from-the-application")], []);
  expect(parts.map(({ answers }) => answers)).toEqual([
    ["eligible", "ineligible"],
    ["eligible", "ineligible"],
  ]);
  expect(openParts(parts.slice(0, 1), { "finding:0": { answer: "confirmed", note: reasons } })).toEqual([
    { part: "finding:0", because: "unanswered" },
  ]);
});

test("one that has been admitted passes although the failing rule is confirmed", () => {
  const said = { "finding:0": { answer: "confirmed", note: "" } };
  expect(screeningOutcome(facts([rule("ineligible")], said, ["0"]))).toBe("passes");
  expect(failingParts(facts([rule("ineligible")], said, ["0"]))).toEqual([]);
});

test("an admission passes the rule that it speaks of, and no other one", () => {
  const both: ScreenedFinding = {
    rule: { kind: "all-of" },
    verdict: "ineligible",
    parts: [rule("ineligible"), rule("ineligible")],
  };
  const said = {
    "finding:0.0": { answer: "confirmed", note: "" },
    "finding:0.1": { answer: "confirmed", note: "" },
  };
  expect(screeningOutcome(facts([both], said, ["0.0"]))).toBe("does-not-pass");
  expect(failingParts(facts([both], said, ["0.0"])).map(({ part }) => part)).toEqual(["finding:0.1"]);
  expect(screeningOutcome(facts([both], said, ["0.0", "0.1"]))).toBe("passes");
});

test("a no in the checklist fails, what does not concern the application does not", () => {
  const said = (answer: string) => ({
    "finding:0": { answer: "confirmed", note: "" },
    "question:conforms": { answer, note: reasons },
  });
  const ofAnswer = (answer: string) => screeningOutcome(facts([rule("eligible")], said(answer)));
  expect([ofAnswer("yes"), ofAnswer("not-applicable"), ofAnswer("no")]).toEqual([
    "passes",
    "passes",
    "does-not-pass",
  ]);
  expect(failingParts(facts([rule("eligible")], said("no"))).map(({ part }) => part)).toEqual([
    "question:conforms",
  ]);
});

test("what was said before a completion has to be said again", () => {
  const said = { "finding:0": { answer: "confirmed", note: "", stale: true } };
  expect(openParts(screeningParts([rule("eligible")], []), said)).toEqual([
    { part: "finding:0", because: "completed-since" },
  ]);
});

test("of rules that are combined each is settled, and one of an any-of is enough", () => {
  const parts = [rule("eligible"), rule("ineligible")];
  const combined = (kind: string): ScreenedFinding => ({ rule: { kind }, verdict: "eligible", parts });
  const said = {
    "finding:0.0": { answer: "confirmed", note: "" },
    "finding:0.1": { answer: "confirmed", note: "" },
  };
  expect(screeningParts([combined("any-of")], []).map(({ part }) => part)).toEqual([
    "finding:0.0",
    "finding:0.1",
  ]);
  expect(screeningOutcome(facts([combined("any-of")], said))).toBe("passes");
  expect(screeningOutcome(facts([combined("all-of")], said))).toBe("does-not-pass");
});

test("what fails beside one that is enough is no reason of a refusal", () => {
  const anyOf: ScreenedFinding = {
    rule: { kind: "any-of" },
    verdict: "eligible",
    parts: [rule("eligible"), rule("ineligible")],
  };
  const said = {
    "finding:0.0": { answer: "confirmed", note: "" },
    "finding:0.1": { answer: "confirmed", note: "" },
    "finding:1": { answer: "confirmed", note: "" },
  };
  const failing = (more: AllSaid) =>
    failingParts(facts([anyOf, rule("ineligible")], { ...said, ...more })).map(({ part }) => part);
  expect(failing({})).toEqual(["finding:1"]);
  expect(failing({ "finding:0.0": { answer: "ineligible", note: reasons } })).toEqual([
    "finding:0.0",
    "finding:0.1",
    "finding:1",
  ]);
});

test("a screening is finished only of an application that is being handled", () => {
  const said = { "finding:0": { answer: "confirmed", note: "" } };
  expect(mayFinish("returned", facts([rule("eligible")], said))).toEqual({
    ok: false,
    because: "wrong-state",
  });
  expect(mayFinish("screened", facts([rule("eligible")], said))).toEqual({
    ok: false,
    because: "wrong-state",
  });
  expect(mayReopen("screened", reasons)).toEqual({ ok: true, to: "submitted" });
  expect(mayReopen("screened", "Virhe.")).toEqual({ ok: false, because: "too-few-words" });
  expect(mayReopen("proposed", reasons)).toEqual({ ok: false, because: "wrong-state" });
});

const verdict = fc.constantFrom("eligible", "ineligible", "cannot-be-told");
const anySaid = fc.record({
  answer: fc.constantFrom("", "confirmed", "eligible", "ineligible", "yes", "no"),
  note: fc.constantFrom("", "Liian vähän", reasons),
  stale: fc.boolean(),
});

test("nothing that is finished is half said, and it passes exactly when nothing fails", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(verdict, anySaid), { maxLength: 6 }), anySaid, (rules, question) => {
      const findings = rules.map(([one]) => rule(one));
      const said: AllSaid = {
        ...Object.fromEntries(rules.map(([, one], place) => [`finding:${place}`, one])),
        "question:conforms": question,
      };
      const all = { findings, checklist, said, admitted: [] };
      const finished = mayFinish("submitted", all);
      const open = openParts(screeningParts(findings, checklist), said);
      expect(finished.ok).toBe(open.length === 0);
      if (finished.ok) expect(finished.outcome === "passes").toBe(failingParts(all).length === 0);
    }),
  );
});

test("every question of the usual checklist stands in three languages under its own id", () => {
  const ids = defaultChecklist.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { question } of defaultChecklist) {
    for (const text of Object.values(question)) expect(text.length).toBeGreaterThan(20);
  }
});

test("words are runs of letters or digits, whatever stands between them", () => {
  expect(wordsIn("")).toBe(0);
  expect(wordsIn(" … – ! ")).toBe(0);
  expect(wordsIn("EU:n jäsen-valtio, 3.12.")).toBe(4);
});
