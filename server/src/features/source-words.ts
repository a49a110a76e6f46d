import { sectionAt } from "../analysis/structure";
import { APOSTROPHE, DENSE, HYPHEN, kindAt, LOWER, NONE } from "../people/tokens";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { type BracketMark, type Inline, isMark, type MarkKind } from "../syntax/nodes";
import { closedUp } from "../text/closed-up";
import { lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";
import type { Word } from "./word-diff";

/** What a reader of the source reads in one block, and which part of the document it comes from. */
export interface SourceBlock {
  readonly isTranslation: boolean;
  /** On one line, for reading. */
  readonly text: string;
  /** Spans are offsets in the document. */
  readonly words: readonly Word[];
}

/** Marks in which the editor speaks, not the source. */
const EDITORIAL: ReadonlySet<MarkKind> = new Set<MarkKind>([
  ...(["description", "variant", "gap", "space", "handShift", "reference", "anchor"] as const),
]);
const EDITORS_NOTES: ReadonlySet<string> = new Set(["translator", "editor", "note", "footnote"]);
/** Marks that may stand within a word: what is around them goes on. */
const WITHIN_WORDS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  ...(["addition", "deletion", "unclear", "supplied", "highlight", "damage", "gap"] as const),
  ...(["pageBreak", "noteReference", "personName", "sic", "note", "identification"] as const),
]);
const READ: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  ...(["paragraph", "annotation", "table", "section"] as const),
]);
/** Stands for a place at which something was taken away; no text has this sign. */
const CUT = "\uffff";

/** The words of the source, block by block: without front matter, notes and descriptions. */
export function sourceBlocks(document: Document): SourceBlock[] {
  return document.blocks.flatMap((block, index) => {
    if (!READ.has(block.kind)) return [];
    const start = document.start(index);
    const { text, words } = wordsOf(document, block, start);
    const isTranslation = sectionAt(document, start)?.type === "translation";
    return words.length > 0 ? [{ isTranslation, text, words }] : [];
  });
}

/** A stretch of what is read, and where it stands in the block. */
interface Piece {
  readonly text: string;
  readonly start: number;
  /** No words, but the place of a mark, with a space where it parts what stands around it. */
  readonly isCut?: true;
}

function wordsOf(document: Document, block: Block, base: number) {
  const pieces = [...piecesOf(block.text, document.inlines(block), block.kind === "table")];
  const froms: number[] = [];
  let joined = "";
  for (const { text } of pieces) {
    froms.push(joined.length);
    joined += text;
  }
  const sourceOf = (at: number): number => {
    const index = lastAtOrBefore(froms, at);
    return base + (pieces[index]?.start ?? 0) + at - (froms[index] ?? 0);
  };
  const words = wordsIn(joined).map(({ start, end }): Word => {
    const written = joined.slice(start, end);
    return { ...keysOf(written), start: sourceOf(start), end: sourceOf(end - 1) + 1 };
  });
  return { text: readable(pieces), words };
}

function* piecesOf(text: string, inlines: readonly Inline[], divided: boolean): Generator<Piece> {
  for (const inline of inlines) {
    const { start, end } = inline;
    if (divided) yield parting(start);
    if (inline.kind === "text") yield { text: text.slice(start, end), start };
    else if (isMark(inline)) yield* piecesOfMark(text, inline);
  }
}

function* piecesOfMark(text: string, mark: BracketMark): Generator<Piece> {
  const apart =
    !WITHIN_WORDS.has(mark.kind) || (mark.kind === "note" && !EDITORS_NOTES.has(mark.type));
  yield apart ? parting(mark.start) : { text: "", start: mark.start, isCut: true };
  for (const inline of spoken(mark)) {
    // The old words and the new ones are words of their own.
    if ("arrow" in mark && inline.start >= mark.arrow.end) yield parting(inline.start);
    yield* piecesOf(text, [inline], false);
  }
  if (apart) yield parting(mark.end);
}

/** Words on both sides of it are words of their own, even if no space divides them. */
function parting(start: number): Piece {
  return { text: " ", start, isCut: true };
}

/** The children that are words of the source. Of a choice, the first reading. */
function spoken(mark: BracketMark): readonly Inline[] {
  if (EDITORIAL.has(mark.kind) || mark.kind === "sic") return [];
  if (mark.kind === "note" && EDITORS_NOTES.has(mark.type)) return [];
  const until =
    mark.kind === "expansion"
      ? mark.arrow.start
      : mark.kind === "unclear"
        ? mark.dividers?.[0]?.start
        : undefined;
  return until === undefined ? mark.children : mark.children.filter(({ end }) => end <= until);
}

/** Words as they are compared: exactly, and without a hyphen that may be the line's. */
function keysOf(written: string) {
  const key = written
    .normalize("NFC")
    .replace(/[’ʼ]/g, "'")
    .replace(/[\r\n]+/g, "");
  const isBroken = /[\r\n]/.test(written);
  return { key, bare: key.replace(/[-‐‑\u00ad]/g, ""), isBroken };
}

/** Letters and digits, apostrophes and hyphens between them; each sign of a script without spaces. */
function wordsIn(text: string): Span[] {
  const words: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const begins = kind !== NONE && kind !== APOSTROPHE && kind !== HYPHEN;
    const end = kind === DENSE ? at + 1 : begins ? endOfWord(text, at) : at;
    if (end > at) words.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return words;
}

function endOfWord(text: string, from: number): number {
  const isLetter = (at: number) => kindAt(text, at) < DENSE;
  let at = from;
  while (at < text.length) {
    if (isLetter(at)) {
      at++;
      continue;
    }
    const kind = kindAt(text, at);
    const joins = kind === HYPHEN || kind === APOSTROPHE;
    const next = kind === HYPHEN ? afterLineEnds(text, at + 1) : at + 1;
    const goesOn = next === at + 1 ? isLetter(next) : kindAt(text, next) === LOWER;
    if (!joins || !goesOn) break;
    at = next;
  }
  return at;
}

/** A word divided at a line's end, or at a page's, goes on with a small letter. */
function afterLineEnds(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && (text[at] === "\r" || text[at] === "\n")) at++;
  return at;
}

/** The text on one line: words divided at line ends joined, and closed up where marks stood. */
function readable(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isCut }) => (isCut ? text + CUT : text))
    .join("")
    .replace(/[-‐][\r\n\uffff]{1,8}(?=\p{Ll})/gu, "")
    .replace(/\s+/g, " ")
    .split(CUT)
    .reduce(closedUp)
    .trim();
}
