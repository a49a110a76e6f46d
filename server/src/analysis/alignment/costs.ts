/** Two lists of paragraphs between two points that are known to correspond. */
export interface Stretch {
  readonly original: readonly Item[];
  readonly translation: readonly Item[];
  /** The first paragraphs of both carry the same anchor and belong together. */
  readonly anchored: boolean;
}

/** A paragraph as it is compared. */
export interface Item {
  readonly length: number;
  /** The sentence of the paragraph before goes on in it. */
  readonly goesOn: boolean;
  /** The part of a letter or page that it is marked to be. */
  readonly part?: string | undefined;
}

/** So many paragraphs of the original correspond to so many of the translation; 0 to none. */
export interface Step {
  readonly original: number;
  readonly translation: number;
}

/** How much two paragraphs have in common besides their lengths, by their places in the lists. */
export type Likeness = (original: number, translation: number) => number;

/** A step with what it costs in itself: `-ln` of its probability. */
export interface PricedStep extends Step {
  readonly cost: number;
}

/** What a translator does with paragraphs. */
export const STEPS: readonly PricedStep[] = [
  { original: 1, translation: 1, cost: 0.1 },
  { original: 1, translation: 0, cost: 1.5 },
  { original: 0, translation: 1, cost: 1.5 },
  { original: 2, translation: 1, cost: 3 },
  { original: 1, translation: 2, cost: 3 },
  { original: 2, translation: 2, cost: 5.5 },
  { original: 3, translation: 1, cost: 5 },
  { original: 1, translation: 3, cost: 5 },
];

/** Variance of the length of a translation for each letter, after Gale and Church (1993). */
const VARIANCE = 6.8;
/** Long paragraphs differ by a share of their length, not by its root. */
const SPREAD = 0.12;
/** However ill two lengths fit, the text may say why: a list left out, a table. */
const WORST_FIT = 25;
/** Joining two paragraphs is no surprise where the sentence runs on. */
const RUN_ON = 0.7;
/** An address is no salutation, and a folio no letterhead, however well their lengths fit. */
const OTHER_PART = 6;
/** Nobody leaves a long paragraph out lightly; a stray line is left out often. */
const LEFT_OUT = 4;
const STRAY = 80;

/** What each step costs at each place. */
export class Costs {
  private readonly original: Float64Array;
  private readonly translation: Float64Array;
  /** What it costs to leave out each paragraph of the original, and of the translation. */
  private readonly without: readonly [Float64Array, Float64Array];

  constructor(
    readonly stretch: Stretch,
    private readonly ratio: number,
    private readonly likeness: Likeness,
  ) {
    const { original, translation } = stretch;
    this.original = sums(original);
    this.translation = sums(translation);
    this.without = [leavingOut(original, ratio), leavingOut(translation, 1)];
  }

  /** The cost of a step that ends before paragraph `row` of the original and `column`. */
  of(step: PricedStep, row: number, column: number): number {
    const fromRow = row - step.original;
    const fromColumn = column - step.translation;
    if (step.original === 0 || step.translation === 0) {
      if (this.stretch.anchored && fromRow === 0 && fromColumn === 0) return WORST_FIT;
      const left = step.original === 0 ? this.without[1][fromColumn] : this.without[0][fromRow];
      return step.cost + (left as number);
    }
    const one = (this.original[row] as number) - (this.original[fromRow] as number);
    const two = (this.translation[column] as number) - (this.translation[fromColumn] as number);
    const prior = this.prior(step, fromRow, fromColumn);
    return prior + this.fit(one, two) - this.shared(step, row, column);
  }

  private prior(step: PricedStep, row: number, column: number): number {
    const { original, translation } = this.stretch;
    if (step.original === 2 && step.translation === 1 && original[row + 1]?.goesOn) return RUN_ON;
    if (step.original === 1 && step.translation === 2 && translation[column + 1]?.goesOn)
      return RUN_ON;
    return step.cost;
  }

  private fit(one: number, two: number): number {
    const wanted = one * this.ratio;
    const mean = (wanted + two) / 2;
    const variance = VARIANCE * (mean + 1) + (SPREAD * mean) ** 2;
    return Math.min(WORST_FIT, (two - wanted) ** 2 / variance / 2);
  }

  private shared(step: Step, row: number, column: number): number {
    let shared = 0;
    for (let one = row - step.original; one < row; one++) {
      for (let two = column - step.translation; two < column; two++)
        shared += this.isOtherPart(one, two) ? -OTHER_PART : this.likeness(one, two);
    }
    return shared;
  }

  private isOtherPart(row: number, column: number): boolean {
    const one = this.stretch.original[row]?.part;
    const two = this.stretch.translation[column]?.part;
    return one !== undefined && two !== undefined && one !== two;
  }
}

function leavingOut(items: readonly Item[], ratio: number): Float64Array {
  return Float64Array.from(
    items,
    ({ length }) => LEFT_OUT * (1 - Math.exp((-length * ratio) / STRAY)),
  );
}

/** The lengths of the first 0, 1, 2 … paragraphs. */
export function sums(items: readonly Item[]): Float64Array {
  const all = new Float64Array(items.length + 1);
  for (const [at, { length }] of items.entries()) all[at + 1] = (all[at] as number) + length;
  return all;
}
