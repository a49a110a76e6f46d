import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS as EXPORTS } from "../../server/src/export/formats";
import { SIGNS } from "../../server/src/export/html/legend";
import { SECTIONS } from "../../server/src/features/cards/section-card";
import { ARCHIVE_LEVELS } from "../../server/src/features/data/archive-levels";
import { FIELDS } from "../../server/src/features/data/fields";
import { MEANINGS, PLACE_WORDS, TYPE_NAMES, UNITS } from "../../server/src/features/data/meanings";
import { type Part, SHAPES, shapeOf } from "../../server/src/features/data/signatures";
import { MORE_WRAPS } from "../../server/src/features/data/wraps";
import { KINDS, WRITTEN } from "../../server/src/syntax/data/kinds";
import { LANGUAGES as LANGUAGE_NAMES } from "../../server/src/syntax/data/words";
import type { MarkKind } from "../../server/src/syntax/nodes";
import { saidIn } from "../support/said-words";
import { sourcesIn } from "../support/source-tree";
import { LANGUAGES, untranslated } from "../support/translations";

const client = sourcesIn("client/src");
const server = sourcesIn("server/src");
/** Without those in which the calls themselves are defined. */
const sources = [...client, ...server].filter(
  ([file]) => file !== "text/words.ts" && file !== "counted.ts",
);
const read = sources.map(([file, source]) => [file, saidIn(source)] as const);

/** Words of tables, which `tableWord` says. */
const markKinds = Object.keys(KINDS) as MarkKind[];
const TABLES: readonly string[] = [
  ...Object.values(LANGUAGE_NAMES),
  ...Object.values(KINDS).flatMap(({ name, meaning, by }) => [name, meaning, by]),
  ...["the scribe", "the clerk", "the editor", "the translator"],
  ...Object.values(MEANINGS),
  ...Object.values(PLACE_WORDS),
  ...Object.values(TYPE_NAMES),
  ...Object.values(SECTIONS).flat(),
  ...[...FIELDS.values()].map(({ purpose }) => purpose),
  ...Object.values(ARCHIVE_LEVELS).map(([, gloss]) => gloss),
  ...WRITTEN.values(),
  ...Object.values(UNITS).flatMap((row) => Object.values(row)),
  ...MORE_WRAPS.map(({ name }) => name),
  ...SIGNS.map(({ meaning }) => meaning),
  ...EXPORTS.map(({ title }) => title),
  ...[...Object.values(SHAPES), ...markKinds.map(shapeOf)].flatMap(
    ({ parts }: { readonly parts: readonly Part[] }) =>
      parts.flatMap(({ name, says }) => [name, says]),
  ),
  ...Object.values(SHAPES).map(({ meaning }) => meaning),
];
const said = new Set([
  ...read.flatMap(([, { words }]) => words),
  ...TABLES.filter((word) => word !== ""),
]);

/** What is said of a number of things other than one. */
const counted = [
  ...new Set(read.flatMap(([, said]) => said.counted)),
  ...Object.values(UNITS).map(({ many }) => many),
];
/** Abbreviated, so that the number changes nothing. */
const ALIKE = ["{0} leaves"];

/** Names, examples, and what is all values. */
const NAMES = [
  "Markdown",
  "TEI P5",
  "{0}: {1}",
  "{0}; {1}",
  "{0}: {1}, {2}",
  "1956-09-21, 1956-09, 1956?, 195X, 1956/1957.",
];

/** What is written alike in another language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ru: [...NAMES],
  de: [...NAMES, "Text", "sic", "Original", "Hand {0}: {1}", "{0} in {1}"],
  fr: [
    ...NAMES,
    "1 page",
    "{0} pages",
    "Insertion {0}",
    "Notes",
    "Page",
    "Page {0}",
    "pages",
    "image",
    "1 image",
    "{0} images",
    "Portrait",
    "organisation",
    "page {0}",
    "Page {0} · {1}",
    "note",
    "description",
    "signature",
    "identification",
    "sic",
    "date",
    "Original",
    "original",
    "1 document",
    "{0} documents",
    "1 mention",
    "{0} mentions",
    "1 page.",
    "{0} pages.",
    "Concordance",
    "concordance",
    "archiv*",
  ],
};

test("the words of each call can be read in the source", () => {
  const unread = read.flatMap(([file, { unread }]) => unread.map((call) => `${file}: ${call}`));
  expect(unread).toEqual([]);
  expect(said.size).toBeGreaterThan(150);
});

describe.each(LANGUAGES)("the words in %s", (language) => {
  const path = resolve(import.meta.dirname, `../../l10n/bundle.l10n.${language}.json`);
  const bundle: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));

  test("are those that are said, no fewer and no more", () => {
    expect(Object.keys(bundle).sort()).toEqual([...said].sort());
  });

  test("are translated", () => {
    expect(untranslated(Object.entries(bundle), SAME[language] ?? [])).toEqual([]);
  });

  test("have the values of the English", () => {
    for (const [english, translation] of Object.entries(bundle))
      for (const form of formsOf(english, translation))
        expect([...new Set(valuesIn(form))], english).toEqual([...new Set(valuesIn(english))]);
  });

  test("have a form for each kind of number that the language knows", () => {
    const rules = new Intl.PluralRules(language);
    const kinds = new Set(Array.from({ length: 200 }, (_, at) => rules.select(at + 2)));
    const forms = counted
      .filter((english) => !ALIKE.includes(english))
      .map((english) => [english, formsOf(english, bundle[english] ?? "").length] as const);
    expect(forms.length).toBeGreaterThan(20);
    // Fractions are a kind of their own in Russian, and most things come whole.
    const enough = kinds.size > 1 ? [kinds.size, kinds.size + 1] : [1];
    expect(forms.filter(([, count]) => !enough.includes(count))).toEqual([]);
  });
});

/** The forms of a translation for different numbers; what has `|` in English has no forms. */
function formsOf(english: string, translation: string): string[] {
  return english.includes("|") ? [translation] : translation.split("|");
}

function valuesIn(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
