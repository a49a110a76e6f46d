import { expect, test } from "vitest";
import { closedUp } from "../../server/src/text/closed-up";

test.each([
  ["Uhr ", ", und", "Uhr, und"],
  ["Uhr ", " und", "Uhr und"],
  ["Uhr ", "und", "Uhr und"],
  ["Uhr", ", und", "Uhr, und"],
  ["sto", "l", "stol"],
  // A space that stands before the sign in the source is the writer's own.
  ["mot ", " ; suite", "mot ; suite"],
  ["слово ", "»", "слово»"],
  ["冰\u3000", "。", "冰。"],
  ["وصل ", "؟", "وصل؟"],
  ["😀 ", "😀", "😀 😀"],
  ["", "  a", "a"],
  ["a\n", "  , b", "a\n, b"],
  ["a\r\n", ", b", "a\r\n, b"],
  ["a ", "", "a "],
])("between %j and %j", (before, after, text) => expect(closedUp(before, after)).toBe(text));
