import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";

/** `[#12]`, the name of a paragraph. The span is that of the mark, in the document. */
export interface PlacedAnchor extends Span {
  readonly id: string;
  readonly block: number;
}

/** All anchors of a document, in the order of the text. */
export const anchorsOf = memoised((document: Document): readonly PlacedAnchor[] =>
  [...anchorColumn(document).entries()].flatMap(([block, found]) =>
    (found ?? []).map(({ id, start, end }) => {
      const from = document.start(block);
      return { id, block, start: from + start, end: from + end };
    }),
  ),
);

const anchorColumn = column((document, block) => {
  const found = marksIn(document.inlines(block)).flatMap((mark) =>
    mark.kind === "anchor" ? [{ id: mark.id, start: mark.start, end: mark.end }] : [],
  );
  return found.length > 0 ? found : undefined;
});

/** A number that no anchor of the document has: one more than the highest. */
export function nextAnchor(document: Document): number {
  const numbers = anchorsOf(document).map(({ id }) => (/^\d{1,9}$/.test(id) ? Number(id) : 0));
  return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}
