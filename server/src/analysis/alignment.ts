import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Item, Stretch } from "./alignment/costs";
import {
  anchorPoints,
  type FixedPoint,
  fixedPoints,
  insertionPoints,
  type PagePair,
  pagePairs,
} from "./alignment/fixed-points";
import { likenessOf } from "./alignment/likeness";
import { path, type SureStep } from "./alignment/path";
import { type Side, sidesOf } from "./alignment/sides";
import { named, traitsOf } from "./alignment/traits";
import { runOns } from "./run-on";

/** Paragraphs of the original and those of the translation that say the same. */
export interface Pair {
  /** Indexes of blocks, in order; none where the other side stands alone. */
  readonly original: readonly number[];
  readonly translation: readonly number[];
  /** Between 0 and 1; 1 where the same anchor stands on both sides. */
  readonly sureness: number;
}

/** An original and a translation of it, page by page and paragraph by paragraph. */
export interface Alignment {
  readonly original: Side;
  readonly translation: Side;
  readonly pages: readonly PagePair[];
  /** In the order of the original; each paragraph of both sides is in one of them. */
  readonly pairs: readonly Pair[];
}

/** The ids of those who are named in a block, as far as a register knows. */
export type NamesIn = (block: number) => readonly string[];

const NOBODY: NamesIn = () => [];
const known = new WeakMap<Document, Map<NamesIn, readonly Alignment[]>>();

/**
 * Pairs the paragraphs of each translation with those of its original: explicit anchors first, then
 * pages, then order and length, and what both have in common. `names` must be the same function
 * for as long as it gives the same.
 */
export function alignmentsOf(document: Document, names = NOBODY): readonly Alignment[] {
  const found = known.get(document) ?? new Map<NamesIn, readonly Alignment[]>();
  known.set(document, found);
  const made = found.get(names) ?? sidesOf(document).map((pair) => aligned(document, pair, names));
  found.set(names, made);
  return made;
}

function aligned(document: Document, [one, two]: readonly [Side, Side], names: NamesIn): Alignment {
  const pages = pagePairs(one.pages, two.pages);
  const points = fixedPoints(document, one, two, pages);
  const anchors = anchorPoints(document, one, two);
  const crossing = apartFrom(points, anchors, insertionPoints(document, one, two));
  const ratio = ratioOf(document, one, two);
  const goingOn = new Set(runOns(document).map(({ after }) => after));
  const pairs = stretches(one, two, points, crossing).flatMap((stretch) =>
    paired(document, stretch, ratio, names, goingOn),
  );
  const apart = crossing.map(({ original, translation }) => ({
    original: [one.blocks[original] as number],
    translation: [two.blocks[translation] as number],
    sureness: 1,
  }));
  return { original: one, translation: two, pages, pairs: ordered([...pairs, ...apart]) };
}

/** The paragraphs that may stand in another order on both sides, and are pairs of their own. */
function apartFrom(
  points: readonly FixedPoint[],
  anchors: readonly FixedPoint[],
  insertions: readonly FixedPoint[],
): FixedPoint[] {
  const kept = new Set(points.map(({ original }) => original));
  const held = [...anchors, ...points.filter(({ anchored }) => anchored)];
  const here = new Set(held.map(({ original }) => original));
  const there = new Set(held.map(({ translation }) => translation));
  return [
    ...anchors.filter(({ original }) => !kept.has(original)),
    ...insertions.filter((one) => !here.has(one.original) && !there.has(one.translation)),
  ];
}

/** The blocks of both sides between two fixed points. */
interface Between {
  readonly original: readonly number[];
  readonly translation: readonly number[];
  readonly anchored: boolean;
}

function stretches(
  one: Side,
  two: Side,
  points: readonly FixedPoint[],
  crossing: readonly FixedPoint[],
): Between[] {
  const here = new Set(crossing.map(({ original }) => original));
  const there = new Set(crossing.map(({ translation }) => translation));
  const start = { original: 0, translation: 0, anchored: false };
  return [start, ...points].map(({ original, translation, anchored }, at) => {
    const { original: to = one.blocks.length, translation: across = two.blocks.length } =
      points[at] ?? {};
    return {
      original: one.blocks.slice(original, to).filter((_, index) => !here.has(original + index)),
      translation: two.blocks
        .slice(translation, across)
        .filter((_, index) => !there.has(translation + index)),
      anchored,
    };
  });
}

/** What was found for a stretch, for as long as the same blocks stand in it. */
interface Memo {
  readonly blocks: readonly Block[];
  readonly circumstances: string;
  readonly steps: readonly SureStep[];
}
const memos = new WeakMap<Block, Memo>();

function paired(
  document: Document,
  between: Between,
  ratio: number,
  names: NamesIn,
  goingOn: ReadonlySet<number>,
): Pair[] {
  let [row, column] = [0, 0];
  return stepsFor(document, between, ratio, names, goingOn).map((step, at) => {
    const original = between.original.slice(row, row + step.original);
    const translation = between.translation.slice(column, column + step.translation);
    row += step.original;
    column += step.translation;
    const sureness = between.anchored && at === 0 ? 1 : step.sureness;
    return { original, translation, sureness };
  });
}

function stepsFor(
  document: Document,
  between: Between,
  ratio: number,
  names: NamesIn,
  goingOn: ReadonlySet<number>,
): readonly SureStep[] {
  const all = [...between.original, ...between.translation];
  // The last block is one of the translation's: an original may have several translations.
  const last = document.blocks[all.at(-1) ?? -1];
  if (!last) return [];
  const blocks = all.map((index) => document.blocks[index] as Block);
  const circumstances = [
    [between.original.length, between.anchored, ratio].join(" "),
    ...all.map((index) => [goingOn.has(index) ? "…" : "", ...names(index)].join(" ")),
  ].join("\n");
  const memo = memos.get(last);
  if (memo?.circumstances === circumstances && sameBlocks(memo.blocks, blocks)) return memo.steps;
  const steps = compared(document, between, ratio, names, goingOn);
  memos.set(last, { blocks, circumstances, steps });
  return steps;
}

function compared(
  document: Document,
  { original, translation, anchored }: Between,
  ratio: number,
  names: NamesIn,
  goingOn: ReadonlySet<number>,
): readonly SureStep[] {
  const traits = (index: number) => traitsOf(document, document.blocks[index] as Block);
  const item = (index: number): Item => ({
    length: traits(index).length,
    goesOn: goingOn.has(index),
    part: traits(index).part,
  });
  const constants = (index: number) => [...traits(index).constants, ...names(index).map(named)];
  const stretch: Stretch = {
    original: original.map(item),
    translation: translation.map(item),
    anchored,
  };
  return path(stretch, ratio, likenessOf(original.map(constants), translation.map(constants)));
}

function sameBlocks(one: readonly Block[], two: readonly Block[]): boolean {
  return one.length === two.length && one.every((block, at) => block === two[at]);
}

/** The length of a translation for each letter of its original, in steps that seldom change. */
function ratioOf(document: Document, one: Side, two: Side): number {
  const length = ({ blocks }: Side) =>
    blocks.reduce(
      (sum, index) => sum + traitsOf(document, document.blocks[index] as Block).length,
      0,
    );
  const ratio = (length(two) + PRIOR) / (length(one) + PRIOR);
  return 1.1 ** Math.round(Math.log(ratio) / Math.log(1.1));
}

/** In short texts, as many letters as this are taken to be translated by as many. */
const PRIOR = 300;

/** In the order of the original; what only the translation has stands where it stands there. */
function ordered(pairs: readonly Pair[]): Pair[] {
  let last = -1;
  return pairs
    .map((pair) => {
      last = pair.original[0] ?? last;
      return { pair, at: last };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}
