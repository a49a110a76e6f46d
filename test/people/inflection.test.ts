import { expect, test } from "vitest";
import {
  formsOf,
  isFormOf,
  type Part,
  stemKey,
  stemKeys,
} from "../../server/src/people/inflection";
import { DIFFERENT, PARADIGMS } from "./inflection-cases";

test.each(PARADIGMS)("%s %s: each form is one, and is found by its key", (part, forms) => {
  const [base, ...others] = forms.split(" ") as [string, ...string[]];
  const faults: string[] = [];
  for (const form of others) {
    const found = isFormOf(form, base, part as Part);
    if (found !== "inflected" && found !== "plural") faults.push(`${form}: ${found}`);
    if (!stemKeys(base).includes(stemKey(form)))
      faults.push(`${form}: key ${stemKey(form)}, not ${stemKeys(base)}`);
  }
  expect(faults).toEqual([]);
});

test("a form that only several of a name can have is a plural", () => {
  expect(isFormOf("Чеховых", "Чехов", "surname")).toBe("plural");
  expect(isFormOf("Микоянов", "Микоян", "surname")).toBe("plural");
  expect(isFormOf("Чеховым", "Чехов", "surname")).toBe("inflected");
  expect(isFormOf("Kowalskich", "Kowalski", "surname")).toBe("plural");
});

test("another name is no form", () => {
  const taken = DIFFERENT.map((line) => line.split(" ") as [string, string, Part])
    .filter(([word, base, part]) => isFormOf(word, base, part))
    .map(([word, base, part]) => `${word} of ${base} (${part ?? "any part"})`);
  expect(taken).toEqual([]);
});

test("every form that is made is recognised and has a key of its base", () => {
  const faults: string[] = [];
  for (const [part, forms] of PARADIGMS) {
    const base = forms.split(" ", 1)[0] as string;
    for (const form of formsOf(base, part as Part)) {
      if (!isFormOf(form, base, part as Part)) faults.push(`${form} of ${base}`);
      if (!stemKeys(base).includes(stemKey(form)))
        faults.push(`${form} of ${base}: ${stemKey(form)}`);
    }
  }
  expect(faults).toEqual([]);
});

test("the same word, with and without ё and in capitals", () => {
  expect(isFormOf("Хрущев", "Хрущёв")).toBe("same");
  expect(isFormOf("ХРУЩЁВ", "Хрущев")).toBe("same");
  expect(isFormOf("МИКОЯНА", "Микоян")).toBe("inflected");
  expect(isFormOf("Микояна", "МИКОЯН")).toBe("inflected");
  expect(isFormOf("микояна", "Микоян")).toBe(undefined);
  expect(isFormOf("Мир", "мир")).toBe(undefined);
});

test("a key is the same for every spelling", () => {
  expect(stemKey("Микоян")).toBe(stemKey("Mikojan"));
  expect(stemKey("Дэ-хуаем")).toBe(stemKey("Дэ-хуай"));
  expect(stemKey("彭德怀")).toBe("彭德怀");
  expect(stemKey("")).toBe("");
});

test("any string has a key and no fault", () => {
  for (const odd of ["-", "--", "'s", "’", "x", "\ud800", "ъ", "123", "a\u0300", "h".repeat(5000)])
    for (const other of ["Петров", "", odd]) {
      expect(typeof stemKey(odd)).toBe("string");
      isFormOf(odd, other);
      isFormOf(other, odd);
    }
});
