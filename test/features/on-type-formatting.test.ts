import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { onTypeFormatting } from "../../server/src/features/on-type-formatting";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marked } from "../support/markers";
import { texts } from "../support/random-text";

/** The text after the character before the cursor was typed. */
function typed(source: string): string {
  const { document, text, offset, position } = marked(source);
  const edits = onTypeFormatting(document, position, text[offset - 1] as string);
  return TextDocument.applyEdits(TextDocument.create("file:///a", "recto", 1, text), edits);
}

test.each([
  ["a [handwritten:$0", "a [handwritten:]"],
  ["a [штамп на обороте, h2:$0 b", "a [штамп на обороте, h2:] b"],
  ["[stamp: a [deleted:$0]", "[stamp: a [deleted:]]"],
  ["[@falk:$0, then", "[@falk:], then"],
  ["| [stamp:$0 | b |\n| c | d |", "| [stamp:] | b |\n| c | d |"],
])("the colon closes %j", (source, result) => {
  expect(typed(source)).toBe(result);
});

test.each([
  ["it is closed", "a [handwritten:$0]"],
  ["it is closed further on", "[stamp:$0\nA\n\nB]"],
  ["a word follows", "a [handwritten:$0soon and then a bracket"],
  ["no label stands there", "a [namely:$0"],
  ["a second colon is typed", "[handwritten: a:$0"],
  ["no bracket is open", "Dear Sir:$0"],
  ["it is a comment", "%% [stamp:$0"],
  ["the bracket stands in the source", "\\[stamp:$0"],
])("the colon closes nothing where %s", (_why, source) => {
  expect(typed(source)).toBe(source.replace("$0", ""));
});

test.each([
  ["[handwritten: soon\n\n$0", "[handwritten: soon]\n\n"],
  ["[stamp: A\nB [deleted: c\r\n\r\n$0", "[stamp: A\nB [deleted: c]]\r\n\r\n"],
  ["a\n\n[stamp: A  \n\n$0\n\nb", "a\n\n[stamp: A]  \n\n\n\nb"],
])("an empty line closes the paragraph's marks: %j", (source, result) => {
  expect(typed(source)).toBe(result);
});

test.each([
  ["the mark may go on", "[stamp: A\n$0"],
  ["it is closed", "[stamp: A]\n\n$0"],
  ["it is closed further on", "[stamp: A\n\n$0\n\nB]"],
  ["an unlabelled bracket is text", "[18852 A\n\n$0"],
  ["nothing is above", "\n$0"],
])("a new line closes nothing where %s", (_why, source) => {
  expect(typed(source)).toBe(source.replace("$0", ""));
});

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);

test("whatever is typed, no word of the transcription changes", () => {
  fc.assert(
    fc.property(texts([], 40), fc.nat(), fc.constantFrom(":", "\n"), (text, at, key) => {
      const offset = at % (text.length + 1);
      const source = text.slice(0, offset) + key + text.slice(offset);
      const document = parse(source, defaultConventions);
      const edits = onTypeFormatting(document, document.positionAt(offset + 1), key);
      expect(edits.every(({ newText }) => /^\]+$/.test(newText))).toBe(true);
      const before = TextDocument.create("file:///a", "recto", 1, source);
      const after = parse(TextDocument.applyEdits(before, edits), defaultConventions);
      if (key === "\n") expect(transcriptionText(after)).toBe(transcriptionText(document));
      else expect(letters(after.text)).toBe(letters(document.text));
    }),
    { seed: 61, numRuns: RUNS },
  );
});

function letters(text: string): string {
  return text.replaceAll("]", "");
}
