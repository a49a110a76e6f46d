import { GAP_PHRASES } from "../syntax/data/words";
import { extentOf, isExtentWord } from "../syntax/extent";
import { foldedWords } from "../syntax/labels";
import type { Extent, Gap } from "../syntax/nodes";
import { GAP_LABELS, NATIVE_UNITS, NOT_THE_SAME } from "./data/native-spelling";

const LONGEST_PHRASE = 2;
const BESIDE: ReadonlySet<string> = new Set(["less", "more", "than", "at", "least", "most"]);

/** What a gap without a colon says, natively: `3-4 illegible letters` is `illegible: 3-4 letters`. */
export function nativeGap({ descriptor, reason }: Gap): string | undefined {
  const written = descriptor.trim();
  if (!/[\p{L}\p{N}]/u.test(written)) return /^[?؟？]/.test(written) ? "illegible" : "…";
  const label = GAP_LABELS[reason];
  const words = foldedWords(written);
  const phrase = phraseIn(words);
  if (!label || !phrase || NOT_THE_SAME.has(phrase.text)) return undefined;
  const rest = words.filter((_, at) => at < phrase.from || at >= phrase.to);
  if (rest.length === 0) return label;
  if (!rest.every((word) => isExtentWord(word) || BESIDE.has(word))) return undefined;
  const extent = nativeExtent(rest);
  return extent && `${label}: ${extent}`;
}

/** An extent in English words, as written where it is English already. */
export function nativeExtent(words: readonly string[]): string | undefined {
  const written = words.join(" ");
  if (/^[\d a-z–—-]+$/.test(written) && !isForeign(words)) return written;
  const extent = extentOf(words);
  return extent?.unit ? extentInWords(extent, extent.unit) : undefined;
}

/** Whether a word of ASCII letters is a unit of another language: `mots`, `Seite`. */
function isForeign(words: readonly string[]): boolean {
  return words.some((word) => FOREIGN.has(word));
}

// biome-ignore format: a list reads better in lines
const FOREIGN: ReadonlySet<string> = new Set([
  "buchstabe", "buchstaben", "wort", "worte", "zeile", "zeilen", "seite", "seiten", "absatz", "blatt",
  "lettre", "lettres", "mot", "mots", "ligne", "lignes", "paragraphe", "ein", "eine", "zwei", "drei", "vier",
  "un", "une", "deux", "trois", "quatre", "cinq", "mehrere", "einige", "plusieurs", "quelques", "weniger",
  "moins", "plus", "mehr",
]);

function extentInWords({ quantity, atLeast, atMost }: Extent, unit: string): string | undefined {
  const names = NATIVE_UNITS[unit];
  if (!names) return undefined;
  const [one, many] = names;
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast}-${atMost} ${many}`;
  if (atMost !== undefined) return `less than ${atMost} ${atMost === 1 ? one : many}`;
  if (atLeast !== undefined) return atLeast === 2 ? `several ${many}` : undefined;
  if (quantity === undefined) return one;
  return `${quantity} ${quantity === 1 ? one : many}`;
}

function phraseIn(words: readonly string[]) {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const text = words.slice(from, from + length).join(" ");
      if (Object.hasOwn(GAP_PHRASES, text)) return { text, from, to: from + length };
    }
  }
  return undefined;
}
