import { type ArchiveReference, archiveReference } from "../../analysis/archive-reference";
import { fieldText } from "../../analysis/front-matter";
import { pageName, sectionName } from "../../analysis/names";
import { inferredLabels } from "../../analysis/page-sequences";
import { type Page, type Section, structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
import { type Card, escaped, quoted, xmlExample } from "./card";

/** A page mark: its number, section, leaf and image. `span` is that of the mark in the document. */
export function pageCard(document: Document, span: Span): Card | undefined {
  const { sections, loosePages, pages } = structureOf(document);
  const page = pages.find(({ mark }) => mark.start <= span.start && span.end <= mark.end);
  if (!page) return undefined;
  const section = sections.find(
    ({ start, end }) => start <= page.mark.start && page.mark.start < end,
  );
  const siblings = section?.pages ?? loosePages;
  return {
    title: escaped(pageName(document, page, siblings)),
    lines: [
      place(document, page, section, siblings),
      leafLine(document, page, siblings),
      page.image ? t("Scan: {0}", quoted(page.image.path)) : t("No scan is named."),
    ].filter((line) => line !== undefined),
    tei: xmlExample({ name: "pb", attributes: attributes(page), parts: [], empty: true }),
  };
}

function attributes({ label, image, cover }: Page): Record<string, string> {
  return {
    ...(label && { n: label }),
    ...(cover && { type: `${cover}-cover` }),
    ...(image && { facs: image.path.replace(/\s/g, "%20") }),
  };
}

function place(
  document: Document,
  page: Page,
  section: Section | undefined,
  pages: readonly Page[],
): string {
  const where = section ? escaped(sectionName(section)) : t("this document");
  const full = section?.inferred ? t("{0}, inferred from the text", where) : where;
  // The name of an unnumbered page says already which one it is.
  const named =
    page.label !== undefined || page.cover !== undefined || inferredLabels(document).has(page);
  return named
    ? t("Page {0} of {1} in {2}.", page.ordinal, pages.length, full)
    : t("In {0}.", full);
}

/** The leaf of the archive, where the citation gives as many leaves as there are pages. */
function leafLine(document: Document, page: Page, pages: readonly Page[]): string | undefined {
  const leaves = citedReference(document)?.leaves;
  if (!leaves || leaves.labels.length !== pages.length) return undefined;
  const label = leaves.labels[page.ordinal - 1];
  return label && t("Leaf {0} of {1} in the citation.", label, escaped(leaves.text));
}

function citedReference(document: Document): ArchiveReference | undefined {
  const citation = fieldText(document, "Citation") ?? fieldText(document, "Archive");
  return citation === undefined ? undefined : archiveReference(citation);
}
