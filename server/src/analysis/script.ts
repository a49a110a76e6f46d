import type { Block } from "../syntax/blocks";
import { memoised } from "./memo";

/** The writing systems that are told apart to find where a translation begins. */
export type Script =
  | "latin"
  | "cyrillic"
  | "han"
  | "hangul"
  | "kana"
  | "greek"
  | "hebrew"
  | "arabic"
  | "other";

/** How many letters of each script a text has. */
export type LetterCounts = Readonly<Partial<Record<Script, number>>>;

/** Upper ends of ranges of code units, ascending, with the script of what lies below. */
const RANGES: readonly (readonly [number, Script | undefined])[] = [
  [0x40, undefined],
  [0x5a, "latin"],
  [0x60, undefined],
  [0x7a, "latin"],
  [0xbf, undefined],
  [0x24f, "latin"],
  [0x36f, undefined],
  [0x3ff, "greek"],
  [0x52f, "cyrillic"],
  [0x58f, "other"],
  [0x5ff, "hebrew"],
  [0x77f, "arabic"],
  [0x10ff, "other"],
  [0x11ff, "hangul"],
  [0x1dff, "other"],
  [0x1eff, "latin"],
  [0x1fff, "greek"],
  [0x303f, undefined],
  [0x30ff, "kana"],
  [0x33ff, undefined],
  [0x9fff, "han"],
  [0xabff, "other"],
  [0xd7ff, "hangul"],
  [0xf8ff, undefined],
  [0xfaff, "han"],
  [0xffff, undefined],
];

/** The script of a code unit; nothing for signs, digits and halves of surrogate pairs. */
export function scriptOf(unit: number): Script | undefined {
  for (const [end, script] of RANGES) if (unit <= end) return script;
  return undefined;
}

/** Counts the letters of a block by script. */
export const letterCounts = memoised((block: Block): LetterCounts => {
  const counts: Partial<Record<Script, number>> = {};
  for (let at = 0; at < block.text.length; at++) {
    const script = scriptOf(block.text.charCodeAt(at));
    if (script) counts[script] = (counts[script] ?? 0) + 1;
  }
  return counts;
});

/** The script of most letters, and how many letters there are in all. */
export function mainScript(counts: LetterCounts): { script: Script | undefined; letters: number } {
  let script: Script | undefined;
  let letters = 0;
  for (const [name, count] of Object.entries(counts) as [Script, number][]) {
    letters += count;
    if (count > (counts[script as Script] ?? 0)) script = name;
  }
  return { script, letters };
}
