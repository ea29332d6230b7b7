import fc from "fast-check";
import { expect, test } from "vitest";
import {
  attachmentLimits,
  attachmentQuestion,
  attachmentsForSnapshot,
  displayName,
  mayChangeAttachments,
  mayDownload,
  refuseForRoom,
  refuseUnopened,
  type Scan,
} from "../../app/domain/attachment";
import type { Timeliness } from "../../app/domain/deadline";
import { type ApplicationState, applicationSteps, type CallPhase } from "../../app/domain/states";
import { formWithAttachments } from "../support/attachments";

const megabyte = 1024 * 1024;

/** Any code points at all, halves of surrogate pairs among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x2fff })), {
    maxLength: 300,
  })
  .map((points) => String.fromCodePoint(...points));

test("a question takes files when the form says so, and no other does", () => {
  expect(attachmentQuestion(formWithAttachments, "attachments.plans")).toMatchObject({
    sectionId: "attachments",
    maxFiles: 3,
  });
  expect(attachmentQuestion(formWithAttachments, "attachments.others")?.maxFiles).toBe(10);
  for (const field of ["project.name", "attachments", "attachments.", "plans", "milestones.1.name", ""]) {
    expect(attachmentQuestion(formWithAttachments, field), field).toBeUndefined();
  }
});

test("a file is refused before it is opened when none was chosen, or by its size and ending", () => {
  expect(refuseUnopened({ name: "", size: 0 })).toBe("missing");
  expect(refuseUnopened({ name: "a.pdf", size: 0 })).toBe("empty");
  expect(refuseUnopened({ name: "a.pdf", size: 20 * megabyte })).toBeUndefined();
  expect(refuseUnopened({ name: "a.pdf", size: 20 * megabyte + 1 })).toBe("too-large");
  expect(refuseUnopened({ name: "a.exe", size: 1 })).toBe("wrong-kind");
  expect(refuseUnopened({ name: "pdf", size: 1 })).toBe("wrong-kind");
  expect(refuseUnopened({ name: "", size: 1 })).toBe("wrong-kind");
});

test("there is room for so many files of a question, and for 200 MB of all together", () => {
  const present = (count: number, field: string, size: number) =>
    Array.from({ length: count }, () => ({ field, size }));
  expect(refuseForRoom(1, "a", present(2, "a", 1), 3)).toBeUndefined();
  expect(refuseForRoom(1, "a", present(3, "a", 1), 3)).toBe("too-many");
  expect(refuseForRoom(1, "a", present(9, "b", 1), 3)).toBeUndefined();
  const nine = present(9, "b", 20 * megabyte);
  expect(refuseForRoom(20 * megabyte, "a", nine, 3)).toBeUndefined();
  expect(refuseForRoom(20 * megabyte, "a", [...nine, { field: "b", size: 1 }], 3)).toBe("too-large-together");
});

test.each([
  ["Suunnitelma.pdf", "Suunnitelma.pdf"],
  ["C:\\Users\\Aino\\suunnitelma.pdf", "suunnitelma.pdf"],
  ["../../../etc/passwd", "passwd"],
  ["a\0b\r\nc\u0007.pdf", "abc.pdf"],
  ["lasku\u202efdp.exe", "laskufdp.exe"],
  ["\u2066piilo\u2069\u200b.pdf\ufeff", "piilo.pdf"],
  ["Hankesuunnitelma\u00a02027  .pdf", "Hankesuunnitelma 2027 .pdf"],
  ["A\u0308iti.pdf", "Äiti.pdf"],
  [" .htaccess", "htaccess"],
  ["a.pdf. . ", "a.pdf"],
  ["خطة\u200d👩‍🚀.pdf", "خطة\u200d👩‍🚀.pdf"],
  ["\ud800.pdf", "pdf"],
  ["...", ""],
])("the name %j is shown as %j", (sent, shown) => {
  expect(displayName(sent)).toBe(shown);
});

test("a name is at most 200 characters, keeps its ending, and hides nothing", () => {
  const cut = displayName(`${"ä".repeat(300)}.docx`);
  expect([...cut]).toHaveLength(attachmentLimits.name);
  expect(cut.endsWith("ä.docx")).toBe(true);
  fc.assert(
    fc.property(anyText, (sent) => {
      const name = displayName(sent);
      expect([...name].length).toBeLessThanOrEqual(attachmentLimits.name);
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]|^[.\s]|[.\s]$/u);
      expect(displayName(name)).toBe(name);
    }),
    { numRuns: 500 },
  );
});

test("a name that somebody made to be long is cut in no time", () => {
  const started = performance.now();
  for (const long of [" ".repeat(100_000), ". ".repeat(50_000), `a${" .".repeat(50_000)}a`]) {
    expect(displayName(`${long}b.pdf`)).toMatch(/\.pdf$/);
  }
  expect(performance.now() - started).toBeLessThan(500);
});

test("a file is given out when it was found clean, or when nobody scans", () => {
  const scans: Scan[] = ["none", "clean", "waiting", "failed", "infected"];
  expect(scans.map((scan) => mayDownload(scan))).toEqual([
    { ok: true },
    { ok: true },
    { ok: false, because: "waiting" },
    { ok: false, because: "failed" },
    { ok: false, because: "infected" },
  ]);
});

test("attachments change in a draft of an open call, and where a request for completion opens the field", () => {
  const states = ["draft", "lapsed", ...Object.values(applicationSteps).map(({ to }) => to)] as const;
  for (const state of states) {
    for (const phase of ["upcoming", "open", "closed", "cancelled"] as const) {
      for (const opened of [true, false]) {
        const may = (state === "draft" && phase === "open") || (state === "returned" && opened);
        expect(mayChangeAttachments({ state, phase }, opened).ok, `${state} ${phase} ${opened}`).toBe(may);
      }
    }
  }
});

test("a file that crossed the deadline is taken into a draft of the closed call, and one that came late is not", () => {
  const may = (arrived: Timeliness, phase: CallPhase = "closed", state: ApplicationState = "draft") =>
    mayChangeAttachments({ state, phase, arrived }, false).ok;
  expect(may("crossed")).toBe(true);
  expect([may("in-time"), may("late")]).toEqual([false, false]);
  expect([may("crossed", "cancelled"), may("crossed", "upcoming")]).toEqual([false, false]);
  expect([may("crossed", "closed", "submitted"), may("crossed", "closed", "lapsed")]).toEqual([false, false]);
});

test("a snapshot names each file by its content, and neither its place nor its sender", () => {
  const file = { field: "a.b", name: "x.pdf", kind: "pdf", size: 5, sha256: "00" } as const;
  const whole = {
    ...file,
    id: "1",
    uploadedAt: "2026-11-23T10:00:00.000Z",
    uploadedBy: "Aino",
    scan: "none",
  } as const;
  expect(attachmentsForSnapshot([whole])).toEqual([file]);
});
