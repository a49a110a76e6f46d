import { expect, test } from "vitest";
import { alignmentsOf } from "../../server/src/analysis/alignment";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { inTwoSections, numbersIn, pairsIn, RUSSIAN } from "./bilingual";

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
  const [a, b, c, d, ...rest] = RUSSIAN.original as string[];
  const at = (d as string).indexOf(" и отпустили");
  const broken = [
    ...["[page 1]", a, b, c, (d as string).slice(0, at), "[page 2]", (d as string).slice(at + 1)],
    ...rest,
  ] as string[];
  const [one, two, three, four, ...last] = RUSSIAN.translation as string[];
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
  const { original, translation } = RUSSIAN;
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
