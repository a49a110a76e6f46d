import unhomoglyph from "unhomoglyph";
import { expect, test } from "vitest";
import { SAME_IN_PRINT } from "../../server/src/analysis/data/look-alikes";
import { MISREAD_SIGNS } from "../../server/src/analysis/data/misread-signs";

/** What the letter is compared by: the same for all that look like it. */
const skeleton = (letter: string) => unhomoglyph(letter.normalize("NFD"));
const isLarge = (letter: string) => letter !== letter.toLowerCase();

test("Latin and Cyrillic letters look alike by Unicode Technical Standard 39", () => {
  const latin = lettersIn(0x41, 0xff);
  const pairs = lettersIn(0x400, 0x45f).flatMap((cyrillic) =>
    latin
      .filter((letter) => skeleton(letter) === skeleton(cyrillic))
      .filter((letter) => isLarge(letter) === isLarge(cyrillic))
      .map((letter) => letter + cyrillic),
  );
  expect([...SAME_IN_PRINT].sort()).toEqual(pairs.sort());
});

test("digits and strokes look like the letters that are put in their place", () => {
  const { latin, cyrillic } = MISREAD_SIGNS;
  expect(skeleton("0")).toBe(latin.large["0"]?.[0]);
  expect(skeleton("1")).toBe(latin.small["1"]?.[0]);
  expect(skeleton("|")).toBe(latin.small["|"]?.[0]);
  expect(skeleton("I")).toBe(latin.small.I?.[0]);
  expect(skeleton(cyrillic.large["3"]?.[0] ?? "")).toBe("3");
  expect(skeleton(cyrillic.small["6"]?.[0] ?? "")).toBe("6");
});

function lettersIn(from: number, to: number): string[] {
  const units = Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
  return units.filter((letter) => /\p{L}/u.test(letter));
}
