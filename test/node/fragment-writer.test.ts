import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FragmentWriter, pieces } from "../../server/src/node/fragment-writer";

const id = 7;

const json = (message: object) => Buffer.concat(pieces(message)).toString("utf8");

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

test("what stands in a long list is written as JSON once, wherever in a list it comes to stand", () => {
  let count = 0;
  const items = Array.from({ length: 20 }, (_, at) => ({
    toJSON: () => ({ name: `Лист ${at} 𝒜`, count: ++count }),
  }));
  const [first, ...others] = items;
  const answers = [items, [...others, first], items].map((result) =>
    JSON.parse(json({ id, result })),
  );
  expect(count).toBe(20);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[1].result.at(-1)).toEqual(answers[0].result[0]);
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

test("a message goes out in one piece, with the length of its bytes", async () => {
  const stream = new PassThrough();
  const pieces: Buffer[] = [];
  stream.on("data", (piece: Buffer) => pieces.push(piece));
  const writer = new FragmentWriter(stream);
  const message = { jsonrpc: "2.0", id, result: { value: "Ёлка 𝒜 朴 \ud800 é" } };
  await writer.write(message);
  expect(pieces).toHaveLength(1);
  const [header, body] = (pieces[0] as Buffer).toString("utf8").split("\r\n\r\n") as [
    string,
    string,
  ];
  expect(header).toBe(`Content-Length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toEqual(message);
});

test("a client that is gone is told as an error, not thrown", async () => {
  const stream = new PassThrough();
  const writer = new FragmentWriter(stream);
  const errors: unknown[] = [];
  writer.onError(([error]) => errors.push(error));
  stream.destroy();
  await expect(writer.write({ jsonrpc: "2.0" })).rejects.toThrow();
  expect(errors.length).toBeGreaterThan(0);
});
