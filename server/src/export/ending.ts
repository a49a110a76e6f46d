const ENDING = /\.recto(?:\.txt)?$|\.[^./\\]+$/i;

/** A path or a name without the ending that tells what kind of file it is. */
export function withoutEnding(path: string): string {
  return path.replace(ENDING, "");
}
