import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocumentEdit } from "vscode-languageserver-types";
import { codeActions } from "../../server/src/features/code-action";
import { normaliseEdit } from "../../server/src/features/normalise-edit";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { marked } from "../support/markers";

const URI = "untitled:letter";

function actionsAt(source: string, only?: string[]) {
  const { document, position, text } = marked(source);
  const range = { start: position, end: position };
  const file = TextDocument.create(URI, "recto", 1, text);
  return codeActions({ document }, {}, range, only, URI).map(({ title, edit }) => ({
    title,
    text: TextDocument.applyEdits(file, edit?.changes?.[URI] ?? []),
  }));
}

test("one mark can be written natively, the innermost under the cursor", () => {
  expect(actionsAt("[от руки: a [[F$0alk]]] [[b]]", ["refactor.rewrite"])).toEqual([
    { title: "Write it as [Falk?]", text: "[от руки: a [Falk?]] [[b]]" },
  ]);
  expect(actionsAt("[от р$0уки: a [[Falk]]]", ["refactor"])).toEqual([
    { title: "Write it as [handwritten: a [[Falk]]]", text: "[handwritten: a [[Falk]]]" },
  ]);
});

test("a mark that is native, or that says more, offers nothing", () => {
  expect(actionsAt("[Fa$0lk?]", ["refactor.rewrite"])).toEqual([]);
  expect(actionsAt("[in pen$0cil: X]", ["refactor.rewrite"])).toEqual([]);
});

test("all marks are respelt as a source action, and only when asked for", () => {
  const all = { title: "Write all marks in their native spelling", text: "[Falk?] [stamp: b]" };
  expect(actionsAt("$0[[Falk]] [штамп: b]", ["source.normalise.recto"])).toEqual([all]);
  expect(actionsAt("$0[[Falk]] [штамп: b]", ["source"])).toContainEqual(all);
  expect(actionsAt("wo$0rd [[Falk]]").map(({ title }) => title)).not.toContain(all.title);
});

test("a mark is one change in the preview, with the marks in it", () => {
  const document = parse("[от руки: a [[Falk]]] [штамп: b [нрзб.]]", defaultConventions);
  const edit = normaliseEdit([{ uri: URI, document, version: 1 }]);
  const [changed] = edit.documentChanges as TextDocumentEdit[];
  const newTexts = (changed?.edits as { newText: string }[]).map(({ newText }) => newText);
  expect(newTexts).toEqual(["handwritten", "[Falk?]", "stamp", "illegible"]);
});

test("the preview divides the changes by kinds of marks, each to be confirmed", () => {
  const document = parse("[[Falk]] [штамп: b]\n\n[Page 2]\n\nC", defaultConventions);
  const native = parse("[Falk?]", defaultConventions);
  const edit = normaliseEdit([
    { uri: URI, document, version: 3 },
    { uri: "file:///b.recto", document: native },
  ]);
  const [changed, ...others] = edit.documentChanges as TextDocumentEdit[];
  expect(others).toEqual([]);
  expect(changed?.textDocument).toEqual({ uri: URI, version: 3 });
  const kinds = (changed?.edits as { annotationId: string }[]).map(
    ({ annotationId }) => annotationId,
  );
  expect(new Set(kinds)).toEqual(new Set(["unclear", "stamp", "pageBreak"]));
  // What asks to be confirmed is shown unticked: Apply would do nothing.
  for (const kind of kinds) {
    expect(edit.changeAnnotations?.[kind]?.needsConfirmation).toBeUndefined();
  }
  expect(edit.changeAnnotations?.unclear?.label).toBe("Doubtful reading");
});
