import { COURTESIES, TITLES } from "./data/titles";
import { DENSE, kindAt } from "./tokens";
import { WordTable } from "./word-table";
import type { Words } from "./words";

const LONGEST_TITLE = 24;
const MOST_SPACES = 3;
/** Titles in short, with the spaces after them, are sought in so many letters. */
const SHORT_REACH = 6;

/** The title right before a word, in lower case: `Marshal`, `князь`, `тов.` */
export function titleBefore(words: Words, first: number): string | undefined {
  const title = titleIn(words.text, words.list[first]?.start ?? 0);
  return title ?? particleTitle(words, first);
}

/** The title that ends right before a place in a text, in lower case; no word of courtesy. */
export function titleIn(text: string, before: number): string | undefined {
  let end = before;
  while (before - end < MOST_SPACES && isSpace(text, end - 1)) end--;
  if (text.charAt(end - 1) === ".") end--;
  else if (end === before) return undefined;
  if (!lastLetters[pairAt(text, end)]) return undefined;
  let start = end;
  while (start > 0 && before - start < LONGEST_TITLE && kindAt(text, start - 1) <= DENSE) start--;
  return start < end ? titles.at(text, start, end) : undefined;
}

/** Before every word that might be a name stands some word: most of them were met before. */
const titles = new WordTable((word) => {
  const title = word.toLowerCase();
  return TITLES.has(title) && !COURTESIES.has(title) ? title : undefined;
});

/**
 * The last two letters of all titles, a few bits of each: what ends otherwise, as most words do, is not
 * looked up.
 */
const lastLetters = new Uint8Array(0x400);
for (const title of TITLES)
  for (const written of [title, title.toUpperCase()])
    if (!COURTESIES.has(title)) lastLetters[pairAt(written, written.length)] = 1;

/** The two letters before a place as a place in the table; of one letter, that one. */
function pairAt(text: string, end: number): number {
  const before = end > 1 && kindAt(text, end - 2) <= DENSE ? text.charCodeAt(end - 2) : 0;
  return ((before & 0x1f) << 5) | (text.charCodeAt(end - 1) & 0x1f);
}

function isSpace(text: string, at: number): boolean {
  const unit = at < 0 ? 0 : text.charCodeAt(at);
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x202f;
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
  const start = words.list[first]?.start ?? 0;
  return (
    endsShort(words.text, start) &&
    SHORT.test(words.text.slice(Math.max(0, start - SHORT_REACH), start))
  );
}

const SHORT = /(?:^|[\s(])(?:т|тов|тт|г|гр|mr|cde)\.?\s*$/i;
/** The last letters of such titles. */
const LAST_LETTERS = new Set("твгрreТВГРRE");

/** Whether the text before a place may end with a title in short; costs little. */
function endsShort(text: string, before: number): boolean {
  let end = before;
  while (before - end < SHORT_REACH - 1 && isSpace(text, end - 1)) end--;
  return LAST_LETTERS.has(text.charAt(end - (text.charAt(end - 1) === "." ? 2 : 1)));
}

/** Whether a title that only women bear stands before a word. */
export function isFemale(words: Words, first: number): boolean {
  const gap = words.gapAfter(first - 1);
  return (
    (gap === "space" || gap === "stop" || gap === "particle") &&
    (words.infoAt(first - 1)?.femaleTitle ?? false)
  );
}
