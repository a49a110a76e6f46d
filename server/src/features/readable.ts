import { type Inline, isMark, type MarkKind } from "../syntax/nodes";
import type { Span } from "../text/span";

/** Invisible to the Unicode rules for words and sentences: it belongs to what stands before it. */
const HIDDEN = "\u00ad";

/** Marks that are no part of the sentence they stand in. */
const BESIDE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  "note",
  "variant",
  "description",
  "identification",
]);

/**
 * A stretch of a block as it reads: brackets, labels and notes are hidden, line ends are spaces.
 * Every character keeps its place.
 */
export function readable(text: string, inlines: readonly Inline[], span: Span): string {
  const pieces: string[] = [];
  let at = span.start;
  for (const written of textsIn(inlines, span)) {
    const start = Math.max(written.start, at);
    const end = Math.min(written.end, span.end);
    if (start >= end) continue;
    pieces.push(HIDDEN.repeat(start - at), text.slice(start, end).replace(/[\r\n]/g, " "));
    at = end;
  }
  pieces.push(HIDDEN.repeat(Math.max(0, span.end - at)));
  return pieces.join("");
}

function* textsIn(inlines: readonly Inline[], span: Span): Generator<Span> {
  for (const inline of inlines) {
    if (inline.end <= span.start) continue;
    if (inline.start >= span.end) return;
    if (inline.kind === "text") yield inline;
    else if (isMark(inline) && !BESIDE.has(inline.kind)) yield* textsIn(inline.children, span);
  }
}
