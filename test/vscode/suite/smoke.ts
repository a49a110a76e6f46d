import * as vscode from "vscode";
import { equal, eventually, ok } from "../support/assert";
import { openText, symbolsOf, transcriptions } from "../support/samples";

suite("smoke", () => {
  test("a transcription is opened as Recto and has an outline", async () => {
    const [file] = await transcriptions();
    ok(file, "a transcription among the samples");
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    equal(document.languageId, "recto", "language");

    const symbols = await eventually(async () => {
      const found = await symbolsOf(document);
      return found && found.length > 0 && found;
    }, "outline");
    ok(symbols[0]?.name, "a name for the first page");
  });

  test("the extension is active for a text that is saved nowhere", async () => {
    const document = await openText("[page 1]\n\nA letter.\n");
    equal(document.languageId, "recto", "language");
    const extension = vscode.extensions.getExtension("recto.recto");
    ok(extension, "the extension to be known");
    await eventually(() => extension.isActive, "activation");
  });
});
