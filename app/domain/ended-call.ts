import { type ApplicationState, type CallPhase, type CallState, callSteps, transition } from "./states";

export type EndingVerdict =
  | { ok: true; to: CallState }
  | { ok: false; because: "wrong-state" }
  | { ok: false; because: "not-closed" }
  | { ok: false; because: "applications-open" | "already-granted"; count: number };

type Applications = ReadonlyMap<ApplicationState, number>;

const unsettled: readonly ApplicationState[] = [
  "draft",
  "submitted",
  "returned",
  "screened",
  "assessed",
  "proposed",
];

/** Has the whole call been decided? Once it has closed and no application waits for anything. */
export function mayDecideCall(
  call: { state: CallState; phase: CallPhase },
  applications: Applications,
): EndingVerdict {
  const step = transition(callSteps, call.state, "decide");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  if (call.phase !== "closed") return { ok: false, because: "not-closed" };
  const count = unsettled.reduce((sum, state) => sum + (applications.get(state) ?? 0), 0);
  return count > 0 ? { ok: false, because: "applications-open", count } : step;
}

/** A decided call can be archived: it stays readable and changes no more. */
export function mayArchiveCall({ state }: { state: CallState }): EndingVerdict {
  const step = transition(callSteps, state, "archive");
  return step.ok ? step : { ok: false, because: "wrong-state" };
}

/** A published call can be cancelled until something has been decided in it: decisions are not undone so. */
export function mayCancelCall({ state }: { state: CallState }, applications: Applications): EndingVerdict {
  const step = transition(callSteps, state, "cancel");
  if (!step.ok) return { ok: false, because: "wrong-state" };
  const count = applications.get("decided") ?? 0;
  return count > 0 ? { ok: false, because: "already-granted", count } : step;
}
