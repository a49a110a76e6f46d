import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ARCHIVE_LEVELS } from "../../server/src/features/data/archive-levels";
import { FIELDS } from "../../server/src/features/data/fields";
import { MARK_FORMS } from "../../server/src/features/data/mark-forms";
import { SHAPES } from "../../server/src/features/data/signatures";
import { MORE_WRAPS } from "../../server/src/features/data/wraps";
import { FIELD_KEYS } from "../../server/src/syntax/data/words";
import { plainWordsIn } from "../support/plain-words";
import { sourcesIn } from "../support/source-tree";

const bundle = resolve(import.meta.dirname, "../../l10n/bundle.l10n.de.json");
/** What the bundles have; `bundles.test.ts` proves that it is said. */
const translated = new Set(Object.keys(JSON.parse(readFileSync(bundle, "utf8"))));

/** Where words stand that are the same in every language, and why. */
const SAME: readonly (readonly [files: RegExp, why: string])[] = [
  [/^server\/src\/(?:people|syntax|analysis)\/(?!files)/, "words of sources, in any language"],
  [/^server\/src\/people\/files\/(?:write-)?tei\.ts$/, "elements of TEI"],
  [
    /^server\/src\/features\/data\/(?:archives|place-phrases|native-spelling|wraps)\.ts$/,
    "what is written into texts",
  ],
  [/^server\/src\/features\/data\/mark-forms\.ts$/, "examples of transcription"],
  [
    /^server\/src\/features\/(?:native-gap|native-mark|difference-notes|mark-slots)\.ts$/,
    "what is written into texts",
  ],
  [/^server\/src\/features\/(?:register-edits|ignore-actions)\.ts$/, "what is written into files"],
  [/^client\/src\/search\/concordance-style\.ts$/, "a style sheet"],
  [/^client\/src\/new-document\/template\.ts$/, "what is written into texts"],
  [/^server\/src\/export\/(?:tei|csl|annotation)\//, "formats for machines"],
  [/^server\/src\/export\/(?:html\/shapes|reading\/shown)\.ts$/, "marks as editions print them"],
  [/^server\/src\/import\//, "what report.json says of elements, which programs read"],
  [/^server\/src\/rules\/[\w-]+\.ts$/, "summaries, which are translated with the manifest"],
  [/^server\/src\/lsp\/lifecycle\.ts$/, "messages to editors, of mistakes in editors"],
];
/** Names: of fields, types of marks and classes of elements, of archives’ levels, and the program’s own. */
const NAMES = new Set([
  ...Object.keys(FIELD_KEYS),
  ...MARK_FORMS.map(({ type }) => type),
  ...MORE_WRAPS.map(({ type }) => type),
  ...[...FIELDS.values()].map(({ tei }) => tei),
  ...Object.values(SHAPES).map(({ label }) => label),
  ...Object.values(ARCHIVE_LEVELS).map(([name]) => name),
  ...[
    "Recto",
    "Page Mark",
    "person ambiguous",
    "{} placed",
    "bracket",
    "Content-Length: {}\r\n\r\n",
  ],
  ...["h1 = typescript; h2 = name, ink", "h1 = ${1:typescript}; h2 = ${2:name, ink}", "note note"],
  // The placeholders of a command in the manual; fonts, and output for programs.
  ...[
    "[OPTIONS] PATHS… | people convert FROM TO | people sort FILE",
    "recto: {}\n",
    "{} at {}:{}",
    "{} data: blob: {}",
  ],
  // Said by `tableWord` of the agents that `TABLES` lists, and a label that nobody sees.
  ...["the {}", "Nothing"],
]);

test("nothing is said past the translation", () => {
  const plain = ["server/src", "client/src"].flatMap((folder) =>
    [...sourcesIn(folder)].flatMap(([file, source]) => plainIn(`${folder}/${file}`, source)),
  );
  expect(plain).toEqual([]);
});

function plainIn(file: string, source: string): string[] {
  if (SAME.some(([files]) => files.test(file))) return [];
  return plainWordsIn(source)
    .filter(({ text }) => !translated.has(text) && !NAMES.has(text))
    .map(({ line, text }) => `${file}:${line}: ${text}`);
}
