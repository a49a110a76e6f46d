import type { Block } from "../../syntax/blocks";
import type { Document, Position } from "../../syntax/document";

/** So many blocks on each side of the reader are shown first, and at most so many more each time. */
const FIRST = 100;
const MOST = 800;

/** The stretch of a long text that a preview has: it begins around the reader, and grows until it is all. */
export interface Extent {
  /** The block in its middle, and the index that it had. */
  readonly middle: Block | undefined;
  readonly index: number;
  /** So many blocks on each side. */
  readonly reach: number;
}

/** Blocks of a document by index, the last one excluded. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** A first extent, around a position. */
export function extentAround(document: Document, position: Position): Extent {
  const index = document.blockIndexAtLine(position.line);
  return { middle: document.blocks[index], index, reach: FIRST };
}

/** More of the text on both sides. */
export function larger(extent: Extent): Extent {
  return { ...extent, reach: Math.min(extent.reach * 3, extent.reach + MOST) };
}

/** The extent after edits: around the same block, or where it was. */
export function followed(document: Document, extent: Extent): Extent {
  const { blocks } = document;
  if (blocks[extent.index] === extent.middle) return extent;
  const found = extent.middle ? blocks.indexOf(extent.middle) : -1;
  const index = found >= 0 ? found : Math.min(extent.index, Math.max(0, blocks.length - 1));
  return { ...extent, middle: blocks[index], index };
}

/** The blocks that an extent holds. */
export function rangeOf(document: Document, { index, reach }: Extent): BlockRange {
  return {
    from: Math.max(0, index - reach),
    to: Math.min(document.blocks.length, index + reach + 1),
  };
}

/** Whether a range is all of a document. */
export function isAll(document: Document, { from, to }: BlockRange): boolean {
  return from === 0 && to === document.blocks.length;
}
