import * as vscode from "vscode";
import { ok } from "../support/assert";
import { openText } from "../support/samples";

interface Contributed {
  readonly command: string;
}

/** Those that ask by a dialogue of the system, which nobody can close here. */
const ASKS = new Set(["recto.newDocument"]);
/** A command that asks something is answered with nothing after so many milliseconds. */
const PATIENCE = 700;

function contributed(): string[] {
  const own = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === "recto");
  const commands: readonly Contributed[] = own?.packageJSON.contributes.commands ?? [];
  return commands.map(({ command }) => command).filter((command) => !ASKS.has(command));
}

/** Runs every command as the palette does, without a row of a view; answers those that failed. */
async function failures(): Promise<string[]> {
  const failed: string[] = [];
  for (const command of contributed()) {
    const rest = new Promise<void>((done) => setTimeout(done, PATIENCE));
    const running = vscode.commands.executeCommand(command).then(undefined, (error: Error) => {
      failed.push(`${command}: ${error.message}`);
    });
    await Promise.race([running, rest]);
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("refactorPreview.discard").then(undefined, () => {});
  }
  return failed;
}

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
