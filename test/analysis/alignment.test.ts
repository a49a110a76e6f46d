import { describe, expect, test } from "vitest";
import { alignmentsOf } from "../../server/src/analysis/alignment";
import { Costs } from "../../server/src/analysis/alignment/costs";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { BILINGUAL, inTwoSections, numbersIn, pairsIn, RUSSIAN } from "./bilingual";

const straight = ["1=1", "2=2", "3=3", "4=4", "5=5", "6=6", "7=7", "8=8"];

describe.each(BILINGUAL)(
  "the report in $language and English",
  ({ language, original, translation }) => {
    const both = (one = original, two = translation) => inTwoSections(language, one, two);

    test("paragraph by paragraph", () => expect(numbersIn(both())).toEqual(straight));

    test("the translation leaves one out", () => {
      const [a, b, c, , ...rest] = translation as string[];
      expect(numbersIn(both(original, [a, b, c, ...rest] as string[]))).toEqual([
        ...["1=1", "2=2", "3=3", "4=–", "5=4", "6=5", "7=6", "8=7"],
      ]);
    });

    test("the translation joins two", () => {
      const [a, b, c, d, e, f, ...rest] = translation as string[];
      const joined = [a, b, c, d, e, `${f} ${rest[0]}`, rest[1]] as string[];
      expect(numbersIn(both(original, joined))).toEqual([
        ...["1=1", "2=2", "3=3", "4=4", "5=5", "6+7=6", "8=7"],
      ]);
    });

    test("the translation splits one", () => {
      const split = translation.flatMap((text) => text.split(/(?<=bit him in the hand\.) /));
      expect(numbersIn(both(original, split))).toEqual([
        ...["1=1", "2=2", "3=3", "4=4+5", "5=6", "6=7", "7=8", "8=9"],
      ]);
    });

    test("what a machine misread between the lines stands alone", () => {
      const [a, b, c, ...rest] = original as string[];
      const noisy = [a, "17 ll.", b, c, "Kcmo 2.", ...rest] as string[];
      const pairs = numbersIn(both(noisy));
      expect(pairs).toContain("3=2");
      expect(pairs).toContain("6=4");
      expect(pairs.at(-1)).toBe("10=8");
    });
  },
);

test("attachments have no counterpart, and each translation has its own original", () => {
  const text = `[original: ru]

Первое письмо.

[attachment: A list]

Masts, sails, oars.

[translation: en]

The first letter.

[translation: de]

Der erste Brief.
`;
  const document = parse(text, defaultConventions);
  const alignments = alignmentsOf(document);
  expect(alignments.map(({ translation }) => translation.sections[0]?.language)).toEqual([
    "en",
    "de",
  ]);
  const compared = new Set(alignments.flatMap(({ original }) => original.blocks));
  expect(compared.size).toBe(1);
});

test("where only the translation is marked, what stands before it is the original", () =>
  expect(pairsIn("Brief.\n\nTranslation - English\n\nA letter.\n")).toEqual(["Brief. = A"]));

test("a document in one language has nothing to align", () => {
  expect(alignmentsOf(parse("One.\n\nTwo.\n", defaultConventions))).toEqual([]);
  expect(alignmentsOf(parse("[translation: en]\n\nOne.\n", defaultConventions))).toEqual([]);
  expect(alignmentsOf(parse("", defaultConventions))).toEqual([]);
});

test("a long text against a single paragraph is aligned too", () => {
  const many = Array.from({ length: 300 }, (_, at) => `Строка ${at} говорит о погоде на маяке.`);
  const pairs = numbersIn(inTwoSections("ru", many, ["One line."]));
  expect(pairs.length).toBeGreaterThan(200);
});

/** How many comparisons are made while `run` runs. */
function comparisonsIn(run: () => void): number {
  const { of } = Costs.prototype;
  let count = 0;
  Costs.prototype.of = function (...given) {
    count++;
    return of.apply(this, given);
  };
  try {
    run();
  } finally {
    Costs.prototype.of = of;
  }
  return count;
}

test("after an edit the pairs are those of the new text, and other stretches are not compared again", () => {
  const text = inTwoSections(
    "ru",
    RUSSIAN.original.flatMap((one, at) => [`[page ${at + 1}]`, one]),
    RUSSIAN.translation.flatMap((one, at) => [`[page ${at + 1}]`, one]),
  );
  const before = parse(text, defaultConventions);
  const at = text.indexOf("гасла");
  const after = edit(before, { start: at, end: at, text: "слова " });
  const counts: number[] = [];
  const [first, second] = [before, after].map((document) => {
    counts.push(comparisonsIn(() => alignmentsOf(document)));
    return alignmentsOf(document)[0];
  });
  expect(second?.pairs).toEqual(alignmentsOf(parse(after.text, defaultConventions))[0]?.pairs);
  expect(second?.pairs.length).toBe(first?.pairs.length);
  expect(counts[1]).toBeGreaterThan(0);
  expect(counts[1]).toBeLessThan((counts[0] as number) / 4);
});
