import { l10n, type QuickPickItem, Uri, window, workspace } from "vscode";
import { askFolder } from "../written-files";
import type { ImportSource } from "./sources";

/** The folder that transcriptions are written to, or `"unsaved"` for a document saved nowhere. */
export type Target = Uri | "unsaved";

/** Where the transcriptions shall be, as one says. */
export async function askTarget(sources: readonly ImportSource[]): Promise<Target | undefined> {
  const choices = choicesFor(sources);
  if (choices.length === 1) return askFolder(l10n.t("Import Here"));
  const chosen = await window.showQuickPick(choices, {
    title: sources.length === 1 ? l10n.t("Import") : l10n.t("Import {0} files", sources.length),
    placeHolder: l10n.t("Where shall the transcriptions be?"),
  });
  return chosen?.target === "other" ? askFolder(l10n.t("Import Here")) : chosen?.target;
}

interface Choice extends QuickPickItem {
  readonly target: Target | "other";
}

function choicesFor(sources: readonly ImportSource[]): Choice[] {
  const [first] = sources;
  const home = workspace.workspaceFolders?.[0]?.uri;
  const choices: Choice[] = [];
  if (first && workspace.getWorkspaceFolder(first.uri)) {
    const target = folderAbove(first);
    choices.push({
      label: `$(file-symlink-file) ${l10n.t("Beside the file")}`,
      description: said(target),
      target,
    });
  }
  if (home) {
    const target = Uri.joinPath(home, "imported");
    choices.push({
      label: `$(folder) ${l10n.t("The folder “{0}”", "imported")}`,
      description: said(target),
      target,
    });
  }
  choices.push({ label: `$(folder-opened) ${l10n.t("Another folder…")}`, target: "other" });
  if (sources.length === 1)
    choices.push({
      label: `$(file) ${l10n.t("A new document, saved nowhere yet")}`,
      target: "unsaved",
    });
  return choices;
}

/** The folder that was chosen: what lies deeper in it stays deeper. */
function folderAbove({ uri, path }: ImportSource): Uri {
  return Uri.joinPath(uri, ...path.split("/").map(() => ".."));
}

/** A folder as the explorer names it, the first of the workspace by its name. */
function said(folder: Uri): string {
  const own = workspace.getWorkspaceFolder(folder);
  const isWhole = own && own.uri.path.replace(/\/$/, "") === folder.path.replace(/\/$/, "");
  return isWhole ? own.name : workspace.asRelativePath(folder, true);
}

/** The paths of the transcriptions below their folder, of which no two are the same. */
export function pathsFor(sources: readonly ImportSource[]): string[] {
  const taken = new Set<string>();
  return sources.map(({ path }) => {
    const plain = path.replace(/\.[^./]+$/, "");
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain} (${number})`;
    taken.add(free.toLowerCase());
    return `${free}.recto`;
  });
}
