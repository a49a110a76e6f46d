import * as vscode from "vscode";
import { ask, cardWith, rangeOf } from "../support/asking";
import { equal, eventually, ok } from "../support/assert";
import { failures } from "../support/commands";
import { openSample, openText } from "../support/samples";

/** The names of what the whole workspace has under a word. */
async function symbolsFor(word: string): Promise<string[]> {
  const found = await ask<vscode.SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    word,
  );
  return (found ?? []).map(({ name }) => name);
}

async function labelsAt(document: vscode.TextDocument, words: string): Promise<string[]> {
  const { end } = rangeOf(document, words);
  const list = await ask<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    end,
  );
  return (list?.items ?? []).map(({ label }) => (typeof label === "string" ? label : label.label));
}

suite("two folders in one workspace", () => {
  teardown(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  test("each has its own register", async () => {
    const mole = await openSample("mole.recto");
    const there = await cardWith(mole, rangeOf(mole, "Voss").start, "moles");
    ok(!there.includes("four documents"), `the other Clara Voss alone, not ${there}`);
    const owl = await openSample("1893-riga-brief.recto");
    const here = await cardWith(owl, rangeOf(owl, "Brehmer").start, "Constantinople");
    ok(here.includes("Justus Brehmer"), `the owner of the owl, not ${here}`);
  });

  test("each has its own labels, and its own scans", async () => {
    const mole = await openSample("mole.recto");
    const card = await cardWith(mole, rangeOf(mole, "kennel").start, "Stamp");
    ok(card.includes("Stamp"), "a stamp");
    const editor = await vscode.window.showTextDocument(mole);
    await editor.edit((edit) =>
      edit.insert(mole.positionAt(mole.getText().length), "\n[page 2 | "),
    );
    const scans = await eventually(async () => {
      const labels = await labelsAt(mole, "[page 2 | ");
      return labels.length > 0 && labels;
    }, "scans");
    equal(scans, ["scans/mole.png"], "the scans of this folder");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("documents and people of both are found by name", async () => {
    await eventually(async () => (await symbolsFor("mole")).join().includes("mole"), "the mole");
    await eventually(async () => (await symbolsFor("Tanner")).join().includes("Tanner"), "Tanner");
    await eventually(
      async () => (await symbolsFor("Brehmer")).join().includes("Brehmer"),
      "Brehmer",
    );
  });

  test("an id is renamed in its own folder only", async () => {
    const mole = await openSample("mole.recto");
    const editor = await vscode.window.showTextDocument(mole);
    const start = mole.positionAt(mole.getText().indexOf("Edwin"));
    await editor.edit((edit) => edit.insert(start, "[@tanner: A] "));
    const edit = await eventually(
      () =>
        ask<vscode.WorkspaceEdit>(
          "vscode.executeDocumentRenameProvider",
          mole.uri,
          rangeOf(mole, "@tanner").end,
          "tanner-edwin",
        ).then(undefined, () => undefined),
      "an edit",
    );
    const files = edit.entries().map(([uri]) => uri.path.replace(/.*\//, ""));
    equal(files.sort(), ["mole.recto", "people.yaml"], "files");
    ok(
      edit.entries().every(([uri]) => uri.path.includes("/second/")),
      "the second folder alone",
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  test("a text that is saved nowhere has no register that it does not name", async () => {
    const document = await openText("Edwin Tanner meets Justus Brehmer.\n");
    await eventually(async () => (await symbolsFor("Tanner")).length > 0, "the registers");
    const cards = await ask<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(2),
    );
    equal(cards?.length ?? 0, 0, "cards");
  });

  test("every command answers in a document of the second folder", async () => {
    await openSample("mole.recto");
    const failed = await failures();
    ok(failed.length === 0, `no failure, not ${failed.join("; ")}`);
  }).timeout(90_000);

  test("every command answers in a text that is saved nowhere", async () => {
    await openText("[page 7]\n\nОна [[чайка]] улетела.\n");
    const failed = await failures();
    ok(failed.length === 0, `no failure, not ${failed.join("; ")}`);
  }).timeout(90_000);
});
