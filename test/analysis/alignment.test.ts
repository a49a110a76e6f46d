import { describe, expect, test } from "vitest";
import { alignmentsOf } from "../../server/src/analysis/alignment";
import { Costs } from "../../server/src/analysis/alignment/costs";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { BILINGUAL, inTwoSections, pairsIn } from "./bilingual";

/** The pairs by their numbers in the lists of paragraphs, from 1. */
function numbersIn(text: string): string[] {
  const [alignment] = alignmentsOf(parse(text, defaultConventions));
  if (!alignment) throw new Error("nothing to align");
  const { original, translation, pairs } = alignment;
  return pairs.map((pair) => {
    const one = pair.original.map((index) => original.blocks.indexOf(index) + 1);
    const two = pair.translation.map((index) => translation.blocks.indexOf(index) + 1);
    return `${one.join("+") || "–"}=${two.join("+") || "–"}`;
  });
}

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

test("a cover is no page: what stands before it keeps its place", () => {
  const text = `[original: de]

[page 4]

Der Deckel ist blau.

[translation: en]

The lid is blue.

[back cover]
`;
  expect(pairsIn(text)).toEqual(["Der = The"]);
});

test("parts of a letter are paired with the same part, whatever the lengths say", () => {
  const text = `[original: de]

[address: An die Fähre]

[dateline: Kolm, im Mai]

Liebe Irene,

[envelope: Frau Irene Falk]

[translation: en]

[salutation: Dear Irene,]

[^1]: The ferry is no more.
`;
  expect(pairsIn(text)).toEqual([
    "[addre = –",
    "[datel = –",
    "Liebe = [salut",
    ...["– = [^1]:", "[envel = –"],
  ]);
});

test.each([
  [
    "one right before the translation of the letter is aligned with nothing",
    "[original: ru]\n\nПаром стоит.\n\n[enclosure: Счёт]\n\nСчёт за канат и за то, что он был.",
    "[translation: en]\n\nThe ferry has been idle, and that is all.",
    ["Паром = The"],
  ],
  [
    "one after a translation is translated by the one that follows",
    "[original: ru]\n\nПаром стоит.\n\n[translation: en]\n\nThe ferry is idle.\n\n[enclosure: Счёт]\n\nСчёт за канат.",
    "[translation: en]\n\nA bill for the rope.",
    ["Паром = The", "Счёт = A"],
  ],
  [
    "within a translation it is no part of it",
    "[original: ru]\n\nПаром стоит.\n\nДети здоровы.\n\n[translation: en]\n\nThe ferry is idle.\n\n[enclosure: Bill]\n\nThis is the bill for the rope.",
    "[translation: en]\n\nThe children are well.",
    ["Паром = The", "Дети = The"],
  ],
  [
    "of another translator, the second translation is one of its own",
    "[original: ru]\n\nПаром стоит.\n\n[translation: en, Falk]\n\nThe ferry is idle.\n\n[attachment: Bill]\n\nThis is the bill for the rope.",
    "[translation: en, Valk]\n\nThe ferry stands.",
    ["Паром = The", "Паром = The"],
  ],
  [
    "where nothing else is there, it is what is translated",
    "[attachment: Rechnung]\n\nEin Seil.",
    "[translation: en]\n\nOne rope.",
    ["Ein = One"],
  ],
])("an enclosure: %s", (_, before, after, pairs) =>
  expect(pairsIn(`${before}\n\n${after}\n`)).toEqual(pairs),
);

const [russian] = BILINGUAL as [(typeof BILINGUAL)[number]];

test("pages with numbers hold both sides together, whatever the lengths say", () => {
  const text = `[original: ru]

[page 4]

Маяк.

Короткая строка.

[page 5]

Чайка.

[translation: en]

[page 4]

The lighthouse stands on a rock in the middle of the bay and has been white since the year it was built.

[page 5]

The gull.
`;
  expect(pairsIn(text).at(-1)).toBe("Чайка. = The");
});

test("a paragraph that runs over the page in the original alone is one with its translation", () => {
  const [a, b, c, d, ...rest] = russian.original as string[];
  const at = (d as string).indexOf(" и отпустили");
  const broken = [
    ...["[page 1]", a, b, c, (d as string).slice(0, at), "[page 2]", (d as string).slice(at + 1)],
    ...rest,
  ] as string[];
  const [one, two, three, four, ...last] = russian.translation as string[];
  const translation = ["[page 1]", one, two, three, four, "[page 2]", ...last] as string[];
  expect(numbersIn(inTwoSections("ru", broken, translation))).toEqual([
    ...["1=1", "2=2", "3=3", "4+5=4", "6=5", "7=6", "8=7", "9=8"],
  ]);
});

test("anchors go before lengths, even where they cross", () => {
  const text = `[original: ru]

[#a] Один.

[#b] Второй абзац, который куда длиннее первого и говорит о чайке на линзе.

[translation: en]

[#b] Two.

[#a] The first paragraph, which is far longer than the second and speaks of the lamp.
`;
  expect(pairsIn(text)).toEqual(["Один. = The", "Второй = Two."]);
  const [alignment] = alignmentsOf(parse(text, defaultConventions));
  expect(alignment?.pairs.map(({ sureness }) => sureness)).toEqual([1, 1]);
});

test("an anchor holds its paragraphs, and those after it", () => {
  const { original, translation } = russian;
  const [a, b, ...rest] = translation as string[];
  const anchored = original.map((text, at) => (at === 4 ? `[#x] ${text}` : text));
  const moved = [a, ...rest.slice(0, 2), `[#x] ${b}`, ...rest.slice(2)] as string[];
  expect(numbersIn(inTwoSections("ru", anchored, moved))).toContain("5=4");
});

test("digits of any script are the same number", () => {
  const text = `[original: ar]

وصلت السفينة في عام ١٨٨٧

وصلت السفينة في عام ١٨٩٢

[translation: en]

The ship arrived in 1892.
`;
  expect(pairsIn(text)).toEqual(["وصلت = –", "وصلت = The"]);
});

test("names of the register hold paragraphs together", () => {
  const paragraph = "Сторож сказал что лампа горит ровно и ветер стих";
  const other = "The keeper said that the lamp burns evenly and the wind";
  const text = inTwoSections("ru", [`${paragraph} а`, `${paragraph} б`], [`${other} b`]);
  const document = parse(text, defaultConventions);
  const names = (index: number) =>
    / б| b/.test(document.blocks[index]?.text ?? "") ? ["falk"] : [];
  const [alignment] = alignmentsOf(document, names);
  const [last] = alignment?.translation.blocks ?? [];
  const pair = alignment?.pairs.find(({ translation }) => translation[0] === last);
  expect(pair?.original).toEqual([alignment?.original.blocks[1]]);
  expect(alignmentsOf(document, names)).toBe(alignmentsOf(document, names));
});

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
    russian.original.flatMap((one, at) => [`[page ${at + 1}]`, one]),
    russian.translation.flatMap((one, at) => [`[page ${at + 1}]`, one]),
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
