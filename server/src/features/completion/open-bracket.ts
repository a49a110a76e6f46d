import { pairBrackets } from "../../syntax/bracket-stack";
import { opensMark, readDescriptor } from "../../syntax/descriptor";
import type { Document } from "../../syntax/document";
import { isLineEnd } from "../../text/lines";

/** The bracket that is open where somebody types. Offsets are those of the document. */
export interface OpenBracket {
  /** The offset after the `[`. */
  readonly from: number;
  /** What stands between the bracket and the cursor. */
  readonly head: string;
  /**
   * What follows the cursor: the bracket's own `]` at once, other text and then the `]` on the same
   * line, a label with its colon, or nothing that belongs to the bracket.
   */
  readonly rest: "closed" | "text" | "labelled" | "open";
  /** Nothing but white space stands before the bracket on its line. */
  readonly first: boolean;
  /** Nothing but white space stands beside the bracket on its line. */
  readonly alone: boolean;
}

/** Heads longer than this are no labels any more; paths of images may be long. */
const LOOK_BACK = 400;
const LOOK_AHEAD = 200;

/** The innermost bracket that is open at an offset, on the same line. */
export function openBracketAt(document: Document, offset: number): OpenBracket | undefined {
  const { character } = document.positionAt(offset);
  const lineStart = offset - character;
  const before = document.slice(Math.max(lineStart, offset - LOOK_BACK), offset);
  const opener = lastOpener(before);
  if (opener === undefined) return undefined;
  const head = before.slice(opener + 1);
  const from = offset - head.length;
  const first = offset - before.length === lineStart && before.slice(0, opener).trim() === "";
  const alone =
    first && /^\]?[^\S\r\n]*(?:[\r\n]|$)/.test(document.slice(offset, offset + LOOK_AHEAD));
  return { from, head, rest: restOf(document, from - 1, offset), first, alone };
}

/** The last `[` that nothing closes; escaped brackets do not count. */
function lastOpener(text: string): number | undefined {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at - 1] === "\\") continue;
    if (text[at] === "]") closed++;
    else if (text[at] === "[" && --closed < 0) return at;
  }
  return undefined;
}

/** Whether nothing in its block closes the bracket at an offset. */
export function isUnclosed(document: Document, opener: number): boolean {
  const pairs = pairsAround(document, opener);
  return pairs !== undefined && (pairs.closer === undefined || pairs.owed);
}

/** Where the bracket at an offset closes, in its block, and whether one further out goes without. */
function pairsAround(document: Document, opener: number) {
  const index = document.blockIndexAt(opener);
  const block = document.blocks[index];
  if (!block) return undefined;
  const own = opener - document.start(index);
  const { text } = block;
  const { labels } = document.conventions;
  const { closers, unclosed } = pairBrackets(text, 0, text.length, labels);
  // In `[stamp: A [|]` the one bracket at the end belongs to the stamp.
  const owed = unclosed.some((at) => at < own && opensMark(text, at, text.length, labels));
  return { text, own, closer: closers.get(own), owed };
}

function restOf(document: Document, opener: number, offset: number): OpenBracket["rest"] {
  const pairs = pairsAround(document, opener);
  if (!pairs) return "open";
  const { text, own, closer, owed } = pairs;
  const cursor = own + offset - opener;
  const label = readDescriptor(text, own, text.length, document.conventions.labels);
  if (label && label.end > cursor) return "labelled";
  if (closer === undefined || owed) return "open";
  if (closer === cursor) return "closed";
  return isOnLine(text, cursor, closer) ? "text" : "open";
}

function isOnLine(text: string, from: number, to: number): boolean {
  if (to - from > LOOK_AHEAD) return false;
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return false;
  return true;
}
