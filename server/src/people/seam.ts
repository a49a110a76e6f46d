import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { factNumber } from "../syntax/memory";
import type { Candidate } from "./candidate";
import { findNames } from "./find";
import type { Matcher } from "./matcher";
import { inBlock, readingOf } from "./reading";
import { Words } from "./words";

/** So much of the text before and after a page turn is read: longer names are rare. */
const REACH = 60;

/** A name that begins at the foot of one page and ends at the head of the next. */
export interface Seam {
  /** As it was found in the two texts read together. */
  readonly name: Candidate;
  /** Where it begins in the block before the turn, and where it ends in the block after it. */
  readonly start: number;
  readonly end: number;
}

/** A seam with the indices of the two blocks of a document that it joins. */
export interface Turn {
  readonly before: number;
  readonly after: number;
  readonly seam: Seam;
}

/** The seams among the blocks `from` to `to` (exclusive) of a document, in order. */
export function seamsIn(document: Document, matcher: Matcher, from: number, to: number): Turn[] {
  const found: Turn[] = [];
  let last = -1;
  let isTurn = false;
  let previous: Seam | undefined;
  for (let index = from; index < to; index++) {
    const block = document.blocks[index] as Block;
    if (block.kind === "page") isTurn = true;
    else if (isText(block)) {
      const left = last >= 0 && isTurn ? (document.blocks[last] as Block) : undefined;
      const seam = left && seamOf(document, matcher, left, block);
      // Of a page of one word, which may belong to both sides, the first holds.
      if (seam && (!previous || previous.end <= seam.start))
        found.push({ before: last, after: index, seam });
      previous = seam;
      last = index;
      isTurn = false;
    } else if (!isBetween(block)) last = -1;
  }
  return found;
}

/** The index of the block of text right before a block, pages and comments left out; else -1. */
export function textBefore({ blocks }: Document, index: number): number {
  let at = index - 1;
  while (at >= 0 && isBetween(blocks[at] as Block)) at--;
  return at >= 0 && isText(blocks[at] as Block) ? at : -1;
}

/** The index of the first block of text from a block on, pages and comments left out; else -1. */
export function textFrom({ blocks }: Document, index: number): number {
  let at = index;
  while (at < blocks.length && isBetween(blocks[at] as Block)) at++;
  return at < blocks.length && isText(blocks[at] as Block) ? at : -1;
}

/** What a text that goes on after the turn can end with: no sign that ends a sentence but a stop. */
const GOES_ON = /[\p{L}\p{M}\p{N}.,'’ʼ‐‑¬⸗-]/u;

/** Whether what is read at the foot of a page may go on after the turn. */
export function goesOnAfterTurn(foot: string): boolean {
  return GOES_ON.test(foot.slice(-1));
}

function isText({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "annotation";
}

function isBetween({ kind }: Block): boolean {
  return kind === "page" || kind === "blank" || kind === "comment";
}

const SEAM = factNumber();

/** With the block after the turn, for the last block before it and the last matcher. */
interface Kept {
  left?: Block;
  matcher?: Matcher;
  seam?: Seam | undefined;
}

function seamOf(document: Document, matcher: Matcher, left: Block, right: Block): Seam | undefined {
  const kept = right.memory.recall<Kept>(SEAM, document.conventions, () => ({}));
  if (kept.left === left && kept.matcher === matcher) return kept.seam;
  kept.left = left;
  kept.matcher = matcher;
  kept.seam = seamBetween(document, matcher, left, right);
  return kept.seam;
}

/**
 * Each block's own names are known already; here the end of one and the beginning of the other are
 * read together.
 */
function seamBetween(
  document: Document,
  matcher: Matcher,
  before: Block,
  after: Block,
): Seam | undefined {
  const [left, right] = [readingOf(document, before), readingOf(document, after)];
  const foot = left.text.slice(0, left.end).trimEnd();
  if (!goesOnAfterTurn(foot)) return undefined;
  const from = Math.max(0, foot.length - REACH);
  const skipped = right.text.length - right.text.trimStart().length;
  const head = right.text.slice(skipped, skipped + REACH);
  const joint = foot.endsWith("-") ? "\n" : " ";
  const turn = foot.length - from;
  const words = new Words(foot.slice(from) + joint + head, matcher);
  const name = findNames(words).find(
    ({ start, end, extent }) => start < turn && end > turn + 1 && extent !== "stranger",
  );
  return (
    name && {
      name,
      start: inBlock(left, from + name.start, false),
      end: inBlock(right, skipped + name.end - turn - 1, true),
    }
  );
}
