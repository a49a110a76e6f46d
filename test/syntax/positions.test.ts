import { describe, expect, test } from "vitest";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { checkPositions } from "../support/invariants";

describe("positions", () => {
  test.each([
    "",
    "one",
    "one\n",
    "one\n\n\ntwo\n",
    "one\r\n\r\ntwo\r\nthree\r\n",
    "one\r\rtwo\rthree",
    "mixed\r\n\none\r\n\rtwo",
    "😀[[𝒜]]\n\n\ud83d\n\n\ude00",
    "Letter\n\nCitation: x\n\n[handwritten: a\n\nb]\n\n[page 3]\n",
    "a\u2028b\u0085c\n\nd",
  ])("of %j lead to their offsets and back", (text) =>
    checkPositions(parse(text, defaultConventions), text),
  );

  const document = parse("one\r\ntwo\n\nthree", defaultConventions);

  test("beyond the end of a line mean its end", () => {
    expect(document.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(document.offsetAt({ line: 3, character: 99 })).toBe(15);
  });

  test("beyond the document mean its edges", () => {
    expect(document.offsetAt({ line: 99, character: 0 })).toBe(15);
    expect(document.offsetAt({ line: -1, character: 0 })).toBe(0);
    expect(document.positionAt(99)).toEqual({ line: 3, character: 5 });
    expect(document.positionAt(-5)).toEqual({ line: 0, character: 0 });
  });

  test("of a stretch across blocks", () => {
    expect(document.slice(4, 12)).toBe("\ntwo\n\nth");
    expect(document.slice(0, 15)).toBe("one\r\ntwo\n\nthree");
    expect(document.slice(3, 3)).toBe("");
  });
});
