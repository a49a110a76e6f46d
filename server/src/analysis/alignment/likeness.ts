import type { Likeness } from "./costs";
import type { Constant } from "./traits";

/** What stands in more paragraphs than this on one side tells nothing about any of them. */
const MOST_COMMON = 8;
/** However much two paragraphs have in common, their lengths keep a say. */
const MOST = 8;

/** How much each two paragraphs of a stretch have in common: numbers, names, notes, marks. */
export function likenessOf(
  original: readonly (readonly Constant[])[],
  translation: readonly (readonly Constant[])[],
): Likeness {
  const places = placesOf(translation);
  const rows = [...placesOf(original)].reduce((found, [key, here]) => {
    const there = places.get(key);
    if (there) share(found, here, there);
    return found;
  }, new Map<number, Map<number, number>>());
  return (one, two) => Math.min(MOST, rows.get(one)?.get(two) ?? 0);
}

/** In which paragraphs something stands, how often, and what it weighs. */
interface Places {
  readonly weight: number;
  readonly counts: Map<number, number>;
}

function placesOf(paragraphs: readonly (readonly Constant[])[]): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const [paragraph, constants] of paragraphs.entries()) {
    for (const { key, weight } of constants) {
      const known = places.get(key) ?? { weight, counts: new Map<number, number>() };
      known.counts.set(paragraph, (known.counts.get(paragraph) ?? 0) + 1);
      places.set(key, known);
    }
  }
  return places;
}

/** What stands in few paragraphs weighs most. */
function share(rows: Map<number, Map<number, number>>, here: Places, there: Places): void {
  const common = Math.max(here.counts.size, there.counts.size);
  if (common > MOST_COMMON) return;
  const weight = here.weight / Math.sqrt(common);
  for (const [one, times] of here.counts) {
    const row = rows.get(one) ?? new Map<number, number>();
    rows.set(one, row);
    for (const [two, others] of there.counts) {
      row.set(two, (row.get(two) ?? 0) + weight * Math.min(times, others));
    }
  }
}
