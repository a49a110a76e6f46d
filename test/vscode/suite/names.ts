import * as vscode from "vscode";
import { nameOf } from "../../../client/src/file-name";
import { ask, cardWith, colourOf, rangeOf } from "../support/asking";
import { equal, eventually, ok } from "../support/assert";
import { openSample } from "../support/samples";

const TELEGRAM = "1951-riga-telegram.recto";
const LETTER = "1893-riga-brief.recto";

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
    equal(nameOf(uri.path), "people.yaml", "file");
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
      const names = new Set((found ?? []).map(({ uri }) => nameOf(uri.path)));
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
        .map(([uri]) => nameOf(uri.path))
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
