import type { Document } from "../syntax/document";
import type { Known } from "./known";
import type { Recognised } from "./mention";

const NOBODY: readonly string[] = [];
const functions = new WeakMap<Recognised, (block: number) => readonly string[]>();

/** Who is named in each block, by its index: one function for as long as the same are named. */
export function namesIn(
  document: Document,
  known: Known | undefined,
): ((block: number) => readonly string[]) | undefined {
  if (!known) return undefined;
  const { recognised } = known;
  const found = functions.get(recognised);
  if (found) return found;
  const ids = new Map<number, string[]>();
  for (const { id, start } of recognised.mentions) {
    const block = document.blockIndexAt(start);
    const inBlock = ids.get(block);
    if (inBlock) inBlock.push(id);
    else ids.set(block, [id]);
  }
  const names = (block: number) => ids.get(block) ?? NOBODY;
  functions.set(recognised, names);
  return names;
}
