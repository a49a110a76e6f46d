import type { Known } from "./known";
import type { Recognised } from "./recognised";

const NOBODY: readonly string[] = [];
const functions = new WeakMap<Recognised, (block: number) => readonly string[]>();

/** Who is named in each block, by its index: one function for as long as the same are named. */
export function namesIn(
  known: Known | undefined,
): ((block: number) => readonly string[]) | undefined {
  if (!known) return undefined;
  const { recognised } = known;
  const found = functions.get(recognised);
  if (found) return found;
  const names = (block: number) => recognised.blocks[block]?.mentions.map(({ id }) => id) ?? NOBODY;
  functions.set(recognised, names);
  return names;
}
