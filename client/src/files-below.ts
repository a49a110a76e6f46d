import { FileType, Uri, workspace } from "vscode";

/**
 * The paths of all files in a folder and in the folders in it, counted from the folder and in the order
 * of their names. Nobody means what lies in hidden folders, or was installed.
 */
export async function filesBelow(folder: Uri, above = ""): Promise<string[]> {
  const found: string[] = [];
  const entries = await workspace.fs.readDirectory(Uri.joinPath(folder, above));
  for (const [name, type] of entries.sort(([one], [two]) => (one < two ? -1 : 1))) {
    const path = above + name;
    if (type === FileType.Directory && !/^(?:\.|node_modules$)/.test(name))
      found.push(...(await filesBelow(folder, `${path}/`)));
    if ((type & FileType.File) !== 0) found.push(path);
  }
  return found;
}
