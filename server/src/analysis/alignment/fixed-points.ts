import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { readPageNumber } from "../../syntax/page-numbers";
import { lastAtOrBefore } from "../../text/lines";
import { insertionMarksIn } from "../insertion-marks";
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
  const alike = sameKeys(original, translation);
  if (alike.some((pair) => !isCover(pair.original))) return alike;
  // A cover is a cover and no page, whatever stands at its place on the other side.
  const inner = (pages: readonly Page[]) => pages.filter((page) => !isCover(page));
  const placed = samePlaces(inner(original), inner(translation));
  return [...alike, ...placed].sort((a, b) => a.original.start - b.original.start);
}

function sameKeys(original: readonly Page[], translation: readonly Page[]): PagePair[] {
  const [here, there] = [byNumber(original), byNumber(translation)];
  return original.flatMap((page) => {
    const key = keyOf(page);
    const other = key !== undefined && here.get(key) === page ? there.get(key) : undefined;
    return other ? [{ original: page, translation: other }] : [];
  });
}

function samePlaces(original: readonly Page[], translation: readonly Page[]): PagePair[] {
  const bothNumbered = original.some(isNumbered) && translation.some(isNumbered);
  if (bothNumbered || original.length !== translation.length) return [];
  return original.map((page, at) => ({ original: page, translation: translation[at] as Page }));
}

/** Paragraphs with the same anchor, each of which stands once on its side. */
export function anchorPoints(document: Document, original: Side, translation: Side): FixedPoint[] {
  return namedPoints(
    original,
    translation,
    (block) => traitsOf(document, blockAt(document, block)).anchor,
  );
}

/** Paragraphs that are the same insertion. Translators move them to where they belong. */
export function insertionPoints(
  document: Document,
  original: Side,
  translation: Side,
): FixedPoint[] {
  return namedPoints(original, translation, (index) => {
    const block = blockAt(document, index);
    const body = insertionMarksIn(document, block).find(
      ({ role, words }) => role === "body" && words,
    );
    return body && body.mark.start <= block.content.start ? body.number : undefined;
  });
}

function namedPoints(
  original: Side,
  translation: Side,
  nameOf: (block: number) => string | undefined,
): FixedPoint[] {
  const [here, there] = [placesByName(original, nameOf), placesByName(translation, nameOf)];
  return [...here].flatMap(([name, at]) => {
    const other = there.get(name);
    return at === undefined || other === undefined
      ? []
      : [{ original: at, translation: other, anchored: true }];
  });
}

function placesByName(
  { blocks }: Side,
  nameOf: (block: number) => string | undefined,
): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, block] of blocks.entries()) {
    const name = nameOf(block);
    if (name !== undefined) places.set(name, places.has(name) ? undefined : at);
  }
  return places;
}

function blockAt(document: Document, index: number): Block {
  return document.blocks[index] as Block;
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

function isCover({ cover }: Page): boolean {
  return cover !== undefined;
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
