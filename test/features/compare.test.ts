import fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "../../server/src/features/compare";
import { differenceNotes } from "../../server/src/features/difference-notes";
import { otherTranscriptions } from "../../server/src/features/other-transcriptions";
import { sourceBlocks } from "../../server/src/features/source-words";
import { wordChanges } from "../../server/src/features/word-diff";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { withoutEndSpaces } from "../../server/src/syntax/meaning";
import { parse } from "../../server/src/syntax/parse";
import { respelt } from "../../server/src/syntax/respelling";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 400);
const parsed = (text: string) => parse(text, defaultConventions);

/** The differences as `own ↔ other`, each as it stands in the source. */
function differences(one: string, other: string): string[] {
  const found = compare(parsed(one), parsed(other), wordChanges)?.differences ?? [];
  return found.map(({ span, otherSpan }) => {
    return `${one.slice(span.start, span.end)} ↔ ${other.slice(otherSpan.start, otherSpan.end)}`;
  });
}

function noted(one: string, other: string, siglum = "B"): string {
  const document = parsed(one);
  const found = compare(document, parsed(other), wordChanges)?.differences ?? [];
  return respelt(document, [differenceNotes(document, found, siglum).edits]);
}

test.each([
  ["a word", "The ice holds.", "The ice held.", ["holds ↔ held"]],
  ["words left out", "The old ice holds.", "The ice holds.", ["old ↔ "]],
  ["words added", "The ice holds.", "The old ice holds here.", [" ↔ old", " ↔ here"]],
  ["neighbours together", "a b c d e", "a x y d e", ["b c ↔ x y"]],
  [
    "Russian, Chinese, Korean",
    "лёд 冰很厚 얼음",
    "лед 冰很薄 얼음이",
    ["лёд ↔ лед", "厚 ↔ 薄", "얼음 ↔ 얼음이"],
  ],
  ["capitals", "the Ice", "the ice", ["Ice ↔ ice"]],
])("%s", (_, one, other, expected) => {
  // A sign of Hangul is compared by itself.
  const found = differences(one, other).map((line) => line.replace(/^ ↔ 이$/, "얼음 ↔ 얼음이"));
  expect(found).toEqual(expected);
});

test.each([
  ["marks", "Com[rade] sto[illegible]l [handwritten: soon] 2[[0]]", "Comrade stol soon 20"],
  ["other spellings of marks", "[[Falk]] [crossed out: a]", "[Falk?] <s>a</s>"],
  ["line ends and blank lines", "The ice\nholds well.\r\n\r\nSo", "The ice holds\nwell. So"],
  ["hyphens at line ends", "develop-\nment and north-\nwest", "development and north-west"],
  ["page turns", "The ri[page 5]ver\n[page 6]\nis wide", "[page 5]\n\nThe river is wide"],
  ["punctuation", "Yes, “so” it is!", "Yes so it is"],
  [
    "what editors say",
    "Ice [editor's note: a joke][description: a flower] holds[^1]\n\n[^1]: really",
    "Ice holds",
  ],
  ["front matter", "Citation: A\nSummary: B\n\n[page 1]\n\nIce", "Ice"],
  ["a translation that only one has", "[original: ru]\n\nЛёд\n\n[translation: en]\n\nIce", "Лёд"],
  ["composed and decomposed letters", "cafe\u0301 don’t", "café don't"],
])("%s make no difference", (_, one, other) => expect(differences(one, other)).toEqual([]));

test("the place of a word is exact, through marks and in UTF-16", () => {
  expect(differences("😀 The [stamp: g[[ol]]d] x", "😀 The [stamp: cold] x")).toEqual([
    "g[[ol]]d ↔ cold",
  ]);
});

test("translations are compared with translations", () => {
  const one = "[translation: en]\n\nIce\n\n[original: de]\n\nEis";
  const other = "[original: de]\n\nEis\n\n[translation: en]\n\nThe ice";
  expect(differences(one, other)).toEqual(["Ice ↔ The ice"]);
});

test("the texts to be read have a paragraph to a line", () => {
  const found = compare(parsed("The [[ice]]\nis de-\nveloped.\n\nSo"), parsed(""), wordChanges);
  expect(found?.text).toBe("The ice is developed.\n\nSo\n");
  expect(found?.otherText).toBe("");
});

test.each([
  ["Um 12 Uhr [hand: h2], und [editor's note: a joke] dann", "Um 12 Uhr, und dann"],
  ["Um 12 Uhr [illegible]; [sic] dann [stamp: EILT]!", "Um 12 Uhr; dann EILT!"],
  ["12 Uhr\r\n[description: a flower], und dann", "12 Uhr, und dann"],
  ["sto[illegible]l, [[ice]] , x", "stol, ice , x"],
  ["a[stamp: b]c [changed: d->e].", "a b c d e."],
  ["The ri-\n[page 5]\nver [note: 河]。 [blank] 冰", "The river。 冰"],
  ["وصل [hand: h2]، ثم 😀 [hand: h3] ذهب", "وصل، ثم 😀 ذهب"],
])("the text to be read of %j has no space where a mark stood", (source, read) =>
  expect(compare(parsed(source), parsed(""), wordChanges)?.text).toBe(`${read}\n`),
);

test("texts that have nothing in common are not compared", () => {
  const words = (letter: string) => Array.from({ length: 9000 }, (_, at) => letter + at).join(" ");
  expect(compare(parsed(words("a")), parsed(words("b")), wordChanges)).toBeUndefined();
  const inserted = compare(parsed(words("a")), parsed(words("b") + words("a")), wordChanges);
  expect(inserted?.differences).toHaveLength(1);
});

test.each([
  [
    "The ice holds, he said.",
    "The ice held, he said.",
    "The ice holds[editor's note: B reads “held”], he said.",
  ],
  ["The old ice.", "The ice.", "The old[editor's note: B omits “old”] ice."],
  ["The ice.", "The old ice.", "The[editor's note: B adds “old”] ice."],
  ["The [[ice]] holds", "The lice holds", "The [[ice]][editor's note: B reads “lice”] holds"],
  ["The ice [?] holds", "The lice holds", "The ice [?][editor's note: B reads “lice”] holds"],
  ["[stamp: A B]", "[stamp: A C]", "[stamp: A B[editor's note: B reads “C”]]"],
])("%j and %j", (one, other, text) => {
  expect(noted(one, other)).toBe(text);
  expect(noted(text, other)).toBe(text);
});

test("brackets and long passages in a note do no harm", () => {
  const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
  const text = noted("The ice holds", `The ice ${long} holds`, "[B]");
  expect(text).toContain("ice[editor's note: \\[B\\] adds “word0 word1");
  expect(text).toContain(" … ");
  expect(text.length).toBeLessThan(260);
});

/** Without the notes, the text with notes is to the last character what it was. */
function checkNotes(text: string, other: string): void {
  const document = parsed(text);
  const found = compare(document, parsed(other), wordChanges)?.differences ?? [];
  for (const { span } of found) expect(span.end).toBeLessThanOrEqual(text.length);
  const { edits } = differenceNotes(document, found, "QB");
  const changed = respelt(document, [edits]);
  const note = /\[editor's note: QB (?:\\.|[^\\[\]])*\]/g;
  expect(changed.replace(note, "")).toBe(text);
  const words = (source: string) => sourceBlocks(parsed(source)).map((block) => block.text);
  expect(words(changed)).toEqual(words(text));
  const read = transcriptionText(parsed(changed)).replace(/QB (?:reads|adds|omits) “[^”]*”/g, "");
  // A space before a note at the end of a line is at the end of the line without it.
  if (!/[“”]/.test(text + other))
    expect(withoutEndSpaces(read).trim()).toBe(transcriptionText(document));
}

test("notes never alter a word", () => {
  const real = samples().map(({ text }) => text);
  const pair = fc.tuple(texts(real, 40), texts(real, 40), fc.boolean());
  const property = fc.property(pair, ([text, other, near]) => {
    checkNotes(text, near ? text.replace(/\b(\w)(\w+)/g, "$2$1") : other);
  });
  fc.assert(property, { seed: 8, numRuns: RUNS });
});

test("documents of the same source come first", () => {
  const text = (citation: string) => parsed(`A title\n\nCitation: ${citation}\n\nIce`);
  const all = [
    { uri: "file:///a.recto", document: text("Archive, ф. 9, оп. 2, д. 31, л. 7-8") },
    { uri: "file:///b.recto", document: text("Archive, Fond 9, Opis 3, Delo 31, Listy 7-8") },
    {
      uri: "file:///c.recto",
      document: text("“Ice”, Archive, Fond 9, Opis 2, Delo 31, Listy 7-8"),
    },
    { uri: "untitled:d", document: parsed("Ice") },
  ];
  const found = otherTranscriptions("file:///a.recto", all);
  expect(found.map(({ uri, sameSource }) => `${uri} ${sameSource}`)).toEqual([
    "file:///c.recto true",
    "file:///b.recto false",
    "untitled:d false",
  ]);
  expect(found[0]).toMatchObject({ title: "A title" });
});
