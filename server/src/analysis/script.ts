import type { Block } from "../syntax/blocks";
import { factNumber } from "../syntax/memory";
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

const WRITTEN: ReadonlySet<Block["kind"]> = new Set([
  "paragraph",
  "annotation",
  "table",
  "noteBody",
]);

/** The script of most letters of a text, how many letters it has in all, and what stands among them. */
export interface MainScript {
  readonly script: Script | undefined;
  readonly letters: number;
  /** It has Latin letters and Cyrillic ones. */
  readonly mixed: boolean;
  /** It has characters that nobody sees: controls, halves of characters, spaces without width. */
  readonly unseen: boolean;
  /** It has upright strokes, or digits between letters. */
  readonly signs: boolean;
  /** It has a hyphen or another sign that divides words, and a space after it. */
  readonly divided: boolean;
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

/** The scripts in a fixed order: 0 stands for signs, digits and halves of surrogate pairs. */
const SCRIPTS: readonly (Script | undefined)[] = [
  undefined,
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

const LATIN = SCRIPTS.indexOf("latin");
const CYRILLIC = SCRIPTS.indexOf("cyrillic");
/** Numbers beside those of the scripts. */
const UNSEEN = SCRIPTS.length;
const DIGIT = UNSEEN + 1;
const STROKE = DIGIT + 1;
const DIVIDER = STROKE + 1;

/**
 * Characters that nobody sees and nobody typed. Not among them: tabs, line ends and other white
 * space, soft hyphens, and signs for the direction of writing.
 */
const UNSEEN_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0b],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];

/** Hyphens: of typewriters, of print, and double as in old print. They join parts of a word, too. */
export const HYPHENS = "-‐⸗";
/** Signs that do nothing but divide a word. */
export const DIVIDERS = "¬\u00ad";

/** The number of the script of every code unit: looked up for each letter of a document. */
const numberOf = new Uint8Array(0x10000);
RANGES.reduce((start, [end, script]) => {
  numberOf.fill(SCRIPTS.indexOf(script), start, end + 1);
  return end + 1;
}, 0);
for (const [start, end] of UNSEEN_RANGES) numberOf.fill(UNSEEN, start, end + 1);
numberOf.fill(DIGIT, 0x30, 0x3a).fill(STROKE, 0x7c, 0x7d);
for (const sign of HYPHENS + DIVIDERS) numberOf[sign.charCodeAt(0)] = DIVIDER;

/** The script of a code unit; nothing for signs, digits and halves of surrogate pairs. */
export function scriptOf(unit: number): Script | undefined {
  return SCRIPTS[numberOf[unit] as number];
}

const MAIN_SCRIPT = factNumber();

/** What a look at each letter of a block tells; kept with it. */
export function mainScript(block: Block): MainScript {
  return block.memory.recall(MAIN_SCRIPT, undefined, () => countScripts(block.text));
}

/** Whether the code unit is no character that anybody sees; a half of a pair counts. */
export function isUnseen(unit: number): boolean {
  return numberOf[unit] === UNSEEN;
}

/** Whether the code unit is a hyphen or another sign that divides words. */
export function isDivider(unit: number): boolean {
  return numberOf[unit] === DIVIDER;
}

const SPACE = 32;
/** Reused from block to block: counting allocates nothing. */
const counts = new Int32Array(DIVIDER + 1);

function countScripts(text: string): MainScript {
  counts.fill(0);
  let [signs, divided] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const number = numberOf[text.charCodeAt(at)] as number;
    counts[number] = (counts[number] as number) + 1;
    if (number === DIVIDER) divided ||= text.charCodeAt(at + 1) === SPACE;
    else if (number >= DIGIT) signs ||= number === STROKE || isInWord(text, at);
  }
  let main = 0;
  let letters = 0;
  for (let number = 1; number < SCRIPTS.length; number++) {
    const count = counts[number] as number;
    letters += count;
    if (count > (main === 0 ? 0 : (counts[main] as number))) main = number;
  }
  const has = (number: number) => (counts[number] as number) > 0;
  const mixed = has(LATIN) && has(CYRILLIC);
  return { script: SCRIPTS[main], letters, mixed, unseen: has(UNSEEN), signs, divided };
}

/** Whether a letter stands before the digit, and after it or the next digit. */
function isInWord(text: string, at: number): boolean {
  const isLetter = (unit: number) => scriptOf(unit) !== undefined;
  if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return false;
  return isLetter(text.charCodeAt(at + 1)) || isLetter(text.charCodeAt(at + 2));
}

/**
 * The main script of each block of running text and how many letters it has, in one number;
 * 0 where there are none. Numbers, because all are looked at after each keystroke.
 */
export const scriptColumn = column((_document, block): number => {
  if (!WRITTEN.has(block.kind)) return 0;
  const { script, letters } = mainScript(block);
  return script ? letters * 16 + SCRIPTS.indexOf(script) : 0;
});

/** The script in an entry of the script column that is not 0. */
export function scriptIn(entry: number): Script {
  return SCRIPTS[entry & 15] as Script;
}

/** The number of letters in an entry of the script column. */
export function lettersIn(entry: number): number {
  return entry >> 4;
}
