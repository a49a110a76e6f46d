import { pageName, sectionName } from "../analysis/names";
import { pageAt, sectionAt, structureOf } from "../analysis/structure";
import type { Document, Position } from "../syntax/document";

/** Where in the source a position lies. */
export interface PlaceInSource {
  readonly page?: string;
  readonly section?: string;
}

/** `recto/place`: the page and the section under the cursor, as the status bar shows them. */
export function place(document: Document, position: Position): PlaceInSource {
  const offset = document.offsetAt(position);
  const page = pageAt(document, offset);
  const section = sectionAt(document, offset);
  const pages = section?.pages ?? structureOf(document).loosePages;
  return {
    ...(page && { page: pageName(document, page, pages) }),
    ...(section && { section: sectionName(section) }),
  };
}
