import fc from "fast-check";
import { expect, test } from "vitest";
import { json } from "../../server/src/node/fragment-writer";

const id = 7;

test("any answer is written as JSON.stringify would write it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (result) => {
      const message = { jsonrpc: "2.0", id, result };
      expect(JSON.parse(json(message))).toEqual(JSON.parse(JSON.stringify(message)));
    }),
    { seed: 1893, numRuns: 500 },
  );
});

test("what is written a second time comes out the same", () => {
  const items = Array.from({ length: 50 }, (_, at) => ({
    name: `Страница ${at}`,
    children: [{ at }],
  }));
  const message = { jsonrpc: "2.0", id, result: [{ name: "Original", children: items }] };
  const first = json(message);
  expect(json(message)).toBe(first);
  expect(JSON.parse(first)).toEqual(message);
});

test("messages without a result, and results that are nothing, are written too", () => {
  const error = { jsonrpc: "2.0", id, error: { code: 1, message: "„nein“" } };
  expect(JSON.parse(json(error))).toEqual(error);
  expect(JSON.parse(json({ jsonrpc: "2.0", id, result: null }))).toEqual({
    jsonrpc: "2.0",
    id,
    result: null,
  });
  expect(JSON.parse(json({ id, result: { a: undefined, b: [undefined, 1] } }))).toEqual({
    id,
    result: { b: [null, 1] },
  });
});
