import { expect, test } from "vitest";
import type { Entry } from "../../server/src/people/entry";
import { registerOf } from "../../server/src/people/register";
import { suspectName } from "../../server/src/rules/suspect-name";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";

const ENTRY: Entry = {
  id: "orlov",
  type: "person",
  name: "Karl Orlov",
  names: [{ text: "Карл Орлов", language: "ru" }],
  misread: ["Орпов", "Карп Орпов", "К Орпов Карп"],
  roles: [],
  links: [],
};

/** The message and the fixes for words that are a known misreading of Orlov. */
function reported(surface: string, form = ENTRY.name) {
  const document = parse(`${surface} came.\n`, defaultConventions);
  const suspicions = [{ id: "orlov", surface, form, start: 0, end: surface.length }];
  const names = { mentions: [], ambiguities: [], suspicions };
  const [found] = suspectName.check(names, registerOf([[ENTRY]]));
  const fixes = found?.laterFixes?.(document, 0) ?? [];
  return [found?.message, ...fixes.map(({ title }) => title)];
}

test.each([
  ["Орпов", "“Орлов” (Karl Orlov)", "Орлов"],
  ["Карп Орпов", "“Карл Орлов” (Karl Orlov)", "Карл Орлов"],
])("%s is replaced by what has its script and its length", (surface, meant, right) => {
  expect(reported(surface)).toEqual([
    `“${surface}” is probably a misreading of ${meant}. Correct it, or mark who is meant.`,
    `Replace it by “${right}”`,
    "Keep it, and mark it as Karl Orlov",
  ]);
});

test("words that are like no form are kept; words like a form become that form", () => {
  expect(reported("К Орпов Карп").slice(1)).toEqual(["Keep it, and mark it as Karl Orlov"]);
  expect(reported("Kapл Opлoв", "Карл Орлов")[1]).toBe("Replace it by “Карл Орлов”");
});
