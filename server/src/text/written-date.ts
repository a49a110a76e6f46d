import { MONTHS } from "./data/months";

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Dates stand at the beginning; nobody looks for one in a whole page. */
const LONGEST = 500;

// Of a bounded number of letters, each would be compiled by itself: no word but a month is one.
/** `21 September 1956`, `21. September 1956`, `1er septembre 1956`, `21 сентября 1956 г.` */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e|-?го|\.)?\s+(?:of\s+|de\s+)?(\p{L}+)\.?,?\s+(\d{4})(?!\d)/gu;
/** `September 21, 1956`. */
const MONTH_FIRST = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu;
const MONTH_ALONE = /(\p{L}+)\.?,?\s+(\d{4})(?!\d)/gu;
/** `21.9.1956`, and `9/21/1956` where only one of the numbers can be a month. */
const IN_FIGURES = /(?<!\d)(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/gu;

/**
 * The first date in a text that is written in words (English, Russian, German, French) or in
 * figures, as EDTF: `1956-09-21`, `1956-09`. A year alone is no date yet.
 */
export function writtenDate(text: string): string | undefined {
  const start = text.slice(0, LONGEST);
  return (
    first(start, DAY_FIRST, ([, day, month, year]) => dateOf(year, monthOf(month), day)) ??
    first(start, MONTH_FIRST, ([, month, day, year]) => dateOf(year, monthOf(month), day)) ??
    first(start, IN_FIGURES, ([, one, sign, two, year]) => inFigures(one, sign, two, year)) ??
    first(start, MONTH_ALONE, ([, month, year]) => dateOf(year, monthOf(month)))
  );
}

/** The year in a text that names just one. */
export function onlyYear(text: string): string | undefined {
  const years = new Set(text.slice(0, LONGEST).match(/(?<!\d)1\d{3}(?!\d)|(?<!\d)20\d{2}(?!\d)/g));
  return years.size === 1 ? [...years][0] : undefined;
}

function first(
  text: string,
  pattern: RegExp,
  read: (found: RegExpMatchArray) => string | undefined,
): string | undefined {
  for (const found of text.matchAll(pattern)) {
    const date = read(found);
    if (date) return date;
  }
  return undefined;
}

function inFigures(one = "", sign = "", two = "", year?: string): string | undefined {
  const [a, b] = [Number(one), Number(two)];
  // With full stops the day comes first; with strokes, nobody can tell unless one is too large.
  if (sign === "/" && a <= 12 && b <= 12 && a !== b) return undefined;
  return a > 12 || sign === "." ? dateOf(year, b, one) : dateOf(year, a, two);
}

function monthOf(name = ""): number | undefined {
  return NUMBERS.get(name.toLowerCase());
}

function dateOf(year: string | undefined, month: number | undefined, day?: string) {
  if (!year || !month || month > 12) return undefined;
  const date = `${year}-${String(month).padStart(2, "0")}`;
  if (day === undefined) return date;
  const isDay = Number(day) >= 1 && Number(day) <= new Date(Date.UTC(2000, month, 0)).getUTCDate();
  return isDay ? `${date}-${day.padStart(2, "0")}` : undefined;
}
