import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { mended } from "../../server/src/cli/fix";
import { codeActions } from "../../server/src/features/code-action";
import type { Fix } from "../../server/src/rules/rule";
import { findings } from "../../server/src/rules/run";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { texts } from "../support/random-text";
import { samples } from "../support/samples";

const RUNS = Number(process.env.RECTO_RUNS ?? 400);
const URI = "file:///a.recto";
const parsed = (text: string) => parse(text, defaultConventions);
const found = (text: string) => findings({ document: parsed(text), fileExists: () => false });
/** What is transcribed, without brackets that nothing closes and whatever the white space. */
const words = (text: string) => transcriptionText(parsed(text)).replace(/[\s[\](){}]+/g, "");
const SEED = 1958;
const own = texts(
  samples().map(({ text }) => text),
  60,
);

/** Slips of the language, close together. */
const SLIPS = [
  "[[stamp: ",
  "[[X] ",
  "[typed: ",
  "]",
  "[[",
  "[",
  "a ",
  "\n\n",
  "\r\n",
  "слово ",
  "𝔄",
];
const slips = fc
  .array(fc.constantFrom(...SLIPS), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

test("mending all that is safe keeps every word, ends, and undone gives every byte back", () => {
  const property = fc.property(fc.oneof(own, slips), (text) => {
    const done = mended(text, found);
    expect(words(done)).toBe(words(text));
    expect(done.replace(/[[\]]/g, "")).toBe(text.replace(/[[\]]/g, ""));
    expect(mended(done, found)).toBe(done);
    checkUndo(text);
  });
  fc.assert(property, { seed: SEED, numRuns: RUNS });
});

/** What the editor is told to do at once, and takes back at once. */
function checkUndo(text: string): void {
  const document = parsed(text);
  const start = { line: 0, character: 0 };
  const only = ["source.fixAll.recto"];
  const [action] = codeActions({ document }, {}, { start, end: start }, only, URI);
  const edits = action?.edit?.changes?.[URI] ?? [];
  const before = TextDocument.create(URI, "recto", 1, text);
  const after = TextDocument.create(URI, "recto", 2, TextDocument.applyEdits(before, edits));
  let moved = 0;
  const inverse = edits.map(({ range, newText }) => {
    const [from, to] = [before.offsetAt(range.start), before.offsetAt(range.end)];
    const at = from + moved;
    moved += newText.length - (to - from);
    const place = { start: after.positionAt(at), end: after.positionAt(at + newText.length) };
    return { range: place, newText: text.slice(from, to) };
  });
  expect(TextDocument.applyEdits(after, inverse)).toBe(text);
}

/** The findings whose fixes write marks, and touch no word. */
const KEEPING: ReadonlySet<string> = new Set([
  "alignment",
  "doubled-bracket",
  "empty-mark",
  "joined-paragraph",
  "page-order",
  "unclosed-inner-bracket",
  "undefined-insertion",
  "unmarked-translation",
  "unnumbered-page",
]);

/** What is mended here and there: paragraphs that were divided, pages, sections, empty marks. */
const SENTENCES = [
  "the commission will return to the question when all the members",
  "have read the report, and it will send its remarks in Octo-",
  "ber to the office. ",
  "Die Leitung des Hafens bittet um einen weiteren Monat, damit",
  "условия без изменений и будет ждать ответа до начала недели",
  ...["[stamp:] ", "[typed:] ", "]", " 𝔄 ", "[#1] "],
];
const SEAMS = [
  ...["\n", "\r\n", "\n\n", "\r\n\r\n", "\n%% checked\n", "\n\n[original: ru]\n\n", ""],
  ...[
    "\n\n[page 4]\n\n",
    "\n\n[page 4 | 4.jpg]\n\n",
    "\n\nOriginal Scan\n\n",
    "\n\n[translation: en]\n",
  ],
];
const HEADS = ["", "A letter\n\nCitation: Archive, Fond 1, Listy 3-4\n\n"];
const places = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...SEAMS)), { maxLength: 10 }),
  )
  .map(([head, pieces]) => head + pieces.flat().join(""));

test("fixes that write marks or join paragraphs keep every word", () => {
  const tried = new Map<string, number>();
  const property = fc.property(fc.oneof(own, slips, places, places), (text) => {
    for (const { code, fixes = [] } of found(text)) {
      if (!KEEPING.has(code)) continue;
      tried.set(code, (tried.get(code) ?? 0) + fixes.length);
      for (const fix of fixes)
        expect(words(edited(text, fix)), `${code}: ${fix.title}`).toBe(words(text));
    }
  });
  fc.assert(property, { seed: SEED, numRuns: RUNS });
  for (const code of ["joined-paragraph", "page-order", "empty-mark"])
    expect(tried.get(code), code).toBeGreaterThan(10);
});

function edited(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, { span, newText }) => done.slice(0, span.start) + newText + done.slice(span.end),
      text,
    );
}
