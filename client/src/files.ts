import { type Disposable, FileSystemError, RelativePattern, Uri, workspace } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";

interface OfFile {
  readonly uri: string;
}

const READ_FILE = new RequestType<OfFile, string | null, void>("recto/readFile");
const FILE_EXISTS = new RequestType<OfFile, boolean | null, void>("recto/fileExists");

const LIST_FILES = new RequestType<OfFile, string[], void>("recto/listFiles");

/** Reads files for a server that cannot reach them: in a browser, or in a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(READ_FILE, ({ uri }) => readText(uri)),
    client.onRequest(FILE_EXISTS, ({ uri }) => exists(uri)),
    client.onRequest(LIST_FILES, ({ uri }) => list(uri)),
  ];
}

async function readText(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch {
    return null;
  }
}

/** Null where nobody can tell: no provider, no permission, no connection. */
async function exists(uri: string): Promise<boolean | null> {
  try {
    await workspace.fs.stat(Uri.parse(uri, true));
    return true;
  } catch (error) {
    const missing = error instanceof FileSystemError && error.code === "FileNotFound";
    return missing ? false : null;
  }
}

/** The transcriptions in a folder, as the editor's own search finds them. */
async function list(folder: string): Promise<string[]> {
  const pattern = new RelativePattern(Uri.parse(folder, true), "**/*.{recto,recto.txt}");
  const found = await workspace.findFiles(pattern, "**/node_modules/**");
  return found.map((uri) => uri.toString()).sort();
}
