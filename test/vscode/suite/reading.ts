import * as vscode from "vscode";
import { ask } from "../support/asking";
import { equal, eventually, ok } from "../support/assert";
import { openText } from "../support/samples";

const LETTER = [
  "[page 3 | scans/none.png]",
  "",
  "Генерал прибыл [handwritten in the left margin: в полдень] и уехал.",
  "",
  "Seen.[[stamp: 收文] by the clerk",
  "",
].join("\n");

async function findingsOf(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return found.length > 0 && found;
  }, "findings");
}

suite("reading a letter that is saved nowhere", () => {
  let document: vscode.TextDocument;

  setup(async () => {
    document = await openText(LETTER);
  });

  test("resting on an addition explains it", async () => {
    const position = document.positionAt(LETTER.indexOf("полдень"));
    const hovers = await eventually(async () => {
      const found = await ask<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      return found && found.length > 0 && found;
    }, "hover");
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    ok(text.join("\n").includes('place="margin-left"'), `the TEI element in ${text}`);
  });

  test("a bracket typed twice is found, and its fix takes one away", async () => {
    const [found] = await findingsOf(document);
    ok(found, "a finding");
    const { value } = found.code as { value: string };
    equal(value, "doubled-bracket", "code");
    const actions = await ask<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      found.range,
    );
    const fix = actions?.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, "a preferred fix");
    await vscode.workspace.applyEdit(fix.edit);
    equal(document.lineAt(4).text, "Seen.[stamp: 收文] by the clerk", "line");
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length === 0,
      "clean text",
    );
  });

  test("the selection grows from the word to the mark and on to the page", async () => {
    const position = document.positionAt(LETTER.indexOf("полдень") + 1);
    const [first] =
      (await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [
        position,
      ])) ?? [];
    const texts: string[] = [];
    for (let range = first; range; range = range.parent) texts.push(document.getText(range.range));
    equal(texts[0], "полдень", "word");
    ok(texts.includes("в полдень"), "the mark's content");
    ok(
      texts.some((text) => text.startsWith("[page 3")),
      "the page",
    );
    for (const [index, text] of texts.entries())
      ok(index === 0 || text.length > (texts[index - 1] ?? "").length, "growth");
  });

  test("pages fold, and marks have colours", async () => {
    const folds = await ask<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    ok(
      folds?.some(({ start }) => start === 0),
      "a fold at the page",
    );
    const tokens = await ask<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    ok((tokens?.data.length ?? 0) > 0, "semantic tokens");
  });

  test("the image of a page is a link", async () => {
    const file = (await vscode.workspace.findFiles("**/1893-*.recto"))[0];
    ok(file, "the letter among the samples");
    const letter = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(letter);
    const links = await eventually(async () => {
      const found = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", letter.uri);
      return found && found.length > 0 && found;
    }, "links");
    ok(
      links.some(({ target }) => target?.path.endsWith("scans/1893-riga-brief-1r.png")),
      "the first page's scan",
    );
  });

  test("any text becomes a transcription by command", async () => {
    const plain = await vscode.workspace.openTextDocument({
      language: "plaintext",
      content: LETTER,
    });
    await vscode.window.showTextDocument(plain);
    await vscode.commands.executeCommand("recto.treatAsTranscription");
    await eventually(
      () => vscode.window.activeTextEditor?.document.languageId === "recto",
      "language",
    );
  });
});

suite("settings", () => {
  test("prose in any script is left in peace", () => {
    const editor = vscode.workspace.getConfiguration("editor", { languageId: "recto" });
    equal(editor.get("wordWrap"), "on", "word wrap");
    equal(
      editor.get("unicodeHighlight.ambiguousCharacters"),
      false,
      "boxes round Cyrillic letters",
    );
    const files = vscode.workspace.getConfiguration("files", { languageId: "recto" });
    equal(files.get("trimTrailingWhitespace"), false, "trimming");
  });

  test("a finding can be turned off", async () => {
    const document = await openText("Sent.[[stamp: A] by post\n");
    await findingsOf(document);
    const recto = vscode.workspace.getConfiguration("recto");
    await recto.update("rules", { "doubled-bracket": "off" }, vscode.ConfigurationTarget.Global);
    await eventually(() => vscode.languages.getDiagnostics(document.uri).length === 0, "silence");
    await recto.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await findingsOf(document);
  });
});
