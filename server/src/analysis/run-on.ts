import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import { type Column, column } from "./column";
import { memoised } from "./memo";
import { mainScript, scriptOf } from "./script";

/** A sentence that breaks off in one paragraph and goes on in the next. Indexes of blocks. */
export interface RunOn {
  readonly before: number;
  readonly after: number;
  /** The page mark between the two; nothing where only blank lines are. */
  readonly page?: number;
}

const FEWEST_LETTERS = 40;
/** A closing formula before a signature is shorter than this. */
const LONGEST_CLOSING = 200;
/** Salutations end with a comma and go on with a small letter in many languages. */
const LONGEST_SALUTATION = 120;

/** Lines shorter than this beside a comma are salutations and closing formulas. */
const SHORT_LINE = 40;
const LONGEST_SIGN = 30;
/** `b)`, `2d.`, `date:`, and a note's letter before a capital: what follows is an item. */
const LIST_ITEM = /^(?:[\p{L}\d]{1,3}[).]|\p{L}+:|[a-z] \p{Lu})/u;
/** Words in capitals and signs with digits end the lines of forms; `ЦК` and `USSR` do not. */
const FORM_WORD = /(?:\p{Lu}{5,}|\d\p{L}*)$/u;
/** A line of its own with capitals alone, `Jos. Brandis`, is a signature. */
const SIGNATURE = /[\r\n]\p{Lu}\S*(?:[ \u00a0]\p{Lu}\S*)+$/u;

/** What a block says about sentences that run on, in one number: all are read at each keystroke. */
const GOES_ON = 1;
const BREAKS_OFF = 2;
const SIGNED = 4;
const PAGE = 8;
const BREAKS_OFF_AT_COMMA = 16;
const SHORT_FIRST_LINE = 32;
const COMMENT = 64;

/** All sentences that break off at a blank line or a page mark and seem to go on after it. */
export const runOns = memoised((document: Document): readonly RunOn[] => {
  const found: RunOn[] = [];
  const traits = traitColumn(document);
  for (const [after, own = 0] of traits.entries()) {
    if (!(own & GOES_ON)) continue;
    const last = lastWritten(traits, after - 1);
    const overPage = ((traits[last] ?? 0) & PAGE) > 0;
    const before = overPage ? lastWritten(traits, last - 1) : last;
    if (!isRunOn(traits[before] ?? 0, own)) continue;
    const block = document.blocks[after] as Block;
    if (own & SIGNED || (isShort(block) && (traits[after + 1] ?? 0) & SIGNED)) continue;
    found.push(overPage ? { before, after, page: last } : { before, after });
  }
  return found;
});

/** The last block up to `index` that is no comment. */
function lastWritten(traits: Column<number>, index: number): number {
  while (index > 0 && (traits[index] ?? 0) & COMMENT) index--;
  return index;
}

/** After a comma, a short line may be a closing formula: `…, / with many greetings`. */
function isRunOn(before: number, own: number): boolean {
  if (before & SIGNED) return false;
  const atComma = (before & BREAKS_OFF_AT_COMMA) > 0 && !(own & SHORT_FIRST_LINE);
  return (before & BREAKS_OFF) > 0 || atComma;
}

const traitColumn = column((document, block): number => {
  if (block.kind === "page") return PAGE;
  if (block.kind === "comment") return COMMENT;
  if (block.kind !== "paragraph") return 0;
  const signed = [...marksIn(document.inlines(block))].some(({ kind }) => kind === "signature");
  const base = signed ? SIGNED : 0;
  if (mainScript(block).letters < FEWEST_LETTERS) return base;
  const begins = goesOn(block) ? GOES_ON | shortFirstLine(block) : 0;
  return base | begins | breaksOff(block);
});

function shortFirstLine({ text, content }: Block): number {
  const first = text.slice(content.start, content.start + SHORT_LINE);
  return first.length < SHORT_LINE || /[\r\n]/.test(first) ? SHORT_FIRST_LINE : 0;
}

/** Begins with a small letter, in a script that tells small letters from capitals. */
function goesOn({ text, content }: Block): boolean {
  const letter = text[content.start] ?? "";
  const script = scriptOf(letter.charCodeAt(0));
  if (script !== "latin" && script !== "cyrillic" && script !== "greek") return false;
  if (letter !== letter.toLowerCase() || letter === letter.toUpperCase()) return false;
  return !LIST_ITEM.test(text.slice(content.start, content.start + LONGEST_SIGN));
}

/** Ends within a sentence: with a letter, a comma or a hyphen; not with a signature or a form. */
function breaksOff({ text, content }: Block): number {
  const last = text[content.end - 1] ?? "";
  const end = text.slice(Math.max(content.start, content.end - SHORT_LINE), content.end);
  if (last === ",") {
    const salutation = content.end - content.start <= LONGEST_SALUTATION || /[\r\n]/.test(end);
    return salutation ? 0 : BREAKS_OFF_AT_COMMA;
  }
  if (last === "-" || last === "\u00ad") return BREAKS_OFF;
  const written = scriptOf(last.charCodeAt(0)) !== undefined;
  return written && !FORM_WORD.test(end) && !SIGNATURE.test(end) ? BREAKS_OFF : 0;
}

/** The formula before a signature is broken into lines at will. */
function isShort({ content }: Block): boolean {
  return content.end - content.start < LONGEST_CLOSING;
}
