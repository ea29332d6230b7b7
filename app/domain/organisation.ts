import type { Day } from "./day";
import type { Texts } from "./texts";

/**
 * An organisation as it was called then, until when it was called so if that is over, and who carries
 * its work today when that is another name.
 */
export type NameInTime = { name: Texts; until: Day | null; today: Texts[] };
