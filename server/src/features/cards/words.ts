import { type ReadDate, readDate } from "../../analysis/tei-date";
import type { Extent } from "../../syntax/nodes";
import { t, tableWord } from "../../text/words";
import { UNITS } from "../data/meanings";

// biome-ignore format: a table reads better in columns
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
];
const names = new Intl.DisplayNames(["en"], { type: "language" });

/** The English name of a language, by its code: `Russian` for `ru` and `ru-Latn`. */
export function languageName(code: string): string {
  const base = /^[a-z]{2,3}(?![a-z])/i.exec(code)?.[0];
  return (base && tableWord(names.of(base) ?? "")) || code;
}

/** `2 words`, `3 to 4 letters`, or nothing where no extent is given. */
export function extentWords(extent: Extent | undefined): string | undefined {
  const { quantity, atLeast, atMost, unit } = extent ?? {};
  const one = quantity === 1 || (quantity !== undefined && quantity < 1);
  const count =
    quantity === 0.5
      ? "half a"
      : (quantity ?? (atLeast === undefined ? "" : `${atLeast} to ${atMost}`));
  const [singular, plural] = UNITS[unit ?? ""] ?? [unit ?? "", unit ?? ""];
  return `${count} ${one ? singular : plural}`.trim() || undefined;
}

/** A date in EDTF as one says it: `21 September 1956`, `perhaps 1956`, `1950 to 1959`. */
export function dateWords(edtf: string): string | undefined {
  const read = readDate(edtf);
  if (!read) return undefined;
  if (!read.period) return read.from && oneDate(read.from);
  if (!read.from) return `until ${oneDate(read.to as ReadDate)}`;
  return read.to ? `${oneDate(read.from)} to ${oneDate(read.to)}` : `from ${oneDate(read.from)} on`;
}

/** `a stamp`, `an addition`. */
export function withArticle(name: string): string {
  return /^[aeiou]/i.test(name) ? t("an {0}", name) : t("a {0}", name);
}

function oneDate({ earliest, latest, uncertain, approximate }: ReadDate): string {
  const words = [uncertain && "perhaps", approximate && "about"].filter(Boolean);
  const within = earliest !== latest;
  words.push(within ? `between ${day(earliest)} and ${day(latest)}` : day(earliest));
  return words.join(" ");
}

function day(date = ""): string {
  const [year, month, dayOfMonth] = date.split("-");
  const named = month && (MONTHS[Number(month) - 1] ?? month);
  return [dayOfMonth && String(Number(dayOfMonth)), named, year].filter(Boolean).join(" ");
}
