import type { Document } from "../../server/src/syntax/document";
import { type Inline, isMark } from "../../server/src/syntax/nodes";

/** The kinds of all blocks and of the marks in them, one within the other. */
export function kindsOf(document: Document): unknown[] {
  return document.blocks.map((block) => [block.kind, ...inner(document.inlines(block))]);
}

function inner(inlines: readonly Inline[]): unknown[] {
  return inlines
    .filter(({ kind }) => kind !== "text")
    .map((inline) => (isMark(inline) ? [inline.kind, ...inner(inline.children)] : inline.kind));
}
