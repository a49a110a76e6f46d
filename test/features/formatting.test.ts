import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { formatting } from "../../server/src/features/formatting";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { edit, parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { kindsOf } from "../support/kinds";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 600);
const parsed = (text: string) => parse(text, defaultConventions);

function formatted(text: string): string {
  const file = TextDocument.create("untitled:a", "recto", 1, text);
  return TextDocument.applyEdits(file, formatting(parsed(text)));
}

test.each([
  ["spaces at line ends go", "A  \nb\t\n\nC \n", "A\nb\n\nC\n"],
  [
    "several blank lines become one",
    "A\n\n \n\t\nB\n\n\n\n[page 2]\n\n\nC",
    "A\n\nB\n\n[page 2]\n\nC",
  ],
  ["the text ends with its last line", "A\n\n\n", "A\n"],
  [
    "blocks that stand together stay together",
    "[page 1]\nA\n(p. 2)\nB\n",
    "[page 1]\nA\n(p. 2)\nB\n",
  ],
  ["two spaces at a line end mean nothing", "The ice  \nholds\n", "The ice\nholds\n"],
  [
    "brackets are set close",
    "[ stamp: X ] [handwritten:soon] [ illegible ]",
    "[stamp: X] [handwritten: soon] [illegible]",
  ],
  ["a page and its scan", "[page 3|scans/3 a.jpg]\n", "[page 3 | scans/3 a.jpg]\n"],
  ["an arrow", "[changed: five->six]", "[changed: five -> six]"],
  ["a translation", "[translation:en, N. N.]\n\nA\n", "[translation: en, N. N.]\n\nA\n"],
  ["a person", "[@falk:Irene] wrote", "[@falk: Irene] wrote"],
])("%s", (_, before, after) => expect(formatted(before)).toBe(after));

test.each([
  ["columns", "  3 sacks   rye\n[stamp:A]    [stamp:B]\n"],
  ["spaces of the source in a supplied word", "Com[ rade ] [[ X ]]"],
  ["a run of spaces after a label", "[stamp:   X]"],
  ["the French space before a colon", "[cachet : X]"],
  ["tables", "| a  | b |\n| [stamp:x] | d |\n"],
  ["YAML", "---\ntitle: A  \n---\n"],
  ["a blank line that is kept out of an annotation", "[handwritten: A\n\n\nB]\n"],
  ["check boxes", "[ ] yes [ x ] no"],
  ["other spaces than those of the keyboard", "\ufeff\u00a0\n\u3000\n\nA\u00a0\n"],
  ["a lone CR and an LF that spaces keep apart", "A\r \nB"],
  ["an address", "[see:doc]".replace("see:", "see: ")],
])("%s stay", (_, text) => expect(formatted(text)).toBe(text));

test("a blank line stays where taking it away would close a mark that is open", () => {
  const lines = "\n".repeat(26);
  const text = `[handwritten: never closed${lines}a ]\n`;
  expect(formatted(text)).toBe(text);
  expect(formatted(`A \n\n\n${text}B \n`)).toBe(`A\n\n${text}B\n`);
});

test.each(["\n", "\r\n", "\r"])("line ends stay what they are: %j", (end) => {
  const text = ["A ", "😀 б  ", "", " ", "", "[stamp:收文] ", "", ""].join(end);
  expect(formatted(text)).toBe(["A", "😀 б", "", "[stamp: 收文]", ""].join(end));
});

test("only the range is formatted", () => {
  const text = "A \nB \n\n\n\nC \n";
  const range = { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } };
  const edits = formatting(parsed(text), range);
  const file = TextDocument.create("untitled:a", "recto", 1, text);
  expect(TextDocument.applyEdits(file, edits)).toBe("A \nB\n\nC \n");
});

test("edits are as small as can be", () => {
  expect(formatting(parsed("A  \nlong line\n[stamp:X]\n"))).toEqual([
    { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 3 } }, newText: "" },
    { range: { start: { line: 2, character: 7 }, end: { line: 2, character: 7 } }, newText: " " },
  ]);
});

/** What formatting may not change, in any text. */
function checkFormatting(text: string): void {
  const before = parsed(text);
  const once = formatted(text);
  const after = parsed(once);
  expect(transcriptionText(after)).toBe(transcriptionText(before));
  expect(kindsOf(after)).toEqual(kindsOf(before));
  expect(formatted(once)).toBe(once);
  expect(runsOfSpaces(once)).toEqual(runsOfSpaces(text));
  const ends = (source: string) => new Set(source.match(/\r\n|\r|\n/g) ?? []);
  for (const end of ends(once)) expect(ends(text)).toContain(end);
  const all = formatting(before).map(({ range }) => [range.start.line, range.end.line]);
  for (const [from = 0, to = 0] of all) {
    const touched = text.split(/\r\n|\r|\n/).slice(from, to);
    if (from < to) expect(touched.slice(1).join("").trim()).toBe("");
  }
}

/** Runs of spaces inside lines. */
function runsOfSpaces(text: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => line.trim().match(/[ \t]{2,}/g) ?? []);
}

test("the transcription never changes, and formatting twice is formatting once", () => {
  const real = samples().map(({ text }) => text);
  const property = fc.property(texts(real, 60), checkFormatting);
  fc.assert(property, { seed: 77, numRuns: RUNS });
});

test.each(samples())("$name", ({ text }) => checkFormatting(text));

test("formatting after an edit is that of the new text", () => {
  const document = parsed("[page 1]\n\nA \n\n\n\nB \n");
  const changed = edit(document, { start: 10, end: 10, text: "[ stamp: C ] " });
  expect(formatting(changed)).toEqual(formatting(parsed(changed.text)));
});
