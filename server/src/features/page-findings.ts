import type { Diagnostic, Range } from "vscode-languageserver-types";
import { type Page, structureOf } from "../analysis/structure";
import type { Document } from "../syntax/document";
import { lastAtOrBefore } from "../text/lines";

/** A finding, as far as pages count it. */
export type Found = Pick<Diagnostic, "range">;

/** The ranges of the findings on each page, in the order of the text; of pages without any, none. */
export function findingsByPage(
  document: Document,
  found: readonly Found[],
): ReadonlyMap<Page, readonly Range[]> {
  const byPage = new Map<Page, Range[]>();
  const pageOf = pageFinder(document);
  for (const { range } of found) {
    const page = pageOf(document.offsetAt(range.start));
    if (!page) continue;
    const known = byPage.get(page);
    if (known) known.push(range);
    else byPage.set(page, [range]);
  }
  for (const ranges of byPage.values()) ranges.sort((a, b) => a.start.line - b.start.line);
  return byPage;
}

/** Finds the page that holds an offset, without looking at all of them. */
export function pageFinder(document: Document): (offset: number) => Page | undefined {
  const { pages } = structureOf(document);
  const starts = pages.map(({ start }) => start);
  return (offset) => {
    const page = pages.length > 0 ? pages[lastAtOrBefore(starts, offset)] : undefined;
    return page && page.start <= offset && offset < page.end ? page : undefined;
  };
}
