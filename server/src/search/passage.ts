import { memoised } from "../analysis/memo";
import { spanIn } from "../people/block-names";
import { BREAK, inBlock, type Reading, readingOf } from "../people/reading";
import { goesOnAfterTurn, textBefore } from "../people/seam";
import { allAtOnce, type Steps } from "../people/steps";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";

/** What is read in one go: a block, or several where a sentence runs over page turns. */
export interface Passage {
  readonly text: string;
  /** The blocks in order: their indices, their readings, and where each reading begins in the text. */
  readonly blocks: readonly number[];
  readonly readings: readonly Reading[];
  readonly at: readonly number[];
}

const kept = new WeakMap<Document, readonly Passage[]>();

/** The passages of a document in order, step by step. */
export function* readingPassages(document: Document): Steps<readonly Passage[]> {
  const known = kept.get(document);
  if (known) return known;
  const passages = yield* readThrough(document);
  kept.set(document, passages);
  return passages;
}

/** The passage that a block of a document belongs to; blank lines, comments and pages have none. */
export function passageOf(document: Document, block: number): Passage | undefined {
  return passagesByBlock(document).get(block);
}

const passagesByBlock = memoised((document: Document): ReadonlyMap<number, Passage> => {
  const byBlock = new Map<number, Passage>();
  for (const passage of allAtOnce(readingPassages(document)))
    for (const block of passage.blocks) byBlock.set(block, passage);
  return byBlock;
});

function* readThrough(document: Document): Steps<readonly Passage[]> {
  const passages: Passage[] = [];
  let growing: GrowingPassage | undefined;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "blank" || block.kind === "comment" || block.kind === "page") continue;
    const reading = readingOf(document, block, true);
    const joint = growing && jointBetween(document, growing, index);
    if (joint === undefined) {
      if (growing) passages.push(growing.whole());
      growing = new GrowingPassage();
    }
    growing?.add(reading, index, joint);
    yield;
  }
  if (growing) passages.push(growing.whole());
  return passages;
}

/** A passage whose end is not known yet: of many pages, each is looked at once. */
class GrowingPassage {
  private readonly texts: string[] = [];
  private readonly readings: Reading[] = [];
  private readonly blocks: number[] = [];
  private readonly at: number[] = [];
  private length = 0;
  /** What is read last, without the spaces after it. */
  foot = "";
  /** Whether what is read last stands beside the text. */
  endsBeside = false;

  get lastBlock(): number | undefined {
    return this.blocks.at(-1);
  }

  /** Adds a block, after the page turn where there is one. */
  add(reading: Reading, block: number, joint?: string): void {
    if (joint !== undefined) {
      this.length += this.foot.length + joint.length - (this.texts.pop()?.length ?? 0);
      this.texts.push(this.foot, joint);
    }
    this.blocks.push(block);
    this.readings.push(reading);
    this.at.push(this.length);
    this.texts.push(reading.text);
    this.length += reading.text.length;
    this.foot = reading.text.trimEnd();
    this.endsBeside = reading.end < reading.text.length;
  }

  whole(): Passage {
    const { texts, blocks, readings, at } = this;
    return { text: texts.join(""), blocks, readings, at };
  }
}

/** What stands in the reading for the page turn before a block; nothing where none is read over. */
function jointBetween(
  document: Document,
  { lastBlock, foot, endsBeside }: GrowingPassage,
  index: number,
): string | undefined {
  if (lastBlock === undefined || textBefore(document, index) !== lastBlock) return undefined;
  const between = document.blocks.slice(lastBlock + 1, index);
  if (!between.some(({ kind }) => kind === "page")) return undefined;
  if (!goesOnAfterTurn(foot)) return undefined;
  if (endsBeside) return BREAK; // A note does not go on in the text of the next page.
  return /[-‐¬⸗]$/.test(foot) ? "\n" : " ";
}

/** A block of a passage, with the place in the passage where its reading begins. */
interface Part {
  readonly index: number;
  readonly reading: Reading;
  readonly at: number;
}

/** A stretch of a passage as offsets in the document; a mark that opens in it closes in it. */
export function spanOf(document: Document, passage: Passage, { start, end }: Span): Span {
  const [first, last] = [partAt(passage, start), partAt(passage, end - 1)];
  const base = document.start(first.index);
  if (first.index === last.index) {
    const own = { start: start - first.at, end: end - first.at };
    const span = spanIn(document.blocks[first.index] as Block, first.reading, own);
    return { start: base + span.start, end: base + span.end };
  }
  return {
    start: base + inBlock(first.reading, start - first.at, false),
    end: document.start(last.index) + inBlock(last.reading, end - last.at, true),
  };
}

function partAt({ blocks, readings, at }: Passage, offset: number): Part {
  const part = lastAtOrBefore(at, offset);
  const [index, reading] = [blocks[part] as number, readings[part] as Reading];
  return { index, reading, at: at[part] as number };
}
