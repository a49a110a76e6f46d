import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Candidate } from "./candidate";
import { findNames } from "./find";
import type { Matcher } from "./matcher";
import { inBlock, type Reading, readingOf } from "./reading";
import { Words } from "./words";

/** So much of the text before and after a page turn is read: longer names are rare. */
const REACH = 60;

/**
 * Names that begin at the foot of one page and end at the head of the next. Each block's own names
 * are known already; here the end of one and the beginning of the other are read together.
 */
export function seams(document: Document, matcher: Matcher): Candidate[] {
  const found: Candidate[] = [];
  let last: { block: Block; index: number } | undefined;
  let isTurn = false;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === "page") isTurn = true;
    else if (block.kind === "paragraph" || block.kind === "annotation") {
      if (last && isTurn) found.push(...seam(document, matcher, last, { block, index }));
      last = { block, index };
      isTurn = false;
    } else if (block.kind !== "blank" && block.kind !== "comment") last = undefined;
  }
  return found;
}

interface Place {
  readonly block: Block;
  readonly index: number;
}

function seam(document: Document, matcher: Matcher, before: Place, after: Place): Candidate[] {
  const [left, right] = [readingOf(document, before.block), readingOf(document, after.block)];
  const foot = left.text.trimEnd();
  const from = Math.max(0, foot.length - REACH);
  const skipped = right.text.length - right.text.trimStart().length;
  const head = right.text.slice(skipped, skipped + REACH);
  const joint = foot.endsWith("-") ? "\n" : " ";
  const turn = foot.length - from;
  const text = foot.slice(from) + joint + head;
  return findNames(new Words(text, matcher))
    .filter(({ start, end, extent }) => start < turn && end > turn + 1 && extent !== "stranger")
    .map((candidate) => ({
      ...candidate,
      start: document.start(before.index) + inBlock(left, from + candidate.start, false),
      end: endAfter(document, after, right, skipped + candidate.end - turn - 1),
    }));
}

function endAfter(document: Document, { index }: Place, reading: Reading, end: number): number {
  return document.start(index) + inBlock(reading, end, true);
}
