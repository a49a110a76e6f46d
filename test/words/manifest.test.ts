import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, untranslated } from "../support/translations";

const inRoot = (path: string) => resolve(import.meta.dirname, "../..", path);
const read = (path: string) => JSON.parse(readFileSync(inRoot(path), "utf8"));

const english: Record<string, string> = read("package.nls.json");
const used = new Set(
  [...readFileSync(inRoot("package.json"), "utf8").matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key),
);

/** Words that are the same in two languages. */
const SAME = ["Transcription", "Pages", "Concordance"];

/** Fields of the manifest that are shown to people. */
const SHOWN = new Set(
  "description markdownDescription enumDescriptions title shortTitle label name contents contextualTitle".split(
    " ",
  ),
);

/** Names that are the same in all languages. */
const NAMES = ["Recto"];

test("every text of the manifest is a key, and every key is used", () => {
  expect(Object.keys(english).sort()).toEqual([...used].sort());
  const { contributes, description } = read("package.json");
  const { semanticTokenScopes: _, ...words } = contributes;
  const plain = [...shown({ ...words, description })].filter((text) => !/^%.+%$/.test(text));
  expect(plain.filter((text) => !NAMES.includes(text))).toEqual([]);
});

describe.each(LANGUAGES)("the manifest in %s", (language) => {
  const translated: Record<string, string> = read(`package.nls.${language}.json`);

  test("has the same keys in the same order", () => {
    expect(Object.keys(translated)).toEqual(Object.keys(english));
  });

  test("leaves nothing untranslated, and keeps links, code and examples", () => {
    const pairs = Object.entries(english).map(
      ([key, text]) => [text, translated[key] ?? ""] as const,
    );
    expect(untranslated(pairs, SAME)).toEqual([]);
    for (const [text, translation] of pairs) expect(kept(translation), text).toEqual(kept(text));
  });
});

/** What a translation must say as the English does: commands, addresses, examples, names of settings. */
function kept(text: string): string[] {
  return [...text.matchAll(/\]\([^)]+\)|\[page [^\]]+\]|`[a-z.]+`|people\.yaml/g)]
    .map(String)
    .sort();
}

/** The texts of a part of the manifest that people read. */
function* shown(part: unknown, field = ""): Generator<string> {
  if (typeof part === "string") {
    if (SHOWN.has(field)) yield part;
  } else if (Array.isArray(part)) {
    for (const one of part) yield* shown(one, field);
  } else if (part && typeof part === "object") {
    for (const [name, one] of Object.entries(part)) yield* shown(one, name);
  }
}
