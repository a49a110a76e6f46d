import type { Entry } from "./entry";

/** The entries of all registers of a document, and what is needed to find them in a text. */
export interface Register {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

/** Merges registers; of two entries with one id, the first holds. */
export function registerOf(lists: readonly (readonly Entry[])[]): Register {
  const byId = new Map<string, Entry>();
  for (const entry of lists.flat()) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return { entries: [...byId.values()], byId };
}
