import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { type Alignment, alignmentsOf, type NamesIn } from "./alignment";
import type { Side } from "./alignment/sides";
import { memoised } from "./memo";
import type { Page } from "./structure";

/** What corresponds to a paragraph or a page on the other side. Spans are offsets in the document. */
export interface Counterpart {
  /** The paragraphs, or the page mark, that were asked about. */
  readonly from: Span;
  readonly to: Span;
  /** The page that `to` is the mark of; nothing where paragraphs correspond. */
  readonly page?: Page;
  readonly side: Side;
}

/**
 * The counterparts of what stands at an offset: of the page, on a page mark, else of the paragraph.
 * An original with several translations has several; a paragraph that was left out has none.
 */
export function counterpartsAt(
  document: Document,
  offset: number,
  names?: NamesIn,
): readonly Counterpart[] {
  return alignmentsOf(document, names).flatMap((alignment) => {
    const page = pageMarkAt(alignment, offset);
    if (page) return counterpartOfPage(document, alignment, page) ?? [];
    return counterpartOfBlock(document, alignment, document.blockIndexAt(offset)) ?? [];
  });
}

/** The page on the other side; where it has none, the paragraphs with which the page begins there. */
export function counterpartOfPage(
  document: Document,
  alignment: Alignment,
  page: Page,
): Counterpart | undefined {
  const pair = indexOf(alignment).pages.get(page);
  if (!pair) return beginningOfPage(document, alignment, page);
  const isOriginal = pair.original === page;
  const other = isOriginal ? pair.translation : pair.original;
  const side = isOriginal ? alignment.translation : alignment.original;
  return { from: page.mark, to: other.mark, page: other, side };
}

/** The paragraphs that correspond to a block; nothing where it stands alone. */
function counterpartOfBlock(
  document: Document,
  alignment: Alignment,
  block: number,
): Counterpart | undefined {
  const pair = indexOf(alignment).blocks.get(block);
  if (!pair || pair.original.length === 0 || pair.translation.length === 0) return undefined;
  const { original, translation } = alignment;
  const [one, two] = [spanOf(document, pair.original), spanOf(document, pair.translation)];
  return pair.original.includes(block)
    ? { from: one, to: two, side: translation }
    : { from: two, to: one, side: original };
}

/** The first paragraph that begins on the page and has a counterpart. */
function beginningOfPage(
  document: Document,
  alignment: Alignment,
  page: Page,
): Counterpart | undefined {
  for (let block = document.blockIndexAt(page.start); block < document.blocks.length; block++) {
    if (document.start(block) >= page.end) break;
    if (document.start(block) < page.start) continue;
    const found = counterpartOfBlock(document, alignment, block);
    if (found) return { ...found, from: page.mark };
  }
  return undefined;
}

function pageMarkAt({ original, translation }: Alignment, offset: number): Page | undefined {
  return [...original.pages, ...translation.pages].find(
    ({ mark }) => mark.start <= offset && offset <= mark.end,
  );
}

/** The pairs of an alignment by what stands in them. */
const indexOf = memoised(({ pages, pairs }: Alignment) => ({
  pages: new Map(
    pages.flatMap((pair) => [pair.original, pair.translation].map((page) => [page, pair] as const)),
  ),
  blocks: new Map(
    pairs.flatMap((pair) =>
      [...pair.original, ...pair.translation].map((block) => [block, pair] as const),
    ),
  ),
}));

function spanOf(document: Document, blocks: readonly number[]): Span {
  const [first = 0] = blocks;
  const last = blocks.at(-1) ?? first;
  return {
    start: document.start(first) + (document.blocks[first] as Block).content.start,
    end: document.start(last) + (document.blocks[last] as Block).content.end,
  };
}
