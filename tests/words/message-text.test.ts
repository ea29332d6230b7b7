import { expect, test } from "vitest";
import { messageKinds, type Notice } from "../../app/domain/message";
import { languages } from "../../app/domain/texts";
import { writeMessage } from "../../app/words/message-text";
import "../../app/words/all.server";
import { testNow } from "../support/clock";

const texts = { fi: "suomi", sv: "svenska", en: "English" };

test.each(messageKinds)(
  "the message %s is written in Finnish, Swedish and English, with nothing left to fill in",
  (kind) => {
    const ofProject = kind.startsWith("filing-") ? { filingId: "f", filing: "claim", returnId: "r" } : {};
    const of =
      kind.startsWith("filing-") || kind === "report-due"
        ? { projectId: "p", planned: "r1", ...ofProject }
        : kind.startsWith("milestone-")
          ? { projectId: "p", milestoneId: "m", milestone: "Vastaanotto", month: "2026-11" }
          : { applicationId: "a" };
    const notice = {
      ...{ kind, at: testNow, callId: "c", requestId: "r", receiptNumber: "R-1", ...of },
      ...{ dueOn: "2026-12-01", days: 7, revision: 2, told: texts },
    } as unknown as Notice;
    for (const language of languages) {
      const facts = { notice, number: "HS-2026-0001", callName: texts, closesAt: testNow };
      const { subject, body } = writeMessage(facts, "applicant", [language]);
      expect(subject).not.toBe("");
      expect(subject + body).not.toMatch(/\{\{|mail\.letter/);
      expect(body).toContain(`/${language}/`);
      if (kind === "call-revised" || kind === "call-cancelled") expect(body).toContain(texts[language]);
    }
  },
);

test("a report that is late is told of otherwise than one that is coming", () => {
  const told = (days: 7 | -14) => {
    const notice: Notice = {
      kind: "report-due",
      at: testNow,
      projectId: "p",
      planned: "r1",
      dueOn: "2026-12-01",
      days,
    };
    return writeMessage({ notice, number: "HS-2026-0001", callName: texts, closesAt: null }, "applicant", [
      "fi",
    ]);
  };
  expect(told(7).subject).toBe("Muistutus: hankkeen HS-2026-0001 raportti viimeistään 1.12.2026");
  expect(told(-14).subject).toBe("Hankkeen HS-2026-0001 raportti on myöhässä");
  expect(told(-14).body).toContain("{origin}/fi/desk/projects/p/reports");
});
