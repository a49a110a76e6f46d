import fc from "fast-check";
import { expect, test } from "vitest";
import { formFor, numberIn } from "../../server/src/text/plural";
import { counted, countedAs, useSpeech } from "../../server/src/text/words";
import { speaking } from "../support/languages";

test.each([
  [1, "лист"],
  [2, "листа"],
  [4, "листа"],
  [5, "листов"],
  [11, "листов"],
  [12, "листов"],
  [14, "листов"],
  [21, "лист"],
  [22, "листа"],
  [111, "листов"],
  [0, "листов"],
  [0.5, "листа"],
])("%d in Russian", (count, form) => {
  expect(formFor(count, "лист|листа|листов|листа", "ru")).toBe(form);
});

test("forms of languages with fewer and with more kinds of numbers", () => {
  expect([0, 1, 2].map((count) => formFor(count, "feuillet|feuillets", "fr"))).toEqual([
    "feuillet",
    "feuillet",
    "feuillets",
  ]);
  expect([0, 1, 2, 3, 11, 100].map((count) => formFor(count, "0|1|2|3|4|5", "ar"))).toEqual([
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
  expect(formFor(7, "장", "ko")).toBe("장");
});

test("any number has a form of any translation", () => {
  const forms = fc.array(
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("|", "")),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const language = fc.constantFrom("en", "ru", "de", "fr", "ar", "zh", "qqq");
  fc.assert(
    fc.property(fc.double({ noNaN: true }), forms, language, (count, all, spoken) => {
      expect(all).toContain(formFor(count, all.join("|"), spoken));
    }),
  );
});

test("numbers as each language writes them", () => {
  expect(["en", "de", "fr", "ru"].map((language) => numberIn(language, 12500))).toEqual([
    "12,500",
    "12.500",
    "12\u202f500",
    "12\u00a0500",
  ]);
});

test("a number of things, with values that have bars and braces themselves", () => {
  expect(counted(1, "1 word", "{0} words")).toBe("1 word");
  expect(counted(21, "1 word", "{0} words")).toBe("21 words");
  const russian = () => [1, 3, 5, 21].map((count) => counted(count, "1 word", "{0} words"));
  expect(speaking("ru", russian)).toEqual(["1 слово", "3 слова", "5 слов", "21 слово"]);
  expect(speaking("ru", () => countedAs("3 – 4", 4, "{0} words"))).toBe("3 – 4 слова");
  useSpeech({
    language: "ru",
    words: { "{0} of {1}": "{0} лист: {1}|{0} листа: {1}|{0} листов: {1}" },
  });
  expect(counted(2, "1 of {1}", "{0} of {1}", "김|{0}|שלום")).toBe("2 листа: 김|{0}|שלום");
  useSpeech(undefined);
});
