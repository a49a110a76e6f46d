import { memoised } from "../analysis/memo";
import type { Block } from "../syntax/blocks";
import { type Document, lineStartsOf } from "../syntax/document";
import { type Inline, isMark } from "../syntax/nodes";
import { isLineEnd, isSpace, lastAtOrBefore, lineAt } from "../text/lines";

/** No line has more white space than this at its end; what has is left as it is. */
const MOST_TRAILING = 200;

/** The line end that the document uses: that of its first line. */
export const lineEndOf = memoised(({ blocks }: Document): string => {
  const text = blocks.find(({ lineEnds }) => lineEnds > 0)?.text ?? "";
  const { end, next } = lineAt(text, 0);
  return text.slice(end, next) || "\n";
});

/** Where the writing on the line of `offset` ends, without the white space after it. */
export function writtenLineEnd(block: Block, offset: number): number {
  const starts = lineStartsOf(block);
  const next = starts[lastAtOrBefore(starts, offset) + 1] ?? block.text.length;
  let end = next;
  while (end > offset && next - end < MOST_TRAILING && isLeftOut(block.text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** Where the writing of a block ends, before the comments at its end. */
export const writtenEnd = memoised((block: Block): number => {
  const starts = lineStartsOf(block);
  let line = lastAtOrBefore(starts, block.content.end);
  while (line > 0 && block.text.startsWith("%%", starts[line])) line--;
  return Math.min(writtenLineEnd(block, starts[line] ?? 0), block.content.end);
});

/** Inlines of one level, and where the level ends: at the closing bracket of what holds them. */
export interface Level {
  readonly inlines: readonly Inline[];
  readonly end: number;
}

/** The levels of a tree of inlines, the outermost first. */
export function* levels(inlines: readonly Inline[], end: number): Generator<Level> {
  yield { inlines, end };
  for (const inline of inlines) {
    if (isMark(inline) && inline.children.length > 0) {
      yield* levels(inline.children, inline.content.end);
    }
  }
}

/** The mark of the level that runs over `offset`, so that nothing can be closed there. */
export function markOver({ inlines }: Level, offset: number): Inline | undefined {
  let low = 0;
  let high = inlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inlines[middle] as Inline).start < offset) low = middle + 1;
    else high = middle;
  }
  const before = inlines[low - 1];
  return before && isMark(before) && offset < before.end ? before : undefined;
}

function isLeftOut(unit: number): boolean {
  return isLineEnd(unit) || isSpace(unit);
}
