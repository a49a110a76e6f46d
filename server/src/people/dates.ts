import { remembered } from "../text/remembered";
import { t } from "../text/words";

/**
 * Dates as registers write them: EDTF levels 0 and 1 (Library of Congress, ISO 8601-2). They are
 * compared by their bounds, and only what is certain counts.
 */

/** A date or a stretch of time between its earliest and its latest possible day. */
export interface DateBounds {
  /** The earliest day; minus infinity where it is open. Days can be compared, not counted. */
  readonly earliest: number;
  readonly latest: number;
}

/** What of a register's entry tells when somebody lived. */
export interface Life {
  readonly born?: string;
  readonly died?: string;
}

/** Nobody is known to have lived longer than 122 years. */
const LONGEST_LIFE = 120;
/** How far off a date marked with `?`, `~` or `%` may be, in years. */
const SLACK = 5;
/** Days of a year that has 12 months of 31: good for comparing, and simple. */
export const YEAR = 372;

const DATE = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?\d{5,9})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/;
const TIME = /^(-?\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Spring to winter; which months they are depends on the hemisphere, so they bound nothing. */
const isSeason = (month: number) => month >= 21 && month <= 24;

/** The dates of a register and of a document are compared for each name. */
const REMEMBERED = 20_000;

/** The bounds of a date or a period in EDTF; nothing where the text is neither. */
export const dateBounds: (edtf: string) => DateBounds | undefined = remembered(
  readBounds,
  REMEMBERED,
);

function readBounds(edtf: string): DateBounds | undefined {
  if (!edtf.includes("/")) return boundsOf(edtf);
  const [from = "", to = "", more] = edtf.split("/");
  if (more !== undefined || (isOpen(from) && isOpen(to))) return undefined;
  const start = isOpen(from) ? ALWAYS : boundsOf(from);
  const end = isOpen(to) ? ALWAYS : boundsOf(to);
  if (!start || !end || end.latest < start.earliest) return undefined;
  return { earliest: start.earliest, latest: end.latest };
}

/** Whether a date is certainly before another; what cannot be read is before nothing. */
export function isCertainlyBefore(one: string, other: string): boolean {
  const [first, second] = [dateBounds(one), dateBounds(other)];
  return first !== undefined && second !== undefined && first.latest < second.earliest;
}

/** Whether somebody certainly grew older than anybody has. */
export function isTooOld({ born, died }: Life): boolean {
  const [birth, death] = [born && dateBounds(born), died && dateBounds(died)];
  return !!birth && !!death && death.earliest - birth.latest > (LONGEST_LIFE + 1) * YEAR;
}

/** `1895–1978`, `c. 1898–1974`, `born 1902`, `died 44 BC`, or nothing. */
export function lifeYears({ born, died }: Life): string | undefined {
  if (born && died) return `${readable(born)}–${readable(died)}`;
  if (born) return t("born {0}", readable(born));
  return died && t("died {0}", readable(died));
}

/** The year of a date as a reader expects it: `1898`, `c. 1898`, `1898?`, `1890s`, `1890/95`. */
function readable(edtf: string): string {
  if (!dateBounds(edtf)) return edtf;
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return readableYear(from);
  if (isOpen(from)) return t("before {0}", readableYear(to));
  return isOpen(to)
    ? t("after {0}", readableYear(from))
    : `${readableYear(from)}/${readableYear(to)}`;
}

function readableYear(edtf: string): string {
  const written = /^-?[Y\dX]-?[\dX]+/.exec(edtf)?.[0] ?? edtf;
  const approximate = /[~%]$/.test(edtf) ? "c. " : "";
  const uncertain = /[?%]$/.test(edtf) ? "?" : "";
  return `${approximate}${yearOrDecade(written)}${uncertain}`;
}

function yearOrDecade(written: string): string {
  const decade = /^(\d{3})X$/.exec(written)?.[1];
  if (decade) return `${decade}0s`;
  const century = /^(\d\d)XX$/.exec(written)?.[1];
  if (century) return `${century}00s`;
  const year = Number(written.replace("Y", ""));
  if (Number.isNaN(year)) return written;
  return year > 0 ? String(year) : `${1 - year} BC`;
}

const ALWAYS: DateBounds = {
  earliest: Number.NEGATIVE_INFINITY,
  latest: Number.POSITIVE_INFINITY,
};

/** `..`, and nothing at all, leave an end of a period open. */
function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function boundsOf(date: string): DateBounds | undefined {
  const [, year = "", month, day, sign] =
    DATE.exec(date.length > 15 ? withoutTime(date) : date) ?? [];
  const years = yearsOf(year);
  const months = monthsOf(month, day);
  if (!years || !months) return undefined;
  if ((month || day) && /[XY]/.test(year)) return undefined;
  const days = daysOf(day, years[0], months[0]);
  if (!days) return undefined;
  const slack = sign ? SLACK * YEAR : 0;
  return {
    earliest: dayOf(years[0], months[0], days[0]) - slack,
    latest: dayOf(years[1], months[1], days[1]) + slack,
  };
}

function withoutTime(date: string): string {
  return TIME.exec(date)?.[1] ?? date;
}

function yearsOf(written: string): readonly [number, number] | undefined {
  if (written === "" || written === "-0000") return undefined;
  if (!written.includes("X")) {
    const year = Number(written.replace("Y", ""));
    return [year, year];
  }
  const ends = [Number(written.replace(/X/g, "0")), Number(written.replace(/X/g, "9"))];
  return [Math.min(...ends), Math.max(...ends)];
}

function monthsOf(month: string | undefined, day: string | undefined) {
  if (month === undefined) return [1, 12] as const;
  if (month === "XX") return day === undefined || day === "XX" ? ([1, 12] as const) : undefined;
  const number = Number(month);
  if (day === undefined && isSeason(number)) return [1, 12] as const;
  return number >= 1 && number <= 12 ? ([number, number] as const) : undefined;
}

function daysOf(day: string | undefined, year: number, month: number) {
  if (day === undefined || day === "XX") return [1, 31] as const;
  const number = Number(day);
  // Julian dates of old sources have a 29 February in 1700, 1800 and 1900, too.
  const last = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
  return number >= 1 && number <= last ? ([number, number] as const) : undefined;
}

function dayOf(year: number, month: number, day: number): number {
  return year * YEAR + (month - 1) * 31 + day;
}
