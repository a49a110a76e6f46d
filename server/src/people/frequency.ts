import type { Document } from "../syntax/document";
import { weightOf } from "./decide";
import type { Matcher } from "./matcher";
import { resolving } from "./recognise";
import { allAtOnce, type Steps } from "./steps";

/** How often somebody is named, by the ids of the entries. */
export type Frequency = ReadonlyMap<string, number>;

interface Kept {
  readonly matcher: Matcher;
  readonly date: string | undefined;
  readonly counts: Frequency;
}

const memos = new WeakMap<Document, Kept>();

/**
 * How often a document names each entry so surely that it counts for other documents. What other
 * documents say has no part in it: numbers must not grow out of themselves.
 */
export function sureCounts(document: Document, matcher: Matcher, date?: string): Frequency {
  return allAtOnce(countingSure(document, matcher, date));
}

/** The same, step by step. */
export function* countingSure(
  document: Document,
  matcher: Matcher,
  date?: string,
): Steps<Frequency> {
  const memo = memos.get(document);
  if (memo?.matcher === matcher && memo.date === date) return memo.counts;
  const resolution = yield* resolving(document, matcher, { date });
  const counts = new Map<string, number>();
  const add = (id: string, weight: number) => counts.set(id, (counts.get(id) ?? 0) + weight);
  for (const passage of resolution.passages) {
    for (const { id } of passage?.marked ?? []) add(id, 1);
    for (const decision of passage?.decisions ?? [])
      if (decision && "fit" in decision) add(decision.fit.entry.id, weightOf(decision));
  }
  memos.set(document, { matcher, date, counts });
  return counts;
}

/** A number may differ by so much, or by one, before decisions are made anew. */
const MATERIALLY = 1 / 4;

/**
 * The new numbers, or the old ones where they say nearly the same: whoever decided by them need not
 * decide again while somebody types.
 */
export function settled(old: Frequency | undefined, counted: Frequency): Frequency {
  if (!old) return counted;
  for (const id of new Set([...old.keys(), ...counted.keys()])) {
    const before = old.get(id) ?? 0;
    const apart = Math.abs((counted.get(id) ?? 0) - before);
    if (apart > Math.max(1, before * MATERIALLY)) return counted;
  }
  return old;
}
