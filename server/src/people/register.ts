import type { Entry } from "./entry";
import { allAtOnce, type Steps } from "./steps";

/** The entries of all registers of a document, and what is needed to find them in a text. */
export interface Register {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

/** So many entries are put in order in one step. */
const STEP = 500;

/** Merges registers; of two entries with one id, the first holds. */
export function registerOf(lists: readonly (readonly Entry[])[]): Register {
  return allAtOnce(merging(lists));
}

/** The same, step by step. */
export function* merging(lists: readonly (readonly Entry[])[]): Steps<Register> {
  const byId = new Map<string, Entry>();
  const entries: Entry[] = [];
  for (const list of lists) {
    for (const [index, entry] of list.entries()) {
      if (index % STEP === 0) yield;
      if (byId.has(entry.id)) continue;
      byId.set(entry.id, entry);
      entries.push(entry);
    }
  }
  return { entries, byId };
}
