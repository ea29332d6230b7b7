import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  completionReminderDue,
  deadlineReminderDue,
  dedupeKey,
  eventKey,
  isAddress,
  isTooOld,
  joinParts,
  languagesOf,
  mayResend,
  messageState,
  nextAttempt,
  oneLine,
  pageAddress,
  partsOf,
  reportReminderDue,
  withOrigin,
} from "../../app/domain/message";

const now = "2026-11-23T10:00:00.000Z";
const later = (milliseconds: number, instant = now) =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("the languages of a message", () => {
  test.each([
    ["fi-sv", ["fi", "sv"]],
    ["sv-fi", ["sv", "fi"]],
    ["fi", ["fi"]],
    ["sv", ["sv"]],
    [null, ["fi", "sv", "en"]],
  ] as const)("to an organisation of %s are %j", (status, expected) => {
    expect(languagesOf(status)).toEqual(expected);
  });
});

describe("a message that could not be sent", () => {
  test("is tried after a minute, 5 and 30 minutes, 2, 6 and 12 hours, and then given up", () => {
    const waits = [1, 2, 3, 4, 5, 6].map(
      (attempts) => (Date.parse(nextAttempt(attempts, now) ?? "") - Date.parse(now)) / minute,
    );
    expect(waits).toEqual([1, 5, 30, 120, 360, 720]);
    expect(nextAttempt(7, now)).toBeUndefined();
    expect(nextAttempt(8, now)).toBeUndefined();
  });

  test("is too old a week after it should have gone, and a reminder after a day", () => {
    const tooOld = (kind: string, age: number) => isTooOld({ kind, nextAt: later(-age) }, now);
    expect(tooOld("received", 7 * day)).toBe(false);
    expect(tooOld("received", 7 * day + 1)).toBe(true);
    for (const reminder of ["deadline-near", "completion-due", "filing-due", "report-due"]) {
      expect(tooOld(reminder, day)).toBe(false);
      expect(tooOld(reminder, day + 1)).toBe(true);
    }
  });
});

describe("the state of a message", () => {
  const fresh = { toAddress: "aino@vantaa.fi", sentAt: null, failedAt: null, leasedUntil: null };

  test.each([
    ["waiting", {}],
    ["sending", { leasedUntil: later(1) }],
    ["waiting", { leasedUntil: now }],
    ["sent", { sentAt: now, leasedUntil: later(1) }],
    ["failed", { failedAt: now }],
    ["demonstration", { toAddress: "aino@example.org" }],
    ["waiting", { toAddress: "aino@example.org.fi" }],
  ] as const)("is %s with %j", (state, given) => {
    expect(messageState({ ...fresh, ...given }, now)).toBe(state);
  });

  test("says whether and how it can be sent again", () => {
    expect(mayResend("failed")).toEqual({ ok: true, as: "same" });
    expect(mayResend("sent")).toEqual({ ok: true, as: "new" });
    expect(mayResend("waiting")).toEqual({ ok: false, because: "not-sent-yet" });
    expect(mayResend("sending")).toEqual({ ok: false, because: "not-sent-yet" });
    expect(mayResend("demonstration")).toEqual({ ok: false, because: "demonstration" });
  });
});

describe("the reminder of a draft", () => {
  // 16.15 in Helsinki, in winter.
  const closesAt = "2027-01-20T14:15:00.000Z";
  const due = (at: string, createdAt = "2026-12-01T10:00:00.000Z") =>
    deadlineReminderDue({ createdAt, closesAt }, at);

  test.each([
    ["2027-01-13T14:14:59.999Z", undefined],
    ["2027-01-13T14:15:00.000Z", 7],
    ["2027-01-19T14:14:59.999Z", 7],
    ["2027-01-19T14:15:00.000Z", 1],
    ["2027-01-20T14:14:59.999Z", 1],
    ["2027-01-20T14:15:00.000Z", undefined],
  ])("at %s is that of %s days", (at, days) => {
    expect(due(at)).toBe(days);
  });

  test("is not sent to one who began after its moment", () => {
    expect(due("2027-01-16T10:00:00.000Z", "2027-01-14T10:00:00.000Z")).toBeUndefined();
    expect(due("2027-01-20T10:00:00.000Z", "2027-01-14T10:00:00.000Z")).toBe(1);
    expect(due("2027-01-20T10:00:00.000Z", "2027-01-20T09:00:00.000Z")).toBeUndefined();
  });

  test("keeps the time of day over the end of summer time", () => {
    const autumn = { createdAt: "2026-09-01T10:00:00.000Z", closesAt: "2026-10-27T14:15:00.000Z" };
    expect(deadlineReminderDue(autumn, "2026-10-20T13:14:59.000Z")).toBeUndefined();
    expect(deadlineReminderDue(autumn, "2026-10-20T13:15:00.000Z")).toBe(7);
  });

  test("never comes in the wrong order, whenever the worker looks", () => {
    const instants = fc.array(fc.integer({ min: 0, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(instants, (offsets) => {
        const seen = [...offsets]
          .sort((a, b) => b - a)
          .map((minutes) => due(later(-minutes * minute, closesAt)))
          .filter((days) => days !== undefined);
        expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

describe("the reminder of a completion request", () => {
  const request = { askedAt: "2026-11-20T10:00:00.000Z", dueOn: "2026-12-10" };

  test.each([
    ["2026-12-08T05:59:59.000Z", false],
    ["2026-12-08T06:00:00.000Z", true],
    ["2026-12-10T21:59:59.000Z", true],
    ["2026-12-10T22:00:00.000Z", false],
  ])("at %s is due: %s", (at, expected) => {
    expect(completionReminderDue(request, at)).toBe(expected);
  });

  test("does not follow at once on a request that was short", () => {
    const short = { ...request, askedAt: "2026-12-08T06:00:00.000Z" };
    expect(completionReminderDue(short, "2026-12-09T10:00:00.000Z")).toBe(false);
  });
});

describe("an event", () => {
  const closesAt = "2027-01-20T14:15:00.000Z";
  const near = { at: now, applicationId: "a", kind: "deadline-near" } as const;

  test("has the same key whenever it is told, and another when it is another", () => {
    const key = eventKey({ ...near, days: 7 }, closesAt);
    expect(eventKey({ ...near, days: 7, at: later(day) }, closesAt)).toBe(key);
    const others = [
      eventKey({ ...near, days: 1 }, closesAt),
      eventKey({ ...near, days: 7 }, later(day, closesAt)),
      eventKey({ ...near, days: 7, applicationId: "b" }, closesAt),
      eventKey({ ...near, kind: "withdrawn" }, closesAt),
      eventKey({ ...near, kind: "completion-asked", requestId: "r", dueOn: "2026-12-10" }, closesAt),
      eventKey({ ...near, kind: "completion-due", requestId: "r", dueOn: "2026-12-10" }, closesAt),
    ];
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });

  test("has one message for an address, however that is written", () => {
    expect(dedupeKey("e", "Aino@Vantaa.fi")).toBe(dedupeKey("e", "aino@vantaa.fi"));
    expect(dedupeKey("e", "aino@vantaa.fi")).not.toBe(dedupeKey("e", "väinö@vantaa.fi"));
  });
});

describe("no text becomes a header or another recipient", () => {
  test.each(["aino@vantaa.fi", "a.b+c@kunta.fi", "kirjaamo@hämeenlinna.fi"])("%s is an address", (text) =>
    expect(isAddress(text)).toBe(true),
  );

  test.each([
    "",
    "aino",
    "aino@vantaa",
    "a@b.fi, c@d.fi",
    "a@b.fi;c@d.fi",
    "a@b.fi\nBcc: c@d.fi",
    "a@b.fi\r\nBcc: c@d.fi",
    "a@b.fi\u2028c@d.fi",
    "Aino <aino@vantaa.fi>",
    '"a b"@vantaa.fi',
    "a@b@c.fi",
    "a(comment)@b.fi",
    "a\u0000@b.fi",
    "a\u200b@b.fi",
    `${"a".repeat(250)}@b.fi`,
  ])("%j is none", (text) => expect(isAddress(text)).toBe(false));

  test("whatever was typed: an address is one line, and so is a subject", () => {
    const pieces = fc.constantFrom(
      "a",
      "@",
      "b.fi",
      "\r",
      "\n",
      "\t",
      " ",
      ",",
      ":",
      "\u0085",
      "\u2028",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const text = typed.join("");
        if (isAddress(text)) expect(text).not.toMatch(/[\p{C}\p{Z},:]/u);
        expect(oneLine(text)).not.toMatch(/\p{Cc}|\u2028/u);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a body of two languages can be taken apart again, each with its language", () => {
  const parts = [
    { language: "sv", text: `Hej!\n\n${pageAddress("/sv/applications/a")}` },
    { language: "fi", text: `Hei,\n\n${pageAddress("/fi/applications/a")}` },
  ] as const;
  const body = joinParts([...parts]);
  expect(partsOf(body)).toEqual(parts);
  expect(withOrigin(body, "https://hankesalkku.example")).toContain(
    "https://hankesalkku.example/sv/applications/a",
  );
  expect(withOrigin(body, "https://hankesalkku.example")).not.toContain("{origin}");
});

describe("the reminder of a report", () => {
  // 8.00 in Helsinki, in summer and in winter time.
  const due = (at: string, agreedAt = "2027-01-01T10:00:00.000Z") =>
    reportReminderDue({ agreedAt, dueOn: "2027-10-31" }, at);

  test("comes 30, 7 and 1 days before its day, and 1 and 14 days after it, from eight in the morning", () => {
    expect(due("2027-10-01T04:59:59.000Z")).toBeUndefined();
    expect(due("2027-10-01T05:00:00.000Z")).toBe(30);
    expect(due("2027-10-24T04:59:59.000Z")).toBe(30);
    expect(due("2027-10-24T05:00:00.000Z")).toBe(7);
    expect(due("2027-10-30T05:00:00.000Z")).toBe(1);
    expect(due("2027-11-01T05:59:59.000Z")).toBe(1);
    expect(due("2027-11-01T06:00:00.000Z")).toBe(-1);
    expect(due("2027-11-14T06:00:00.000Z")).toBe(-14);
    expect(due("2027-11-30T05:59:59.000Z")).toBe(-14);
    expect(due("2027-11-30T06:00:00.000Z")).toBeUndefined();
  });

  test("never tells of a morning that was over when the report was agreed on", () => {
    expect(due("2027-10-10T10:00:00.000Z", "2027-10-05T10:00:00.000Z")).toBeUndefined();
    expect(due("2027-10-25T10:00:00.000Z", "2027-10-05T10:00:00.000Z")).toBe(7);
  });
});
