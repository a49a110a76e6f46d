import { type DocumentSymbol, type Range, SymbolKind } from "vscode-languageserver-types";
import { frontFields } from "../analysis/front-matter";
import { blockFact } from "../analysis/memo";
import { pageName, sectionName, shortened } from "../analysis/names";
import { type Page, type Section, structureOf } from "../analysis/structure";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { type BracketMark, type Inline, isMark } from "../syntax/nodes";
import { t } from "../text/words";
import { SYMBOLS } from "./data/symbols";

/**
 * `textDocument/documentSymbol`: front matter, sections, pages and marks, as a tree. What did not
 * change since the last call is the same object, so that it need not be written out again.
 */
export function documentSymbols(document: Document): DocumentSymbol[] {
  const { sections, loosePages, bodyFrom } = structureOf(document);
  const firstSection = sections[0]?.fromBlock ?? document.blocks.length;
  const loose = pageSymbols(document, loosePages, bodyFrom, firstSection);
  return [
    ...frontMatter(document, bodyFrom),
    ...loose,
    ...sections.map((section) => sectionSymbol(document, section)),
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

function sectionSymbol(document: Document, section: Section): DocumentSymbol {
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
    children: pageSymbols(document, pages, fromBlock, toBlock),
  };
}

/** The pages of a stretch of blocks, after the marks that stand before the first page. */
function pageSymbols(
  document: Document,
  pages: readonly Page[],
  from: number,
  to: number,
): DocumentSymbol[] {
  const [first] = pages;
  const before = marksBetween(document, from, first ? first.block : to, 0, first?.mark.start);
  const symbols = pages.map((page, index) =>
    pageSymbol(document, page, pages, pages[index + 1], to),
  );
  return [...before, ...symbols];
}

/** What a page's symbol was made from; while it is the same, so is the symbol. */
interface PageMemo {
  readonly page: Page;
  readonly count: number;
  readonly line: number;
  readonly blocks: readonly Block[];
  readonly length: number;
  readonly symbol: DocumentSymbol;
}
const pageMemos = new WeakMap<Block, PageMemo[]>();

function pageSymbol(
  document: Document,
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
        isSame(memo, page, pages.length, line, length) &&
        sameBlocks(document, page.block, lastBlock, memo.blocks),
    );
  if (known) return known.symbol;
  const symbol = makePage(document, page, pageName(document, page, pages), lastBlock, next);
  const blocks = document.blocks.slice(page.block, lastBlock);
  const others = (pageMemos.get(block) ?? []).filter((memo) => memo.page.label !== page.label);
  pageMemos.set(block, [...others, { page, count: pages.length, line, blocks, length, symbol }]);
  return symbol;
}

/** A page is named by its label, or counted among the others. */
function isSame(memo: PageMemo, page: Page, count: number, line: number, length: number): boolean {
  if (memo.line !== line || memo.length !== length || memo.page.label !== page.label) return false;
  return page.label !== undefined || (memo.count === count && memo.page.ordinal === page.ordinal);
}

function makePage(
  document: Document,
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
    children: marksBetween(document, page.block, lastBlock, mark.end, next?.mark.start),
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
  from: number,
  to: number,
  start: number,
  end = Number.MAX_SAFE_INTEGER,
) {
  const symbols: DocumentSymbol[] = [];
  for (let index = from; index < to; index++) {
    const block = document.blocks[index] as Block;
    const marks = outlined(document, block);
    if (marks.length === 0) continue;
    const offset = document.start(index);
    const inside = marks.filter(
      (mark) => offset + mark.start >= start && offset + mark.start < end,
    );
    symbols.push(...inside.map((mark) => markSymbol(document, index, mark)));
  }
  return symbols;
}

const outlined = blockFact((block, inlines): readonly Outlined[] => {
  const marks = marksOf(block.text, inlines);
  if (block.kind !== "noteBody") return marks;
  const { start, end } = block.content;
  const text = block.text.slice(block.mark.end, end);
  return [
    {
      kind: SymbolKind.String,
      name: `✻ ${block.key} ${shortened(text)}`,
      start,
      end,
      mark: block.mark,
      children: marks,
    },
  ];
});

/** A mark as the outline shows it, with offsets relative to its block. */
interface Outlined {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The part to select. */
  readonly mark: { readonly start: number; readonly end: number };
  readonly children: readonly Outlined[];
}

function marksOf(text: string, inlines: readonly Inline[]): Outlined[] {
  return inlines.flatMap((inline) => {
    if (!isMark(inline) || inline.kind === "pageBreak") return [];
    const children = marksOf(text, inline.children);
    const row = SYMBOLS[inline.kind];
    if (!row.shown) return children;
    const { start, end } = inline;
    const content = inline.content.start < inline.content.end ? inline.content : inline;
    return [
      { kind: row.kind, name: nameOf(text, inline, row.sign), start, end, mark: content, children },
    ];
  });
}

function nameOf(text: string, mark: BracketMark, sign: string): string {
  const written = text.slice(mark.content.start, mark.content.end).trim();
  return `${sign} ${shortened(written || mark.descriptor || text.slice(mark.start, mark.end))}`;
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
