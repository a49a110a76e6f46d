import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { parse as readYaml } from "yaml";
import { codeActions } from "../../server/src/features/code-action";
import { peopleActions, type RegisterFiles } from "../../server/src/features/people-actions";
import { addedEntry, addedMisreading } from "../../server/src/features/register-edits";
import { registerOf } from "../../server/src/people/register";
import { marking } from "../../server/src/rules/marking";
import { defaultConventions } from "../../server/src/syntax/conventions";
import { parse } from "../../server/src/syntax/parse";
import { transcriptionText } from "../../server/src/syntax/transcription-text";
import { marked } from "../support/markers";
import { knownOf, REGISTER_TEXT, REGISTER_URI, recognisedOf, register } from "../support/people";
import { texts } from "../support/random-text";

const URI = "file:///edition/a.recto";
const FILES: RegisterFiles = {
  uri: REGISTER_URI,
  text: (uri) => (uri === REGISTER_URI ? REGISTER_TEXT : undefined),
};

/** The actions at the cursor, by their titles. */
function actions(
  source: string,
  files: RegisterFiles | undefined = FILES,
): Map<string, CodeAction> {
  const { document, position, text } = marked(source.replace("$1", ""));
  const end = source.indexOf("$1");
  const range = { start: position, end: end < 0 ? position : document.positionAt(end - 2) };
  expect(text).not.toContain("$");
  const found = peopleActions(document, URI, range, knownOf(document), files);
  return new Map(found.map((action) => [action.title, action]));
}

/** A file after an action. */
function after(action: CodeAction | undefined, uri: string, text: string): string {
  const { changes = {}, documentChanges = [] } = action?.edit ?? {};
  const edits = (documentChanges as TextDocumentEdit[])
    .filter(({ textDocument }) => textDocument?.uri === uri)
    .flatMap((change) => change.edits as TextEdit[]);
  const all = [...edits, ...(changes[uri] ?? [])];
  return TextDocument.applyEdits(TextDocument.create(uri, "x", 1, text), all);
}

describe("mark this person", () => {
  test.each([
    ["с Вуйц$0иком.", "с [@wojcik: Вуйциком]."],
    ["[stamp: Otto F$0alk, 𝔄]", "[stamp: [@falk-otto: Otto Falk], 𝔄]"],
    ["an [[Otto $0Falk]] [x]", "an [@falk-otto: [[Otto Falk]]] [x]"],
    ["| 達什$0科娃 | 1 |\n| 2 | 3 |\n", "| [@dashkova: 達什科娃] | 1 |\n| 2 | 3 |\n"],
    ["[changed: A -> Otto $0Falk]", "[changed: A -> [@falk-otto: Otto Falk]]"],
  ])("%s", (source, expected) => {
    const [title, action] = [...actions(source)][0] ?? [];
    expect(title).toMatch(/^Mark this name as /);
    expect(after(action, URI, source.replace("$0", ""))).toBe(expected);
  });

  test.each([
    "[@falk-otto: Otto F$0alk]",
    "Title Otto $0Falk\n\nCitation: x\n",
    "Fal$0k",
    "p$0lain",
  ])("not offered in %s", (source) => {
    expect([...actions(source).keys()].filter((title) => /^Mark/.test(title))).toEqual([]);
  });

  test("the text of the source stays what it is, wherever a name is said to be", () => {
    const place = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(texts([], 60), place, fc.constantFrom("x", ""), (text, [at, length], id) => {
        const document = parse(text, defaultConventions);
        const start = at % (text.length + 1);
        const edits = marking(document, { start, end: Math.min(text.length, start + length) }, id);
        // Names begin and end with letters.
        const [first, last] = [text[start], text[Math.min(text.length, start + length) - 1]];
        if (!edits || ![first, last].every((sign) => /\p{L}/u.test(sign ?? ""))) return;
        const changed = [...edits].reverse().reduce((done, { span, newText }) => {
          return done.slice(0, span.start) + newText + done.slice(span.end);
        }, text);
        const read = parse(changed, defaultConventions);
        expect(transcriptionText(read)).toBe(transcriptionText(document));
      }),
      { seed: 8, numRuns: Number(process.env.RECTO_RUNS ?? 3000) },
    );
  });
});

describe("this is not …", () => {
  test("but another of the register with such a name", () => {
    const action = actions("Otto Fal$0k").get("This is not Otto Falk, but Irene Falk");
    expect(after(action, URI, "Otto Falk")).toBe("[@falk-irene: Otto Falk]");
  });

  test("but somebody new, who gets an entry and is marked", () => {
    const title = "This is not Vera Dashkova: add somebody else to the register";
    const action = actions("[original: ru]\n\nДашко$0ва").get(title);
    expect(after(action, URI, "[original: ru]\n\nДашкова")).toBe(
      "[original: ru]\n\n[@dashkova-2: Дашкова]",
    );
    expect(after(action, REGISTER_URI, REGISTER_TEXT)).toBe(
      `${REGISTER_TEXT.trimEnd()}\n\n  - id: dashkova-2\n    name: Дашкова\n`,
    );
  });
});

describe("this is nobody of the register", () => {
  test.each([
    ["Otto Fal$0k", "[@: Otto Falk]", "refactor.rewrite"],
    ["with [[Fal$0k]].", "with [@: [[Falk]]].", "quickfix"],
    ["of Дашно$0ва,", "of [@: Дашнова],", "quickfix"],
  ])("%s", (source, expected, kind) => {
    const action = actions(source).get("This is nobody of the register");
    expect(after(action, URI, source.replace("$0", ""))).toBe(expected);
    expect(action?.kind).toBe(kind);
  });

  test.each(["[@falk-otto: Otto F$0alk]", "[@: Rob$0ert]"])("not offered in %s", (source) => {
    expect([...actions(source).keys()]).not.toContain("This is nobody of the register");
  });
});

describe("add to the register", () => {
  test("the entry for a mark, with all forms that it stands for", () => {
    const text =
      "[original: ru]\n\n[@ku$0z: Кузьма], [@kuz: Кузьмы]\n\n[translation: en]\n\n[@kuz: Kuzma: the #1]\n";
    const action = actions(text).get("Add “kuz” to the register");
    const read = readYaml(after(action, REGISTER_URI, REGISTER_TEXT));
    expect(read.people).toHaveLength(7);
    expect(read.people[6]).toEqual({
      id: "kuz",
      name: "Kuzma: the #1",
      names: { ru: ["Кузьма", "Кузьмы"] },
    });
  });

  test("selected words; the register is begun where there is none", () => {
    const uri = "file:///edition/new.yaml";
    const files = { uri, text: () => undefined };
    const found = actions("said $0Émile\nDuprès$1 today", files);
    const action = found.get("Add “Émile Duprès” to the register");
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri });
    expect(after(action, uri, "")).toBe("people:\n  - id: emile-dupres\n    name: Émile Duprès\n");
  });

  test("not into a file that is no YAML, not without words, not a whole sentence", () => {
    const xml = { uri: "file:///people.xml", text: () => "<x/>" };
    expect([...actions("said $0Émile$1 so", xml).keys()]).toEqual([]);
    expect([...actions("said $0$1 so").keys()]).toEqual([]);
    expect([...actions(`$0${"long ".repeat(20)}$1`).keys()]).toEqual([]);
    expect([...actions("$0a [b$1]").keys()]).toEqual([]);
    expect([...actions("[@falk-o$0tto]").keys()]).toEqual([]);
  });

  test.each([
    ["", "people:\n  - id: x\n    name: X\n"],
    ["people: []\n", "people:\n  - id: x\n    name: X\n"],
    ["people:\r\n", "people:\r\n  - id: x\r\n    name: X\r\n"],
    ["# so\nplaces: 3", "# so\nplaces: 3\npeople:\n  - id: x\n    name: X\n"],
  ])("into a register without entries, %j", (text, expected) => {
    const skeleton = { id: "x", name: "X", names: [] };
    const edit = addedEntry(text, REGISTER_URI, registerOf([]), skeleton);
    const document = TextDocument.create(REGISTER_URI, "yaml", 1, text);
    expect(TextDocument.applyEdits(document, [edit])).toBe(expected);
  });

  test("any name is read back as it was", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, name, (one, two) => {
        const names = [{ text: two, language: "ru" }];
        const edit = addedEntry(REGISTER_TEXT, REGISTER_URI, register, {
          id: "no",
          name: one,
          names,
        });
        const document = TextDocument.create(REGISTER_URI, "yaml", 1, REGISTER_TEXT);
        const read = readYaml(TextDocument.applyEdits(document, [edit]));
        expect(read.people[6]).toEqual({ id: "no", name: one, names: { ru: two } });
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("record as a misreading", () => {
  test("the words are added to those that are known", () => {
    const { document, position } = marked("$0Дашхова");
    const suspicion = { id: "dashkova", surface: "Дашхова", form: "Дашкова", start: 0, end: 7 };
    const recognised = recognisedOf(document, { suspicions: [suspicion] });
    const range = { start: position, end: position };
    const known = { register, recognised };
    const title = "Record “Дашхова” as a misreading of Vera Dashkova";
    const action = peopleActions(document, URI, range, known, FILES).find(
      (found) => found.title === title,
    );
    const read = readYaml(after(action, REGISTER_URI, REGISTER_TEXT));
    expect(read.people[0].misread).toEqual(["Дашнова", "Дашхова"]);
  });

  test("not those that are known", () => {
    expect([...actions("Даш$0нова").keys()]).toEqual(["This is nobody of the register"]);
  });

  test.each([
    ["- id: a\n  name: A\n", ["X y"]],
    ["- name: A\n  id: a # so\n  bio: b\n", ["X y"]],
    ["- id: a\n  misread: Z\n", ["Z", "X y"]],
    ["- id: a\n  misread: []\n", ["X y"]],
    ["- id: a\n  misread:\n    - Z\n", ["X y", "Z"]],
    ["- misread: [ Z ]\n  id: a\n", ["Z", "X y"]],
    ["- { id: a, name: A }\n", ["X y"]],
  ])("in an entry of the shape %j", (text, expected) => {
    const at = text.indexOf("id: a") + 4;
    const document = TextDocument.create(REGISTER_URI, "yaml", 1, text);
    const idRange = { start: document.positionAt(at), end: document.positionAt(at + 1) };
    const range = { start: document.positionAt(2), end: document.positionAt(text.length - 1) };
    const edit = addedMisreading(text, { uri: REGISTER_URI, idRange, range }, "X y");
    const read = readYaml(TextDocument.applyEdits(document, edit ? [edit] : []));
    expect(read[0].misread).toEqual(expected);
    expect(read[0].id).toBe("a");
  });
});

test("an identification is written as Recto writes it", () => {
  const action = actions("the clerk [Otto F$0alk].").get("Write it as [=@falk-otto]");
  expect(after(action, URI, "the clerk [Otto Falk].")).toBe("the clerk [=@falk-otto].");
  expect([...actions("met [with Otto F$0alk].").keys()]).not.toContain("Write it as [=@falk-otto]");
});

test("they stand beside the fixes, and only where they are asked for", () => {
  const { document, position } = marked("Otto Fal$0k, Falk [");
  const facts = { document, known: knownOf(document) };
  const range = { start: position, end: document.positionAt(document.length) };
  const titles = (only?: string[]) =>
    codeActions(facts, {}, range, only, URI, { files: FILES }).map(({ title }) => title);
  expect(titles()).toEqual(
    expect.arrayContaining(["This is Irene Falk (1849–1926)", "Mark this name as Otto Falk"]),
  );
  expect(titles(["quickfix"])).not.toContain("Mark this name as Otto Falk");
  expect(titles(["refactor"])).toContain("Mark this name as Otto Falk");
  expect(titles(["refactor"])).not.toContain("This is Irene Falk (1849–1926)");
});
