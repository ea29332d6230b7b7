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
    const notice = {
      ...{ kind, at: testNow, applicationId: "a", callId: "c", requestId: "r", receiptNumber: "R-1" },
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
