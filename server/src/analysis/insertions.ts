import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { type InsertionMark, insertionMarksIn } from "./insertion-marks";
import { memoised } from "./memo";
import { sectionAt } from "./structure";

/** A mark that names an insertion, in its document. Spans are relative to the block. */
export interface PlacedInsertion extends InsertionMark {
  readonly number: string;
  readonly block: number;
  /** `insert!` says no number; that of the insertion meant is its own. */
  readonly inferred?: true;
  /** The mark after it, which ends what is inserted. */
  readonly next?: Unplaced | undefined;
}

/** The marks that may name an insertion, by block. */
export const insertionColumn = column((document, block): readonly InsertionMark[] | undefined => {
  const found = insertionMarksIn(document, block);
  return found.length > 0 ? found : undefined;
});

/** All places and bodies of insertions, in the order of the text. */
export const insertionsOf = memoised((document: Document): readonly PlacedInsertion[] => {
  const all: Unplaced[] = [];
  for (const [block, marks] of insertionColumn(document).entries()) {
    for (const mark of marks ?? []) all.push({ ...mark, block });
  }
  const numbered = all.flatMap((one, at) =>
    isNumbered(one) ? [{ ...one, next: all[at + 1] }] : [],
  );
  if (numbered.length === all.length) return numbered;
  return [...numbered, ...guessed(document, all)].sort(byPlace);
});

type Unplaced = InsertionMark & { readonly block: number };
type Numbered = Unplaced & { readonly number: string };

function isNumbered(one: Unplaced): one is Numbered {
  return one.number !== undefined;
}

/** What is inserted, of a body, in the document; empty where nothing follows the label. */
export function insertedText(document: Document, one: PlacedInsertion): Span | undefined {
  if (one.role !== "body" || one.inferred) return undefined;
  const { next } = one;
  const base = document.start(one.block);
  const beside = !one.words && next?.block === one.block && next.mark.start >= one.mark.end;
  return beside
    ? { start: base + one.mark.end, end: base + next.mark.start }
    : carriedBy(document, one);
}

/** The words in the mark; of a mere label, the paragraphs after it up to the next mark. */
function carriedBy(document: Document, { block, mark, words }: Unplaced): Span {
  const base = document.start(block);
  if (words) return { start: base + words.start, end: base + words.end };
  const own = document.blocks[block];
  const rest =
    own && own.content.end > mark.end && own.text.slice(mark.end, own.content.end).trim();
  let [start, end] = [base + mark.end, base + (rest ? own.content.end : mark.end)];
  for (let next = block + 1; belongs(document, next, end === base + mark.end); next++) {
    const { content } = document.blocks[next] as { content: Span };
    if (end === base + mark.end) start = document.start(next) + content.start;
    end = document.start(next) + content.end;
  }
  return { start, end };
}

/** Whether a block goes on with an insertion: a paragraph without marks; the first may have some. */
function belongs(document: Document, index: number, isFirst: boolean): boolean {
  const block = document.blocks[index];
  if (block?.kind !== "paragraph") return false;
  const [mark] = marksIn(document.inlines(block));
  return !mark || (isFirst && mark.start > block.content.start);
}

/** `insert!` means the next insertion of its section whose place is marked nowhere, in their order. */
function guessed(document: Document, all: readonly Unplaced[]): PlacedInsertion[] {
  const sectionOf = (one: Unplaced) => sectionAt(document, document.start(one.block))?.start ?? 0;
  const taken = new Set(
    all.filter(({ role }) => role === "place").map((one) => `${sectionOf(one)} ${one.number}`),
  );
  const found: PlacedInsertion[] = [];
  let waiting: Unplaced[] = [];
  let section = -1;
  for (const one of all) {
    if (sectionOf(one) !== section) [waiting, section] = [[], sectionOf(one)];
    if (!isNumbered(one)) waiting.push(one);
    else if (one.role === "body" && waiting.length > 0 && !taken.has(`${section} ${one.number}`)) {
      found.push({ ...(waiting.shift() as Unplaced), number: one.number, inferred: true });
      taken.add(`${section} ${one.number}`);
    }
  }
  return found;
}

function byPlace(a: Unplaced, b: Unplaced): number {
  return a.block - b.block || a.mark.start - b.mark.start;
}
