import type { Piece, PieceChange } from "./view";

/**
 * What makes one list of pieces of another, one change after the other. Pieces that stayed are the same
 * objects, in the same order but for few; each place counts in the list that the changes before it
 * left.
 */
export function changesOf(before: readonly Piece[], after: readonly Piece[]): PieceChange[] {
  const places = new Map(before.map((piece, at) => [piece, at] as const));
  const changes: PieceChange[] = [];
  let [old, at] = [0, 0];
  while (old < before.length || at < after.length) {
    if (old < before.length && before[old] === after[at]) {
      old++;
      at++;
      continue;
    }
    const from = at;
    const start = old;
    for (; at < after.length; at++) {
      const place = places.get(after[at] as Piece);
      if (place === undefined || place < old) continue;
      old = place;
      break;
    }
    if (at === after.length) old = before.length;
    changes.push({ from, removed: old - start, pieces: after.slice(from, at) });
  }
  return changes;
}
