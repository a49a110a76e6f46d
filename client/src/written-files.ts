import { l10n, Uri, window, workspace } from "vscode";
import { counted } from "./counted";

/** Addresses of files that Recto wrote since it started. */
const WRITTEN = new Set<string>();

/** Writes a file and the folders that it needs. */
export async function writeFile(uri: Uri, content: Uint8Array | string): Promise<void> {
  WRITTEN.add(uri.toString());
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const folder = Uri.joinPath(uri, "..");
  if (!(await exists(folder))) await workspace.fs.createDirectory(folder);
  await workspace.fs.writeFile(uri, bytes);
}

/** Whether a file is there because Recto wrote it. */
export function isOwnFile(uri: Uri): boolean {
  return WRITTEN.has(uri.toString());
}

/** Lets one choose a folder; the label stands on the button of the dialog. */
export async function askFolder(openLabel: string): Promise<Uri | undefined> {
  const options = { canSelectFolders: true, canSelectFiles: false, openLabel };
  return (await window.showOpenDialog(options))?.[0];
}

/** Asks before anything is overwritten, as the dialog does for a single file. */
export async function mayReplace(files: readonly Uri[]): Promise<boolean> {
  const present = (await Promise.all(files.map(exists))).filter(Boolean).length;
  if (present === 0) return true;
  const asked = counted(present, "1 file is there already.", "{0} files are there already.");
  const replace = l10n.t("Replace");
  return (await window.showWarningMessage(asked, { modal: true }, replace)) === replace;
}

/** Whether there is a file or folder at an address. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
