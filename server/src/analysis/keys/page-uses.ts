import type { Document } from "../../syntax/document";
import { readPageNumber } from "../../syntax/page-numbers";
import { column } from "../column";
import { memoised } from "../memo";
import { pagePointersIn } from "../page-pointers";
import { type Page, sectionAt, structureOf } from "../structure";
import type { KeyKind, KeyUse } from "./key-use";

/** Pages, by their place in `structureOf(document).pages`, and what leads to them. */
export const pageKind: KeyKind = {
  sort: "page",
  candidates: (document, block) => [
    ...(pointerColumn(document)[block] ?? []).map(({ span }) => span),
    ...(marksByBlock(document).get(block) ?? []).map(({ span }) => span),
  ],
  uses: memoised((document: Document): readonly KeyUse[] => {
    const pointing = pointerColumn(document).flatMap((pointers, block) =>
      (pointers ?? []).flatMap(({ label, span }): KeyUse[] => {
        const page = pageNamed(document, document.start(block) + span.start, label);
        if (!page) return [];
        return [{ sort: "page", key: keyOfPage(document, page), block, span, defines: false }];
      }),
    );
    const all = [...[...marksByBlock(document).values()].flat(), ...pointing];
    return all.sort((a, b) => a.block - b.block || a.span.start - b.span.start);
  }),
};

/** The key of a page. */
function keyOfPage(document: Document, page: Page): string {
  return String(placeOf(document).get(page) ?? -1);
}

const placeOf = memoised(
  (document: Document): ReadonlyMap<Page, number> =>
    new Map(structureOf(document).pages.map((page, at) => [page, at])),
);

const pointerColumn = column((document, block) => {
  const found = pagePointersIn(document, block);
  return found.length > 0 ? found : undefined;
});

const marksByBlock = memoised((document: Document): ReadonlyMap<number, readonly KeyUse[]> => {
  const marks = new Map<number, KeyUse[]>();
  for (const [at, { block, mark, start, end }] of structureOf(document).pages.entries()) {
    const base = document.start(block);
    const span = { start: mark.start - base, end: mark.end - base };
    const use: KeyUse = {
      sort: "page",
      key: String(at),
      block,
      span,
      defines: true,
      carried: { start, end },
    };
    marks.set(block, [...(marks.get(block) ?? []), use]);
  }
  return marks;
});

/**
 * Which page a number means at an offset: one of its own section, otherwise one of another. Where no
 * page of a section is numbered, `page 3` is its third.
 */
function pageNamed(document: Document, offset: number, label: string): Page | undefined {
  const { sections, loosePages } = structureOf(document);
  const own = sectionAt(document, offset)?.pages ?? loosePages;
  const others = [loosePages, ...sections.map(({ pages }) => pages)].filter((one) => one !== own);
  for (const pages of [own, ...others]) {
    const found = pageIn(pages, label);
    if (found) return found;
  }
  return undefined;
}

function pageIn(pages: readonly Page[], label: string): Page | undefined {
  const { byLabel, byNumber, numbered } = numbersOf(pages);
  const wanted = readPageNumber(label);
  if (!wanted) return undefined;
  const plain = wanted.letter === "" ? wanted.number : Number.NaN;
  if (!numbered) return pages[plain - 1];
  return byLabel.get(folded(label)) ?? byNumber.get(plain);
}

/** The pages of a section by what stands in their marks. */
const numbersOf = memoised((pages: readonly Page[]) => {
  const byLabel = new Map<string, Page>();
  const byNumber = new Map<number, Page>();
  for (const page of pages) {
    if (page.label === undefined) continue;
    if (!byLabel.has(folded(page.label))) byLabel.set(folded(page.label), page);
    for (const number of numbersIn(page.label)) {
      if (!byNumber.has(number)) byNumber.set(number, page);
    }
  }
  return { byLabel, byNumber, numbered: byLabel.size > 0 };
});

/** `12r` is 12; `12-13` is both. */
function numbersIn(label: string): number[] {
  return label.split(/[-–—]/).flatMap((part) => readPageNumber(part.trim())?.number ?? []);
}

function folded(label: string): string {
  return label.toLowerCase().replace(/[\s.]/g, "");
}
