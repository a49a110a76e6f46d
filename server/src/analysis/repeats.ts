import { isLineEnd, isSpace } from "../text/lines";
import type { Span } from "../text/span";
import { scriptOf } from "./script";

/** Words that stand twice in a row: where each time they begin and end, without signs around them. */
export interface Repeat {
  readonly first: Span;
  readonly again: Span;
}

/** A stretch of a text; what is compared ends where it ends. */
interface Stretch extends Span {
  readonly text: string;
}

const FEWEST_WORDS = 6;
/** Fewer different words are no sentence: `ha, ha, ha`. */
const FEWEST_DIFFERENT = 5;
/** No six words are shorter, in any script. */
export const SHORTEST = 12;
/** So many signs within a sentence could be its end: full stops of abbreviations. */
const MOST_PARTS = 6;
const WORDS = /[\p{L}\p{M}\p{N}]*\p{L}[\p{L}\p{M}\p{N}]*/gu;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** What ends a sentence or a line, the frequent ones first. */
const ENDS = [".", "\n", "\r", "!", "?", ";", "…", "。", "！", "？"];

/** The same without the ends of lines. */
const STOPS = new Set(ENDS.filter((end) => !/\s/.test(end)).map((end) => end.charCodeAt(0)));

const WRITTEN = 1;
const GAP = 2;

/** What each code unit is to the search: a letter or a digit, or white space; all else is 0. */
const kinds = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  kinds[unit] = isSpace(unit) || isLineEnd(unit) ? GAP : scriptOf(unit) ? WRITTEN : 0;
}
kinds.fill(WRITTEN, 0x30, 0x3a).fill(WRITTEN, 0x300, 0x370).fill(WRITTEN, 0xd800, 0xe000);

/** Sentences and lines of a stretch that stand there twice in a row; not those that stand thrice. */
export function repeatsIn(text: string, { start, end }: Span): Repeat[] {
  const found: Repeat[] = [];
  let last = start;
  let count = 0;
  upcoming.fill(-1);
  for (let at = nextEnd(text, start, end); last < end; at = nextEnd(text, at + 1, end)) {
    const isEmpty = !hasWriting(text, last, at);
    last = at;
    if (isEmpty) continue;
    const repeat = repeatBefore(text, start, at, count);
    if (repeat) found.push(repeat);
    remember(text, start, at, count++);
  }
  return found.length > 1 ? withoutSeries(found) : found;
}

/** Compares what ends at `at` with what ends at each of the ends before. */
function repeatBefore(text: string, start: number, at: number, count: number): Repeat | undefined {
  const ending = endingOf(text, start, at);
  for (let back = 1; back <= MOST_PARTS && back <= count; back++) {
    const slot = (count - back) % MOST_PARTS;
    const before = ends[slot] as number;
    if (endings[slot] !== ending || at - before < SHORTEST) continue;
    const repeat = repeatAt({ text, start, end: before }, { text, start: before, end: at });
    if (repeat) return repeat;
  }
  return undefined;
}

function remember(text: string, start: number, at: number, count: number): void {
  ends[count % MOST_PARTS] = at;
  endings[count % MOST_PARTS] = endingOf(text, start, at);
}

/** Reused from block to block: where each sign comes next, and the ends before. */
const upcoming = new Int32Array(ENDS.length);
const ends = new Int32Array(MOST_PARTS);
const endings = new Int32Array(MOST_PARTS);

/** The next sign from `from` on; the end of the stretch after the last. */
function nextEnd(text: string, from: number, end: number): number {
  let found = end;
  for (let sign = 0; sign < ENDS.length; sign++) {
    if ((upcoming[sign] as number) < from) advance(text, sign, from);
    if ((upcoming[sign] as number) < found) found = upcoming[sign] as number;
  }
  return found;
}

function advance(text: string, sign: number, from: number): void {
  const at = text.indexOf(ENDS[sign] as string, from);
  upcoming[sign] = at < 0 ? text.length : at;
}

/** What stands three times in a row is a form or a refrain. */
function withoutSeries(found: readonly Repeat[]): Repeat[] {
  return found.filter((repeat, index) => {
    const chained = (other?: Repeat) =>
      other?.again.start === repeat.first.start || other?.first.start === repeat.again.start;
    return !chained(found[index - 1]) && !chained(found[index + 1]);
  });
}

/** Whether the first stretch ends with all the words of the second one, which are a sentence. */
export function repeatAt(one: Stretch, two: Stretch): Repeat | undefined {
  const endOf = ({ text, start, end }: Stretch) => endOfWriting(text, start, end);
  const ends = { one: endOf(one), two: endOf(two) };
  const starts = sameBackwards({ ...one, end: ends.one }, { ...two, end: ends.two });
  if (!starts) return undefined;
  const again = { start: starts.two, end: ends.two };
  return isSentence(two.text.slice(again.start, again.end))
    ? { first: { start: starts.one, end: ends.one }, again }
    : undefined;
}

/** A number for the letters with which a stretch ends: those of equal endings are equal. */
export function endingOf(text: string, start: number, end: number): number {
  let at = endOfWriting(text, start, end);
  let ending = 7;
  for (const from = Math.max(start, at - 4); at > from; at--)
    ending = (ending * 31 + folded(text.charCodeAt(at - 1))) & 0x3ff;
  return ending;
}

/** The end of the first sentence that is long enough to be looked for, and not too far away. */
export function firstSentence(text: string, { start, end }: Span): number | undefined {
  for (let at = start + SHORTEST; at < end && at < start + 600; at++)
    if (STOPS.has(text.charCodeAt(at))) return at;
  return undefined;
}

/** Goes back through both as long as they agree, to the start of the second. */
function sameBackwards(one: Stretch, two: Stretch): { one: number; two: number } | undefined {
  let [i, j] = [one.end, two.end];
  const starts = { one: i, two: j };
  while (j > two.start) {
    if (i <= one.start) break;
    const unit = two.text.charCodeAt(j - 1);
    const other = one.text.charCodeAt(i - 1);
    if (isGap(unit) || isGap(other)) {
      if (!isGap(unit) || !isGap(other)) break;
      while (j > two.start && isGap(two.text.charCodeAt(j - 1))) j--;
      while (i > one.start && isGap(one.text.charCodeAt(i - 1))) i--;
      continue;
    }
    if (unit !== other && !sameLetter(unit, other)) break;
    i--;
    j--;
    if (kinds[unit] === WRITTEN) [starts.one, starts.two] = [i, j];
  }
  if (hasWriting(two.text, two.start, starts.two)) return undefined;
  const before = one.text.charCodeAt(starts.one - 1);
  return starts.one > one.start && kinds[before] === WRITTEN ? undefined : starts;
}

function isSentence(words: string): boolean {
  const list = words.toLowerCase().match(WORDS) ?? [];
  const dense = words.match(DENSE)?.length ?? 0;
  if (dense > 0)
    return list.length + dense / 2 >= FEWEST_WORDS && new Set(words).size > FEWEST_WORDS;
  return list.length >= FEWEST_WORDS && new Set(list).size >= FEWEST_DIFFERENT;
}

function endOfWriting(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && kinds[text.charCodeAt(at - 1)] !== WRITTEN) at--;
  return at;
}

function hasWriting(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kinds[text.charCodeAt(at)] === WRITTEN) return true;
  return false;
}

/** Large and small letters of most alphabets differ in one bit; the others are compared in full. */
function folded(unit: number): number {
  return unit | 0x20;
}

function sameLetter(one: number, two: number): boolean {
  return String.fromCharCode(one).toLowerCase() === String.fromCharCode(two).toLowerCase();
}

function isGap(unit: number): boolean {
  return kinds[unit] === GAP;
}
