import { memoised } from "../analysis/memo";
import { BREAK, type Reading } from "../people/reading";
import type { Document } from "../syntax/document";
import { lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";
import { type Passage, passageOf } from "./passage";

/** A line of a concordance: words that were found, and the reading text on both sides of them. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The line of a concordance for a hit, with so many characters on each side, in whole words. */
export function contextOf(document: Document, hit: Span, width: number): Context {
  const source = () => inOneLine(document.slice(hit.start, hit.end));
  const passage = passageOf(document, document.blockIndexAt(hit.start));
  if (!passage) return { before: "", words: source(), after: "" };
  const start = inPassage(document, passage, hit.start, false);
  const end = Math.max(start, inPassage(document, passage, hit.end, true));
  const { text } = passage;
  const before = readNear(width, (reach) => text.slice(Math.max(0, start - reach), start));
  const after = readNear(width, (reach) => text.slice(end, end + reach));
  return {
    before: before.slice(wordStart(before, before.length - width)).trimStart(),
    // A mark may name somebody without a word of the text: `[@falk]`.
    words: inOneLine(text.slice(start, end)).trim() || source(),
    after: after.slice(0, wordEnd(after, width)).trimEnd(),
  };
}

/**
 * What is read on one side of a hit, in one line of more than so many characters where there are so
 * many. Of a long passage no more is looked at than that takes.
 */
function readNear(width: number, nearest: (reach: number) => string): string {
  for (let reach = 2 * width + 2; ; reach *= 2) {
    const text = nearest(reach);
    const line = inOneLine(text);
    if (line.length > width + 1 || text.length < reach) return line;
  }
}

/** The place in a passage of an offset in the document; the next one where none is read there. */
function inPassage(
  document: Document,
  { blocks, readings, at }: Passage,
  offset: number,
  isEnd: boolean,
): number {
  const part = lastAtOrBefore(blocks, document.blockIndexAt(isEnd ? offset - 1 : offset));
  const reading = readings[part] as Reading;
  const within = offset - document.start(blocks[part] as number);
  return (at[part] as number) + (isEnd ? endIn(reading, within) : startIn(reading, within));
}

function startIn(reading: Reading, within: number): number {
  const { from, pieces } = piecesOf(reading);
  const last = pieces[lastAtOrBefore(from, within)];
  if (last && within >= last.from && within < last.from + last.length)
    return last.at + within - last.from;
  const next = last && within < last.from ? last : pieces[lastAtOrBefore(from, within) + 1];
  return next?.at ?? reading.text.length;
}

function endIn(reading: Reading, within: number): number {
  const { from, pieces } = piecesOf(reading);
  const last = pieces[lastAtOrBefore(from, within - 1)];
  if (!last || last.from >= within) return 0;
  return last.at + Math.min(last.length, within - last.from);
}

/** The pieces of a reading that hold words, in the order in which they stand in the block. */
const piecesOf = memoised(({ at, from, text }: Reading) => {
  const pieces = from
    .map((start, piece) => {
      const begin = at[piece] as number;
      return { at: begin, from: start, length: (at[piece + 1] ?? text.length) - begin };
    })
    .filter((piece) => text[piece.at] !== BREAK)
    .sort((one, two) => one.from - two.from);
  return { pieces, from: pieces.map((piece) => piece.from) };
});

/** Divided words in one, other line ends as spaces; where something is missing, three dots. */
function inOneLine(text: string): string {
  return text
    .replace(/[-‐¬⸗](?:\r\n?|\n)(?=\p{Ll})/gu, "")
    .replaceAll(BREAK, " … ")
    .replace(/\s+/g, " ");
}

/** The start of the first word after a place; of a word that is very long, of a letter of it. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.indexOf(" ", place);
  if (space >= 0 && space - place <= LONGEST_WORD) return space + 1;
  let start = place;
  while (isWithinLetter(text, start)) start++;
  return start;
}

/** The end of the last word before a place; of a word that is very long, of a letter of it. */
function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(" ", place);
  if (space >= 0 && place - space <= LONGEST_WORD) return space;
  let end = place;
  while (isWithinLetter(text, end)) end--;
  return end;
}

/** Longer words, and text in scripts without spaces, are cut. */
const LONGEST_WORD = 30;

/** Whether a letter begins before a place and ends after it: with its accents, it is kept whole. */
function isWithinLetter(text: string, place: number): boolean {
  return place > 0 && place < text.length && /[\p{M}\u{dc00}-\u{dfff}]/u.test(text.charAt(place));
}
