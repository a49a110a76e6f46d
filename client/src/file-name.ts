/** The last part of a path or of an address, which is how people call a file or a folder. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
