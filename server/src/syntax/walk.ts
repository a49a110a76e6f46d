import { type BracketMark, type Inline, isMark } from "./nodes";

const NONE: readonly BracketMark[] = [];

/** All marks among the inlines, outer before inner, in the order of the text. */
export function marksIn(inlines: readonly Inline[]): readonly BracketMark[] {
  if (!inlines.some(isMark)) return NONE;
  const marks: BracketMark[] = [];
  collect(inlines, marks);
  return marks;
}

function collect(inlines: readonly Inline[], marks: BracketMark[]): void {
  for (const inline of inlines) {
    if (!isMark(inline)) continue;
    marks.push(inline);
    collect(inline.children, marks);
  }
}

/** The marks around an offset, the outermost first. The edges of a mark count as inside. */
export function marksAt(inlines: readonly Inline[], offset: number): BracketMark[] {
  for (const inline of inlines) {
    if (inline.start > offset) break;
    if (!isMark(inline) || offset > inline.end) continue;
    const inner = marksAt(inline.children, offset);
    if (offset < inline.end || inner.length > 0) return [inline, ...inner];
  }
  const before = inlines.find((inline) => isMark(inline) && inline.end === offset);
  return before && isMark(before) ? [before, ...marksAt(before.children, offset)] : [];
}
