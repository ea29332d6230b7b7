import { describe, expect, test } from "vitest";
import { instantAt } from "../../app/domain/day";
import {
  applicationSteps,
  type CallState,
  callPhase,
  callSteps,
  decisionSteps,
  inTime,
  milestoneSteps,
  projectSteps,
  transition,
} from "../../app/domain/states";

const lifeCycles = {
  call: callSteps,
  application: applicationSteps,
  decision: decisionSteps,
  project: projectSteps,
  milestone: milestoneSteps,
};

/** Every step that can be taken, and so every one that cannot. */
const allowed = {
  call: [
    ["draft", "publish", "published"],
    ["draft", "cancel", "cancelled"],
    ["published", "decide", "decided"],
    ["published", "cancel", "cancelled"],
    ["decided", "archive", "archived"],
  ],
  application: [
    ["draft", "submit", "submitted"],
    ["draft", "lapse", "lapsed"],
    ["submitted", "ask-completion", "returned"],
    ["submitted", "screen", "screened"],
    ["submitted", "propose", "proposed"],
    ["submitted", "withdraw", "withdrawn"],
    ["returned", "complete", "submitted"],
    ["returned", "end-waiting", "submitted"],
    ["returned", "withdraw", "withdrawn"],
    ["screened", "reopen-screening", "submitted"],
    ["screened", "assess", "assessed"],
    ["screened", "propose", "proposed"],
    ["screened", "withdraw", "withdrawn"],
    ["assessed", "propose", "proposed"],
    ["assessed", "withdraw", "withdrawn"],
    ["proposed", "decline-proposal", "submitted"],
    ["proposed", "decline-screened-proposal", "screened"],
    ["proposed", "decide", "decided"],
    ["proposed", "withdraw", "withdrawn"],
  ],
  decision: [
    ["drafted", "present", "presented"],
    ["presented", "decline", "drafted"],
    ["presented", "sign", "signed"],
    ["signed", "serve", "served"],
  ],
  project: [
    ["agreed", "start", "running"],
    ["agreed", "terminate", "terminated"],
    ["running", "begin-closing", "closing"],
    ["running", "suspend", "suspended"],
    ["running", "terminate", "terminated"],
    ["closing", "close", "closed"],
    ["closing", "suspend", "suspended"],
    ["closing", "terminate", "terminated"],
    ["suspended", "resume", "running"],
    ["suspended", "terminate", "terminated"],
  ],
  milestone: [
    ["planned", "tell", "told"],
    ["planned", "reach", "reached"],
    ["planned", "drop", "dropped"],
    ["told", "tell", "told"],
    ["told", "ask", "planned"],
    ["told", "reach", "reached"],
    ["told", "drop", "dropped"],
    ["reached", "reopen", "planned"],
    ["dropped", "restore", "planned"],
  ],
};

describe.each(Object.keys(lifeCycles) as (keyof typeof lifeCycles)[])("the life cycle of a %s", (name) => {
  const machine: Parameters<typeof transition<string, string>>[0] = lifeCycles[name];
  const states = [...new Set(allowed[name].flatMap(([from = "", , to = ""]) => [from, to]))];

  test("takes these steps and refuses all others, telling where it stands", () => {
    for (const from of states) {
      for (const step of Object.keys(machine)) {
        const found = allowed[name].find(([state, taken]) => state === from && taken === step);
        expect(transition(machine, from, step), `${step} from ${from}`).toEqual(
          found ? { ok: true, to: found[2] } : { ok: false, because: "wrong-state", from },
        );
      }
    }
  });
});

describe("a call is open by the clock", () => {
  const call = {
    state: "published" as const,
    opensAt: instantAt("2026-03-02", "08:00"),
    closesAt: instantAt("2026-03-31", "16:15"),
  };

  test.each([
    ["07:59", 59, "2026-03-02", "upcoming"],
    ["08:00", 0, "2026-03-02", "open"],
    ["16:14", 59, "2026-03-31", "open"],
    ["16:15", 0, "2026-03-31", "open"],
    ["16:15", 1, "2026-03-31", "closed"],
  ] as const)("at %s:%d on %s it is %4$s", (time, second, day, phase) => {
    expect(callPhase(call, instantAt(day, time, second))).toBe(phase);
  });

  test.each<CallState>(["draft", "decided", "archived", "cancelled"])("but not while it is %s", (state) => {
    expect(callPhase({ ...call, state }, instantAt("2026-03-15", "12:00"))).toBe(state);
  });
});

describe("the deadline is kept to the second", () => {
  test.each(["2026-03-31", "2026-03-29", "2026-10-25"])("on %s", (day) => {
    const closesAt = instantAt(day, "16:15");
    expect(inTime(instantAt(day, "16:14", 59), closesAt)).toBe(true);
    expect(inTime(closesAt, closesAt)).toBe(true);
    expect(inTime(closesAt.replace("00.000Z", "00.999Z"), closesAt)).toBe(true);
    expect(inTime(instantAt(day, "16:15", 1), closesAt)).toBe(false);
  });

  test("however the instant was written", () => {
    expect(inTime("2026-03-31T13:15:00Z", "2026-03-31T13:15:00.000Z")).toBe(true);
    expect(inTime("2026-03-31T13:15:01Z", "2026-03-31T13:15:00.000Z")).toBe(false);
  });
});
