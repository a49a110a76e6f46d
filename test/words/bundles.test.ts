import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SECTIONS } from "../../server/src/features/cards/section-card";
import { ARCHIVE_LEVELS } from "../../server/src/features/data/archive-levels";
import { FIELDS } from "../../server/src/features/data/fields";
import { MEANINGS, PLACE_WORDS, TYPE_NAMES } from "../../server/src/features/data/meanings";
import { KINDS, WRITTEN } from "../../server/src/syntax/data/kinds";
import { LANGUAGES as LANGUAGE_NAMES } from "../../server/src/syntax/data/words";
import { saidIn, sourcesIn } from "../support/said-words";
import { LANGUAGES, untranslated } from "../support/translations";

const client = sourcesIn("client/src");
const server = sourcesIn("server/src");
const sources = [...client, ...server].filter(([file]) => file !== join("text", "words.ts"));

/** Words of tables, which `tableWord` says. */
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
];
const said = new Set([...sources.flatMap(([, source]) => saidIn(source).words), ...TABLES]);

/** What is written alike in another language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ru: [],
  de: ["Text", "sic", "Original", "Hand {0}: {1}", "{0} in {1}"],
  fr: [
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
  const unread = sources.flatMap(([file, source]) =>
    saidIn(source).unread.map((call) => `${file}: ${call}`),
  );
  expect(unread).toEqual([]);
  expect(said.size).toBeGreaterThan(150);
});

test("the client shows no words past the translation", () => {
  const shown =
    /(?:Message|askFolder)\(\s*["`][A-Z]|\b(?:title|placeHolder|placeholder|tooltip|openLabel|detail|prompt|message)(?:: | = )["`]\w* ?[A-Za-z]/g;
  const plain = [...client].flatMap(([file, source]) =>
    [...source.matchAll(shown)].map((match) => `${file}: ${match[0]}`),
  );
  expect(plain).toEqual([]);
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
    for (const [english, translation] of Object.entries(bundle)) {
      expect([...new Set(valuesIn(translation))], english).toEqual([...new Set(valuesIn(english))]);
    }
  });
});

function valuesIn(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
