import { memoised } from "../analysis/memo";
import { spanIn } from "../people/block-names";
import { inBlock, type Reading, readingOf } from "../people/reading";
import { goesOnAfterTurn, textBefore } from "../people/seam";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";

/** A block of a passage, with the place in the passage where its reading begins. */
interface Part {
  readonly index: number;
  readonly reading: Reading;
  readonly at: number;
}

/** What is read in one go: a block, or several where a sentence runs over page turns. */
export interface Passage {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** The passages of a document in order. */
export const passagesOf = memoised((document: Document): readonly Passage[] => [
  ...readThrough(document),
]);

function* readThrough(document: Document): Generator<Passage> {
  let passage: Passage | undefined;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "blank" || block.kind === "comment" || block.kind === "page") continue;
    const reading = readingOf(document, block, true);
    const joint = passage && jointBetween(document, passage, index);
    if (passage && joint !== undefined) passage = joined(passage, joint, reading, index);
    else {
      if (passage) yield passage;
      passage = { text: reading.text, parts: [{ index, reading, at: 0 }] };
    }
  }
  if (passage) yield passage;
}

/** A stretch of a passage as offsets in the document; a mark that opens in it closes in it. */
export function spanOf(document: Document, passage: Passage, { start, end }: Span): Span {
  const [first, last] = [partAt(passage, start), partAt(passage, end - 1)];
  const base = document.start(first.index);
  if (first === last) {
    const own = { start: start - first.at, end: end - first.at };
    const span = spanIn(document.blocks[first.index] as Block, first.reading, own);
    return { start: base + span.start, end: base + span.end };
  }
  return {
    start: base + inBlock(first.reading, start - first.at, false),
    end: document.start(last.index) + inBlock(last.reading, end - last.at, true),
  };
}

/** What stands in the reading for the page turn before a block; nothing where none is read over. */
function jointBetween(document: Document, passage: Passage, index: number): string | undefined {
  const before = passage.parts.at(-1)?.index;
  if (textBefore(document, index) !== before || before === undefined) return undefined;
  const between = document.blocks.slice(before + 1, index);
  if (!between.some(({ kind }) => kind === "page")) return undefined;
  const foot = passage.text.trimEnd();
  if (!goesOnAfterTurn(foot)) return undefined;
  return /[-‐¬⸗]$/.test(foot) ? "\n" : " ";
}

function joined(passage: Passage, joint: string, reading: Reading, index: number): Passage {
  const foot = passage.text.trimEnd();
  const part = { index, reading, at: foot.length + joint.length };
  return { text: foot + joint + reading.text, parts: [...passage.parts, part] };
}

function partAt({ parts }: Passage, offset: number): Part {
  return parts.findLast(({ at }) => at <= offset) ?? (parts[0] as Part);
}
