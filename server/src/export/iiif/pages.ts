import { alignmentsOf } from "../../analysis/alignment";
import { inferredImages } from "../../analysis/inferred-images";
import { pageName } from "../../analysis/names";
import { type Page, type Section, structureOf } from "../../analysis/structure";
import { declaredIn } from "../../syntax/declared";
import type { Document } from "../../syntax/document";
import { t } from "../../text/words";
import type { PlacedText } from "../placed-text";

/** A page of the source with all that is transcribed or translated of it. */
export interface SourcePage {
  readonly name: string;
  /** A path or an address. */
  readonly image?: string | undefined;
  readonly texts: readonly PageText[];
}

/** What stands on a page, in the original or in a translation. */
export interface PageText {
  readonly text: string;
  readonly language?: string | undefined;
  readonly section?: Section["type"] | undefined;
}

/**
 * The pages of the source. Pages of a translation are those of the original under the same number;
 * what stands before the first page mark of a section belongs to the page before it, or the first.
 */
export function sourcePages(document: Document, placed: PlacedText): readonly SourcePage[] {
  const texts = new Map<Page, PageText[]>();
  const pairs = originals(document);
  const before: PageText[] = [];
  let last: Page | undefined;
  for (const stretch of stretchesOf(document)) {
    last = pageOf(stretch, pairs, last, texts.keys().next().value);
    const read = textOf(stretch, placed);
    const own = last ? (texts.get(last) ?? before.splice(0)) : before;
    if (last) texts.set(last, own);
    if (read.text !== "") own.push(read);
  }
  // A manifest has one canvas at least, even of a text without words.
  if (texts.size === 0) return [{ name: t("Page {0}", 1), texts: before }];
  const names = namesOf(document);
  const inferred = inferredImages(document);
  return [...texts].map(([page, own]) => ({
    name: names.get(page) ?? t("Page"),
    image: page.image?.path ?? inferred.get(page),
    texts: own,
  }));
}

function namesOf(document: Document): ReadonlyMap<Page, string> {
  const { loosePages, sections } = structureOf(document);
  const lists = [loosePages, ...sections.map(({ pages }) => pages)];
  return new Map(
    lists.flatMap((list) => list.map((page) => [page, pageName(document, page, list)] as const)),
  );
}

function pageOf(
  { page, section, start }: Stretch,
  pairs: ReadonlyMap<Page, Page>,
  last: Page | undefined,
  first: Page | undefined,
): Page | undefined {
  if (page) return pairs.get(page) ?? page;
  return section?.type === "translation" && section.start === start ? first : last;
}

function textOf({ start, end, section, language }: Stretch, placed: PlacedText): PageText {
  const span = placed.span({ start, end });
  const text = placed.text.slice(span.start, span.end).trim();
  return { text, language: section?.language ?? language, section: section?.type };
}

/** The page of the original for each page of a translation. */
function originals(document: Document): ReadonlyMap<Page, Page> {
  return new Map(
    alignmentsOf(document).flatMap(({ pages }) =>
      pages.map(({ original, translation }) => [translation, original] as const),
    ),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly page?: Page | undefined;
  readonly section?: Section | undefined;
  readonly language?: string | undefined;
}

/** The body of the document, cut where pages and sections begin. */
function stretchesOf(document: Document): readonly Stretch[] {
  const { sections, pages, bodyFrom } = structureOf(document);
  const from = document.start(bodyFrom);
  const language = declaredIn(document.blocks).languages[0];
  const cuts = new Set([
    from,
    ...sections.map(({ start }) => start),
    ...pages.map(({ start }) => start),
  ]);
  const starts = [...cuts].filter((cut) => cut >= from).sort((a, b) => a - b);
  const byStart = new Map(pages.map((page) => [page.start, page]));
  return starts.map((start, at) => ({
    start,
    end: starts[at + 1] ?? document.length,
    page: byStart.get(start),
    section: sections.findLast((section) => section.start <= start && start < section.end),
    language,
  }));
}
