import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver-types";
import { frontFields } from "../analysis/front-matter";
import { pageName, sectionName, shortened } from "../analysis/names";
import { type Page, type Section, structureOf } from "../analysis/structure";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { t } from "../text/words";
import { allMarks, type MarksOfBlock, type Outlined } from "./outlined-marks";

/**
 * `textDocument/documentSymbol`: front matter, sections, pages and marks, as a tree. What did not
 * change since the last call is the same object, so that it need not be written out again.
 */
export function documentSymbols(
  document: Document,
  marks: MarksOfBlock = allMarks,
): DocumentSymbol[] {
  const { sections, loosePages, bodyFrom } = structureOf(document);
  const firstSection = sections[0]?.fromBlock ?? document.blocks.length;
  const loose = pageSymbols(document, marks, loosePages, bodyFrom, firstSection);
  return [
    ...frontMatter(document, bodyFrom),
    ...loose,
    ...sections.map((section) => sectionSymbol(document, marks, section)),
  ];
}

function frontMatter(document: Document, bodyFrom: number): DocumentSymbol[] {
  const fields = frontFields(document);
  const [first] = fields;
  if (!first) return [];
  const title = document.blocks.findIndex(({ kind }) => kind === "title");
  const from = title >= 0 && title < bodyFrom ? title : first.block;
  const selection = document.rangeIn(from, (document.blocks[from] as Block).content);
  const last = fields.at(-1)?.block ?? from;
  const end = document.rangeIn(last, (document.blocks[last] as Block).content).end;
  const range = { start: selection.start, end };
  const children = fields.map(({ key, block, span, keySpan, text }) => ({
    name: key,
    detail: shortened(text),
    kind: SymbolKind.Property,
    range: document.rangeIn(block, span),
    selectionRange: document.rangeIn(block, keySpan),
  }));
  const selectionRange = within(selection, range);
  return [{ name: t("Front matter"), kind: SymbolKind.Namespace, range, selectionRange, children }];
}

function sectionSymbol(document: Document, marks: MarksOfBlock, section: Section): DocumentSymbol {
  const { fromBlock, toBlock, pages, mark, inferred } = section;
  const range = rangeOf(document, section);
  const selectionRange = {
    start: document.positionAt(mark.start),
    end: document.positionAt(mark.end),
  };
  return {
    name: sectionName(section),
    ...(inferred && { detail: t("inferred") }),
    kind: SymbolKind.Module,
    range,
    selectionRange: within(selectionRange, range),
    children: pageSymbols(document, marks, pages, fromBlock, toBlock),
  };
}

/** The pages of a stretch of blocks, after the marks that stand before the first page. */
function pageSymbols(
  document: Document,
  marks: MarksOfBlock,
  pages: readonly Page[],
  from: number,
  to: number,
): DocumentSymbol[] {
  const [first] = pages;
  const before = marksBetween(
    document,
    marks,
    from,
    first ? first.block : to,
    0,
    first?.mark.start,
  );
  const symbols = pages.map((page, index) =>
    pageSymbol(document, marks, page, pages, pages[index + 1], to),
  );
  return [...before, ...symbols];
}

/** What a page's symbol was made from; while it is the same, so is the symbol. */
interface PageMemo {
  readonly page: Page;
  readonly marks: MarksOfBlock;
  readonly count: number;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly length: number;
  readonly symbol: DocumentSymbol;
}
const pageMemos = new WeakMap<Block, PageMemo[]>();

function pageSymbol(
  document: Document,
  marks: MarksOfBlock,
  page: Page,
  pages: readonly Page[],
  next: Page | undefined,
  sectionEnd: number,
): DocumentSymbol {
  const block = document.blocks[page.block] as Block;
  const lastBlock = next ? next.block + (sharesBlock(document, next) ? 1 : 0) : sectionEnd;
  const line = document.line(page.block);
  const length = page.end - page.start;
  const known = pageMemos
    .get(block)
    ?.find(
      (memo) =>
        memo.marks === marks &&
        isSame(memo, page, pages.length, line, length) &&
        sameBlocks(document, page.block, lastBlock, memo.blocks),
    );
  if (known) return known.symbol;
  const symbol = makePage(document, marks, page, pageName(document, page, pages), lastBlock, next);
  const blocks = document.blocks.slice(page.block, lastBlock);
  const others = (pageMemos.get(block) ?? []).filter((memo) => memo.page.label !== page.label);
  const count = pages.length;
  pageMemos.set(block, [...others, { page, marks, count, line, blocks, length, symbol }]);
  return symbol;
}

/** A page is named by its label, or counted among the others. */
function isSame(memo: PageMemo, page: Page, count: number, line: number, length: number): boolean {
  if (memo.line !== line || memo.length !== length || memo.page.label !== page.label) return false;
  return page.label !== undefined || (memo.count === count && memo.page.ordinal === page.ordinal);
}

function makePage(
  document: Document,
  marks: MarksOfBlock,
  page: Page,
  name: string,
  lastBlock: number,
  next: Page | undefined,
): DocumentSymbol {
  const { mark, cover } = page;
  return {
    name,
    ...(page.image && { detail: page.image.path }),
    kind: cover ? SymbolKind.Object : SymbolKind.File,
    range: rangeOf(document, page),
    selectionRange: { start: document.positionAt(mark.start), end: document.positionAt(mark.end) },
    children: marksBetween(document, marks, page.block, lastBlock, mark.end, next?.mark.start),
  };
}

function sharesBlock(document: Document, page: Page): boolean {
  return document.blocks[page.block]?.kind !== "page";
}

function sameBlocks(
  document: Document,
  from: number,
  to: number,
  blocks: readonly Block[],
): boolean {
  if (blocks.length !== to - from) return false;
  for (let index = 0; index < blocks.length; index++) {
    if (document.blocks[from + index] !== blocks[index]) return false;
  }
  return true;
}

/** The marks of blocks `from` to `to` that begin between two offsets of the document. */
function marksBetween(
  document: Document,
  marksOfBlock: MarksOfBlock,
  from: number,
  to: number,
  start: number,
  end = Number.MAX_SAFE_INTEGER,
) {
  const symbols: DocumentSymbol[] = [];
  for (let index = from; index < to; index++) {
    const marks = marksOfBlock(document, index);
    if (marks.length === 0) continue;
    const offset = document.start(index);
    const inside = marks.filter(
      (mark) => offset + mark.start >= start && offset + mark.start < end,
    );
    symbols.push(...inside.map((mark) => markSymbol(document, index, mark)));
  }
  return symbols;
}

function markSymbol(document: Document, index: number, mark: Outlined): DocumentSymbol {
  return {
    name: mark.name,
    kind: mark.kind,
    range: document.rangeIn(index, mark),
    selectionRange: document.rangeIn(index, mark.mark),
    ...(mark.children.length > 0 && {
      children: mark.children.map((child) => markSymbol(document, index, child)),
    }),
  };
}

/** From the start of a page or section to the end of its last written line. */
function rangeOf(document: Document, span: { start: number; end: number }): Range {
  const last = Math.max(document.blockIndexAt(Math.max(span.start, span.end - 1)), 0);
  const block = document.blocks[last];
  const contentEnd = block ? document.start(last) + block.content.end : span.end;
  const end = Math.max(span.start, Math.min(span.end, contentEnd));
  return { start: document.positionAt(span.start), end: document.positionAt(end) };
}

function within(selection: Range, range: Range): Range {
  const before =
    selection.end.line > range.end.line ||
    (selection.end.line === range.end.line && selection.end.character > range.end.character);
  return before ? { start: selection.start, end: range.end } : selection;
}
