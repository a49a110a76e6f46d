import { FileType, l10n, Uri, window, workspace } from "vscode";
import { ENDINGS, FOREIGN } from "../../../server/src/import/foreign";
import { nameOf } from "../file-name";
import { filesBelow } from "../files-below";

/** A file of another tool, and its path below what was chosen. */
export interface ImportSource {
  readonly uri: Uri;
  /** With `/`. */
  readonly path: string;
}

/** The files that a menu names, and all in its folders; where it names none, one chooses. */
export async function sourcesOf(uri: unknown, uris: unknown): Promise<ImportSource[] | undefined> {
  const named = Array.isArray(uris) && uris.length > 0 ? uris : [uri];
  const given = named.filter((one): one is Uri => one instanceof Uri);
  const chosen = given.length > 0 ? given : await choose();
  if (!chosen) return undefined;
  const found = await Promise.all(chosen.map(filesAt));
  return found.flat();
}

/** Dialogs of some systems show either files or folders. */
async function choose(): Promise<readonly Uri[] | undefined> {
  const files = { label: `$(files) ${l10n.t("Files…")}`, isFolder: false };
  const folder = { label: `$(folder-opened) ${l10n.t("All files of a folder…")}`, isFolder: true };
  const chosen = await window.showQuickPick([files, folder], {
    title: l10n.t("Import"),
    placeHolder: l10n.t("TEI, PAGE, ALTO, IIIF manifests, Word documents, Markdown and plain text"),
  });
  if (!chosen) return undefined;
  return window.showOpenDialog({
    canSelectFiles: !chosen.isFolder,
    canSelectFolders: chosen.isFolder,
    canSelectMany: true,
    openLabel: l10n.t("Import"),
    title: l10n.t("Import"),
    ...(!chosen.isFolder && { filters: filters() }),
  });
}

function filters(): Record<string, string[]> {
  return {
    [l10n.t("Files of other tools")]: [...ENDINGS],
    [l10n.t("All files")]: ["*"],
  };
}

async function filesAt(uri: Uri): Promise<ImportSource[]> {
  const { type } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) === 0) return [{ uri, path: nameOf(uri.path) }];
  const paths = (await filesBelow(uri)).filter(isWanted);
  return paths.map((path) => ({ uri: Uri.joinPath(uri, path), path }));
}

/** Whether a file may be read, and is no transcription already. */
function isWanted(path: string): boolean {
  return FOREIGN.test(path) && !/\.recto\.txt$/i.test(path);
}
