import { readdirSync, readFileSync } from "node:fs";
import { Parser as CommonMark, HtmlRenderer } from "commonmark";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { notesOf } from "../../server/src/analysis/notes";
import { markdown } from "../../server/src/export/markdown/markdown";
import type { Reading } from "../../server/src/export/reading/passage";
import { readingOf } from "../../server/src/export/reading/reading";
import type { Run } from "../../server/src/export/reading/run";
import { readingText } from "../../server/src/export/reading-text";
import type { Document } from "../../server/src/syntax/document";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";
import { contentOf, editionOf } from "./exporting";

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);
const ours = readdirSync("samples")
  .filter((name) => name.endsWith(".recto"))
  .map((name) => ({ name, text: readFileSync(`samples/${name}`, "utf8") }));
const real = [...ours, ...samples()];
const random = texts(
  ours.map(({ text }) => text),
  40,
);

const parsers: Readonly<Record<string, (markdown: string) => string>> = {
  "the reference parser of CommonMark": (source) =>
    new HtmlRenderer().render(new CommonMark().parse(source)),
  "markdown-it": (source) => new MarkdownIt({ html: true }).render(source),
};

for (const [name, render] of Object.entries(parsers)) {
  const kept = async (text: string) => {
    const rendered = render(await contentOf(markdown, text));
    expect(bare(textOf(rendered))).toBe(bare(expectedOf(readingOf(editionOf(text)))));
  };
  test(
    `${name} gives back every word of fuzzed documents`,
    () => fc.assert(fc.asyncProperty(random, kept), { numRuns: RUNS, seed: 20 }),
    120_000,
  );
  test.each(real)(`${name} gives back every word of $name`, ({ text }) => kept(text));
}

test("readers get every word of the transcription, and no other that is not marked as the editor's", () => {
  fc.assert(fc.property(random, wordsKept), { numRuns: RUNS, seed: 21 });
}, 120_000);
test.each(real)("readers get every word of $name", ({ text }) => wordsKept(text));

test(
  "the text for reading never fails",
  () =>
    fc.assert(
      fc.asyncProperty(random, async (text) => {
        expect(await contentOf(readingText, text)).not.toContain("\r");
      }),
      { numRuns: RUNS, seed: 22 },
    ),
  120_000,
);

function wordsKept(text: string): void {
  const edition = editionOf(text);
  const reading = readingOf(edition);
  const read = letters(wordsOf(reading));
  const transcribed = letters(transcriptionText(edition.document));
  if (reading.notes.length === 0) expect(read).toBe(transcribed);
  else
    expect(withoutSigns(edition.document, read)).toBe(withoutSigns(edition.document, transcribed));
}

/** All characters in their order, without those of which the signs of notes are made. */
function withoutSigns(document: Document, text: string): string {
  const signs = new Set(
    notesOf(document).references.flatMap(({ start, end }) => [...document.slice(start, end)]),
  );
  return [...text]
    .filter((character) => !signs.has(character))
    .sort()
    .join("");
}

function runsOf({ passages, notes }: Reading): readonly Run[] {
  const inPassages = passages.flatMap((passage) =>
    passage.kind === "table" ? passage.rows.flat(2) : passage.runs,
  );
  return [...inPassages, ...notes.flatMap(({ runs }) => runs)];
}

function wordsOf(reading: Reading): string {
  return runsOf(reading)
    .map((run) => (run.kind === "words" && !run.sign ? run.text : ""))
    .join("");
}

/** What a parser that knows no footnotes is to show. */
function expectedOf({ passages, notes }: Reading): string {
  const said = (runs: readonly Run[]) =>
    runs
      .map((run) =>
        run.kind === "words" ? run.text : run.kind === "noteNumber" ? `[^${run.number}]` : "",
      )
      .join("");
  return [
    ...passages.map((passage) =>
      passage.kind === "table" ? passage.rows.flat().map(said).join("") : said(passage.runs),
    ),
    ...notes.map(({ number, runs }) => `[^${number}]:${said(runs)}`),
  ].join("");
}

/** Without what parsers fold or tables add. */
function bare(text: string): string {
  return text.replace(/[\s\0\ufffd|~-]/g, "");
}

/** Without spaces, and without the hyphens that divide words at line ends. */
function letters(text: string): string {
  return text.replace(/[\s\u2010\u00ac\u00ad-]/g, "");
}

function textOf(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return text;
}
