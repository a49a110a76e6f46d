import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { codeActions } from "../../server/src/features/code-action";
import { parse } from "../../server/src/syntax/parse";
import { marksIn } from "../../server/src/syntax/walk";
import { readProject } from "../../server/src/workspace/project";

const URI = "file:///a/letter.recto";
const FILE = "file:///a/recto.yaml";

/** The project file after its words were added, for the one slip in a text. */
function added(source: string, text: string | undefined): string | undefined {
  const { conventions } = readProject(text ?? "").project;
  const document = parse(source, conventions);
  const end = document.positionAt(document.length);
  const range = { start: { line: 0, character: 0 }, end };
  const project = { uri: FILE, text };
  const action = codeActions({ document }, {}, range, ["quickfix"], URI, { project }).find(
    ({ title }) => title.includes("labels of the project"),
  );
  const changes = action?.edit?.documentChanges as TextDocumentEdit[] | undefined;
  const change = changes?.at(-1);
  if (!change) return undefined;
  expect(change.textDocument.uri).toBe(FILE);
  const before = TextDocument.create(FILE, "yaml", 1, text ?? "");
  return TextDocument.applyEdits(before, change.edits as TextEdit[]);
}

test.each([
  ["there is no file yet", undefined, "labels:\n  handwritten: [handwriten]\n"],
  ["the file is empty", "", "labels:\n  handwritten: [handwriten]\n"],
  [
    "no labels yet",
    "profile: archive\n",
    "profile: archive\nlabels:\n  handwritten: [handwriten]\n",
  ],
  [
    "no line end, lines of Windows",
    "a: b\r\nprofile: archive",
    "a: b\r\nprofile: archive\r\nlabels:\r\n  handwritten: [handwriten]\r\n",
  ],
  [
    "other kinds",
    "labels: # ours\n    stamp: [franking]\nrules: {}\n",
    "labels: # ours\n    handwritten: [handwriten]\n    stamp: [franking]\nrules: {}\n",
  ],
  [
    "words of this kind",
    'labels:\n  stamp: [x y]\n  "handwritten": [pencilled in]\n',
    'labels:\n  stamp: [x y]\n  "handwritten": [pencilled in, handwriten]\n',
  ],
  [
    "one word, a list of lines, and a comment between",
    "labels:\n  # ours\n  handwritten:\n    - pencilled in\n",
    "labels:\n  # ours\n  handwritten:\n    - handwriten\n    - pencilled in\n",
  ],
  [
    "a single word",
    "labels:\n  handwritten: pencilled in\n",
    "labels:\n  handwritten: [pencilled in, handwriten]\n",
  ],
  [
    "all in one line",
    "labels: { stamp: [franking] }\n",
    "labels: { handwritten: [handwriten], stamp: [franking] }\n",
  ],
  ["nothing in braces", "labels: {}\n", "labels: { handwritten: [handwriten] }\n"],
])("a word of one's own is added where %s", (_, text, expected) => {
  expect(added("[handwriten: soon]\n", text)).toBe(expected);
  const { project, problems } = readProject(expected);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const document = parse("[handwriten: soon]\n", project.conventions);
  const kinds = document.blocks.flatMap((block) => marksIn(document.inlines(block)));
  expect(kinds.map(({ kind }) => kind)).toEqual(["addition"]);
});

test.each([
  "labels: { handwritten: [inked] }\n",
  "labels: *ours\n",
  "labels:\n  handwritten: |\n    x\n",
])("what is not understood is left alone: %j", (text) => {
  expect(added("[handwriten: soon]\n", text)).toBeUndefined();
});

test("in any language, as the label that is meant", () => {
  expect(added("[зачеркнтуо: вчера]\n", undefined)).toBe("labels:\n  deleted: [зачеркнтуо]\n");
  expect(added("[Singature: A. Orlova]\n", undefined)).toBe("labels:\n  signed: [Singature]\n");
  expect(added("[handwritten: soon] []\n", undefined)).toBeUndefined();
});

test("nothing is offered until the project has been looked for", () => {
  const { conventions } = readProject("").project;
  const document = parse("[handwriten: soon]\n", conventions);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
  const titles = codeActions({ document }, {}, range, ["quickfix"], URI).map(({ title }) => title);
  expect(titles[0]).toBe("Write “handwritten”");
  expect(titles.join()).not.toContain("project");
});
