export type TimeVerdict = { ok: true; value: string } | { ok: false; because: "empty" | "not-a-time" };

/** Which time of day did the person write? Reads `16.15`, `16:15`, `8.00` and `8`; answers `16:15`. */
export function parseTime(text: string): TimeVerdict {
  const tidy = text.trim();
  if (tidy === "") return { ok: false, because: "empty" };
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[.:](\d\d))?$/.exec(tidy) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return { ok: false, because: "not-a-time" };
  return { ok: true, value: `${hour.padStart(2, "0")}:${minute}` };
}
