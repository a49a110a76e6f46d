import type { Span } from "../text/span";
import { AFTER_NUMBERS, AFTER_PRONOUN, BEFORE_NUMBERS, MISREAD_SIGNS } from "./data/misread-signs";
import { cyrillicOf } from "./mixed-words";
import { scriptOf } from "./script";

/** A sign within a word where a letter must be. Offsets in the text. */
export interface MisreadLetter extends Span {
  readonly word: Span;
  /** The word with each letter that may be meant, the likeliest first. */
  readonly corrections: readonly string[];
}

/** Two digits at most: in numbers nobody misreads each figure. */
const LONGEST_SIGN = 2;
/** Words shorter than this are signs and formulas: `A0S`, `h2o`, `f1r`. */
const FEWEST_SMALL = 3;
const FEWEST_LARGE = 5;
const LONGEST_WORD = 40;
const LONGEST_LINE = 300;
const VOWEL = /[aeiouyаеёиоуыэюя]/i;
/** What may stand beside a word; anything else makes it a part of an address or a code. */
const BEFORE = /[\s([{«„“‘"'—–>]/;
const AFTER = /^(?:[\s)\]}»”“’"'—–<]|[,.;:!?](?![\p{L}\d]))/u;
const STROKE = "|";
const LARGE_I = 73;
const SIGNS: ReadonlySet<number> = new Set([..."0136|"].map((sign) => sign.charCodeAt(0)));

/** The signs between the letters of words that only a machine would put there. */
export function* misreadLetters(text: string, span: Span): Generator<MisreadLetter> {
  for (let at = span.start + 1; at < span.end; at++) {
    if (!isSign(text, at) || !isLetter(text.charCodeAt(at - 1))) continue;
    const start = at;
    while (at + 1 < span.end && isSign(text, at + 1)) at++;
    const sign = { start, end: at + 1 };
    const found = sign.end - start <= LONGEST_SIGN ? misread(text, sign, span) : undefined;
    if (found) yield found;
  }
}

/** Strokes that stand for the pronoun I: `| think`. A line with several is a row of columns. */
export function* misreadPronouns(text: string, span: Span): Generator<MisreadLetter> {
  for (let at = text.indexOf(STROKE, span.start); at >= 0 && at < span.end; ) {
    const next = text.indexOf(STROKE, at + 1);
    const word = { start: at, end: at + 1 };
    if (isPronoun(text, at, span.end)) yield { ...word, word, corrections: ["I"] };
    at = next;
  }
}

function isPronoun(text: string, at: number, end: number): boolean {
  if (text[at + 1] !== " " || !/[\s"“(]/.test(text[at - 1] ?? " ")) return false;
  const line = text.slice(Math.max(0, at - LONGEST_LINE), Math.min(end, at + LONGEST_LINE));
  const own = at - Math.max(0, at - LONGEST_LINE);
  const from = Math.max(line.lastIndexOf("\n", own), line.lastIndexOf("\r", own)) + 1;
  const rest = line.slice(own + 1).split(/[\r\n]/, 1)[0] as string;
  const isAlone = !line.slice(from, own).includes(STROKE) && !rest.includes(STROKE);
  return isAlone && AFTER_PRONOUN.has(/^ ([a-z]+)/.exec(rest)?.[1] ?? "");
}

/** Whether small letters stand on both sides of a large I somewhere: `poIicy`. */
export function hasLargeWithinSmall(text: string): boolean {
  for (let at = text.indexOf("I", 1); at > 0; at = text.indexOf("I", at + 1)) {
    if (isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

function misread(text: string, sign: Span, within: Span): MisreadLetter | undefined {
  const word = wordAround(text, sign, within);
  const left = text.slice(word.start, sign.start);
  const right = text.slice(sign.end, word.end);
  if (left === "" || right === "" || !standsAlone(text, word)) return undefined;
  const written = text.slice(sign.start, sign.end);
  const meant = tableFor(left, right)?.[written];
  if (!meant || (written === "I" && !isSmallWord(left, right))) return undefined;
  if (written === STROKE && !isDivided(left, right)) return undefined;
  const corrections = ordered(meant, left, right).map((one) => left + one + right);
  return { ...sign, word, corrections: corrections.map((one) => cyrillicOf(one) ?? one) };
}

/** The letters that signs stand for in a word: by its alphabet, in small letters or capitals. */
function tableFor(
  left: string,
  right: string,
): Readonly<Record<string, readonly string[]>> | undefined {
  if (BEFORE_NUMBERS.has(left.toLowerCase()) || AFTER_NUMBERS.has(right.toLowerCase()))
    return undefined;
  const letters = left + right;
  const isLatin = isAll("latin", letters);
  if (!isLatin && !isAll("cyrillic", letters)) return undefined;
  const { small, large } = MISREAD_SIGNS[isLatin ? "latin" : "cyrillic"];
  const rest = letters.slice(1);
  if (rest === rest.toLowerCase()) return letters.length >= FEWEST_SMALL ? small : undefined;
  if (letters !== letters.toUpperCase() || letters.length < FEWEST_LARGE) return undefined;
  // Codes in capitals have no syllables.
  const longer = left.length >= right.length ? left : right;
  return longer.length >= 3 && VOWEL.test(longer) ? large : undefined;
}

/** `wh|ch`, but not `or|of`: between two syllables the stroke divides words. */
function isDivided(left: string, right: string): boolean {
  return left.length + right.length > FEWEST_SMALL && !(VOWEL.test(left) && VOWEL.test(right));
}

/** `docId` and `McIntosh` are meant to have a capital. */
function isSmallWord(left: string, right: string): boolean {
  return left.length >= 2 && right.length >= 2 && left === left.toLowerCase();
}

/** Between two consonants a vowel is likelier: `th1s`, but `p1an`. */
function ordered(meant: readonly string[], left: string, right: string): readonly string[] {
  const amongConsonants = !VOWEL.test(left.slice(-1)) && !VOWEL.test(right.slice(0, 1));
  return amongConsonants && meant[0] === "l" ? [...meant].reverse() : meant;
}

function wordAround(text: string, sign: Span, within: Span): Span {
  let { start, end } = sign;
  const from = Math.max(within.start, start - LONGEST_WORD);
  const to = Math.min(within.end, end + LONGEST_WORD);
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return { start, end };
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 2);
  return BEFORE.test(text[start - 1] ?? " ") && (after === "" || AFTER.test(after));
}

function isSign(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === LARGE_I) return isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at + 1));
  return SIGNS.has(unit);
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isLetter(unit: number): boolean {
  const script = scriptOf(unit);
  return script === "latin" || script === "cyrillic";
}

function isAll(alphabet: "latin" | "cyrillic", letters: string): boolean {
  for (let at = 0; at < letters.length; at++)
    if (scriptOf(letters.charCodeAt(at)) !== alphabet) return false;
  return true;
}
