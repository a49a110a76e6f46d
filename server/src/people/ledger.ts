/** Where something stands in a document: the order of blocks, and of candidates in a block. */
export interface Place {
  readonly passage: { readonly index: number };
  readonly at: number;
}

/** The places of one key in one block. */
interface Run<Item extends Place> {
  readonly passage: Item["passage"];
  readonly items: Item[];
}

/**
 * Places by key, in the order of the text. Adding and removing cost the places of one block, however
 * often a name stands in the document.
 */
export class Ledger<Key, Item extends Place> {
  readonly #runs = new Map<Key, Run<Item>[]>();

  has(key: Key): boolean {
    return this.#runs.has(key);
  }

  /** Adds a place, which comes after those of the key in the same block. */
  add(key: Key, item: Item): void {
    const runs = this.#runs.get(key);
    if (!runs) {
      this.#runs.set(key, [{ passage: item.passage, items: [item] }]);
      return;
    }
    const at = firstFrom(runs, item.passage.index);
    const run = runs[at];
    if (run?.passage === item.passage) run.items.push(item);
    else runs.splice(at, 0, { passage: item.passage, items: [item] });
  }

  /** Removes the places of a key in one block. */
  drop(key: Key, passage: Item["passage"]): void {
    const runs = this.#runs.get(key);
    const at = runs ? firstFrom(runs, passage.index) : 0;
    if (runs?.[at]?.passage !== passage) return;
    if (runs.length === 1) this.#runs.delete(key);
    else runs.splice(at, 1);
  }

  /** The first place of a key. */
  first(key: Key): Item | undefined {
    return this.#runs.get(key)?.[0]?.items[0];
  }

  /** The nearest place of a key before another place. */
  before(key: Key, { passage, at }: Place): Item | undefined {
    const runs = this.#runs.get(key);
    if (!runs) return undefined;
    const next = firstFrom(runs, passage.index);
    const own = runs[next]?.passage === passage ? runs[next]?.items : undefined;
    const inside = own?.[firstAt(own, at) - 1];
    return inside ?? runs[next - 1]?.items.at(-1);
  }

  /** The nearest place of a key at another place or after it. */
  after(key: Key, { passage, at }: Place): Item | undefined {
    const runs = this.#runs.get(key);
    if (!runs) return undefined;
    const next = firstFrom(runs, passage.index);
    if (runs[next]?.passage !== passage) return runs[next]?.items[0];
    const own = (runs[next] as Run<Item>).items;
    return own[firstAt(own, at)] ?? runs[next + 1]?.items[0];
  }
}

/** Whether one place stands before another. */
export function isBefore(one: Place, other: Place): boolean {
  const apart = one.passage.index - other.passage.index;
  return apart < 0 || (apart === 0 && one.at < other.at);
}

/** The index of the first run in a block of that index or after it. */
function firstFrom(runs: readonly Run<Place>[], index: number): number {
  let low = 0;
  let high = runs.length;
  // Documents are read in order: most places come last.
  if (high > 0 && (runs[high - 1] as Run<Place>).passage.index < index) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run<Place>).passage.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAt(items: readonly Place[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Place).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
