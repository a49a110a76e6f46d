import { Uri, window, workspace } from "vscode";
import type { OfferedFormat } from "./export-requests";
import type { ExportSource } from "./sources";

/** Where a transcription is written, and the folder that must be there for it. */
export interface Target {
  readonly uri: Uri;
  readonly folder?: Uri;
}

/** Where each of the transcriptions is written: as one says, unless `given` has said it. */
export async function targetsFor(
  sources: readonly ExportSource[],
  format: OfferedFormat,
  given?: Uri,
): Promise<Target[] | undefined> {
  const [first] = sources;
  if (first && sources.length === 1) {
    const uri = given ?? (await askFile(first, format));
    return uri && [{ uri }];
  }
  const folder = given ?? (await askFolder());
  if (!folder) return undefined;
  const targets = apart(sources).map((path) => targetIn(folder, path, format, sources));
  return given || (await mayReplace(targets)) ? targets : undefined;
}

/** A transcription may have the very ending of the format; none is to be replaced. */
function targetIn(
  folder: Uri,
  path: string,
  { extension }: OfferedFormat,
  sources: readonly ExportSource[],
): Target {
  const usual = Uri.joinPath(folder, `${path}.${extension}`);
  const isSource = sources.some(({ uri }) => uri.toString() === usual.toString());
  const uri = isSource ? Uri.joinPath(folder, `${path} (export).${extension}`) : usual;
  return { uri, folder: Uri.joinPath(uri, "..") };
}

/** Paths of which no two are the same: files of one name may lie in several of the chosen folders. */
function apart(sources: readonly ExportSource[]): string[] {
  const taken = new Set<string>();
  return sources.map(({ path }) => {
    let free = path;
    for (let number = 2; taken.has(free); number++) free = `${path} (${number})`;
    taken.add(free);
    return free;
  });
}

async function askFile(
  { uri, path }: ExportSource,
  { extension, title }: OfferedFormat,
): Promise<Uri | undefined> {
  const home =
    uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
  const beside = (name: string) => home && Uri.joinPath(home, name);
  const usual = beside(`${path}.${extension}`);
  // A transcription may have the very ending of the format; it is not to be replaced.
  const isItself = usual?.toString() === uri.toString();
  const defaultUri = isItself ? beside(`${path} (export).${extension}`) : usual;
  const filters = { [title]: [extension] };
  return window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters, title: "Export" });
}

async function askFolder(): Promise<Uri | undefined> {
  const options = { canSelectFolders: true, canSelectFiles: false, openLabel: "Export Here" };
  return (await window.showOpenDialog(options))?.[0];
}

/** Asks before anything is overwritten, as the dialog does for a single file. */
async function mayReplace(targets: readonly Target[]): Promise<boolean> {
  const present = (await Promise.all(targets.map(({ uri }) => exists(uri)))).filter(Boolean).length;
  if (present === 0) return true;
  const asked = present === 1 ? "1 file is there already." : `${present} files are there already.`;
  const answer = await window.showWarningMessage(asked, { modal: true }, "Replace");
  return answer === "Replace";
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
