import type { Document } from "../syntax/document";
import { archiveReference, type Leaves } from "./archive-reference";
import { fieldText } from "./front-matter";
import { memoised } from "./memo";
import { type Page, structureOf } from "./structure";

/** The leaves of a page sequence: covers are not counted among them. */
export function leavesAmong(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ cover }) => cover === undefined);
}

/** The pages that count together: those of each section, and those before the first. */
export function pageSequences(document: Document): readonly (readonly Page[])[] {
  const { sections, loosePages } = structureOf(document);
  return [loosePages, ...sections.map(({ pages }) => pages)];
}

/** Pages without numbers, of which the Citation names exactly as many leaves. */
export interface CitedPages {
  readonly pages: readonly Page[];
  readonly leaves: Leaves;
}

/** The sequences of pages whose numbers follow from the Citation. */
export const citedPages = memoised((document: Document): readonly CitedPages[] => {
  const leaves = archiveReference(fieldText(document, "Citation") ?? "")?.leaves;
  if (!leaves?.exact) return [];
  return pageSequences(document)
    .map(leavesAmong)
    .filter((pages) => pages.length > 0 && pages.length === leaves.labels.length)
    .filter((pages) => pages.every(({ label }) => label === undefined))
    .map((pages) => ({ pages, leaves }));
});

/** The number of a page that has none written, as far as the Citation tells it. */
export const inferredLabels = memoised((document: Document): ReadonlyMap<Page, string> => {
  const labels = new Map<Page, string>();
  for (const { pages, leaves } of citedPages(document)) {
    for (const [at, page] of pages.entries()) labels.set(page, leaves.labels[at] as string);
  }
  return labels;
});
