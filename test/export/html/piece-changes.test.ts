import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf } from "../../../server/src/export/html/piece-changes";
import type { Piece, PieceChange } from "../../../server/src/export/html/view";

const POOL: readonly Piece[] = Array.from({ length: 12 }, (_, at) => ({
  key: `b${at}`,
  html: `${at}`,
}));
const lists = fc.uniqueArray(fc.constantFrom(...POOL));

/** As the page makes them: one after the other. */
function changed(before: readonly Piece[], changes: readonly PieceChange[]): Piece[] {
  const list = [...before];
  for (const { from, removed, pieces } of changes) list.splice(from, removed, ...pieces);
  return list;
}

test("changes make one list of the other, whatever was moved", () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      expect(changed(before, changesOf(before, after))).toEqual(after);
    }),
    { numRuns: 2000, seed: 1893 },
  );
});

test("what stayed between two changes is not sent", () => {
  const [a, b, c, d, e] = POOL as [Piece, Piece, Piece, Piece, Piece];
  expect(changesOf([a, b, c, d], [a, e, c, d])).toEqual([{ from: 1, removed: 1, pieces: [e] }]);
  const f = { key: "f", html: "f" };
  expect(changesOf([a, b, c, d], [e, b, c, f])).toEqual([
    { from: 0, removed: 1, pieces: [e] },
    { from: 3, removed: 1, pieces: [f] },
  ]);
  expect(changesOf([b, c], [a, b, c, d])).toEqual([
    { from: 0, removed: 0, pieces: [a] },
    { from: 3, removed: 0, pieces: [d] },
  ]);
  expect(changesOf([a, b], [a, b])).toEqual([]);
});
