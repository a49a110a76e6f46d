import {
  commands,
  type Disposable,
  FileType,
  l10n,
  type QuickPickItem,
  SnippetString,
  Uri,
  window,
  workspace,
} from "vscode";
import { counted } from "../counted";
import { nameOf } from "../file-name";
import { askFolder } from "../written-files";
import { fillIn, imagesIn, pageMarks } from "./template";

const SCANS = "**/*.{png,jpg,jpeg,tif,tiff,jp2,gif,webp,PNG,JPG,JPEG,TIF,TIFF}";
const REGISTERS = "**/*people.{yaml,yml,xml,csv}";
const MOST_FILES = 20_000;

interface FolderChoice extends QuickPickItem {
  /** Nothing for a document without scans, `"other"` for a folder that is not listed. */
  readonly folder?: Uri | "other";
}

/** *New Transcription*: front matter, and a page for each scan of a folder. */
export function newDocumentCommand(): Disposable {
  return commands.registerCommand("recto.newDocument", async (folder?: Uri) => {
    const chosen = folder instanceof Uri ? { folder } : await chooseFolder();
    if (!chosen) return;
    const scans =
      chosen.folder === "other" ? await askFolder(l10n.t("Use These Scans")) : chosen.folder;
    if (chosen.folder === "other" && !scans) return;
    await create(scans instanceof Uri ? scans : undefined);
  });
}

async function chooseFolder(): Promise<FolderChoice | undefined> {
  const files = workspace.workspaceFolders
    ? await workspace.findFiles(SCANS, undefined, MOST_FILES)
    : [];
  const without: FolderChoice = {
    label: `$(file) ${l10n.t("Without scans")}`,
    description: l10n.t("one page, to begin with"),
  };
  const other: FolderChoice = {
    label: `$(folder-opened) ${l10n.t("Another folder…")}`,
    folder: "other",
  };
  const choices = [...foldersOf(files), other, without];
  return window.showQuickPick(choices, {
    title: l10n.t("New Transcription"),
    placeHolder: l10n.t("In which folder are the scans? There will be a page mark for each."),
  });
}

/** The folders of the workspace that hold images, those with most of them first. */
function foldersOf(files: readonly Uri[]): FolderChoice[] {
  const counts = new Map<string, { folder: Uri; count: number }>();
  for (const file of files) {
    const folder = Uri.joinPath(file, "..");
    const known = counts.get(folder.toString()) ?? { folder, count: 0 };
    counts.set(folder.toString(), { folder, count: known.count + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ folder, count }) => ({
      label: `$(folder) ${workspace.asRelativePath(folder)}`,
      description: counted(count, "1 image", "{0} images"),
      folder,
    }));
}

async function create(folder: Uri | undefined): Promise<void> {
  const snippet = new SnippetString();
  const base = folder && baseOf(folder);
  const paths = folder && base ? await scansIn(folder, base) : [];
  fillIn(snippet, l10n.t("Title of the document"), pageMarks(paths), await registerFor(base));
  const document = await workspace.openTextDocument({ language: "recto", content: "" });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(snippet);
  if (!folder || paths.length > 0) return;
  void window.showInformationMessage(
    l10n.t("There are no images in this folder: the document has one page."),
  );
}

/**
 * Where the document will probably be stored: beside the folder of its scans, or in it where it is
 * the whole workspace. The paths of the scans count from there.
 */
function baseOf(folder: Uri): Uri {
  const own = workspace.getWorkspaceFolder(folder);
  return own?.uri.toString() === folder.toString() ? folder : Uri.joinPath(folder, "..");
}

async function scansIn(folder: Uri, base: Uri): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const files = entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  const prefix = folder.path.slice(base.path.length).replace(/^\//, "");
  return imagesIn(files).map((name) => (prefix ? `${prefix}/${name}` : name));
}

/** The register beside the document, if there is one: those above it are found without being named. */
async function registerFor(base: Uri | undefined): Promise<string> {
  if (!base) return "";
  const found = await workspace.findFiles(REGISTERS);
  const beside = found.find((file) => Uri.joinPath(file, "..").toString() === base.toString());
  return beside ? nameOf(beside.path) : "";
}
