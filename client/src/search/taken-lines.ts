import { commands, env, l10n, Uri, window, workspace } from "vscode";
import { writeFile } from "../written-files";
import type { TableLine } from "./messages";
import { commaSeparated, tabbed } from "./tables";

/** How long it is said that something was copied, in milliseconds. */
const SAID = 5000;

/** Puts lines into the clipboard, to be pasted as a table. */
export async function copyLines(lines: readonly TableLine[]): Promise<void> {
  await env.clipboard.writeText(tabbed(lines));
  const said = l10n.t("Lines of the concordance copied: {0}", lines.length);
  window.setStatusBarMessage(`$(check) ${said}`, SAID);
}

/** Writes lines into a table where one says. */
export async function saveLines(lines: readonly TableLine[]): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${l10n.t("concordance")}.csv`) }),
    filters: { [l10n.t("Table (CSV)")]: ["csv"] },
    title: l10n.t("Save the Concordance"),
  });
  if (!target) return;
  await writeFile(target, commaSeparated(lines));
  const open = l10n.t("Open");
  const said = l10n.t("Lines of the concordance saved in {0}.", workspace.asRelativePath(target));
  void window.showInformationMessage(said, open).then((chosen) => {
    if (chosen === open) void commands.executeCommand("vscode.open", target);
  });
}
