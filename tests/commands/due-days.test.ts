import { describe, expect, test } from "vitest";
import { sendReminders } from "../../app/commands/send-reminders.server";
import { type CompletionPoint, lastDueDay, mayEndWaiting } from "../../app/domain/completion";
import { listCompletionRequests } from "../../app/queries/completions.server";
import { makeSubmittedApplication } from "../support/applications";
import { aboutNeed, ask, dueOn, save, send } from "../support/completions";
import { freshDatabase } from "../support/database";

const aboutGoals: CompletionPoint = { part: "project.goals", question: "Mitä tavoitteet ovat?" };
const early = "2026-11-30";
const points = [{ ...aboutNeed, dueOn: early }, aboutGoals];

describe("a request with several last days", () => {
  test("lasts until the latest of them, whichever point has it", () => {
    expect(lastDueDay(points, dueOn)).toBe(dueOn);
    expect(lastDueDay([{ ...aboutNeed, dueOn: "2026-12-20" }, aboutGoals], dueOn)).toBe("2026-12-20");
    expect(lastDueDay([{ ...aboutNeed, dueOn: early }], dueOn)).toBe(early);
  });

  test("keeps the day of each point, and the ministry waits for the last of them", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    expect(await ask(db, id, { points })).toMatchObject({ ok: true });
    expect(await listCompletionRequests(db, id)).toMatchObject([
      { dueOn, points: [{ part: "project.need", dueOn: early }, { part: "project.goals" }] },
    ]);
    expect(mayEndWaiting("returned", dueOn, "2026-12-02T10:00:00.000Z")).toMatchObject({
      because: "not-yet",
    });
  });

  test("stays open in a point whose own day has passed, while the ministry waits", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await ask(db, id, { points });
    const at = "2026-12-02T10:00:00.000Z";
    expect(await save(db, id, "project", { "project.need": "Nyt tarkemmin." }, { at })).toMatchObject({
      ok: true,
    });
    expect(await send(db, id, { at })).toMatchObject({ ok: true });
  });

  test("is reminded of two days before each of them, once", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    await ask(db, id, { points });
    const told = async (at: string) => [await sendReminders(db, at), await sendReminders(db, at)];
    expect(await told("2026-11-27T10:00:00.000Z")).toEqual([0, 0]);
    expect(await told("2026-11-28T10:00:00.000Z")).toEqual([1, 0]);
    expect(await told("2026-12-01T10:00:00.000Z")).toEqual([1, 0]);
  });

  test("is refused when the day of one point is too soon or too far, and names the point", async () => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const onOwnDay = (own: string) => ask(db, id, { points: [{ ...aboutNeed, dueOn: own }, aboutGoals] });
    expect(await onOwnDay("2026-11-24")).toMatchObject({ because: "too-soon", part: "project.need" });
    expect(await onOwnDay("2028-11-24")).toMatchObject({ because: "too-far", part: "project.need" });
  });
});
