import { type Alignment, alignmentsOf } from "../../analysis/alignment";
import type { Known } from "../../people/known";
import { namesIn } from "../../people/names-in";
import type { Document } from "../../syntax/document";

/** Blocks that stand side by side, by index. */
export interface Row {
  readonly original: readonly number[];
  readonly translation: readonly number[];
}

/** The rows that stand in the place of a block; none where a row elsewhere shows it. */
type Rows = Map<number, Row[]>;

/** Where original and translation stand side by side; blocks that are not in it have their own place. */
export function rowsOf(document: Document, known: Known | undefined): ReadonlyMap<number, Row[]> {
  const rows: Rows = new Map();
  for (const alignment of alignmentsOf(document, namesIn(known))) {
    // An original with two translations stands beside the first.
    if (alignment.original.blocks.some((index) => rows.has(index))) continue;
    addHeadings(document, alignment, rows);
    addPairs(alignment, rows);
    hidePageTurns(document, alignment, rows);
  }
  return rows;
}

/** The marks with which both texts begin stand in a row; where they go on after an enclosure, none does. */
function addHeadings(document: Document, { original, translation }: Alignment, rows: Rows): void {
  const marks = (side: Alignment["original"]) =>
    side.sections
      .map(({ fromBlock }) => fromBlock)
      .filter(
        (index) => document.blocks[index]?.kind === "section" && !side.blocks.includes(index),
      );
  const [one, two] = [marks(original), marks(translation)];
  const row = { original: one.slice(0, 1), translation: two.slice(0, 1) };
  const place = row.original[0] ?? original.blocks[0];
  for (const index of [...one.slice(0, 1), ...two]) rows.set(index, []);
  if (place !== undefined) rows.set(place, [row]);
}

/** What only the translation has stands behind the paragraph that it follows. */
function addPairs({ original, pairs }: Alignment, rows: Rows): void {
  let place = original.blocks[0];
  for (const pair of pairs) {
    for (const index of [...pair.original, ...pair.translation])
      if (!rows.has(index)) rows.set(index, []);
    place = pair.original[0] ?? place ?? pair.translation[0];
    if (place !== undefined) rows.get(place)?.push(pair);
  }
}

/** The pages of the original are shown; those of the translation would stand there twice. */
function hidePageTurns(document: Document, { translation }: Alignment, rows: Rows): void {
  for (const { block } of translation.pages)
    if (document.blocks[block]?.kind === "page") rows.set(block, []);
}
