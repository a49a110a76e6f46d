import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText, transcriptions } from "../support/samples";

const LETTER = "[page 1]\n\nThe ice [deleted: had] held.\n";

const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(command, ...given);
const read = async (uri: vscode.Uri) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite("export", () => {
  const folder = () => {
    const [own] = vscode.workspace.workspaceFolders ?? [];
    ok(own, "a folder");
    return vscode.Uri.joinPath(own.uri, "exported");
  };

  suiteTeardown(async () => {
    await vscode.workspace.fs.delete(folder(), { recursive: true, useTrash: false });
  });

  test("a document that is stored nowhere becomes a file in another format", async () => {
    await openText(LETTER);
    await vscode.workspace.fs.createDirectory(folder());
    const target = vscode.Uri.joinPath(folder(), "letter.md");
    await run("recto.export", undefined, undefined, { format: "markdown", target });
    ok((await read(target)).endsWith("Page 1\n\nThe ice ~~had~~ held.\n"), "Markdown");
  });

  test("all transcriptions of a folder become Word documents, in folders as theirs", async () => {
    const [own] = vscode.workspace.workspaceFolders ?? [];
    const target = folder();
    await run("recto.export", own?.uri, [own?.uri], { format: "docx", target });
    const letter = vscode.Uri.joinPath(target, "1893-riga-brief.docx");
    const bytes = await vscode.workspace.fs.readFile(letter);
    equal(String.fromCharCode(...bytes.slice(0, 2)), "PK", "the beginning of a Word document");
    const files = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name);
    const written = files.filter((name) => name.endsWith(".docx")).length;
    equal(written, (await transcriptions()).length, "number of documents");
  });

  test("what is selected is copied, else the whole document", async () => {
    await openText(LETTER);
    const editor = vscode.window.activeTextEditor;
    ok(editor, "an editor");
    await run("recto.copyAs", "text");
    await copied("The ice had held.\n");
    editor.selection = new vscode.Selection(2, 4, 2, 22);
    await run("recto.copyAs", "markdown");
    await copied("ice ~~had~~\n");
  });
});

async function copied(text: string): Promise<void> {
  let last = "";
  await eventually(async () => {
    last = await vscode.env.clipboard.readText();
    return last === text;
  }, `“${text}” in the clipboard`).catch(() => equal(last, text, "clipboard"));
}
