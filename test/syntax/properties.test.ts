import { describe, expect, test } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse, parseFront } from "../../server/src/syntax/parse";
import { countScans, fuzzEdits, fuzzTexts } from "../support/fuzz";
import { checkEqual, checkPositions, checkTree } from "../support/invariants";
import { samples } from "../support/samples";

/** A failure prints the seed; `RECTO_SEED` tries another one. `scripts/fuzz.mjs` tries for longer. */
const seed = Number(process.env.RECTO_SEED ?? 1956);
const files = samples();
const fuzz = { seed, size: 40, samples: files.map(({ text }) => text) };

test("any string parses into a sound tree", () => fuzzTexts({ ...fuzz, runs: 15_000 }), 60_000);

test("an edited document is as if parsed afresh", () => {
  expect(fuzzEdits({ ...fuzz, runs: 1_500 })).toBeGreaterThan(1_500);
}, 60_000);

describe.skipIf(files.length === 0)("real transcriptions", () => {
  test.each(files)("$name is sound", ({ text }) => {
    const document = parse(text, defaultConventions);
    checkTree(document, text);
    checkPositions(document, text);
  });

  test.each(files)("of $name the front matter alone is read as in the whole", ({ text }) => {
    const { blocks } = parse(text, defaultConventions);
    const front = parseFront(text, defaultConventions).blocks;
    const plain = (some: typeof blocks) => some.map(({ memory, ...block }) => block);
    expect(plain(front)).toEqual(plain(blocks.slice(0, front.length)));
    const after = blocks.findIndex(({ phase }) => phase === "body");
    expect(front).toHaveLength(after < 0 ? blocks.length : after);
  });

  test.each(files)("$name can be typed from its first letter to its last", ({ text }) => {
    const typed = text.slice(0, 500);
    let document = parse("", defaultConventions);
    for (let at = 0; at < typed.length; at++) {
      document = edit(document, { start: at, end: at, text: typed[at] as string });
    }
    checkEqual(document, parse(typed, defaultConventions));
  });
});

test("a keystroke scans few blocks of a long document", () => {
  const text = `${"A paragraph of some words.\n\n".repeat(5000)}[handwritten: never closed\n\n`;
  const document = parse(text + "More words.\n\n".repeat(5000), defaultConventions);
  const at = text.length / 2;
  expect(countScans(() => edit(document, { start: at, end: at, text: "x" }))).toBeLessThan(10);
  const inMark = text.length - 4;
  const scans = countScans(() => edit(document, { start: inMark, end: inMark, text: "]" }));
  expect(scans).toBeLessThan(10);
});

test("a keystroke makes new objects for the block it touches and no others", () => {
  const text = "one\n\ntwo\n\n[stamp: three]\n\nfour\n\nfive\n";
  const before = parse(text, defaultConventions);
  const after = edit(before, { start: 6, end: 7, text: "WW" });
  expect(after.blocks.map((block) => before.blocks.includes(block))).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});
