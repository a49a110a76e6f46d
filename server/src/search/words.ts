import { fold } from "../people/fold";
import { DENSE, HYPHEN, kindAt, NONE } from "../people/tokens";
import { isLineEnd } from "../text/lines";

/** A word of a text, or a stretch of a script that is written without spaces. */
export interface SearchedWord {
  readonly start: number;
  readonly end: number;
  /** The letters that are compared: small and without accents, in scripts with spaces. */
  readonly letters: string;
  /** Where each of the letters stands, in a stretch without spaces; words match as a whole. */
  readonly places?: readonly number[];
}

/** What divides a word at the end of a line, besides the hyphens: `Hand¬`, `Hand⸗`. */
const DIVIDERS = "¬⸗=";

/** The words of a text in order; a word that a line end divides is one. */
export function* wordsIn(text: string): Generator<SearchedWord> {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const word = kind === DENSE ? stretchAt(text, at) : kind < DENSE ? wordAt(text, at) : undefined;
    if (word) yield word;
    at = word?.end ?? at + 1;
  }
}

function wordAt(text: string, start: number): SearchedWord {
  let end = start + 1;
  let next = end;
  while (next < text.length) {
    if (kindAt(text, next) < DENSE) end = ++next;
    else next = afterDivision(text, next);
    if (next < 0) break;
  }
  const written = text.slice(start, end);
  return { start, end, letters: fold(written.replace(/[¬⸗=\r\n]/g, "")) };
}

/** Where a word goes on in the next line, in a small letter; -1 where it does not. */
function afterDivision(text: string, at: number): number {
  const isDivider = kindAt(text, at) === HYPHEN || DIVIDERS.includes(text[at] as string);
  if (!isDivider || !isLineEnd(text.charCodeAt(at + 1))) return -1;
  const next = at + (text.startsWith("\r\n", at + 1) ? 3 : 2);
  const letter = text.charAt(next);
  const goesOn = kindAt(text, next) < DENSE && letter === letter.toLowerCase();
  return goesOn ? next : -1;
}

/** Line ends in such a stretch are no letters. */
function stretchAt(text: string, start: number): SearchedWord {
  const places: number[] = [];
  let at = start;
  for (; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === DENSE) places.push(at);
    else if (kind !== NONE || !isLineEnd(text.charCodeAt(at))) break;
  }
  const end = (places.at(-1) as number) + 1;
  return { start, end, letters: places.map((place) => text[place]).join(""), places };
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How many words a text has; in scripts without spaces each sign counts, as word processors do. */
export function countWords(text: string): number {
  let count = 0;
  for (const { letters, places } of wordsIn(text))
    count += (places && letters.match(WITHOUT_SPACES)?.length) || 1;
  return count;
}
