import type { Block } from "../../syntax/blocks";
import type { Document, Position } from "../../syntax/document";
import { keyOf } from "./block-pieces";

/** A place in a view: a block by its key, and how far down in it, from 0 to 1. */
export interface PlaceInView {
  readonly key: string;
  readonly fraction: number;
}

/** The place in a view that shows a position: that of its block, or of the one before that is shown. */
export function placeInView(
  document: Document,
  isShown: (block: number) => boolean,
  position: Position,
): PlaceInView | undefined {
  const at = document.blockIndexAtLine(position.line);
  let index = at;
  while (index > 0 && !isShown(index)) index--;
  const block = document.blocks[index];
  if (!block || !isShown(index)) return undefined;
  const down = (position.line - document.line(index)) / linesOf(block);
  return { key: keyOf(block), fraction: at === index ? Math.min(1, Math.max(0, down)) : 1 };
}

/** The position in the text of a place in a view, or of an offset in its block. */
export function positionOf(
  document: Document,
  key: string,
  { fraction = 0, offset }: { readonly fraction?: number; readonly offset?: number },
): Position | undefined {
  const name = /^[rn]?(b\d+)/.exec(key)?.[1];
  const index = document.blocks.findIndex((block) => keyOf(block) === name);
  const block = document.blocks[index];
  if (!block) return undefined;
  if (offset !== undefined) {
    return document.positionIn(index, Math.min(Math.max(0, offset), block.content.end));
  }
  const down = Math.min(Math.max(0, fraction), 1) * linesOf(block);
  return { line: document.line(index) + Math.floor(down), character: 0 };
}

function linesOf({ lineEnds }: Block): number {
  return Math.max(1, lineEnds);
}
