import { type Page, structureOf } from "../analysis/structure";
import type { Document } from "../syntax/document";

/** A page mark as the language writes it: `[page 12 | scans/0012.jpg]`. */
export function pageMark(label: string, image: string | undefined): string {
  return image === undefined ? `[page ${label}]` : `[page ${label} | ${image}]`;
}

/** The leaves of a page sequence: covers are not counted among them. */
export function leavesAmong(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ cover }) => cover === undefined);
}

/** The pages that count together: those of each section, and those before the first. */
export function pageSequences(document: Document): readonly (readonly Page[])[] {
  const { sections, loosePages } = structureOf(document);
  return [loosePages, ...sections.map(({ pages }) => pages)];
}
