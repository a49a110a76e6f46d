import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Origin } from "../syntax/lineage";
import { namesOf } from "./block-names";
import type { Matcher } from "./matcher";
import { type Passage, passageOf } from "./passage";
import { seamsIn, type Turn, textBefore, textFrom } from "./seam";

/** The passages of the blocks `from` to `to` (exclusive); nothing for those that name nobody. */
export function passagesIn(
  document: Document,
  matcher: Matcher,
  from: number,
  to: number,
): (Passage | undefined)[] {
  const turns = turnsAround(document, matcher, from, to);
  const entering = new Map(turns.map((turn) => [turn.after, turn]));
  const leaving = new Map(turns.map((turn) => [turn.before, turn]));
  const made: (Passage | undefined)[] = [];
  for (let index = from; index < to; index++) {
    const names = namesOf(document, document.blocks[index] as Block, matcher);
    const leaves = leaving.get(index);
    const joint = leaves && jointOf(document, matcher, leaves);
    made.push(passageOf(index, names, entering.get(index)?.seam, joint));
  }
  return made;
}

/** The names over page turns that begin or end in the blocks. */
function turnsAround(document: Document, matcher: Matcher, from: number, to: number): Turn[] {
  // Whether a name runs into a block depends on whether one runs into the block before it.
  let first = from;
  for (let back = 0; back < 2; back++) {
    const before = textBefore(document, first);
    if (before >= 0) first = before;
  }
  return seamsIn(document, matcher, first, Math.max(to, textFrom(document, to) + 1));
}

function jointOf(document: Document, matcher: Matcher, { before, after, seam }: Turn) {
  const { marked } = namesOf(document, document.blocks[after] as Block, matcher);
  return {
    seam,
    end: document.start(after) - document.start(before) + seam.end,
    isMarked: marked.some(({ start }) => start < seam.end),
  };
}

/** The blocks that an edit may concern: a name may run over a page turn on each side. */
export function reachOf(document: Document, { first, made }: Origin): { from: number; to: number } {
  const end = first + made.length;
  const before = textBefore(document, first);
  const next = textFrom(document, end);
  const second = next < 0 ? -1 : textFrom(document, next + 1);
  return { from: before < 0 ? first : before, to: Math.max(end, next + 1, second + 1) };
}

/** Passages in the place of older ones, from one block on. */
export interface Replaced {
  readonly from: number;
  readonly made: readonly (Passage | undefined)[];
}

/** The passages without those at both ends that are what they were; `grown` blocks came in. */
export function withoutSame(
  { from, made }: Replaced,
  grown: number,
  old: readonly (Passage | undefined)[],
): Replaced {
  const most = Math.min(made.length, made.length - grown);
  const end = from + made.length - grown;
  let first = 0;
  while (first < most && isSame(made[first], old[from + first])) first++;
  let last = 0;
  while (last < most - first && isSame(made.at(-1 - last), old[end - 1 - last])) last++;
  return { from: from + first, made: made.slice(first, made.length - last) };
}

function isSame(one: Passage | undefined, other: Passage | undefined): boolean {
  if (!one || !other) return one === other;
  const [left, right] = [one.leaves, other.leaves];
  return (
    one.names === other.names &&
    one.enters === other.enters &&
    left?.seam === right?.seam &&
    left?.end === right?.end &&
    left?.isMarked === right?.isMarked
  );
}
