import {
  type Disposable,
  FileSystemError,
  FileType,
  RelativePattern,
  Uri,
  workspace,
} from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import { base64Of } from "../../server/src/lsp/base64";

interface OfFile {
  readonly uri: string;
}

const READ_FILE = new RequestType<OfFile, string | null, void>("recto/readFile");
const FILE_EXISTS = new RequestType<OfFile, boolean | null, void>("recto/fileExists");
const READ_BEGINNING = new RequestType<OfFile, string | null, void>("recto/readBeginning");

const LIST_FILES = new RequestType<OfFile, string[], void>("recto/listFiles");
const LIST_IMAGES = new RequestType<OfFile, string[], void>("recto/listImages");

/** Reads files for a server that cannot reach them: in a browser, or in a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(READ_FILE, ({ uri }) => readText(uri)),
    client.onRequest(FILE_EXISTS, ({ uri }) => exists(uri)),
    client.onRequest(READ_BEGINNING, ({ uri }) => readBeginning(uri)),
    client.onRequest(LIST_FILES, ({ uri }) => list(uri)),
    client.onRequest(LIST_IMAGES, ({ uri }) => images(Uri.parse(uri, true))),
  ];
}

async function readText(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch {
    return null;
  }
}

const BEGINNING = 1 << 19;

/** The first bytes of a file in Base64. */
async function readBeginning(uri: string): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    return base64Of(bytes.subarray(0, BEGINNING));
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

const IMAGE = /\.(?:png|jpe?g|tiff?|jp2|gif|webp)$/i;

/** The images in a folder and in the folders directly in it. */
async function images(folder: Uri, deeper = true): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await entriesOf(folder)) {
    const uri = Uri.joinPath(folder, name);
    if (deeper && type === FileType.Directory && !/^(?:\.|node_modules$)/.test(name))
      found.push(...(await images(uri, false)));
    if (type === FileType.File && IMAGE.test(name)) found.push(uri.toString());
  }
  return found.sort();
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
