import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { readPageNumber } from "../../syntax/page-numbers";
import { lastAtOrBefore } from "../../text/lines";
import { runOns } from "../run-on";
import type { Page } from "../structure";
import type { Side } from "./sides";
import { traitsOf } from "./traits";

/** A place in both lists of paragraphs that is known to be the same, before the paragraphs named. */
export interface FixedPoint {
  readonly original: number;
  readonly translation: number;
  /** Not only do both begin here: the two paragraphs belong together. */
  readonly anchored: boolean;
}

/** Two pages that correspond. */
export interface PagePair {
  readonly original: Page;
  readonly translation: Page;
}

/** The anchors and page turns at which both sides begin anew, in order. */
export function fixedPoints(
  document: Document,
  original: Side,
  translation: Side,
  pages: readonly PagePair[],
): readonly FixedPoint[] {
  const anchors = rising(anchorPoints(document, original, translation));
  const runs = new Set(runOns(document).flatMap(({ page }) => page ?? []));
  const turns = pages.flatMap((pair) => turnOf(document, original, translation, pair, runs) ?? []);
  const starts = anchors.map((anchor) => anchor.original);
  const fitting = turns.filter((turn) => {
    const at = anchors.length === 0 ? 0 : lastAtOrBefore(starts, turn.original);
    return [anchors[at], anchors[at + 1]].every((anchor) => !anchor || isRising(turn, anchor));
  });
  return [...anchors, ...rising(fitting)].sort((a, b) => a.original - b.original);
}

/** The pages of both sides with the same number; where none has, those at the same place. */
export function pagePairs(original: readonly Page[], translation: readonly Page[]): PagePair[] {
  const [here, there] = [byNumber(original), byNumber(translation)];
  const pairs = original.flatMap((page) => {
    const key = keyOf(page);
    const other = key !== undefined && here.get(key) === page ? there.get(key) : undefined;
    return other ? [{ original: page, translation: other }] : [];
  });
  if (pairs.length > 0 || original.length !== translation.length) return pairs;
  const bothNumbered = original.some(isNumbered) && translation.some(isNumbered);
  if (bothNumbered) return [];
  return original.map((page, at) => ({ original: page, translation: translation[at] as Page }));
}

/** Paragraphs with the same anchor, each of which stands once on its side. */
export function anchorPoints(document: Document, original: Side, translation: Side): FixedPoint[] {
  const [here, there] = [anchorsOf(document, original), anchorsOf(document, translation)];
  return [...here].flatMap(([key, at]) => {
    const other = there.get(key);
    return at === undefined || other === undefined
      ? []
      : [{ original: at, translation: other, anchored: true }];
  });
}

function anchorsOf(document: Document, { blocks }: Side): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, index] of blocks.entries()) {
    const { anchor } = traitsOf(document, document.blocks[index] as Block);
    if (anchor !== undefined) places.set(anchor, places.has(anchor) ? undefined : at);
  }
  return places;
}

function byNumber(pages: readonly Page[]): ReadonlyMap<string, Page | undefined> {
  const places = new Map<string, Page | undefined>();
  for (const page of pages) {
    const key = keyOf(page);
    if (key !== undefined) places.set(key, places.has(key) ? undefined : page);
  }
  return places;
}

/** `12r` and `12` are the same leaf, `xii` and `12` are not. */
function keyOf({ label, cover }: Page): string | undefined {
  if (cover) return cover;
  const read = label === undefined ? undefined : readPageNumber(label);
  return read && `${read.roman} ${read.number} ${read.letter}`;
}

function isNumbered({ label }: Page): boolean {
  return label !== undefined;
}

/**
 * The turn to a page, where both sides turn at the same place of the text: where a sentence runs
 * over the page on one side only, the translator moved the mark to the end of a paragraph.
 */
function turnOf(
  document: Document,
  original: Side,
  translation: Side,
  pair: PagePair,
  runs: ReadonlySet<number>,
): FixedPoint | undefined {
  const one = placeOf(document, original, pair.original, runs);
  const two = placeOf(document, translation, pair.translation, runs);
  if (one.within !== two.within) return undefined;
  return { original: one.at, translation: two.at, anchored: one.inline && two.inline };
}

/** Where in its side a page begins, and whether that is within a sentence. */
function placeOf(
  document: Document,
  { blocks }: Side,
  { block, mark }: Page,
  runs: ReadonlySet<number>,
) {
  const inline = isInline(document, block, mark.start);
  const before = blocks.length === 0 ? -1 : lastAtOrBefore(blocks, block - 1);
  const at = before >= 0 && (blocks[before] as number) < block ? before + 1 : 0;
  return { at, inline, within: inline || runs.has(block) };
}

/** Whether text of the same paragraph stands before the mark. */
function isInline(document: Document, index: number, offset: number): boolean {
  const block = document.blocks[index] as Block;
  return block.kind !== "page" && offset > document.start(index) + block.content.start;
}

/** The most points of which each lies after the one before it on both sides. */
function rising(points: readonly FixedPoint[]): FixedPoint[] {
  const ordered = [...points].sort(
    (a, b) => a.original - b.original || b.translation - a.translation,
  );
  const ends: Chain[] = [];
  for (const point of ordered) {
    const at = firstNotBelow(ends, point.translation);
    ends[at] = { point, before: ends[at - 1] };
  }
  const chain: FixedPoint[] = [];
  for (let end = ends.at(-1); end; end = end.before) chain.push(end.point);
  return chain.reverse();
}

/** A point, and the one before it in the longest chain that ends with it. */
interface Chain {
  readonly point: FixedPoint;
  readonly before: Chain | undefined;
}

function firstNotBelow(ends: readonly Chain[], translation: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as Chain).point.translation < translation) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isRising(one: FixedPoint, two: FixedPoint): boolean {
  const [down, across] = [two.original - one.original, two.translation - one.translation];
  return (down > 0 && across > 0) || (down < 0 && across < 0);
}
