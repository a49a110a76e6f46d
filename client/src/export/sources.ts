import { FileType, RelativePattern, Uri, window, workspace } from "vscode";
import { nameOf } from "../file-name";

/** A transcription that is to be written, and its path below what was chosen. */
export interface ExportSource {
  readonly uri: Uri;
  /** With `/`, without the ending of the transcription. */
  readonly path: string;
}

const ENDING = /\.recto(?:\.txt)?$|\.[^./]+$/i;

/** The transcriptions that a menu or the editor names: files, and all in folders. */
export async function sourcesOf(uri: unknown, uris: unknown): Promise<ExportSource[]> {
  const chosen = Array.isArray(uris) && uris.length > 0 ? uris : [uri];
  const given = chosen.filter((one): one is Uri => one instanceof Uri);
  if (given.length > 0) return (await Promise.all(given.map(inside))).flat();
  const document = window.activeTextEditor?.document;
  return document?.languageId === "recto" ? [alone(document.uri)] : [];
}

async function inside(uri: Uri): Promise<ExportSource[]> {
  if (!(await isFolder(uri))) return [alone(uri)];
  const pattern = new RelativePattern(uri, "**/*.{recto,recto.txt}");
  const found = await workspace.findFiles(pattern, "**/node_modules/**");
  const above = uri.path.replace(/\/$/, "").length + 1;
  return found
    .map((file) => ({ uri: file, path: withoutEnding(file.path.slice(above)) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function alone(uri: Uri): ExportSource {
  return { uri, path: withoutEnding(nameOf(uri.path)) };
}

function withoutEnding(path: string): string {
  return path.replace(ENDING, "");
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false; // A document that is saved nowhere.
  }
}
