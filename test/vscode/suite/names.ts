import * as vscode from "vscode";
import { actionAt, ask, cardWith, rangeOf } from "../support/asking";
import { equal, eventually, ok } from "../support/assert";
import { openSample } from "../support/samples";

const TELEGRAM = "1951-riga-telegram.recto";
const LETTER = "1893-riga-brief.recto";

/** The file name at the end of an address. */
const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf("/") + 1);

suite("names in the samples", () => {
  let telegram: vscode.TextDocument;

  setup(async () => {
    telegram = await openSample(TELEGRAM);
    await cardWith(telegram, rangeOf(telegram, "Вендландта").start, "August Wendlandt");
  });

  test("an inflected name in Cyrillic and the English one are the same man", async () => {
    for (const words of ["Вендландта", "Wendlandt, 1893"]) {
      const card = await cardWith(telegram, rangeOf(telegram, words).start, "August Wendlandt");
      ok(card.includes("1841–1911"), `the years in ${card}`);
      ok(card.includes("Made tower clocks"), `the life in ${card}`);
      ok(card.includes("Август Вендландт"), `the Russian name in ${card}`);
    }
  });

  test("the portrait is shown small, from the file and not from the network", async () => {
    const card = await cardWith(telegram, rangeOf(telegram, "Krauklis").start, "![Portrait of");
    const address = /!\[Portrait of Jānis Krauklis\]\(([^)]+)\)/.exec(card)?.[1] ?? "";
    ok(/^(file|data):/.test(address), `a local address, not ${address}`);
    ok(/\|height=\d+$/.test(address), `a height at the end of ${address}`);
  });

  test("a name leads to its entry in the register", async () => {
    const at = rangeOf(telegram, "Дробышев").start;
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      telegram.uri,
      at,
    );
    equal(found?.length, 1, "number of entries");
    const [target] = found as [vscode.Location | vscode.LocationLink];
    const uri = "targetUri" in target ? target.targetUri : target.uri;
    const range = "targetUri" in target ? target.targetSelectionRange : target.range;
    equal(nameOf(uri), "people.yaml", "file");
    const register = await vscode.workspace.openTextDocument(uri);
    equal(range && register.getText(range), "drobyshev", "words there");
  });

  test("all places that name somebody are found, in all documents and scripts", async () => {
    const at = rangeOf(telegram, "Wendlandt, 1893").start;
    const files = await eventually(async () => {
      const found = await ask<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        telegram.uri,
        at,
      );
      const names = new Set((found ?? []).map(({ uri }) => nameOf(uri)));
      return names.size >= 4 && [...names].sort();
    }, "references in four files");
    equal(
      files,
      [LETTER, TELEGRAM, "1968-owl-memorandum.recto", "people.yaml"].sort(),
      "files with references",
    );
  });

  test("a new id is written into the register and the marks; undoing brings back every byte", async () => {
    const letter = await openSample(LETTER);
    const edit = await eventually(async () => {
      const found = await ask<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        letter.uri,
        rangeOf(letter, "krauklis: ").start,
        "raven",
      );
      return found && found.size >= 2 && found;
    }, "changes in two files");
    equal(
      edit
        .entries()
        .map(([uri]) => nameOf(uri))
        .sort(),
      [LETTER, "people.yaml"],
      "files",
    );
    for (const [uri, edits] of edit.entries()) await renameAndUndo(uri, edits);
  });

  test("names have the colour of people, and what was found without a mark says so", async () => {
    equal(await colourOf(telegram, "Вендландта"), "person inferred", "colour");
    equal(await colourOf(telegram, "Drobyshev"), "person inferred", "colour");
    const letter = await openSample(LETTER);
    await eventually(
      async () => (await colourOf(letter, "Janis], mein")) === "person",
      "a person that a mark names",
    );
  });

  test("people are found in the workspace by any spelling", async () => {
    for (const query of ["drobyshev", "дробышев", "zviagincev", "윤택수", "沈伯"]) {
      const found = await ask<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        query,
      );
      const names = (found ?? []).map(({ name }) => name);
      // The editor drops what does not contain the letters that were typed.
      ok(
        names.some((name) => name.toLowerCase().includes(query)),
        `“${query}” in ${names}`,
      );
    }
  });
});

suite("names while writing", () => {
  let telegram: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let before: string;

  setup(async () => {
    telegram = await openSample(TELEGRAM);
    editor = await vscode.window.showTextDocument(telegram);
    before = telegram.getText();
    await cardWith(telegram, rangeOf(telegram, "Вендландта").start, "August Wendlandt");
  });

  teardown(async () => {
    await vscode.window.showTextDocument(telegram);
    await ask("workbench.action.files.revert");
    equal(telegram.getText(), before, "the text that was there before");
  });

  test("after `[@` everybody of the register is offered, and the id is written", async () => {
    const at = await write("Top Secret", "[@]\n\n");
    const items = await offered(at.translate(0, 2), "@");
    const item = items.find(({ label }) => labelOf(label) === "Yun Taek-su");
    ok(item, `Yun Taek-su among ${items.map(({ label }) => labelOf(label))}`);
    ok(item.filterText?.includes("윤택수"), `the Korean name in ${item.filterText}`);
    equal(await accepted(at.translate(0, 2), "Yun", "[@Yun]", "[@yun-taeksu]"), "[@yun-taeksu]");
  });

  test("in running text a name is written in the language of its section", async () => {
    const original = await write("До получения", "К Zvy \n\n");
    const name = "Павел Сергеевич Звягинцев";
    const end = original.translate(0, 5);
    equal(await accepted(end, "", "К Zvy ", `К ${name} `), `К ${name} `);
    const translation = await write("Until instructions", "To Звя \n\n");
    const wanted = "To P. Zvyagintsev ";
    equal(await accepted(translation.translate(0, 6), "", "To Звя ", wanted), wanted);
  });

  test("nobody is offered while one only types", async () => {
    const at = await write("Until instructions", "To Zvy \n\n");
    editor.selection = new vscode.Selection(at.translate(0, 6), at.translate(0, 6));
    await ask("type", { text: "a" });
    equal(telegram.lineAt(at.line).text, "To Zvya ", "what was typed");
    await ask("acceptSelectedSuggestion");
    equal(telegram.lineAt(at.line).text, "To Zvya ", "what was typed");
  });

  test("a name is marked, or said to be nobody's", async () => {
    const range = rangeOf(telegram, "Gribanov");
    await apply(await actionAt(telegram, range, "Mark this name as Semyon Gribanov"));
    ok(telegram.getText().includes("Cde. [@gribanov: Gribanov],"), "the mark");
    await ask("undo");

    await apply(await actionAt(telegram, range, "This is nobody of the register"));
    const stranger = rangeOf(telegram, "[@: Gribanov]");
    await cardWith(telegram, stranger.start.translate(0, 6), "not in the register");
    const errors = vscode.languages
      .getDiagnostics(telegram.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    equal(errors.length, 0, "errors");
  });

  test("a misreading is replaced by the register's form, or kept and marked", async () => {
    const range = rangeOf(telegram, "Вепдландта");
    const finding = await eventually(
      () =>
        vscode.languages
          .getDiagnostics(telegram.uri)
          .find((found) => (found.code as { value?: string }).value === "suspect-name"),
      "a suspicion",
    );
    ok(finding.message.includes("Вепдландта"), `the words in “${finding.message}”`);
    await actionAt(telegram, range, "Replace it by “Вендландт”");
    await apply(await actionAt(telegram, range, "Keep it, and mark it as August Wendlandt"));
    ok(telegram.getText().includes("[@wendlandt: Вепдландта]"), "the mark");
  });

  /** Writes a paragraph before the one that begins so. */
  async function write(start: string, text: string): Promise<vscode.Position> {
    const at = rangeOf(telegram, `\n${start}`).start.translate(1, 0).with({ character: 0 });
    await editor.edit((edit) => edit.insert(at, text));
    return at;
  }

  async function offered(at: vscode.Position, sign?: string): Promise<vscode.CompletionItem[]> {
    return eventually(async () => {
      const list = await ask<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        telegram.uri,
        at,
        sign,
      );
      return list && list.items.length > 0 && list.items;
    }, "people on offer");
  }

  /** Types, asks for suggestions, takes the first, and answers with what the line has become. */
  async function accepted(
    at: vscode.Position,
    typed: string,
    before: string,
    wanted: string,
  ): Promise<string> {
    editor.selection = new vscode.Selection(at, at);
    if (typed) await ask("type", { text: typed });
    const line = () => telegram.lineAt(at.line).text;
    await eventually(() => line() === before, `the line “${before}”`);
    await ask("editor.action.triggerSuggest");
    await eventually(async () => {
      await ask("acceptSelectedSuggestion");
      return line() !== before;
    }, `“${wanted}” in place of “${before}”`);
    return line();
  }
});

suite("several people of one name", () => {
  test("they are all explained, coloured as open, and one can be chosen", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;
    // In a folder with a register of its own, so that no other document tells who is meant.
    const apart = vscode.Uri.joinPath(folder, "two-of-one-name");
    const uri = vscode.Uri.joinPath(apart, "names.recto");
    const text = "---\npeople: people.yaml\n---\n\nThe key was with Holm in the end.\n";
    await write(vscode.Uri.joinPath(apart, "people.yaml"), TWO_OF_ONE_NAME);
    await write(uri, text);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const range = rangeOf(document, "Holm");
      const card = await cardWith(document, range.start, "2 in the register fit");
      ok(card.includes("Astrid Holm") && card.includes("Ebba Holm"), `both in ${card}`);
      equal(await colourOf(document, "Holm"), "person inferred ambiguous", "colour");
      await apply(await actionAt(document, range, "This is Ebba Holm (1902–1984?)"));
      equal(document.getText(), text.replace("Holm", "[@holm-ebba: Holm]"), "text");
      await ask("undo");
      equal(document.getText(), text, "text");
    } finally {
      await ask("workbench.action.revertAndCloseActiveEditor");
      await vscode.workspace.fs.delete(apart, { recursive: true });
    }
  });
});

const TWO_OF_ONE_NAME = `people:
  - id: holm-astrid
    name: Astrid Holm
  - id: holm-ebba
    name: Ebba Holm
    born: 1902
    died: 1984?
`;

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function renameAndUndo(uri: vscode.Uri, edits: vscode.TextEdit[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const before = document.getText();
  await vscode.window.showTextDocument(document);
  ok(
    edits.every(({ range }) => document.getText(range) === "krauklis"),
    "ids, and nothing else",
  );
  const change = new vscode.WorkspaceEdit();
  // File by file: undoing in all files at once would wait for an answer.
  change.set(
    uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(range, newText)),
  );
  ok(await vscode.workspace.applyEdit(change), "the changes to be made");
  ok(document.getText() !== before, "another text");
  equal(document.getText().replaceAll("raven", "krauklis"), before.replaceAll("raven", "krauklis"));
  await ask("undo");
  equal(document.getText(), before, "the text after undoing");
  await ask("workbench.action.files.revert");
}

async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  ok(edit, `an edit in “${title}”`);
  ok(await vscode.workspace.applyEdit(edit), `“${title}” to be done`);
}

/** The type and the modifiers of the token that begins where these words first stand. */
async function colourOf(document: vscode.TextDocument, words: string): Promise<string> {
  const { start } = rangeOf(document, words);
  const legend = await ask<vscode.SemanticTokensLegend>(
    "vscode.provideDocumentSemanticTokensLegend",
    document.uri,
  );
  const tokens = await ask<vscode.SemanticTokens>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  let [line, character] = [0, 0];
  const data = tokens?.data ?? new Uint32Array();
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, , type = 0, modifiers = 0] = data.subarray(at, at + 5);
    [line, character] = down > 0 ? [line + down, right] : [line, character + right];
    if (line !== start.line || character !== start.character) continue;
    const said = legend?.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)) ?? [];
    return [legend?.tokenTypes[type], ...said].join(" ");
  }
  return "none";
}

function labelOf(label: vscode.CompletionItem["label"]): string {
  return typeof label === "string" ? label : label.label;
}
