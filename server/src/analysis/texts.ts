import { type Inline, isMark } from "../syntax/nodes";
import type { Span } from "../text/span";

/** The stretches of plain text among the inlines, at all depths, in the order of the text. */
export function* textsIn(inlines: readonly Inline[]): Generator<Span> {
  for (const inline of inlines) {
    if (inline.kind === "text") yield inline;
    else if (isMark(inline)) yield* textsIn(inline.children);
  }
}
