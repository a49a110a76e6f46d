import { type ArchiveReference, archiveReference } from "../../analysis/archive-reference";
import { fieldText } from "../../analysis/front-matter";
import { pageName, sectionName } from "../../analysis/names";
import { inferredLabels } from "../../analysis/page-sequences";
import { type Page, type Section, structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";
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
      page.image ? `Scan: ${quoted(page.image.path)}` : "No scan is named.",
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
  const where = section ? escaped(sectionName(section)) : "this document";
  const inferred = section?.inferred ? ", inferred from the text" : "";
  // The name of an unnumbered page says already which one it is.
  const named =
    page.label !== undefined || page.cover !== undefined || inferredLabels(document).has(page);
  const count = `Page ${page.ordinal} of ${pages.length} in`;
  return `${named ? count : "In"} ${where}${inferred}.`;
}

/** The leaf of the archive, where the citation gives as many leaves as there are pages. */
function leafLine(document: Document, page: Page, pages: readonly Page[]): string | undefined {
  const leaves = citedReference(document)?.leaves;
  if (!leaves || leaves.labels.length !== pages.length) return undefined;
  const label = leaves.labels[page.ordinal - 1];
  return label && `Leaf ${label} of ${escaped(leaves.text)} in the citation.`;
}

function citedReference(document: Document): ArchiveReference | undefined {
  const citation = fieldText(document, "Citation") ?? fieldText(document, "Archive");
  return citation === undefined ? undefined : archiveReference(citation);
}
