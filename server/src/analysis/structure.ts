import type { Block, SectionMark, SectionType } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { PageBreak } from "../syntax/nodes";
import { type PageNumber, readPageNumber } from "../syntax/page-numbers";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { inferTranslation } from "./inferred-translation";
import { memoised } from "./memo";
import { pageSeries } from "./page-series";

/** A page of the source, from its mark to the next one. Spans are offsets in the document. */
export interface Page extends Span {
  /** The page mark itself. */
  readonly mark: Span;
  readonly block: number;
  /** The number as written, if there is one. */
  readonly label?: string | undefined;
  readonly number?: PageNumber | undefined;
  readonly cover?: "front" | "back" | undefined;
  /** Where the image is named, in the document, and its path or address. */
  readonly image?: { readonly span: Span; readonly path: string } | undefined;
  /** Counts from 1 within the section. */
  readonly ordinal: number;
}

/** A part of the document: the original, a translation, an attachment. */
export interface Section extends Span {
  readonly type: SectionType;
  readonly language?: string | undefined;
  readonly name?: string | undefined;
  /** No mark says so; the script or the front matter does. */
  readonly inferred: boolean;
  /** The section mark; the section's start where there is none. */
  readonly mark: Span;
  readonly pages: readonly Page[];
  /** Index of the first block and of the one after the last. */
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** The parts of a document. A document without sections has one unnamed part. */
export interface Structure {
  readonly sections: readonly Section[];
  /** Pages before the first section, or all pages of a document without sections. */
  readonly loosePages: readonly Page[];
  readonly pages: readonly Page[];
  /** The index of the first block after the front matter. */
  readonly bodyFrom: number;
}

type SectionStart = Omit<Section, "pages" | "toBlock" | "start" | "end">;
type PageStart = Omit<Page, "start" | "end" | "ordinal">;

/** The sections and pages of a document. */
export const structureOf = memoised((document: Document): Structure => {
  const bodyFrom = firstBodyBlock(document);
  const starts = sectionStarts(document, bodyFrom);
  const marks = pageStarts(document);
  const firstSection = starts[0]?.fromBlock ?? document.blocks.length;
  const loosePages = pagesIn(document, marks, 0, firstSection);
  const sections = starts.map((start, index): Section => {
    const toBlock = starts[index + 1]?.fromBlock ?? document.blocks.length;
    const pages = pagesIn(document, marks, start.fromBlock, toBlock);
    const span = { start: document.start(start.fromBlock), end: document.start(toBlock) };
    return { ...start, ...span, toBlock, pages };
  });
  const pages = [...loosePages, ...sections.flatMap((section) => section.pages)];
  return { sections, loosePages, pages, bodyFrom };
});

/** The section that holds an offset, if the document has sections. */
export function sectionAt(document: Document, offset: number): Section | undefined {
  return structureOf(document).sections.findLast(({ start }) => start <= offset);
}

/** The page that holds an offset, if there are page marks before it. */
export function pageAt(document: Document, offset: number): Page | undefined {
  const isIn = (end: number) => offset < end || (offset === end && end === document.length);
  return structureOf(document).pages.findLast(({ start, end }) => start <= offset && isIn(end));
}

function firstBodyBlock(document: Document): number {
  const index = document.blocks.findIndex(
    ({ phase, kind }) =>
      phase === "body" || !["blank", "comment", "title", "field", "yaml"].includes(kind),
  );
  return index < 0 ? document.blocks.length : index;
}

function sectionStarts(document: Document, bodyFrom: number): SectionStart[] {
  const marked: SectionStart[] = [];
  for (const [index, landmark] of landmarks(document).entries()) {
    if (landmark?.section) marked.push(sectionStart(document, index, landmark.section));
  }
  if (marked.some(({ type }) => type === "translation" || type === "original")) return marked;
  const found = inferTranslation(document);
  if (!found || marked.some(({ fromBlock }) => fromBlock < found.block)) return marked;
  const original = inferred(document, "original", found.original, bodyFrom);
  return [original, inferred(document, "translation", found.translation, found.block), ...marked];
}

function sectionStart(document: Document, index: number, block: SectionMark): SectionStart {
  const { type, language, name } = block;
  const mark = at(document, index, block.mark);
  return { type, language, name, inferred: false, mark, fromBlock: index };
}

function inferred(
  document: Document,
  type: SectionType,
  language: string | undefined,
  fromBlock: number,
): SectionStart {
  const start = document.start(fromBlock);
  return {
    type,
    language,
    name: undefined,
    inferred: true,
    mark: { start, end: start },
    fromBlock,
  };
}

function pageStarts(document: Document): PageStart[] {
  const series = pageSeries(document);
  const pages: PageStart[] = [];
  for (const [index, landmark] of landmarks(document).entries()) {
    const bare = series.get(index);
    if (!landmark && !bare) continue;
    const own = landmark?.pages.map((page) => pageStart(document, index, page)) ?? [];
    pages.push(...[...own, ...(bare ?? [])].sort((a, b) => a.mark.start - b.mark.start));
  }
  return pages;
}

/** What a block contributes to the structure; most contribute nothing. */
interface Landmark {
  readonly section?: SectionMark;
  readonly pages: readonly BlockPage[];
}

const landmarks = column((document, block): Landmark | undefined => {
  const pages = pagesOfBlock(document, block);
  if (block.kind === "section") return { section: block, pages };
  return pages.length > 0 ? { pages } : undefined;
});

/** A page mark with what its block alone says of it; spans are relative. */
type BlockPage = Pick<Page, "label" | "number" | "cover"> & {
  readonly mark: Span;
  readonly image?: { readonly span: Span; readonly path: string };
};

function pagesOfBlock(document: Document, block: Block): readonly BlockPage[] {
  if (block.kind === "page") return [blockPage(block.text, block.page)];
  const marks = [...marksIn(document.inlines(block))].filter(
    (mark): mark is PageBreak => mark.kind === "pageBreak",
  );
  return marks.map((page) => blockPage(block.text, page));
}

function blockPage(text: string, page: PageBreak): BlockPage {
  const { number: label, cover, image, start, end } = page;
  return {
    mark: { start, end },
    label,
    cover,
    ...(label && { number: readPageNumber(label) }),
    ...(image && { image: { span: image, path: text.slice(image.start, image.end) } }),
  };
}

/** All fields by name: pages are placed anew at each keystroke before them, and spreading is slow. */
function pageStart(document: Document, block: number, page: BlockPage): PageStart {
  const { label, number, cover, image } = page;
  const mark = at(document, block, page.mark);
  const placed = image && { span: at(document, block, image.span), path: image.path };
  return { mark, block, label, number, cover, image: placed };
}

function pagesIn(
  document: Document,
  marks: readonly PageStart[],
  from: number,
  to: number,
): Page[] {
  const own = marks.filter(({ block }) => block >= from && block < to);
  return own.map(({ mark, block, label, number, cover, image }, index) => ({
    mark,
    block,
    label,
    number,
    cover,
    image,
    ordinal: index + 1,
    start: mark.start,
    end: own[index + 1]?.mark.start ?? document.start(to),
  }));
}

function at(document: Document, index: number, span: Span): Span {
  const start = document.start(index);
  return { start: start + span.start, end: start + span.end };
}
