import { describe, expect, test } from "vitest";
import {
  isBlank,
  isSpace,
  lastAtOrBefore,
  lineAt,
  lineStart,
  lineStarts,
  trimmed,
} from "../../server/src/text/lines";
import { touches } from "../../server/src/text/span";

describe("lines", () => {
  test.each([
    ["", [0]],
    ["one", [0]],
    ["one\n", [0, 4]],
    ["one\ntwo\r\nthree\rfour", [0, 4, 9, 15]],
    ["\r\r\n\n", [0, 1, 3, 4]],
    ["a\u2028b\u2029c\u0085d\u000be\ff", [0]],
  ])("of %j begin at %j", (text, starts) => expect(lineStarts(text)).toEqual(starts));

  test("end before LF, CR and CRLF", () => {
    expect(lineAt("one\r\ntwo", 0)).toEqual({ start: 0, end: 3, next: 5 });
    expect(lineAt("one\rtwo", 0)).toEqual({ start: 0, end: 3, next: 4 });
    expect(lineAt("one\ntwo", 4)).toEqual({ start: 4, end: 7, next: 7 });
    expect(lineAt("one", 3)).toEqual({ start: 3, end: 3, next: 3 });
  });

  test("are blank when they hold white space only, of any width", () => {
    expect(isBlank(" \t\u00a0\u2003\u3000\ufeff\u2028", 0, 7)).toBe(true);
    expect(isBlank(" x ", 0, 3)).toBe(false);
    expect(isBlank(" x ", 2, 3)).toBe(true);
  });

  test("a form feed, a line end and a zero-width space are no white space within a line", () => {
    expect(["\f", "\n", "\r", "\u200b", "\0"].some((sign) => isSpace(sign.charCodeAt(0)))).toBe(
      false,
    );
  });
});

describe("spans", () => {
  test("lose the white space and line ends at their edges", () => {
    expect(trimmed(" \r\n one two\u00a0\n", { start: 0, end: 13 })).toEqual({ start: 4, end: 11 });
    expect(trimmed("   ", { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });

  test("are touched at both edges, as by a cursor", () => {
    const offsets = [1, 2, 3, 4, 5].filter((offset) => touches({ start: 2, end: 4 }, offset));
    expect(offsets).toEqual([2, 3, 4]);
  });
});

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [9, 3],
  [100, 3],
  [-1, 0],
])("the last number at or before %i", (value, index) =>
  expect(lastAtOrBefore([0, 5, 7, 9], value)).toBe(index),
);

test("the start of a line is found from any place in it", () => {
  const text = "одна\r\nтри\rfour\n\nsix";
  const starts = [...text].map((_, at) => lineStart(text, at));
  expect(starts).toEqual([0, 0, 0, 0, 0, 5, 6, 6, 6, 6, 10, 10, 10, 10, 10, 15, 16, 16, 16]);
  expect(lineStart(text, 99)).toBe(16);
  expect(lineStart("", 0)).toBe(0);
});
