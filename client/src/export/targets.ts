import { l10n, Uri, window, workspace } from "vscode";
import type { OfferedFormat } from "../../../server/src/lsp/export-protocol";
import { askFolder, mayReplace } from "../written-files";
import type { ExportSource } from "./sources";

/** Where each of the transcriptions is written: as one says, unless `given` has said it. */
export async function targetsFor(
  sources: readonly ExportSource[],
  format: OfferedFormat,
  given?: Uri,
): Promise<Uri[] | undefined> {
  const [first] = sources;
  if (first && sources.length === 1) {
    const uri = given ?? (await askFile(first, format));
    return uri && [uri];
  }
  const folder = given ?? (await askFolder(l10n.t("Export Here")));
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
): Uri {
  const usual = Uri.joinPath(folder, `${path}.${extension}`);
  const isSource = sources.some(({ uri }) => uri.toString() === usual.toString());
  return isSource ? Uri.joinPath(folder, `${path} (export).${extension}`) : usual;
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
  return window.showSaveDialog({
    ...(defaultUri && { defaultUri }),
    filters,
    title: l10n.t("Export"),
  });
}
