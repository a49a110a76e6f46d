import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { docx } from "../../server/src/export/docx/docx";
import { readingOf } from "../../server/src/export/reading/reading";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { editionOf, exportedOf } from "./exporting";

const real = [
  ...samples().map(({ text }) => text),
  ...readdirSync("samples")
    .filter((name) => name.endsWith(".recto"))
    .map((name) => readFileSync(`samples/${name}`, "utf8")),
];

test("what was struck out is struck out, what was added has a style, notes are footnotes", async () => {
  const { body, footnotes } = await opened(
    "[page 1]\n\nThe ice [handwritten: still] held[^1] and [deleted: then] rose[^1].\n\n[^1]: Falk & co.\n",
  );
  expect(body).toContain(
    '<w:rStyle w:val="Addition"/></w:rPr><w:t xml:space="preserve">still</w:t>',
  );
  expect(body).toContain(
    '<w:rStyle w:val="Deletion"/></w:rPr><w:t xml:space="preserve">then</w:t>',
  );
  expect(body.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1);
  expect(body).toContain(
    '<w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">1</w:t>',
  );
  expect(footnotes).toContain("Falk &amp; co.");
});

test("a translation stands beside its original, page by page", async () => {
  const { body } = await opened(`On the ice

Citation: Port archive, Box 3

[original: de]

[page 1]

Das Eis hält, sagt Falk, noch eine Woche.

[translation: en]

[page 1]

The ice will hold for another week, says Falk.

[attachment: List]

Two sledges.
`);
  const cells = [...body.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => wordsIn(cell));
  expect(cells).toEqual([
    "Original (de)",
    "Translation (en)",
    "Page 1Das Eis hält, sagt Falk, noch eine Woche.",
    "Page 1The ice will hold for another week, says Falk.",
  ]);
  expect(wordsIn(body.slice(body.lastIndexOf("</w:tbl>")))).toBe("Attachment: ListTwo sledges.");
});

test("paragraphs that a translator has set in another order stand beside their own", async () => {
  const { body } = await opened(`[original: de]

[#1] Das Eis hält noch eine Woche.

[#2] Der Hafen ist seit Montag leer.

[translation: en]

[#2] The harbour has been empty since Monday.

[#1] The ice will hold for another week.
`);
  const cells = [...body.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => wordsIn(cell));
  expect(cells.slice(2)).toEqual([
    "Das Eis hält noch eine Woche.",
    "The ice will hold for another week.",
    "Der Hafen ist seit Montag leer.",
    "The harbour has been empty since Monday.",
  ]);
});

test("a paragraph in Hebrew runs from right to left", async () => {
  const { body } = await opened("[page 1]\n\nשלום Falk\n\nFalk שלום\n");
  expect(body.match(/<w:bidi\/>/g)).toHaveLength(1);
});

test("every word of every document is in it, and it is XML", async () => {
  for (const text of real) await holds(text);
  const random = texts(real.slice(-4), 25);
  await fc.assert(fc.asyncProperty(random, holds), { numRuns: 60, seed: 8 });
}, 120_000);

async function holds(text: string): Promise<void> {
  const { body, footnotes } = await opened(text);
  for (const xml of [body, footnotes]) new SaxesParser({ xmlns: true }).write(xml).close();
  const { passages, notes } = readingOf(editionOf(text));
  const runs = [
    ...passages.flatMap((one) => (one.kind === "table" ? one.rows.flat(2) : one.runs)),
    ...notes.flatMap((note) => note.runs),
  ];
  const read = runs.map((run) => (run.kind === "words" ? run.text : "")).join("");
  const [inFile, expected] = [letters(wordsIn(body) + wordsIn(footnotes)), letters(read)];
  // The numbers of notes that are referred to twice, and the heads of columns, are added.
  expect(missing(expected, inFile)).toBe("");
}

/** The characters of the first text that the second has not, or not as often. */
function missing(one: string, two: string): string {
  const counts = new Map<string, number>();
  for (const character of two) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...one]
    .filter((character) => {
      const left = counts.get(character) ?? 0;
      counts.set(character, left - 1);
      return left <= 0;
    })
    .join("");
}

async function opened(text: string): Promise<{ body: string; footnotes: string }> {
  const { content } = await exportedOf(docx, text);
  const files = unzipSync(content as Uint8Array);
  const read = (name: string) => strFromU8(files[name] as Uint8Array);
  return { body: read("word/document.xml"), footnotes: read("word/footnotes.xml") };
}

function wordsIn(xml: string): string {
  let words = "";
  const parser = new Parser(
    {
      ontext: (text) => {
        words += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return words;
}

function letters(text: string): string {
  return text.replace(/[\s\u0000-\u001f\ufffd\ufffe\uffff]|\p{Surrogate}/gu, "");
}
