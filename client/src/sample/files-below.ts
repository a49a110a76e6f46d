import { FileType, Uri, workspace } from "vscode";

/** The paths of all files in a folder and in the folders in it, counted from the folder. */
export async function filesBelow(folder: Uri, before = ""): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(folder, before))) {
    const path = `${before}${name}`;
    if (type === FileType.Directory) found.push(...(await filesBelow(folder, `${path}/`)));
    else found.push(path);
  }
  return found;
}
