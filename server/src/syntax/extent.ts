import { EXTENT_LIMITS, NUMBER_WORDS, UNCOUNTED, UNITS } from "./data/words";
import type { Extent } from "./nodes";

const UNIT_NAMES = new Map(Object.entries(UNITS));
const NUMBERS = new Map(Object.entries(NUMBER_WORDS));
const LIMITS = new Map(Object.entries(EXTENT_LIMITS));
const RANGE = /^(\d{1,6})\s*[-–—]\s*(\d{1,6})$/;

/** The extent that folded words name: `2 words`, `3-4 letters`, `half a page`, `word`. */
export function extentOf(words: readonly string[]): Extent | undefined {
  const unit = firstOf(words, (word) => UNIT_NAMES.get(word));
  const amount = limited(firstOf(words, amountOf), words);
  if (unit === undefined && amount === undefined) return undefined;
  return { ...amount, ...(unit && { unit }) };
}

/** `less than 1 line` is at most one. */
function limited(amount: Extent | undefined, words: readonly string[]): Extent | undefined {
  const limit = firstOf(words, (word) => LIMITS.get(word));
  return limit && amount?.quantity !== undefined ? { [limit]: amount.quantity } : amount;
}

/** Whether the word is a number, a range of numbers, or a unit of extent. */
export function isExtentWord(word: string): boolean {
  return amountOf(word) !== undefined || UNIT_NAMES.has(word);
}

/** Whether the words are an extent and nothing else, so that `[torn: 2 words]` is a gap. */
export function isExtent(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 4) return false;
  return words.every(isExtentWord) && words.some((word) => UNIT_NAMES.has(word));
}

/** Whether the words say how much: `2 words`, `several lines`; a unit alone may be a word of the text. */
export function isCounted(words: readonly string[]): boolean {
  return isExtent(words) && words.some((word) => amountOf(word) !== undefined);
}

function amountOf(word: string): Extent | undefined {
  const range = RANGE.exec(word);
  if (range) return { atLeast: Number(range[1]), atMost: Number(range[2]) };
  if (/^\d{1,6}$/.test(word)) return { quantity: Number(word) };
  if (UNCOUNTED.has(word)) return { atLeast: 2 };
  const number = NUMBERS.get(word);
  return number === undefined ? undefined : { quantity: number };
}

function firstOf<Value>(words: readonly string[], find: (word: string) => Value | undefined) {
  for (const word of words) {
    const value = find(word);
    if (value !== undefined) return value;
  }
  return undefined;
}
