/** A place at which two lists of words are the same: an index in each. */
export interface Anchor {
  readonly at: number;
  readonly otherAt: number;
}

/** So many words in a row make a place. */
const WORDS = 3;

/**
 * Places that occur once in each of two lists of words, the longest row of them that runs forwards in
 * both: what Bram Cohen calls patience. What lies between two of them can be compared by itself.
 */
export function anchorsOf(one: readonly string[], other: readonly string[]): Anchor[] {
  const places = uniquePlaces(one);
  const others = uniquePlaces(other);
  const common: Anchor[] = [];
  for (const [words, at] of places) {
    const otherAt = others.get(words);
    if (at >= 0 && otherAt !== undefined && otherAt >= 0) common.push({ at, otherAt });
  }
  return longestRow(common.sort((a, b) => a.at - b.at));
}

/** Where each run of words stands; -1 where it stands more than once. */
function uniquePlaces(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    const run = words.slice(at, at + WORDS).join(" ");
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The longest selection that rises in the second index, too; given in the order of the first. */
function longestRow(anchors: readonly Anchor[]): Anchor[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, { otherAt }] of anchors.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] as number] as Anchor).otherAt < otherAt) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = index;
  }
  const row: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number)
    row.push(anchors[at] as Anchor);
  return row.reverse();
}
