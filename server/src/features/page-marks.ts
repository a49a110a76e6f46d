import { nextPageNumbers } from "../analysis/next-page";
import { inNaturalOrder } from "../analysis/scan-order";
import { lineEndOf } from "../rules/lines";
import type { Document, Position } from "../syntax/document";

/**
 * `recto/pageMarks`: page marks for images that were dropped or pasted at a position, in the order
 * of the numbers in their names, each on a line of its own, numbered on from the page before.
 */
export function pageMarks(
  document: Document,
  position: Position,
  paths: readonly string[],
): string {
  const offset = document.offsetAt(position);
  const lineEnd = lineEndOf(document);
  const numbers = nextPageNumbers(document, offset, paths.length);
  const marks = inNaturalOrder(paths).map((path, at) => `[page ${numbers[at]} | ${path}]`);
  const apart = lineEnd + lineEnd;
  const before = beforeOnLine(document, offset, position) === "" ? "" : apart;
  const after = /^\S/.test(document.slice(offset, offset + 1)) ? apart : "";
  return before + marks.join(apart) + after;
}

function beforeOnLine(document: Document, offset: number, { character }: Position): string {
  return document.slice(offset - Math.min(character, offset), offset).trim();
}
