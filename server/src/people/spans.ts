import type { Span } from "../text/span";

/** The items that touch none of the others. Both lists are in the order of the text. */
export function outside<Item extends Span>(
  items: readonly Item[],
  others: readonly Span[],
): readonly Item[] {
  if (others.length === 0) return items;
  let at = 0;
  return items.filter(({ start, end }) => {
    while (at < others.length && (others[at]?.end ?? 0) <= start) at++;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** The items in the order of the text. */
export function inOrder<Item extends Span>(items: readonly Item[]): readonly Item[] {
  const isOrdered = items.every(
    (item, at) => at === 0 || (items[at - 1] as Item).start <= item.start,
  );
  return isOrdered ? items : [...items].sort((a, b) => a.start - b.start);
}
