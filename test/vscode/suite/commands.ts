import * as vscode from "vscode";
import { ok } from "../support/assert";
import { failures } from "../support/commands";
import { openText } from "../support/samples";

suite("every command", () => {
  teardown(() => vscode.commands.executeCommand("recto.readingsInDocument"));

  test("answers with no document open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const failed = await failures();
    ok(failed.length === 0, `no failure, not ${failed.join("; ")}`);
  }).timeout(60_000);

  test("answers in a text that is saved nowhere", async () => {
    await openText("[page 7]\n\nОна [[чайка]] улетела.\n");
    const failed = await failures();
    ok(failed.length === 0, `no failure, not ${failed.join("; ")}`);
  }).timeout(60_000);

  test("answers in a text that is no transcription", async () => {
    const document = await vscode.workspace.openTextDocument({ content: "A list of oars.\n" });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("recto.showInRegister");
    await vscode.commands.executeCommand("recto.goToCounterpart");
    await vscode.commands.executeCommand("recto.treatAsTranscription");
    ok(vscode.window.activeTextEditor?.document.languageId === "recto", "a transcription");
  });
});
