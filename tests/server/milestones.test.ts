import { expect, test } from "vitest";
import { makeCalendar, revokeCalendar } from "../../app/commands/make-calendar.server";
import { syncMilestones } from "../../app/commands/sync-milestones.server";
import { inTransaction } from "../../db/transaction";
import { espoo, officer, vantaa } from "../support/applications";
import { freshDatabase } from "../support/database";
import { makeProject, noonOf } from "../support/projects";
import { serve } from "../support/server";

const today = "2027-06-10";

async function service() {
  const db = await freshDatabase();
  const project = await makeProject(db);
  const { get, post, signIn } = await serve(db, () => noonOf(today));
  const milestone = `${project.id}-m1`;
  const own = `/fi/desk/projects/${project.id}/milestones`;
  const ministry = `/fi/ministry/projects/${project.id}/milestones`;
  const as = async (who: string) => {
    const cookie = await signIn(who);
    return {
      read: async (path: string) => (await get(path, { cookie })).text(),
      status: async (path: string) => (await get(path, { cookie })).status,
      send: (path: string, intent: string, fields: Record<string, string> = {}) =>
        post(path, { intent, milestone, ...fields }, { cookie }),
    };
  };
  return { db, project, milestone, own, ministry, as, get };
}

test("a recipient tells of a milestone, an officer asks and then confirms it", async () => {
  const { milestone, own, ministry, as } = await service();
  const preparer = await as("vantaa-preparer");
  const page = await preparer.read(own);
  expect(page).toContain("Myöhässä 1 kuukauden");
  expect(page).toContain("<svg");
  expect(page).not.toContain("<script");

  const wrong = await preparer.send(own, "tell", { [`day-${milestone}`]: "5.6.2027" });
  expect(wrong.status).toBe(400);
  const back = await wrong.text();
  expect(back.split("Kerro lyhyesti, mikä osoittaa").length).toBe(3);
  expect(back).toContain('value="5.6.2027"');
  const told = { [`day-${milestone}`]: "5.6.2027", [`shownBy-${milestone}`]: "Avajaiset pidettiin" };
  expect((await preparer.send(own, "tell", told)).status).toBe(302);

  const officer = await as("tem-officer");
  expect(await officer.read(ministry)).toContain("Avajaiset pidettiin");
  expect((await officer.send(ministry, "ask", { [`question-${milestone}`]: "Missä?" })).status).toBe(302);
  expect(await preparer.read(own)).toContain("Missä?");
  expect((await officer.send(ministry, "ask", { [`question-${milestone}`]: "Missä?" })).status).toBe(409);
  await preparer.send(own, "tell", told);
  const confirmed = await officer.send(ministry, "reach", { [`reachedOn-${milestone}`]: "5.6.2027" });
  expect(confirmed.headers.get("Location")).toBe(`${ministry}?done=reach#${milestone}`);
  expect(await officer.read(ministry)).toContain("Saavutettu 1 kuukauden myöhässä");
});

test("a forecast is told with its reason, and what is wrong with it beside the field", async () => {
  const { milestone, own, as } = await service();
  const preparer = await as("vantaa-preparer");
  const forecast = (month: string, reason = "Tilat viivästyivät") =>
    preparer.send(own, "forecast", { [`month-${milestone}`]: month, [`reason-${milestone}`]: reason });
  for (const [month, reason, told] of [
    ["", "x", "Kirjoita kuukausi"],
    ["joskus", "x", "muodossa kuukausi/vuosi"],
    ["5/2027", "x", "Aikaisin mahdollinen kuukausi on kesäkuu 2027"],
    ["9/2027", " ", "miksi aikataulu muuttui"],
  ] as const) {
    const response = await forecast(month, reason);
    expect(response.status, month).toBe(400);
    expect(await response.text(), month).toContain(told);
  }
  expect((await forecast("9/2027")).status).toBe(302);
  expect(await preparer.read(own)).toContain("Tilat viivästyivät");
});

test("late milestones of all projects are listed, by filters in the address", async () => {
  const { project, milestone, as } = await service();
  const payer = await as("tem-payer");
  const list = "/fi/ministry/milestones";
  const page = await payer.read(list);
  expect(page).toContain(`/fi/ministry/projects/${project.id}/milestones#${milestone}`);
  expect(await payer.read(`${list}?standing=due`)).not.toContain(milestone);
  expect(await payer.read(`${list}?standing=late`)).toContain(milestone);
  expect(await payer.read(`${list}?whose=mine`)).not.toContain(milestone);
  expect(await payer.status(`${list}?standing=nonsense`)).toBe(302);
  expect(await payer.read("/fi/ministry/items/introduction-period-pilots/gantt")).toContain("<svg");
});

test("others do not find the page, and those who only read change nothing", async () => {
  const { milestone, own, ministry, as } = await service();
  const day = { [`reachedOn-${milestone}`]: "5.6.2027", [`day-${milestone}`]: "5.6.2027" };
  for (const who of ["espoo-signatory", "tem-officer"]) {
    expect(await (await as(who)).status(own), who).toBe(404);
    expect((await (await as(who)).send(own, "tell", day)).status, who).toBe(404);
  }
  for (const who of ["tem-auditor", "tem-decider", "tem-payer", "tem-manager", "vantaa-signatory"]) {
    expect((await (await as(who)).send(ministry, "reach", day)).status, who).toBe(404);
  }
  expect((await (await as("vantaa-preparer")).send(own, "reach", day)).status).toBe(404);
  const manager = await as("tem-manager");
  const target = { [`target-${milestone}`]: "item:koto-digi" };
  expect((await manager.send(ministry, "depend", target)).status).toBe(302);
  expect((await manager.send(ministry, "depend", target)).status).toBe(400);
  expect((await manager.send(ministry, "depend")).status).toBe(400);
  expect(await manager.read(ministry)).toContain("Koto-digi");
});

/** The lines of the calendar with folded ones put together again (RFC 5545 § 3.1). */
const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
const valuesOf = (text: string, name: string) =>
  unfolded(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

test("a person's calendar holds the own deadlines as all-day events, in the language of the address", async () => {
  const { db, project, milestone, get } = await service();
  const foreign = await makeProject(db, { organisationId: espoo });
  const name = `Pitkä nimi; jossa on pilkku, kenoviiva \\ ja ääkkösiä ${"ö".repeat(80)}`;
  await db.updateTable("milestone").set({ name }).where("id", "=", milestone).execute();
  const by = { id: "vantaa-preparer", name: "Aino Demo" };
  const token = await makeCalendar(db, { by, at: noonOf(today) });
  const feed = await get(`/fi/calendar/${token}.ics`);
  expect(feed.status).toBe(200);
  expect(feed.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  const text = await feed.text();

  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const uids = valuesOf(text, "UID");
  expect(uids).toContain(`milestone.${milestone}@hankesalkku`);
  expect(uids.some((uid) => uid.startsWith(`report.${project.id}.`))).toBe(true);
  expect(uids.some((uid) => uid.startsWith(`instalment.${project.id}.`))).toBe(true);
  expect(new Set(uids).size).toBe(uids.length);
  expect(text).not.toContain(foreign.id);
  expect(valuesOf(text, "SUMMARY").find((line) => line.startsWith("Välitavoite: Pitkä"))).toContain(
    "nimi\\; jossa on pilkku\\, kenoviiva \\\\ ja ääkkösiä",
  );
  expect(unfolded(text)).toContain("DTSTART;VALUE=DATE:20270531");
  expect(valuesOf(text, "DTSTAMP")[0]).toBe("20270610T090000Z");

  const swedish = await (await get(`/sv/calendar/${token}.ics`)).text();
  expect(swedish).toContain("Delmål: Pitkä");
  expect(valuesOf(swedish, "UID")).toEqual(uids);
});

test("a deadline that moves keeps its UID and counts its changes; what is done leaves the calendar", async () => {
  const { db, project, milestone, as, own, get } = await service();
  const token = await makeCalendar(db, { by: { id: "vantaa-preparer", name: "Aino" }, at: noonOf(today) });
  const event = async () => {
    const text = unfolded(await (await get(`/fi/calendar/${token}.ics`)).text()).join("\n");
    return text.split("BEGIN:VEVENT").find((part) => part.includes(`UID:milestone.${milestone}@`));
  };
  expect(await event()).toContain("SEQUENCE:0");
  const preparer = await as("vantaa-preparer");
  await preparer.send(own, "forecast", { [`month-${milestone}`]: "9/2027", [`reason-${milestone}`]: "x" });
  expect(await event()).toContain("SEQUENCE:1");
  expect(await event()).toContain("DTSTART;VALUE=DATE:20270930");
  await inTransaction(db, (trx) =>
    syncMilestones(trx, project.id, { milestones: [] }, officer, noonOf(today)),
  );
  expect(await event()).toBeUndefined();
});

test("a person makes an address, sees it once and revokes it; then it is not found", async () => {
  const { db, as, get } = await service();
  const preparer = await as("vantaa-preparer");
  const made = await (await preparer.send("/fi/calendar", "make")).text();
  const [, address = ""] = /(\/en\/calendar\/[\w-]+\.ics)/.exec(made) ?? [];
  expect((await get(address)).status).toBe(200);
  expect(await preparer.read("/fi/calendar")).not.toContain(".ics");
  expect(JSON.stringify(await db.selectFrom("calendarFeed").selectAll().execute())).not.toContain(
    address.slice(13, -4),
  );
  expect((await get(address.replace(".ics", ""))).status).toBe(404);

  const again = await (await preparer.send("/fi/calendar", "make")).text();
  expect((await get(address)).status).toBe(404);
  const [, second = ""] = /(\/en\/calendar\/[\w-]+\.ics)/.exec(again) ?? [];
  expect((await preparer.send("/fi/calendar", "revoke")).status).toBe(302);
  expect((await get(second)).status).toBe(404);
  expect(await revokeCalendar(db, { by: { id: "vantaa-preparer", name: "x" }, at: noonOf(today) })).toBe(
    false,
  );
});

test("an officer's calendar holds the matters assigned to the officer, and no others", async () => {
  const { db, project, milestone, get } = await service();
  const token = await makeCalendar(db, { by: officer, at: noonOf(today) });
  const read = async () => (await get(`/fi/calendar/${token}.ics`)).text();
  expect(await read()).not.toContain("BEGIN:VEVENT");
  await db
    .updateTable("application")
    .set({ handlerId: officer.id })
    .where("id", "=", project.applicationId)
    .where("organisationId", "=", vantaa)
    .execute();
  expect(valuesOf(await read(), "UID")).toContain(`milestone.${milestone}@hankesalkku`);
  await db.updateTable("role").set({ validTo: "2027-06-09" }).where("personId", "=", officer.id).execute();
  expect((await get(`/fi/calendar/${token}.ics`)).status).toBe(404);
});
