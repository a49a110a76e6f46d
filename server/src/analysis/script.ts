import type { Block } from "../syntax/blocks";
import { column } from "./column";

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

const WRITTEN: ReadonlySet<Block["kind"]> = new Set([
  "paragraph",
  "annotation",
  "table",
  "noteBody",
]);

/** The script of most letters of a text, and how many letters it has in all. */
export interface MainScript {
  readonly script: Script | undefined;
  readonly letters: number;
}

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

/** The index in `RANGES` of every code unit: looked up for each letter of a document. */
const rangeOf = new Uint8Array(0x10000);
RANGES.reduce((start, [end], index) => {
  rangeOf.fill(index, start, end + 1);
  return end + 1;
}, 0);

/** The script of a code unit; nothing for signs, digits and halves of surrogate pairs. */
export function scriptOf(unit: number): Script | undefined {
  return RANGES[rangeOf[unit] as number]?.[1];
}

/** The scripts in a fixed order, so that they can be numbered. */
const SCRIPTS_BY_NUMBER: readonly Script[] = [
  "latin",
  "cyrillic",
  "han",
  "hangul",
  "kana",
  "greek",
  "hebrew",
  "arabic",
  "other",
];

/**
 * The main script of each block of running text and how many letters it has, in one number;
 * 0 where there are none. Numbers, because all are looked at after each keystroke.
 */
export const scriptColumn = column((_document, block): number => {
  if (!WRITTEN.has(block.kind)) return 0;
  const { script, letters } = mainScript(letterCounts(block));
  return script ? letters * 16 + SCRIPTS_BY_NUMBER.indexOf(script) : 0;
});

/** The script in an entry of the script column. */
export function scriptIn(entry: number): Script {
  return SCRIPTS_BY_NUMBER[entry & 15] as Script;
}

/** The number of letters in an entry of the script column. */
export function lettersIn(entry: number): number {
  return entry >> 4;
}

/** Counts the letters of a block by script. */
export function letterCounts({ text }: Block): LetterCounts {
  const ranges = new Uint32Array(RANGES.length);
  for (let at = 0; at < text.length; at++) {
    const range = rangeOf[text.charCodeAt(at)] as number;
    ranges[range] = (ranges[range] as number) + 1;
  }
  const counts: Partial<Record<Script, number>> = {};
  for (const [index, [, script]] of RANGES.entries()) {
    const count = ranges[index] as number;
    if (script && count > 0) counts[script] = (counts[script] ?? 0) + count;
  }
  return counts;
}

/** The script of most letters, and how many letters there are in all. */
export function mainScript(counts: LetterCounts): MainScript {
  let script: Script | undefined;
  let letters = 0;
  for (const [name, count] of Object.entries(counts) as [Script, number][]) {
    letters += count;
    if (count > (counts[script as Script] ?? 0)) script = name;
  }
  return { script, letters };
}
