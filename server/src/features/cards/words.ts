import { type ReadDate, readDate } from "../../analysis/tei-date";
import type { Extent } from "../../syntax/nodes";
import { counted, countedAs, t, tableWord } from "../../text/words";
import { UNITS } from "../data/meanings";
import { dayIn } from "./day";

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** The English name of a language, by its code: `Russian` for `ru` and `ru-Latn`. */
export function languageName(code: string): string {
  const base = /^[a-z]{2,3}(?![a-z])/i.exec(code)?.[0];
  return (base && tableWord(names.of(base) ?? "")) || code;
}

/** `2 words`, `3 to 4 letters`, or nothing where no extent is given. */
export function extentWords(extent: Extent | undefined): string | undefined {
  const { quantity, atLeast, atMost, unit = "" } = extent ?? {};
  const row = UNITS[unit];
  const range = atLeast === undefined ? "" : t("{0} to {1}", atLeast, atMost ?? "");
  if (!row) return `${quantity ?? range} ${unit}`.trim() || undefined;
  if (quantity === 0.5) return tableWord(row.half);
  if (quantity !== undefined) return counted(quantity, row.one, row.many);
  return range === "" ? tableWord(row.some) : countedAs(range, atMost ?? 0, row.many);
}

/** A date in EDTF as one says it: `21 September 1956`, `perhaps 1956`, `1950 to 1959`. */
export function dateWords(edtf: string): string | undefined {
  const read = readDate(edtf);
  if (!read) return undefined;
  if (!read.period) return read.from && oneDate(read.from);
  if (!read.from) return t("until {0}", oneDate(read.to as ReadDate));
  return read.to
    ? t("{0} to {1}", oneDate(read.from), oneDate(read.to))
    : t("from {0} on", oneDate(read.from));
}

/** Words as a sentence; a Russian date ends in a full stop of its own. */
export function sentence(words: string | undefined): string | undefined {
  return words && `${words.slice(0, 1).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;
}

/** `a stamp`, `an addition`. */
export function withArticle(name: string): string {
  return /^[aeiou]/i.test(name) ? t("an {0}", name) : t("a {0}", name);
}

function oneDate({ earliest, latest, uncertain, approximate }: ReadDate): string {
  const within = earliest !== latest;
  const plain = within ? t("between {0} and {1}", dayIn(earliest), dayIn(latest)) : dayIn(earliest);
  const rough = approximate ? t("about {0}", plain) : plain;
  return uncertain ? t("perhaps {0}", rough) : rough;
}
