import type { ReadChange } from "./read";

/** What is kept of a request when it arrives: what it asks for and tells, and the plan that it was read against. */
export type ChangeContent = Pick<ReadChange, "asked" | "told" | "reasons" | "late"> & { planVersion: number };
