import { spokenLanguage } from "../../text/words";

/** What is said of a date, by how much of it is known: the year, the month, the day. */
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];
const formats = new Map<string, Intl.DateTimeFormat>();

/** `1956-09-21` as one says it: `21 September 1956`, `21 сентября 1956 г.`; else what is written. */
export function dayIn(date = ""): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  return formatFor(day === undefined ? 1 : 2).format(time);
}

/** In English as Europeans write it, the day before the month. */
function formatFor(parts: number): Intl.DateTimeFormat {
  const spoken = spokenLanguage();
  const language = spoken === "en" ? "en-GB" : spoken;
  const key = `${language} ${parts}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { ...PARTS[parts], timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
