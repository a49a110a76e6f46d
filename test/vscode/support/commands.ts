import * as vscode from "vscode";

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
export async function failures(): Promise<string[]> {
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
