import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { BracketMark } from "../syntax/nodes";
import type { Edit } from "../syntax/parse";
import type { EditGroup } from "../syntax/respelling";
import { marksIn } from "../syntax/walk";
import { isLineEnd, isSpace, lineAt } from "../text/lines";
import type { Span } from "../text/span";

const ARROW = /^( ?)(?:->|→|⇒)( ?)$/;

/**
 * The spaces that belong to the brackets of the marks in a block: none inside the bracket, one
 * after the colon and around the arrow and the bar. Offsets are relative to the block. Lines that are
 * laid out with runs of spaces are columns, and stay what they are.
 */
export function markSpacing(document: Document, block: Block): EditGroup[] {
  const { text, kind } = block;
  if (kind === "table" || kind === "yaml" || !text.includes("[")) return [];
  const page = kind === "page" ? [block.page] : [];
  const own = kind === "section" ? edges(text, block.mark) : [];
  const marks = [...page, ...marksIn(document.inlines(block))].filter((mark) =>
    isBracketed(text, mark),
  );
  return [own, ...marks.map((mark) => editsOf(text, mark))]
    .map((group) => group.filter(({ start }) => !isLaidOut(text, start)))
    .filter((group) => group.length > 0);
}

function editsOf(text: string, mark: BracketMark): Edit[] {
  const bar = mark.kind === "pageBreak" && mark.image ? barEdits(text, mark, mark.image) : [];
  const arrow = "arrow" in mark ? arrowEdits(text, mark.arrow) : [];
  return [...edges(text, mark), ...bar, ...arrow].sort((a, b) => a.start - b.start);
}

/** No single space after the opening bracket and before the closing one, one after the colon. */
function edges(text: string, { start, end }: Span): Edit[] {
  const edits: Edit[] = [];
  if (isOneSpace(text, start + 1)) edits.push(removal(start + 1));
  const colon = colonOf(text, start, end);
  const next = colon === undefined ? undefined : text.charCodeAt(colon + 1);
  if (colon !== undefined && next !== undefined && !isWhite(next) && colon + 2 < end) {
    edits.push({ start: colon + 1, end: colon + 1, text: " " });
  }
  if (isOneSpace(text, end - 2) && end - 2 > start + 1) edits.push(removal(end - 2));
  return edits;
}

/** The first colon of a mark, before any other bracket. */
function colonOf(text: string, start: number, end: number): number | undefined {
  const colon = text.indexOf(":", start);
  if (colon < 0 || colon >= end) return undefined;
  return /[[\]]/.test(text.slice(start + 1, colon)) ? undefined : colon;
}

function barEdits(text: string, { start }: Span, image: Span): Edit[] {
  const bar = text.lastIndexOf("|", image.start);
  if (bar < start) return [];
  return [
    ...(isWhite(text.charCodeAt(bar - 1)) ? [] : [insertion(bar)]),
    ...(isWhite(text.charCodeAt(bar + 1)) ? [] : [insertion(bar + 1)]),
  ];
}

function arrowEdits(text: string, { start, end }: Span): Edit[] {
  const [, before, after] = ARROW.exec(text.slice(start, end)) ?? [];
  return [...(before === "" ? [insertion(start)] : []), ...(after === "" ? [insertion(end)] : [])];
}

function isBracketed(text: string, { start, end, unclosed, doubled, halfClosed }: BracketMark) {
  if (unclosed || doubled || halfClosed || text[start + 1] === "[") return false;
  return text[start] === "[" && text[end - 1] === "]";
}

/** One space between two signs that are none. */
function isOneSpace(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  return text[at] === " " && !isWhite(before) && !isWhite(after);
}

/** Whether a run of spaces stands inside the line of `at`: then its columns must not move. */
function isLaidOut(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  const line = text.slice(start, lineAt(text, at).end).trim();
  return line.includes("  ") || line.includes("\t");
}

function isWhite(unit: number): boolean {
  return isLineEnd(unit) || isSpace(unit);
}

function insertion(at: number): Edit {
  return { start: at, end: at, text: " " };
}

function removal(at: number): Edit {
  return { start: at, end: at + 1, text: "" };
}
