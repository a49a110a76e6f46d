import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { type Inline, isMark } from "../../syntax/nodes";
import { trimmed } from "../../text/lines";
import type { Span } from "../../text/span";

/** A stretch of one block that a mark can enclose without cutting another one in two. */
export interface Piece extends Span {
  readonly block: number;
}

/**
 * What of a selection can be enclosed, in the order of the text: in each block, whole marks and the
 * text around them; of a mark that the selection cuts, the part of its content that is selected.
 * Offsets are those of the document. White space at the edges stays outside.
 */
export function piecesOf(document: Document, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let index = document.blockIndexAt(start); index < document.blocks.length; index++) {
    const from = document.start(index);
    if (from >= end) break;
    const block = document.blocks[index] as Block;
    const span = { start: Math.max(0, start - from), end: Math.min(block.text.length, end - from) };
    for (const run of runsIn(document.inlines(block), span)) {
      const piece = trimmed(block.text, run);
      if (piece.start === piece.end) continue;
      pieces.push({ start: from + piece.start, end: from + piece.end, block: index });
    }
  }
  return pieces;
}

function runsIn(inlines: readonly Inline[], span: Span): Span[] {
  const runs: Span[] = [];
  let run: { start: number; end: number } | undefined;
  for (const inline of inlines) {
    const part = { start: Math.max(inline.start, span.start), end: Math.min(inline.end, span.end) };
    if (part.start >= part.end) continue;
    const isCut = part.start > inline.start || part.end < inline.end;
    if (isMark(inline) && isCut) {
      run = undefined;
      runs.push(...runsIn(inline.children, within(inline.content, span)));
      continue;
    }
    // An escape is one sign, of which nothing can be left outside.
    const { start, end } = inline.kind === "escape" ? inline : part;
    if (run && run.end === start) run.end = end;
    else {
      run = { start, end };
      runs.push(run);
    }
  }
  return runs;
}

function within(one: Span, two: Span): Span {
  return { start: Math.max(one.start, two.start), end: Math.min(one.end, two.end) };
}
