import { COURTESIES, TITLES } from "./data/titles";
import type { Words } from "./words";

const WORD_BEFORE = /([\p{L}\p{M}]+)\.?(?:\s{1,3}|(?<=\.))$/u;
const LONGEST_TITLE = 24;

/** The title right before a word, in lower case: `Marshal`, `князь`, `тов.` */
export function titleBefore(words: Words, first: number): string | undefined {
  const start = words.list[first]?.start ?? 0;
  const found = WORD_BEFORE.exec(words.text.slice(Math.max(0, start - LONGEST_TITLE), start))?.[1];
  const title = found?.toLowerCase();
  return title && TITLES.has(title) && !COURTESIES.has(title) ? title : particleTitle(words, first);
}

/** `Graf` of `Graf von Bülow`. */
function particleTitle(words: Words, first: number): string | undefined {
  if (words.gapAfter(first - 1) !== "particle") return undefined;
  const info = words.infoAt(first - 1);
  return info?.title && !COURTESIES.has(info.plain) ? info.plain : undefined;
}

/** Whether a title stands before a word, if need be without a space: `тов.Ким`. */
export function hasTitle(words: Words, first: number): boolean {
  const gap = words.gapAfter(first - 1);
  const info = words.infoAt(first - 1);
  if ((gap === "space" || gap === "stop") && info?.title) return true;
  return /(?:^|[\s(])(?:т|тов|тт|г|гр|mr|cde)\.?\s*$/i.test(
    words.text.slice(Math.max(0, (words.list[first]?.start ?? 0) - 6), words.list[first]?.start),
  );
}

/** Whether a title that only women bear stands before a word. */
export function isFemale(words: Words, first: number): boolean {
  const gap = words.gapAfter(first - 1);
  return (
    (gap === "space" || gap === "stop" || gap === "particle") &&
    (words.infoAt(first - 1)?.femaleTitle ?? false)
  );
}
