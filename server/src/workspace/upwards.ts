/** The name of a project's file. */
export const PROJECT_FILE = "recto.yaml";

/**
 * The folder and the folders above it, nearest first, up to `root` or as far as there are any.
 * Works on URIs and on absolute paths written with `/`, both without one at the end.
 */
export function upwards(folder: string, root = ""): string[] {
  const folders = [folder];
  const inRoot = root !== "" && (folder === root || folder.startsWith(`${root}/`));
  for (let at = folder; at !== root; ) {
    const end = at.lastIndexOf("/");
    if (end < 0 || (!inRoot && root !== "") || isHost(at, end)) break;
    at = at.slice(0, end);
    folders.push(at);
  }
  return folders;
}

/** Whether what stands before the last `/` is the `file://` of a URI and no folder. */
function isHost(uri: string, lastSlash: number): boolean {
  return uri[lastSlash - 1] === "/" && uri[lastSlash - 2] === ":";
}

/** The folder of a file, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}
