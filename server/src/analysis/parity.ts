import type { Document } from "../syntax/document";
import type { BracketMark, MarkKind } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { type Alignment, alignmentsOf, type NamesIn, type Pair } from "./alignment";
import type { Side } from "./alignment/sides";
import { CARRIED_OVER } from "./alignment/traits";

/** A mark that stands on one side and has no partner in the paragraphs that say the same. */
export interface LoneMark {
  readonly mark: BracketMark;
  readonly block: number;
  /** The side on which it stands. */
  readonly side: Side;
  /** The blocks on the other side in which it is missing; none where they have no counterpart. */
  readonly missingIn: readonly number[];
}

/** How many marks of a kind stand on each side, in all. */
export interface KindCount {
  readonly kind: MarkKind;
  readonly original: number;
  readonly translation: number;
}

/** The marks of an original and of its translation, compared. */
export interface Parity {
  readonly alignment: Alignment;
  readonly counts: readonly KindCount[];
  readonly lone: readonly LoneMark[];
}

interface PlacedMark {
  readonly mark: BracketMark;
  readonly block: number;
}

/**
 * Which marks of the source stand on one side alone: within paragraphs that say the same, marks of
 * one kind in one order are partners. Words that an editor or translator added are not compared.
 */
export function parityOf(document: Document, names?: NamesIn): readonly Parity[] {
  return alignmentsOf(document, names).map((alignment) => ({
    alignment,
    counts: countsIn(document, alignment),
    lone: alignment.pairs.flatMap((pair) => loneIn(document, alignment, pair)),
  }));
}

function loneIn(document: Document, { original, translation }: Alignment, pair: Pair): LoneMark[] {
  const here = pair.original.flatMap((block) => comparedIn(document, block));
  const there = pair.translation.flatMap((block) => comparedIn(document, block));
  const partners = longestCommon(here, there);
  const lone = (marks: PlacedMark[], side: Side, missingIn: readonly number[]) =>
    marks.filter((mark) => !partners.has(mark)).map((mark) => ({ ...mark, side, missingIn }));
  return [...lone(here, original, pair.translation), ...lone(there, translation, pair.original)];
}

function comparedIn(document: Document, block: number): PlacedMark[] {
  const found = document.blocks[block];
  if (!found) return [];
  return marksIn(document.inlines(found))
    .filter(({ kind }) => CARRIED_OVER.has(kind))
    .map((mark) => ({ mark, block }));
}

/** No paragraph has more marks than this that are compared one by one. */
const MOST = 400;

/** The marks of the longest sequence of kinds that both lists have, on both sides. */
function longestCommon(here: readonly PlacedMark[], there: readonly PlacedMark[]): Set<PlacedMark> {
  const [rows, columns] = [Math.min(here.length, MOST), Math.min(there.length, MOST)];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const isSame = (row: number, column: number) => here[row]?.mark.kind === there[column]?.mark.kind;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      lengths[at] = isSame(row, column)
        ? (lengths[at + width + 1] as number) + 1
        : Math.max(lengths[at + width] as number, lengths[at + 1] as number);
    }
  }
  const partners = new Set<PlacedMark>([...here.slice(MOST), ...there.slice(MOST)]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const at = row * width + column;
    if (isSame(row, column)) {
      partners.add(here[row++] as PlacedMark).add(there[column++] as PlacedMark);
    } else if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) row++;
    else column++;
  }
  return partners;
}

function countsIn(document: Document, { original, translation }: Alignment): KindCount[] {
  const counts = new Map<MarkKind, { original: number; translation: number }>();
  for (const { type, blocks } of [original, translation]) {
    for (const { mark } of blocks.flatMap((block) => comparedIn(document, block))) {
      const count = counts.get(mark.kind) ?? { original: 0, translation: 0 };
      count[type]++;
      counts.set(mark.kind, count);
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count }));
}
