const PLAIN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const UNSPECIFIED = /^(\d{1,3})(X{1,3})$/;

/** A date or a stretch of time, between its earliest and its latest possible value. */
export interface ReadDate {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  /** `?` and `%`: perhaps another date. */
  readonly uncertain: boolean;
  /** `~` and `%`: about that time. */
  readonly approximate: boolean;
}

/** One date, or the two ends of a period. */
export interface ReadPeriod {
  readonly from?: ReadDate | undefined;
  readonly to?: ReadDate | undefined;
  readonly period: boolean;
}

/**
 * Reads a date of EDTF levels 0 and 1 (Library of Congress, ISO 8601-2): `1956-09-21`, `1956-09?`,
 * `195X`, `1956-XX`, `1956/1957`, `../1957`. What is none of these gives nothing.
 */
export function readDate(edtf: string): ReadPeriod | undefined {
  const ends = edtf.split("/");
  if (ends.length > 2) return undefined;
  const [from, to] = ends.map(readEnd);
  if (ends.length === 1) return from && { from, period: false };
  return from || to ? { from, to, period: true } : undefined;
}

/** TEI `@when`; `@from` and `@to` of a period; `@notBefore` and `@notAfter` of what is uncertain. */
export function dateAttributes(edtf: string): Readonly<Record<string, string | undefined>> {
  const read = readDate(edtf);
  if (!read) return {};
  if (read.period) return { from: read.from?.earliest, to: read.to?.latest };
  const { earliest, latest, uncertain, approximate } = read.from as ReadDate;
  if (earliest === latest && !uncertain && !approximate) return { when: earliest };
  return { notBefore: earliest, notAfter: latest };
}

function readEnd(text: string): ReadDate | undefined {
  const sign = /[?~%]$/.exec(text)?.[0] ?? "";
  const date = text.slice(0, text.length - sign.length).replace(/(?:-XX)+$/, "");
  const marks = {
    uncertain: sign === "?" || sign === "%",
    approximate: sign === "~" || sign === "%",
  };
  if (PLAIN.test(date)) return { earliest: date, latest: date, ...marks };
  const [, digits, unknown] = UNSPECIFIED.exec(date) ?? [];
  if (digits === undefined || unknown === undefined || date.length !== 4) return undefined;
  const [earliest, latest] = ["0", "9"].map((digit) => digits + digit.repeat(unknown.length));
  return { earliest, latest, ...marks };
}
