import { type Page, structureOf } from "../analysis/structure";
import type { PageNumber } from "../syntax/page-numbers";
import type { DocumentRule } from "./rule";

/** Page numbers run upwards within a section; a step back is usually a slip in typing. */
export const pageOrder: DocumentRule = {
  code: "page-order",
  severity: "information",
  scope: "document",
  summary: "A page has the same number as the one before it, or a lower one.",
  *check({ document }) {
    const { sections, loosePages } = structureOf(document);
    for (const pages of [loosePages, ...sections.map((section) => section.pages)])
      yield* steps(pages);
  },
};

function* steps(pages: readonly Page[]) {
  let previous: Page | undefined;
  for (const page of pages) {
    if (!page.number) continue;
    if (previous?.number && !isAfter(page.number, previous.number)) {
      const message = `Page ${page.label} comes after page ${previous.label}. Check the number, or move the page.`;
      yield { span: page.mark, message };
    }
    previous = page;
  }
}

function isAfter(page: PageNumber, previous: PageNumber): boolean {
  if (page.roman !== previous.roman) return true;
  if (page.number !== previous.number) return page.number > previous.number;
  return page.letter > previous.letter;
}
