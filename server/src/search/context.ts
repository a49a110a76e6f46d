import { BREAK, type Reading } from "../people/reading";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { type Passage, passagesOf } from "./passage";

/** A line of a concordance: words that were found, and the reading text on both sides of them. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The line of a concordance for a hit, with so many characters on each side, in whole words. */
export function contextOf(document: Document, hit: Span, width: number): Context {
  const index = document.blockIndexAt(hit.start);
  const passage = passagesOf(document).find(({ parts }) =>
    parts.some((one) => one.index === index),
  );
  if (!passage)
    return { before: "", words: inOneLine(document.slice(hit.start, hit.end)), after: "" };
  const start = inPassage(document, passage, hit.start, false);
  const end = Math.max(start, inPassage(document, passage, hit.end, true));
  const { text } = passage;
  const before = inOneLine(text.slice(0, start));
  const after = inOneLine(text.slice(end));
  return {
    before: before.slice(wordStart(before, before.length - width)).trimStart(),
    words: inOneLine(text.slice(start, end)).trim(),
    after: after.slice(0, wordEnd(after, width)).trimEnd(),
  };
}

/** The place in a passage of an offset in the document; the next one where none is read there. */
function inPassage(document: Document, { parts }: Passage, offset: number, isEnd: boolean): number {
  const index = document.blockIndexAt(isEnd ? offset - 1 : offset);
  const part = parts.findLast((one) => one.index <= index) ?? parts[0];
  if (!part) return 0;
  const within = offset - document.start(part.index);
  return part.at + (isEnd ? endIn(part.reading, within) : startIn(part.reading, within));
}

function startIn(reading: Reading, within: number): number {
  const pieces = piecesOf(reading);
  const own = pieces.find(({ from, length }) => within >= from && within < from + length);
  if (own) return own.at + within - own.from;
  const after = pieces.filter(({ from }) => from >= within);
  if (after.length === 0) return reading.text.length;
  return after.reduce((next, piece) => (piece.from < next.from ? piece : next)).at;
}

function endIn(reading: Reading, within: number): number {
  const before = piecesOf(reading).filter(({ from }) => from < within);
  if (before.length === 0) return 0;
  const { at, from, length } = before.reduce((last, one) => (one.from > last.from ? one : last));
  return at + Math.min(length, within - from);
}

/** The pieces of a reading that hold words. */
function piecesOf({ at, from, text }: Reading) {
  return from
    .map((start, piece) => {
      const begin = at[piece] as number;
      return { at: begin, from: start, length: (at[piece + 1] ?? text.length) - begin };
    })
    .filter((piece) => text[piece.at] !== BREAK);
}

/** Divided words in one, other line ends as spaces; where something is missing, three dots. */
function inOneLine(text: string): string {
  return text
    .replace(/[-‐¬⸗](?:\r\n?|\n)(?=\p{Ll})/gu, "")
    .replaceAll(BREAK, " … ")
    .replace(/\s+/g, " ");
}

/** The start of the first word after a place. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.indexOf(" ", place);
  return space < 0 || space - place > 30 ? place : space + 1;
}

/** The end of the last word before a place. */
function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(" ", place);
  return space < 0 || place - space > 30 ? place : space;
}
