import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";

/** Marks that wait for somebody with better eyes: doubtful readings, and what could not be read. */
const unresolvedColumn = column((document, block): readonly Span[] | undefined => {
  const found = marksIn(document.inlines(block)).filter(
    (mark) => mark.kind === "unclear" || (mark.kind === "gap" && mark.reason === "illegible"),
  );
  return found.length > 0 ? found : undefined;
});

/** The places of all marks to resolve, as offsets in the document, in order. */
export function unresolvedIn(document: Document): readonly number[] {
  const places: number[] = [];
  for (const [block, marks] of unresolvedColumn(document).entries()) {
    for (const { start } of marks ?? []) places.push(document.start(block) + start);
  }
  return places;
}
