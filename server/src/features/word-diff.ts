import { diffArrays } from "diff";
import { anchorsOf } from "./word-anchors";

/** A word of a source. Where it stands is for the caller to know. */
export interface Word {
  /** As it is compared. */
  readonly key: string;
  /** The same without hyphens. */
  readonly bare: string;
  /** Divided at the end of a line, so that its hyphen may be no part of the word. */
  readonly isBroken: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words that are not the same: indexes, half-open, in both lists. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** A passage between two common places that differs in more words than this differs as a whole. */
const MOST_CHANGES = 400;
/** Of the shorter text, at least so much must stand in the other one. */
const LEAST_IN_COMMON = 0.2;

/**
 * Where two lists of words differ: by Myers’ algorithm (1986) between places that occur once in
 * each. Nothing when they have hardly a word in common. Loaded on first use.
 */
export function wordChanges(one: Word[], other: Word[]): WordChange[] | undefined {
  const changes: WordChange[] = [];
  let [at, otherAt] = [0, 0];
  const ends = [
    ...anchorsOf(one.map(bare), other.map(bare)),
    { at: one.length, otherAt: other.length },
  ];
  for (const end of ends) {
    if (end.at < at || end.otherAt < otherAt) continue;
    addBetween(changes, one.slice(at, end.at), other.slice(otherAt, end.otherAt), at, otherAt);
    [at, otherAt] = [end.at, end.otherAt];
  }
  const common = one.length - changes.reduce((sum, { from, to }) => sum + to - from, 0);
  const shorter = Math.min(one.length, other.length);
  return common < shorter * LEAST_IN_COMMON ? undefined : changes;
}

function bare(word: Word): string {
  return word.bare;
}

function addBetween(
  changes: WordChange[],
  one: Word[],
  other: Word[],
  at: number,
  otherAt: number,
): void {
  const found = diffArrays(one, other, { comparator: isSame, maxEditLength: MOST_CHANGES });
  const whole = [
    { count: one.length, added: false, removed: true },
    { count: other.length, added: true, removed: false },
  ];
  for (const { count, added, removed } of found ?? whole) {
    const to = added ? at : at + count;
    const otherTo = removed ? otherAt : otherAt + count;
    if (count > 0 && (added || removed))
      add(changes, { from: at, to, otherFrom: otherAt, otherTo });
    [at, otherAt] = [to, otherTo];
  }
}

/** What follows a change without a common word between is a part of it. */
function add(changes: WordChange[], change: WordChange): void {
  const last = changes.at(-1);
  if (!last || last.to !== change.from || last.otherTo !== change.otherFrom) {
    changes.push(change);
    return;
  }
  changes[changes.length - 1] = { ...last, to: change.to, otherTo: change.otherTo };
}

function isSame(one: Word, other: Word): boolean {
  if (one.key === other.key) return true;
  return (one.isBroken || other.isBroken) && one.bare === other.bare;
}
