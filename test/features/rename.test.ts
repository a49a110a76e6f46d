import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { personMarks } from "../../server/src/analysis/person-marks";
import {
  prepareRename,
  prepareRenameOfEntry,
  rename,
  whyNotId,
} from "../../server/src/features/rename";
import { readRegister } from "../../server/src/people/files/read-register";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marked, textIn } from "../support/markers";
import { knownOf, REGISTER_TEXT, REGISTER_URI, register } from "../support/people";
import { texts } from "../support/random-text";

const URI = "file:///edition/a.recto";

/** The text of a file after the edits that speak of it. */
function after(uri: string, text: string, { documentChanges }: WorkspaceEdit): string {
  const edits = (documentChanges ?? [])
    .filter((change): change is TextDocumentEdit => TextDocumentEdit.is(change))
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap((change) => change.edits as never[]);
  return TextDocument.applyEdits(TextDocument.create(uri, "recto", 1, text), edits);
}

function renamed(text: string, id: string, newId: string): string {
  const document = parse(text, defaultConventions);
  return after(URI, text, rename(id, newId, [{ uri: URI, document, version: 3 }], register));
}

test("the id changes in all marks and in the register, and in nothing else", () => {
  const text =
    "Citation: by [@falk-otto]\n\n[stamp: [@falk-otto: falk-otto]] [=@falk-otto] Otto Falk\n[@falk-ottos]\n\n| [@falk-otto: 𝔄] |\r\n| [@falk-otto] |\n";
  expect(renamed(text, "falk-otto", "отто.2")).toBe(
    "Citation: by [@отто.2]\n\n[stamp: [@отто.2: falk-otto]] [=@отто.2] Otto Falk\n[@falk-ottos]\n\n| [@отто.2: 𝔄] |\r\n| [@отто.2] |\n",
  );
  const edit = rename("falk-otto", "отто.2", [], register);
  expect(after(REGISTER_URI, REGISTER_TEXT, edit)).toBe(
    REGISTER_TEXT.replace("id: falk-otto", "id: отто.2"),
  );
});

test.each(["null", "true", "отто.2", "1956"])(
  "the register reads %s back as an id",
  async (newId) => {
    const text = after(REGISTER_URI, REGISTER_TEXT, rename("wojcik", newId, [], register));
    const { entries, problems } = await readRegister(text, REGISTER_URI);
    expect(problems).toEqual([]);
    expect(entries.map(({ id }) => id)).toContain(newId);
  },
);

test("every change says what it is, and none has to be confirmed one by one", () => {
  const document = parse("[@falk-otto]", defaultConventions);
  const documents = [{ uri: URI, document, version: 7 }];
  const { documentChanges = [], changeAnnotations = {} } = rename(
    "falk-otto",
    "otto",
    documents,
    register,
  );
  expect(documentChanges).toHaveLength(2);
  for (const change of documentChanges as TextDocumentEdit[]) {
    for (const { annotationId } of change.edits as { annotationId: string }[]) {
      expect(changeAnnotations[annotationId]?.label).toMatch(/^The id in /);
      expect(changeAnnotations[annotationId]?.needsConfirmation).toBeUndefined();
    }
  }
  expect((documentChanges[1] as TextDocumentEdit).textDocument.version).toBe(7);
});

test.each([
  ["with Otto F$0alk", "Otto Falk", "falk-otto"],
  ["[@falk-o$0tto: he]", "falk-otto", "falk-otto"],
  ["[@falk-otto: h$0e]", "falk-otto", "falk-otto"],
  ["[=@nob$0ody]", "nobody", "nobody"],
])("%s can be renamed", (source, words, id) => {
  const { document, position } = marked(source);
  const found = prepareRename(document, position, knownOf(document));
  expect(found?.placeholder).toBe(id);
  expect(found && textIn(document, found.range)).toBe(words);
});

test.each(["Fal$0k", "Дашно$0ва", "pl$0ain"])("%s cannot", (source) => {
  const { document, position } = marked(source);
  expect(prepareRename(document, position, knownOf(document))).toBeUndefined();
});

test("from the register's own file", () => {
  const line = REGISTER_TEXT.split("\n").indexOf("  - id: wojcik");
  const at = { line: line + 1, character: 6 };
  expect(prepareRenameOfEntry(register, REGISTER_URI, at)?.placeholder).toBe("wojcik");
  expect(prepareRenameOfEntry(register, REGISTER_URI, { line: 0, character: 0 })).toBeUndefined();
});

test("an id that will not do is refused in plain words", () => {
  expect(whyNotId("wojcik", "щепан_2.b-c", register)).toBeUndefined();
  expect(whyNotId("wojcik", "wojcik", register)).toBeUndefined();
  expect(whyNotId("wojcik", "falk-otto", register)).toContain("already the id of Otto Falk");
  expect(whyNotId("wojcik", "x".repeat(101), register)).toContain("100 characters");
  for (const bad of ["", "a b", "-a", "a]", "a:b", "a\nb", "ä|", "@a"]) {
    expect(whyNotId("wojcik", bad, register), JSON.stringify(bad)).toContain("cannot be an id");
  }
});

const RUNS = Number(process.env.RECTO_RUNS ?? 1500);
const newIds = fc.constantFrom(
  "x",
  "_",
  "1956",
  "true",
  "a.b",
  "a-",
  "x".repeat(70),
  "микоян",
  "彭德怀",
  "x".repeat(99),
);

test("what is transcribed never changes", () => {
  fc.assert(
    fc.property(texts([], 60), fc.nat(), newIds, (text, which, newId) => {
      const document = parse(text, defaultConventions);
      const ids = [...personMarks(document)].map(({ id }) => id);
      const id = ids[which % (ids.length || 1)] ?? "id";
      const changed = parse(renamed(text, id, newId), defaultConventions);
      expect(transcriptionText(changed)).toBe(transcriptionText(document));
      expect(changed.blocks.map(({ kind }) => kind)).toEqual(
        document.blocks.map(({ kind }) => kind),
      );
    }),
    { seed: 31, numRuns: RUNS },
  );
});
