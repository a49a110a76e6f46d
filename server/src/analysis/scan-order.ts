import type { Document } from "../syntax/document";
import { pagesAround } from "./next-page";

/** A path of an image, and whether a page of this part of the document has it. */
export interface OfferedScan {
  readonly path: string;
  readonly used: boolean;
}

const natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Paths in the order of the numbers in their names: `2.jpg` before `10.jpg`. */
export function inNaturalOrder(paths: readonly string[]): string[] {
  return [...paths].sort((one, two) => natural.compare(one, two) || (one < two ? -1 : 1));
}

/** Scans in their order, for a page at an offset: those after the last one named before it come first. */
export function scansInOrder(
  document: Document,
  offset: number,
  paths: readonly string[],
): readonly OfferedScan[] {
  // The page that is being written does not count.
  const pages = pagesAround(document, offset).filter(
    ({ mark }) => offset < mark.start || mark.end < offset,
  );
  const used = new Set(pages.flatMap(({ image }) => image?.path ?? []));
  const last = pages.findLast(({ mark, image }) => mark.end < offset && image)?.image?.path;
  const from = last === undefined ? 0 : paths.indexOf(last) + 1;
  const turned = [...paths.slice(from), ...paths.slice(0, from)];
  return turned
    .map((path) => ({ path, used: used.has(path) }))
    .sort((one, two) => Number(one.used) - Number(two.used));
}
