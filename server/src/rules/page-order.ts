import { pageSequences } from "../analysis/page-sequences";
import type { Page } from "../analysis/structure";
import type { Document } from "../syntax/document";
import type { PageNumber } from "../syntax/page-numbers";
import { t } from "../text/words";
import { relabelled } from "./page-marks";
import type { DocumentRule, Fix, Report } from "./rule";

/** Page numbers run upwards within a section; a step back is usually a slip in typing. */
export const pageOrder: DocumentRule = {
  code: "page-order",
  severity: "information",
  scope: "document",
  summary: "A page has the same number as the one before it, or a lower one.",
  *check({ document }) {
    for (const pages of pageSequences(document)) yield* steps(document, pages);
  },
};

function* steps(document: Document, pages: readonly Page[]): Generator<Report> {
  const numbered = pages.filter(({ number }) => number !== undefined);
  for (const [index, page] of numbered.entries()) {
    const previous = numbered[index - 1];
    if (!page.number || !previous?.number || isAfter(page.number, previous.number)) continue;
    yield {
      span: page.mark,
      message: t(
        "Page {0} comes after page {1}. Check the number, or move the page.",
        page.label ?? "",
        previous.label ?? "",
      ),
      fixes: renumbered(document, previous, page, numbered[index + 1]),
    };
  }
}

function isAfter(page: PageNumber, previous: PageNumber): boolean {
  if (page.roman !== previous.roman) return true;
  if (page.number !== previous.number) return page.number > previous.number;
  return page.letter > previous.letter;
}

/** The one number that fits between the neighbours, where plain numbers are counted. */
function renumbered(document: Document, before: Page, page: Page, after: Page | undefined): Fix[] {
  if (![before, page].every((one) => /^\d+$/.test(one.label ?? ""))) return [];
  const wanted = Number(before.label) + 1;
  if (after?.number && !after.number.roman && after.number.number <= wanted) return [];
  return [
    { title: t("Number it {0}", wanted), edits: [relabelled(document, page, String(wanted))] },
  ];
}
