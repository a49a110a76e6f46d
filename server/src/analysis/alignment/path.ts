import { Band, type Middle } from "./band";
import {
  Costs,
  type Item,
  type Likeness,
  type PricedStep,
  STEPS,
  type Step,
  type Stretch,
  sums,
} from "./costs";

/** A step, and how probable it is that the first paragraphs in it belong together: from 0 to 1. */
export interface SureStep extends Step {
  readonly sureness: number;
}

/** All cells are looked at in texts of up to 500 paragraphs; a band of them in longer ones. */
const MOST_CELLS = 250_000;
const NARROWEST = 25;
/** How far from the best path others are looked at, to say how sure it is. */
const BESIDE = 10;
const FEWEST_SAMPLES = 5;

/**
 * The likeliest way in which the paragraphs correspond, by length and by what they have in common:
 * W. A. Gale and K. W. Church, “A Program for Aligning Sentences in Bilingual Corpora”,
 * Computational Linguistics 19 (1993), with steps over three paragraphs. `ratio` is the length of
 * the translation for each letter of the original.
 */
export function path(stretch: Stretch, ratio: number, likeness: Likeness): SureStep[] {
  const rows = stretch.original.length;
  const half = Math.max(NARROWEST, Math.floor(MOST_CELLS / (2 * (rows + 1))));
  const first = bestPath(new Costs(stretch, ratio, likeness), diagonal(stretch), half);
  const costs = new Costs(stretch, refined(stretch, first, ratio), likeness);
  const near = alongPath(first, rows);
  const best = bestPath(costs, near, Math.min(half, NARROWEST));
  return withSureness(costs, best, alongPath(best, rows));
}

function bestPath(costs: Costs, middle: Middle, half: number): PricedStep[] {
  const rows = costs.stretch.original.length;
  const columns = costs.stretch.translation.length;
  const band = new Band(rows, columns, middle, half, Number.POSITIVE_INFINITY);
  const steps = new Int8Array(band.values.length).fill(-1);
  for (let row = 0; row <= rows; row++) {
    for (let column = band.from(row); column < band.to(row); column++) {
      if (row === 0 && column === 0) band.values[band.index(0, 0)] = 0;
      else enter(costs, band, steps, row, column);
    }
  }
  return walkedBack(steps, band);
}

/** Finds the cheapest step that leads to a cell. */
function enter(costs: Costs, band: Band, steps: Int8Array, row: number, column: number): void {
  const at = band.index(row, column);
  for (let number = 0; number < STEPS.length; number++) {
    const step = STEPS[number] as PricedStep;
    const from = band.index(row - step.original, column - step.translation);
    if (from < 0 || band.values[from] === Number.POSITIVE_INFINITY) continue;
    const cost = (band.values[from] as number) + costs.of(step, row, column);
    if (cost >= (band.values[at] as number)) continue;
    band.values[at] = cost;
    steps[at] = number;
  }
}

function walkedBack(steps: Int8Array, band: Band): PricedStep[] {
  const back: PricedStep[] = [];
  let [row, column] = [band.rows, band.columns];
  while (row > 0 || column > 0) {
    const step = STEPS[steps[band.index(row, column)] as number] as PricedStep;
    back.push(step);
    row -= step.original;
    column -= step.translation;
  }
  return back.reverse();
}

/** Weighs all paths near the best one by their probabilities, to say how sure each step is. */
function withSureness(costs: Costs, best: readonly PricedStep[], middle: Middle): SureStep[] {
  const before = sumsOfPaths(costs, middle, false);
  const after = sumsOfPaths(costs, middle, true);
  const shareOf = (step: PricedStep, row: number, column: number) => {
    const start = before.values[before.index(row, column)] ?? Number.NEGATIVE_INFINITY;
    const [down, across] = [row + step.original, column + step.translation];
    const end = after.values[after.index(down, across)] ?? Number.NEGATIVE_INFINITY;
    const impossible = start + end === Number.NEGATIVE_INFINITY;
    return impossible ? 0 : Math.exp(start + end - costs.of(step, down, across) - before.last);
  };
  let [row, column] = [0, 0];
  return best.map((step) => {
    const { original, translation } = step;
    const isAlone = original === 0 || translation === 0;
    const sureness = isAlone ? shareOf(step, row, column) : sharesTogether(shareOf, row, column);
    row += original;
    column += translation;
    return { original, translation, sureness: Math.min(1, sureness) };
  });
}

/** The share of all paths in which one paragraph of each side is in the same step. */
function sharesTogether(
  shareOf: (step: PricedStep, row: number, column: number) => number,
  row: number,
  column: number,
): number {
  let sum = 0;
  for (const step of STEPS) {
    for (let down = 0; down < step.original; down++) {
      for (let across = 0; across < step.translation; across++)
        sum += shareOf(step, row - down, column - across);
    }
  }
  return sum;
}

/** The logarithm of the probability of all paths from the start to each cell, or from it to the end. */
function sumsOfPaths(costs: Costs, middle: Middle, backwards: boolean): Band {
  const rows = costs.stretch.original.length;
  const columns = costs.stretch.translation.length;
  const band = new Band(rows, columns, middle, BESIDE, Number.NEGATIVE_INFINITY);
  for (let count = 0; count <= rows; count++) {
    const row = backwards ? rows - count : count;
    const [from, to] = [band.from(row), band.to(row)];
    for (let place = 0; place < to - from; place++) {
      const column = backwards ? to - 1 - place : from + place;
      const isEdge = backwards ? row === rows && column === columns : row === 0 && column === 0;
      band.values[band.index(row, column)] = isEdge
        ? 0
        : summed(costs, band, row, column, backwards);
    }
  }
  return band;
}

function summed(costs: Costs, band: Band, row: number, column: number, backwards: boolean): number {
  let sum = Number.NEGATIVE_INFINITY;
  for (const step of STEPS) {
    const [down, across] = [step.original, step.translation];
    const other = backwards
      ? band.index(row + down, column + across)
      : band.index(row - down, column - across);
    const value = other < 0 ? sum : (band.values[other] as number);
    if (other < 0 || value === Number.NEGATIVE_INFINITY) continue;
    const cost = backwards
      ? costs.of(step, row + down, column + across)
      : costs.of(step, row, column);
    sum = added(sum, value - cost);
  }
  return sum;
}

/** The logarithm of the sum of two numbers given by their logarithms. */
function added(one: number, two: number): number {
  const [low, high] = one < two ? [one, two] : [two, one];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}

/** The place in the translation that is as far from its start, by length. */
function diagonal({ original, translation }: Stretch): Middle {
  const [one, two] = [sums(original), sums(translation)];
  const share = (two.at(-1) as number) / Math.max(1, one.at(-1) as number);
  let column = 0;
  const middles = original.map((_item, row) => {
    while (column < translation.length && (two[column] as number) < (one[row] as number) * share)
      column++;
    return column;
  });
  return (row) => middles[row] ?? translation.length;
}

/** The places that a path goes through. */
function alongPath(steps: readonly Step[], rows: number): Middle {
  const middles = new Int32Array(rows + 1);
  let [row, column] = [0, 0];
  for (const { original, translation } of steps) {
    for (let one = 1; one <= original; one++) middles[row + one] = column + translation;
    row += original;
    column += translation;
    middles[row] = column;
  }
  return (at) => middles[at] ?? column;
}

/** The ratio of lengths in the paragraphs that a first attempt found to correspond one to one. */
function refined(stretch: Stretch, steps: readonly Step[], ratio: number): number {
  let [row, column, one, two, count] = [0, 0, 0, 0, 0];
  for (const { original, translation } of steps) {
    if (original === 1 && translation === 1) {
      one += (stretch.original[row] as Item).length;
      two += (stretch.translation[column] as Item).length;
      count++;
    }
    row += original;
    column += translation;
  }
  return count >= FEWEST_SAMPLES && one > 0 && two > 0 ? two / one : ratio;
}
