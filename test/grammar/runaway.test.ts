import { describe, expect, test } from "vitest";
import textmate from "vscode-textmate";
import { checkColours } from "./check";
import { colour, grammar } from "./tokenise";

describe("a bracket nobody closed", () => {
  test("colours its own line only", () =>
    checkColours(`
[handwritten: left at the mill
^ markup.inserted
 ^^^^^^^^^^^ markup.inserted markup.italic.label
            ^^^^^^^^^^^^^^^^^^ markup.inserted
and the barn [see the map
[stamp:
^ support.class.stamp
 ^^^^^ support.class.stamp markup.italic.label
      ^ support.class.stamp
Post Office]
plain again
`));

  test.each([
    "[",
    "[[",
    "[handwritten: a",
    "[deleted: [stamp: [note: ",
    "<u>",
    "<b>[added: <i>",
    "| [added: x |",
    "[@orlov: ",
    "[ru: ",
    "\\",
    "%% [added: ",
    "![Page 3](",
    "[page 3 |",
  ])("%j leaves no rule open at the end of its line", (line) =>
    expect(colour(line)[0]?.openRules).toBe(0),
  );
});

test("a long row of brackets is read at once", () => {
  expect(colour("[".repeat(1000))[0]?.tokens).toHaveLength(3);
  expect(colour("]".repeat(1000))[0]?.tokens).toHaveLength(1);
});

/**
 * What a line may cost: a line ten times as long may take ten times as long, with room for noise.
 * A rule that reads the rest of the line again at each bracket would take a hundred times as long.
 */
describe("long lines", () => {
  const length = 100_000;
  test.each([
    "[",
    "]",
    "[[",
    "[[]]",
    "[?",
    "a",
    "я",
    "_ ",
    "| ",
    "\\[",
    "<u>",
    "</u>",
    "[deleted: ",
    "[deleted: x] ",
    "[deleted ",
    "[in the page ",
    "[illegible ",
    "[sic, ",
    "[word word word: ",
    "[a/",
    "[^",
    "/s/ ",
    "[stamp stamp stamp stamp ",
  ])("100,000 characters of %j", { timeout: 20_000 }, (piece) => {
    const short = cost(piece.repeat(length / 10 / piece.length));
    const long = cost(piece.repeat(length / piece.length));
    expect(long, `10,000 characters: ${short} ms, 100,000: ${long} ms`).toBeLessThan(
      40 * Math.max(short, 25),
    );
  });

  test("a line of 100,000 characters that a page mark or a key might begin", {
    timeout: 20_000,
  }, () => {
    for (const start of [
      "[page ",
      "Original Scan ",
      "(p. 3",
      "[л. 12 ",
      "Translation - ",
      "| ",
      "![Page](",
      "[^",
    ])
      for (const filling of [" ", "a", "1", "x ", "|"])
        expect(cost(start + filling.repeat(length)), start + filling).toBeLessThan(1000);
  });
});

/** Milliseconds, as the editor tokenises: without collecting the names of scopes. */
function cost(line: string): number {
  const start = performance.now();
  const { stoppedEarly } = grammar.tokenizeLine2(line, textmate.INITIAL);
  expect(stoppedEarly).toBe(false);
  return performance.now() - start;
}
