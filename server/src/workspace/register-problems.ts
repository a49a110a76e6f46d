import type { Entry } from "../people/entry";
import { missingPortraits, portraitsIn, problemsBetween } from "../people/files/check";
import type { RegisterProblem } from "../people/files/problem";
import { type FileSystem, resolveUri } from "./files";
import { turn } from "./quiet";

/** So many files are asked about at once. */
const SLICE = 64;

/**
 * What is wrong between the entries of registers, in the order in which it is found out: first what
 * the entries say themselves, then which portraits are missing. Others get their turn in between.
 */
export async function* problemsOf(
  entries: readonly Entry[],
  files: FileSystem,
): AsyncGenerator<readonly RegisterProblem[]> {
  const between: RegisterProblem[] = [];
  for (const slice of problemsBetween(entries)) {
    between.push(...slice);
    await turn();
  }
  yield between;
  const known = await existing(entries, files);
  const missing = missingPortraits(entries, (portrait, uri) =>
    known.get(resolveUri(uri, portrait) ?? ""),
  );
  yield [...missing];
}

/** Which of the portraits exist; nothing of those of which nobody can tell. */
async function existing(
  entries: readonly Entry[],
  files: FileSystem,
): Promise<ReadonlyMap<string, boolean>> {
  const uris = new Set<string>();
  for (const { portrait, source } of portraitsIn(entries)) {
    const uri = resolveUri(source.uri, portrait);
    if (uri) uris.add(uri);
  }
  const known = new Map<string, boolean>();
  const all = [...uris];
  for (let at = 0; at < all.length; at += SLICE) {
    const asked = all.slice(at, at + SLICE);
    const answers = await Promise.all(asked.map((uri) => files.exists(uri)));
    for (const [index, exists] of answers.entries())
      if (exists !== undefined) known.set(asked[index] as string, exists);
  }
  return known;
}
