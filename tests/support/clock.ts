/** The present in tests that do not care which day it is: a Monday at noon in Helsinki. */
export const testNow = "2026-11-23T10:00:00.000Z";
