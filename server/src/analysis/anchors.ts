import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";
import { structureOf } from "./structure";

/** `[#12]`: the name of a paragraph. The span is the whole mark, in the document. */
export interface AnchorPlace extends Span {
  readonly id: string;
  readonly block: number;
  /** Counts the sections from 0; -1 before the first one. */
  readonly section: number;
}

const anchorColumn = column((document, block) => {
  if (!block.text.includes("[#")) return undefined;
  const found = marksIn(document.inlines(block)).flatMap((mark) =>
    mark.kind === "anchor" ? [{ id: mark.id, start: mark.start, end: mark.end }] : [],
  );
  return found.length > 0 ? found : undefined;
});

/** All anchors of a document, in the order of the text. */
export const anchorsOf = memoised((document: Document): readonly AnchorPlace[] => {
  const { sections } = structureOf(document);
  const anchors: AnchorPlace[] = [];
  for (const [block, found] of anchorColumn(document).entries()) {
    if (!found) continue;
    const base = document.start(block);
    const section = sections.findLastIndex(({ fromBlock }) => fromBlock <= block);
    for (const { id, start, end } of found) {
      anchors.push({ id, block, section, start: base + start, end: base + end });
    }
  }
  return anchors;
});

/** A number that no anchor of the document has: one more than the highest. Asked for by each fix. */
export const nextAnchor = memoised((document: Document): number => {
  const numbers = anchorsOf(document).map(({ id }) => (/^\d{1,9}$/.test(id) ? Number(id) : 0));
  return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
});
