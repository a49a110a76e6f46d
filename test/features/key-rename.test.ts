import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotatedTextEdit, TextDocumentEdit } from "vscode-languageserver-types";
import { pointers } from "../../server/src/analysis/keys/anchor-uses";
import type { KeySort, KeyUse } from "../../server/src/analysis/keys/key-use";
import { useAt, usesOf, usesOfSort } from "../../server/src/analysis/keys/kinds";
import { KEY_NAMES, type NamedSort } from "../../server/src/features/data/key-names";
import { prepareKeyRename, renameKey, whyNotKey } from "../../server/src/features/key-rename";
import { defaultConventions } from "../../server/src/syntax/conventions";
import type { Document } from "../../server/src/syntax/document";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marked, textIn } from "../support/markers";
import { texts } from "../support/random-text";

const URI = "file:///edition/a.recto";
const SORTS: readonly KeySort[] = ["note", "anchor", "hand", "insertion"];

/** The text after the key under the cursor got another name, or why it did not. */
function renamed(source: string, newName: string): string {
  const { document, offset } = marked(source);
  const use = useAt(document, offset);
  if (!use) throw new Error("there is no key under the cursor");
  return whyNotKey(document, use, newName) ?? after(document, editsOf(document, use, newName));
}

function editsOf(document: Document, use: KeyUse, newName: string) {
  const { documentChanges = [] } = renameKey({ uri: URI, document, version: 3 }, use, newName, []);
  return (documentChanges as TextDocumentEdit[]).flatMap(
    ({ edits }) => edits as AnnotatedTextEdit[],
  );
}

function after(document: Document, edits: AnnotatedTextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(URI, "recto", 1, document.text), edits);
}

test.each([
  [
    "One[^$0a] two[^a] [^b]\r\n\r\n[^a]: Text a\r\n",
    "ß9",
    "One[^ß9] two[^ß9] [^b]\r\n\r\n[^ß9]: Text a\r\n",
  ],
  ["[#p1] Раз. [see: #p1]\n\n[#p$01] p1\n", "#п.2", "[#п.2] Раз. [see: #п.2]\n\n[#п.2] p1\n"],
  [
    "Hands: h1 = ink; h$02 = h2, pencil\n\n[hand: h2] h2 [deleted, h2: h2] [deleted, h1: c]\n",
    "h3",
    "Hands: h1 = ink; h3 = h2, pencil\n\n[hand: h3] h2 [deleted, h3: h2] [deleted, h1: c]\n",
  ],
  [
    "---\nhands:\n  h1: ink\n---\n[hand: $0h1] 𝔄\n",
    "h12",
    "---\nhands:\n  h12: ink\n---\n[hand: h12] 𝔄\n",
  ],
  ["Hands: A = clerk\n\n[hand: $0A] b\n", "B", "Hands: B = clerk\n\n[hand: B] b\n"],
  [
    "a [insert $0N1] b [insert №01]\n\n[handwritten, insertion No. 1: c 1]\n",
    "N12",
    "a [insert N12] b [insert №12]\n\n[handwritten, insertion No. 12: c 1]\n",
  ],
  [
    "a [handwritten: insert!]\n\n[handwritten, insertion N$01: c]\n",
    "4",
    "a [handwritten: insert!]\n\n[handwritten, insertion N4: c]\n",
  ],
] as const)("%j becomes %s", (source, newName, expected) => {
  expect(renamed(source, newName)).toBe(expected);
});

test.each([
  [
    "[^$0a]\n\n[^a]: A\n\n[^b]: B\n",
    "b",
    "“b” is already the name of a note (line 5). Two cannot share one.",
  ],
  [
    "[^$0a] see [7]\n\n[^a]: A\n",
    "7",
    "“7” is already the name of a note (line 1). Two cannot share one.",
  ],
  [
    "[#$0a] A\n\n[#b] B\n",
    "b",
    "“b” is already the name of a paragraph (line 3). Two cannot share one.",
  ],
  [
    "Hands: h1 = a; h2 = b\n\n[hand: $0h1]\n",
    "h2",
    "“h2” is already the name of a hand (line 1). Two cannot share one.",
  ],
  [
    "a [insert $0N1] [insert N2]\n",
    "№2",
    "“2” is already the name of an insertion (line 1). Two cannot share one.",
  ],
] as const)("%j cannot become %s", (source, newName, expected) => {
  expect(renamed(source, newName)).toBe(expected);
});

test.each([
  ["[^$0a]\n", ["", "a b", "a]", "^", "x".repeat(41)]],
  ["[#$0a]\n", ["", "a b", "-a", "a]", "x".repeat(101)]],
  ["[hand: $0h1]\n", ["", "1", "h 1", "h1]", "h1;"]],
  ["[deleted, $0h1: a]\n", ["clerk", "B"]],
  ["[insert $0N1]\n", ["", "one", "N1234", "N 1 2"]],
] as const)("names that will not do for %j", (source, names) => {
  for (const name of names)
    expect(renamed(source, name), name).toMatch(/will not do|could not be read/);
});

test.each([
  ["One [$07]\n\n[7] Text\n", "“[7]” on line 1 is in the words of the source"],
  ["One[^7] two [7]\n\n[^$07]: Text\n", "“[7]” on line 1 is in the words of the source"],
  [
    "a [insert $0N2]\n\n[in the corner: insertion N2 to page 1]\n",
    "“insertion N2” on line 3 is in the words of the source",
  ],
  ["[page 4$0]\n", "A page is called by the number in its mark."],
] as const)("%j is not renamed", (source, expected) => {
  const { document, offset } = marked(source);
  const use = useAt(document, offset);
  expect(use && prepareKeyRename(document, use)).toContain(expected);
  expect(use && whyNotKey(document, use, "9")).toContain(expected);
});

test("what is shown for renaming is the key alone", () => {
  for (const [source, shown] of [
    ["[^a$0] [^b]", "a"],
    ["[#p1$0]", "p1"],
    ["[insert $0N07]", "07"],
  ] as const) {
    const { document, offset } = marked(source);
    const use = useAt(document, offset);
    const prepared = use && prepareKeyRename(document, use);
    if (typeof prepared !== "object") throw new Error(prepared);
    expect(textIn(document, prepared.range)).toBe(shown);
  }
});

test("addresses in other documents follow, and every change asks to be confirmed", () => {
  const { document, offset } = marked("[#a$0] A [see: a.recto#a]\n");
  const other = parse("[see: a.recto#a]\n", defaultConventions);
  const use = useAt(document, offset);
  if (!use) throw new Error("no key");
  const elsewhere = [
    { uri: URI, document },
    { uri: "file:///b.recto", document: other, version: 8 },
  ].flatMap((text) =>
    [...pointers(text.document)].map(([block, pointer]) => ({ ...text, block, pointer })),
  );
  const { documentChanges = [], changeAnnotations = {} } = renameKey(
    { uri: URI, document },
    use,
    "z",
    elsewhere,
  );
  const changes = documentChanges as TextDocumentEdit[];
  expect(
    changes.map(({ textDocument, edits }) => [
      textDocument.uri,
      textDocument.version,
      edits.length,
    ]),
  ).toEqual([
    [URI, null, 2],
    ["file:///b.recto", 8, 1],
  ]);
  for (const { annotationId } of changes.flatMap(({ edits }) => edits as AnnotatedTextEdit[])) {
    expect(changeAnnotations[annotationId]?.needsConfirmation).toBeUndefined();
  }
});

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);
const newNames = fc.constantFrom(
  "h7",
  "N9",
  "12",
  "x",
  "ключ",
  "彭",
  "a.b",
  "x".repeat(40),
  "h999",
);

test("what is transcribed never changes, and renaming back gives every byte back", () => {
  let count = 0;
  const pieces = texts(
    [
      "[#12] A [see: #12] [^1] [insert N1] [deleted, h2: b]\n\n[^1]: c\n\n[handwritten, insertion N1: d]\n",
    ],
    50,
  );
  fc.assert(
    fc.property(pieces, newNames, (text, newName) => {
      const document = parse(text, defaultConventions);
      for (const use of SORTS.flatMap((sort) => usesOfSort(document, sort))) {
        if (whyNotKey(document, use, newName) !== undefined) continue;
        const edits = editsOf(document, use, newName);
        const done = parse(after(document, edits), defaultConventions);
        expect(transcriptionText(done)).toBe(transcriptionText(document));
        expect(done.blocks.map(({ kind }) => kind)).toEqual(
          document.blocks.map(({ kind }) => kind),
        );
        checkBack(document, done, use, newName);
        count++;
      }
    }),
    { seed: 47, numRuns: RUNS },
  );
  expect(count).toBeGreaterThan(400);
});

/**
 * Renaming back gives the text that was. A number may have been written with zeros, and another mark
 * may have had the old name without meaning the same: then there is no way back by name.
 */
function checkBack(before: Document, done: Document, { sort, key }: KeyUse, newName: string): void {
  const newKey = KEY_NAMES[sort as NamedSort].read(newName) ?? newName;
  const [moved] = usesOf(done, { sort, key: newKey });
  if (!moved || whyNotKey(done, moved, key) !== undefined) return;
  const padded = sort === "insertion" && /\b0\d/.test(before.text);
  if (!padded) expect(after(done, editsOf(done, moved, key))).toBe(before.text);
}
