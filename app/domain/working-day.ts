import { addDays, type Day } from "./day";

const sunday = 0;
const friday = 5;
const saturday = 6;

/** Holidays that keep their date, with Christmas Eve; the others follow Easter or a weekday. */
const fixed = ["01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26"];

/**
 * The last day of a time limit of so many days. The day of service itself is not counted, and a limit
 * that would end on a Saturday, a holiday, Christmas Eve or Midsummer Eve ends on the next working day
 * (Act 150/1930 §§ 2 and 5).
 */
export function endOfLimit(served: Day, days: number): Day {
  let last = addDays(served, days);
  while (!isWorkingDay(last)) last = addDays(last, 1);
  return last;
}

/** Is it a day on which a time limit may end (Act 150/1930 § 5)? */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay();
  if (weekday === saturday || weekday === sunday || fixed.includes(day.slice(5))) return false;
  if (weekday === friday && day.slice(5) >= "06-19" && day.slice(5) <= "06-25") return false;

  const easter = easterSunday(Number(day.slice(0, 4)));
  const [goodFriday, easterMonday, ascension] = [-2, 1, 39].map((days) => addDays(easter, days));
  return day !== goodFriday && day !== easterMonday && day !== ascension;
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moon =
    (19 * (year % 19) +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  const month = String(Math.floor(days / 31)).padStart(2, "0");
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, "0")}`;
}
