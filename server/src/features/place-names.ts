import { memoised } from "../analysis/memo";
import { pageName, sectionName } from "../analysis/names";
import { sectionAt, structureOf } from "../analysis/structure";
import type { Document } from "../syntax/document";
import { lastAtOrBefore } from "../text/lines";

/**
 * Names the page of an offset, and the section where there are several: `Page 3 · Translation (en)`;
 * nothing before the first page. For lists with many rows.
 */
export const placeNames = memoised((document: Document): ((offset: number) => string) => {
  const { sections, loosePages, pages } = structureOf(document);
  const starts = pages.map(({ start }) => start);
  return (offset) => {
    const section = sectionAt(document, offset);
    const before = pages[lastAtOrBefore(starts, offset)];
    const page = before && before.start <= offset && offset < before.end ? before : undefined;
    const named = page && pageName(document, page, section?.pages ?? loosePages);
    return [named, sections.length > 1 && section && sectionName(section)]
      .filter(Boolean)
      .join(" · ");
  };
});
