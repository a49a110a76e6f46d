import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText } from "../support/samples";

const LETTER = [
  "[original: ru]",
  "",
  "[page 7]",
  "",
  "Маяк горит ровно, а масла в бочках осталось на двенадцать дней.",
  "",
  "Чайка улетела.[[stamp: 收文] вчера",
  "",
  "[page 8]",
  "",
  "Конец 1887 года.",
  "",
  "[translation: en]",
  "",
  "[page 7]",
  "",
  "The lighthouse burns evenly, and of oil there is enough for twelve days in the barrels.",
  "",
  "The gull flew away yesterday.",
  "",
  "[page 8]",
  "",
  "The end of the year 1887.",
  "",
].join("\n");

const run = (command: string, ...given: unknown[]) =>
  vscode.commands.executeCommand(command, ...given);

suite("pages, and two texts side by side", () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  setup(async () => {
    document = await openText(LETTER);
    editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await lenses();
  });

  /** The lenses over the pages, once the server has answered. */
  async function lenses(): Promise<vscode.CodeLens[]> {
    return eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        100,
      );
      return found && found.length > 0 && found;
    }, "lenses");
  }

  function put(words: string): void {
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    editor.selection = new vscode.Selection(at, at);
  }

  const lineOfCursor = () => document.lineAt(editor.selection.active.line).text;

  test("from a paragraph to its counterpart and back", async () => {
    put("Чайка");
    await run("recto.goToCounterpart");
    await eventually(() => lineOfCursor().startsWith("The gull"), "the gull");
    await run("recto.goToCounterpart");
    await eventually(() => lineOfCursor().startsWith("Чайка"), "чайка");
  });

  test("from a page to the page", async () => {
    put("[page 8]");
    await run("recto.goToCounterpart");
    await eventually(() => editor.selection.active.line === 20, "page 8 of the translation");
  });

  test("the editor's own command finds the same", async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeImplementationProvider",
      document.uri,
      document.positionAt(LETTER.indexOf("Конец")),
    );
    equal(
      found.map(({ range }) => document.getText(range)),
      ["The end of the year 1887."],
    );
  });

  test("over a page stand what was found on it and its counterpart, and both lead there", async () => {
    const found = await lenses();
    const titles = found.map(({ command }) => command?.title ?? "");
    ok(titles.includes("1 finding"), `the finding in ${titles}`);
    ok(titles.includes("→ page 7 of the translation (en)"), `the counterpart in ${titles}`);
    for (const [title, line] of [
      ["→ page 8 of the translation (en)", 20],
      ["1 finding", 6],
    ] as const) {
      const lens = found.find(({ command }) => command?.title === title);
      ok(lens?.command, title);
      await run(lens.command.command, ...(lens.command.arguments ?? []));
      await eventually(() => editor.selection.active.line === line, `line ${line}`);
    }
  });

  test("lenses can be switched off", async () => {
    const pages = vscode.workspace.getConfiguration("recto.pages");
    await pages.update("lenses", false, vscode.ConfigurationTarget.Global);
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return found?.length === 0;
    }, "no lenses");
    await pages.update("lenses", undefined, vscode.ConfigurationTarget.Global);
    await lenses();
  });

  test("a page is marked as checked and not checked, and undone in one step", async () => {
    put("Маяк");
    await run("recto.togglePageChecked");
    await eventually(() => document.lineAt(3).text === "%% checked", "the comment");
    await run("recto.togglePageChecked");
    await eventually(() => document.getText() === LETTER, "the text as it was");
    await run("recto.addAnchors");
    await eventually(() => document.getText().includes("[#3] The end"), "anchors on both sides");
    await run("undo");
    await eventually(() => document.getText() === LETTER, "the text as it was, after one undo");
  });

  test("pages are numbered on from the one under the cursor", async () => {
    await editor.edit((edit) => edit.replace(document.lineAt(2).range, "[page 11]"));
    put("Маяк");
    await run("recto.renumberPages");
    await eventually(() => document.lineAt(8).text === "[page 12]", "page 12");
    equal(document.lineAt(20).text, "[page 8]", "the translation");
  });

  test("a number that the Citation gives is shown behind the page mark", async () => {
    const letter = await openText(
      "A letter\n\nCitation: Archive, ф. 1, оп. 2, д. 3, л. 7-8\n\nOriginal Scan\n\nOne.\n\nOriginal Scan\n\nTwo.\n",
    );
    const all = new vscode.Range(0, 0, 20, 0);
    const labels = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        letter.uri,
        all,
      );
      return found && found.length > 0 && found.map(({ label }) => label);
    }, "hints");
    equal(labels, ["page 7", "page 8"]);
  });
});
