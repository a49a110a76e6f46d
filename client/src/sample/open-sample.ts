import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  window,
  workspace,
} from "vscode";
import { filesBelow } from "../files-below";
import { askFolder, exists, writeFile } from "../written-files";

const LETTER = "1893-riga-brief.recto";
const FOLDER = "recto-sample";
/** Under this key the editor remembers where the copy is. */
const COPY = "recto.sample";

/**
 * *Open the Sample*: a document of the small edition that comes with Recto, in a copy of all of it that one
 * may write in. In browsers, where there is no folder to copy to, it is opened to be read.
 */
export function openSampleCommand(context: ExtensionContext): Disposable {
  return commands.registerCommand("recto.openSample", async (name: unknown = LETTER) => {
    const wanted = typeof name === "string" ? name : LETTER;
    const folder = await folderWith(wanted, context);
    if (folder) await window.showTextDocument(Uri.joinPath(folder, wanted));
  });
}

async function folderWith(name: string, context: ExtensionContext): Promise<Uri | undefined> {
  const [open] = await workspace.findFiles(`**/${name}`, undefined, 1);
  if (open) return Uri.joinPath(open, "..");
  const shipped = Uri.joinPath(context.extensionUri, "samples");
  if (shipped.scheme !== "file") return shipped;
  const known = context.globalState.get<string>(COPY);
  if (known && (await exists(Uri.joinPath(Uri.parse(known, true), name))))
    return Uri.parse(known, true);
  const copy = await copyOf(shipped);
  if (copy) await context.globalState.update(COPY, copy.toString());
  return copy;
}

/** Copies the edition into a folder that one chooses; nothing that is there already is touched. */
async function copyOf(shipped: Uri): Promise<Uri | undefined> {
  const chosen = await askFolder(l10n.t("Copy the Sample Here"));
  if (!chosen) return undefined;
  const copy = Uri.joinPath(chosen, FOLDER);
  for (const path of await filesBelow(shipped)) {
    const target = Uri.joinPath(copy, path);
    if (await exists(target)) continue;
    await writeFile(target, await workspace.fs.readFile(Uri.joinPath(shipped, path)));
  }
  void offerFolder(copy);
  return copy;
}

async function offerFolder(copy: Uri): Promise<void> {
  const open = l10n.t("Open the Folder");
  const said = l10n.t("The sample is in {0}.", workspace.asRelativePath(copy));
  if ((await window.showInformationMessage(said, open)) !== open) return;
  await commands.executeCommand("vscode.openFolder", copy, { forceNewWindow: false });
}
