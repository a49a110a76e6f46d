import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText } from "../support/samples";

const UNTIDY = "[page 1]\n\n\n\n[ stamp:收文 ] пришло  \n3 sacks   rye\t\n\n\n[[third]] of May\n";
const TIDY = "[page 1]\n\n[stamp: 收文] пришло\n3 sacks   rye\n\n[[third]] of May\n";

const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(command, ...given);

suite("order", () => {
  test("a document is formatted, and one undo brings every character back", async () => {
    const document = await openText(UNTIDY);
    await eventually(async () => {
      await run("editor.action.formatDocument");
      return document.getText() === TIDY;
    }, "tidy text");
    await run("undo");
    equal(document.getText(), UNTIDY, "text after undo");
  });

  test("the marks of a selection are normalised, once the preview is applied", async () => {
    const text = "[[Falk]] [штамп: b]\n\n[[Irene]]\n";
    const document = await openText(text);
    const editor = vscode.window.activeTextEditor;
    ok(editor, "an editor");
    editor.selection = new vscode.Selection(0, 0, 0, 19);
    const done = run("recto.normaliseMarks");
    await eventually(async () => {
      await run("refactorPreview.apply");
      return document.getText() !== text;
    }, "native marks");
    await done;
    equal(document.getText(), "[Falk?] [stamp: b]\n\n[[Irene]]\n", "text");
    await vscode.window.showTextDocument(document);
    await run("undo");
    equal(document.getText(), text, "text after undo");
  });

  test("a reading is ticked and unticked at the cursor", async () => {
    const text = "Am\r\n[[dritten]] Mai\r\n";
    const document = await openText(text);
    const editor = vscode.window.activeTextEditor;
    ok(editor, "an editor");
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    await run("recto.toggleReading");
    const ticked = "Am\r\n%% checked: dritten\r\n[[dritten]] Mai\r\n";
    await eventually(() => document.getText() === ticked, "a tick in the text");
    editor.selection = new vscode.Selection(2, 4, 2, 4);
    await eventually(async () => {
      if (document.getText() === ticked) await run("recto.toggleReading");
      return document.getText() === text;
    }, "the text without the tick");
  });

  test("two transcriptions are compared, and the differences written as notes", async () => {
    const other = await openText("The ice\nheld well.\n");
    const text = "The [[ice]] holds well.\n";
    const own = await openText(text);
    await run("recto.compareWith", own.uri, other.uri);
    const tab = await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    }, "a comparison");
    const left = await vscode.workspace.openTextDocument(tab.original);
    equal(left.getText(), "The ice holds well.\n", "what is read");
    await run("recto.writeDifferences", "B");
    equal(
      own.getText(),
      "The [[ice]] holds[editor's note: B reads “held”] well.\n",
      "text with notes",
    );
    await vscode.window.showTextDocument(own);
    await run("undo");
    equal(own.getText(), text, "text after undo");
  });

  test("a new transcription has a page for each scan", async () => {
    const [scan] = await vscode.workspace.findFiles("**/1893-riga-brief-1r.png");
    ok(scan, "a scan among the samples");
    await run("recto.newDocument", vscode.Uri.joinPath(scan, ".."));
    const document = await eventually(() => {
      const open = vscode.window.activeTextEditor?.document;
      return (
        open?.isUntitled &&
        open.getText().includes("[page 1 | scans/1893-riga-brief-1r.png]") &&
        open
      );
    }, "a new document");
    equal(document.languageId, "recto", "language");
    ok(document.getText().includes("Original Language: "), "front matter");
  });
});
