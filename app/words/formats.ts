import { type Day, helsinkiTime, type Instant, type Month, type PartialDay } from "../domain/day";
import { type Cents, plainEuros } from "../domain/money";
import type { Language } from "../domain/texts";

/** Not en-FI, whose numbers are English but percentages and times Finnish. */
const locales: Record<Language, string> = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/** One formatter for each language, made once: making them is slow. */
function inEachLanguage<Formatter>(make: (locale: string) => Formatter): Record<Language, Formatter> {
  return { fi: make(locales.fi), sv: make(locales.sv), en: make(locales.en) };
}

const inEurosAndCents = { style: "currency", currency: "EUR" } as const;
const euros = inEachLanguage((locale) => new Intl.NumberFormat(locale, inEurosAndCents));
const wholeEuros = inEachLanguage(
  (locale) => new Intl.NumberFormat(locale, { ...inEurosAndCents, trailingZeroDisplay: "stripIfInteger" }),
);
const numbers = inEachLanguage((locale) => new Intl.NumberFormat(locale));
const percents = inEachLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
);
const tenths = inEachLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: "percent",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const size = (unit: string) =>
  inEachLanguage(
    (locale) => new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }),
  );
const sizes = { kilobyte: size("kilobyte"), megabyte: size("megabyte") };
const months = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
);
const longDays = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);

/** An amount of cents for reading, always with its cents: `1 234,50 €`, `€1,234.50`. */
export function inEuros(cents: Cents, language: Language): string {
  return withMinus(euros[language].format(exactEuros(cents)));
}

/** An amount of cents for reading, without the decimals of a whole amount: `1 234 €`, `€1,234`. */
export function inWholeEuros(cents: Cents, language: Language): string {
  return withMinus(wholeEuros[language].format(exactEuros(cents)));
}

/** A number with its thousands grouped: `131 878`, `131,878`. */
export function inNumber(number: number, language: Language): string {
  return withMinus(numbers[language].format(number));
}

/** The size of a file: `800 B`, `12 kB`, `2,4 MB`. */
export function inBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes}\u00a0B`;
  const [amount, unit] = bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  const digits = amount < 9.95 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${numbers[language].format(digits)}\u00a0${unit}`;
}

/** A percentage, at most two decimals shown: 75.5 is `75,5 %`, `75.5%`. */
export function inPercent(percent: number, language: Language): string {
  return withMinus(percents[language].format(percent / 100));
}

/** A percentage to one decimal, also when that is a zero: 3 is `3,0 %`, `3.0%`. */
export function inPercentTenths(percent: number, language: Language): string {
  return withMinus(tenths[language].format(percent / 100));
}

/** How large a file is, as people read it: `345 kt`, `1,2 Mt`; in Swedish and English `kB` and `MB`. */
export function inSize(bytes: number, language: Language): string {
  const [unit, amount] =
    bytes < 1024 * 1024
      ? (["kilobyte", bytes / 1024] as const)
      : (["megabyte", bytes / (1024 * 1024)] as const);
  return sizes[unit][language]
    .format(unit === "kilobyte" ? Math.ceil(amount) : amount)
    .replace(" ", "\u00a0");
}

/** A day: `7.3.2026` in Finnish and Swedish, `7 March 2026` in English. */
export function onDay(day: Day, language: Language): string {
  if (language === "en") return longDays.en.format(new Date(day));
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
}

/** A month: `maaliskuu 2026`, `mars 2026`, `March 2026`. */
export function inMonth(month: Month, language: Language): string {
  return months[language].format(new Date(month));
}

/** As much of a day as is known: `2023`, `kesäkuu 2023` or `16.6.2023`. */
export function onPartialDay(partial: PartialDay, language: Language): string {
  const parts = partial.split("-").length;
  if (parts === 1) return partial;
  return parts === 2 ? inMonth(partial, language) : onDay(partial, language);
}

/** The time of day by the clocks in Finland, of an instant that is near: `14.02`, `14:02`. */
export function atClock(instant: Instant, language: Language, { seconds = false } = {}): string {
  const { hour, minute, second } = helsinkiTime(instant);
  const rest = (seconds ? [minute, second] : [minute]).map(twoDigits);
  return language === "en" ? [twoDigits(hour), ...rest].join(":") : [hour, ...rest].join(".");
}

/** An instant by the clocks in Finland: `7.3.2026 klo 15.15`, `7 March 2026 at 15:15`. */
export function atTime(instant: Instant, language: Language, { seconds = false } = {}): string {
  const { day } = helsinkiTime(instant);
  const at = { fi: "klo", sv: "kl.", en: "at" }[language];
  return `${onDay(day, language)} ${at} ${atClock(instant, language, { seconds })}`;
}

/** The decimal text, which Intl reads exactly; cents divided by 100 would not be exact. */
function exactEuros(cents: Cents) {
  return plainEuros(cents) as `${number}`;
}

/** English, too, gets the true minus sign that Intl writes in Finnish and Swedish. */
function withMinus(text: string): string {
  return text.replace("-", "\u2212");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
