/** A path or an address without its `%20`; what is not escaped UTF-8 stays as it is written. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
