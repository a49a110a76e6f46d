/** What a code unit is to the search for names. */
export const NONE = 0;
export const LOWER = 1;
const UPPER = 2;
/** A letter of a script without small letters, written with spaces: Hebrew, Arabic, Georgian … */
const CASELESS = 3;
/** A letter of a script without spaces, or of Hangul, whose particles hang on the word. */
export const DENSE = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;

let table: Uint8Array | undefined;

/** A table of all code units: every letter of every text passes here. Made when first needed. */
export function letterTable(): Uint8Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint8Array {
  const made = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) made[unit] = kindOf(unit);
  return made;
}

function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return LOWER;
  const letter = String.fromCharCode(unit);
  if (letter === "'" || letter === "’" || letter === "ʼ") return APOSTROPHE;
  if (letter === "-" || letter === "‐" || letter === "‑") return HYPHEN;
  if (!/[\p{L}\p{M}\p{N}\u00ad]/u.test(letter)) return NONE;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter))
    return DENSE;
  if (/\p{Lu}|\p{Lt}/u.test(letter)) return UPPER;
  if (/\p{Lo}/u.test(letter) && !/[ªº]/.test(letter)) return CASELESS;
  return LOWER;
}

/** The words of a text that could belong to a name: where each begins and ends. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Stretches of scripts without spaces between words. */
  readonly dense: readonly number[];
}

/** One pass over a text that notes words with a large first letter and words of caseless scripts. */
export function tokensOf(text: string): Tokens {
  const letters = letterTable();
  const starts: number[] = [];
  const ends: number[] = [];
  const dense: number[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = letters[text.charCodeAt(at)];
    if (kind === NONE || kind === APOSTROPHE || kind === HYPHEN) {
      at++;
    } else if (kind === LOWER) {
      at++;
      while (at < length && isLetter(letters[text.charCodeAt(at)] as number)) at++;
    } else if (kind === DENSE) {
      const end = endOfDense(text, at, letters);
      dense.push(at, end);
      at = end;
    } else {
      const end = endOfWord(text, at, letters);
      starts.push(at);
      ends.push(end);
      at = end;
    }
  }
  return { starts, ends, dense };
}

function isLetter(kind: number): boolean {
  return kind >= LOWER && kind <= CASELESS;
}

/** The end of a word; apostrophes and hyphens inside it belong to it, also over one line end. */
function endOfWord(text: string, from: number, letters: Uint8Array): number {
  let at = from + 1;
  const { length } = text;
  while (at < length) {
    const kind = letters[text.charCodeAt(at)] as number;
    if (isLetter(kind)) {
      at++;
      continue;
    }
    if (kind === APOSTROPHE && isInnerApostrophe(text, at, letters)) {
      at++;
      continue;
    }
    const next = kind === HYPHEN ? afterHyphen(text, at, letters) : -1;
    if (next < 0) break;
    at = next;
  }
  return at;
}

/** `O’Neill` and `Sŏng’u`, but not `Taylor’s` and `Schiller’sche`. */
function isInnerApostrophe(text: string, at: number, letters: Uint8Array): boolean {
  if (!isLetter(letters[text.charCodeAt(at + 1)] ?? 0)) return false;
  const next = text[at + 1];
  if (next !== "s" && next !== "S") return true;
  if (text.startsWith("sch", at + 1)) return false;
  return isLetter(letters[text.charCodeAt(at + 2)] ?? 0);
}

/** Where the word goes on after a hyphen; -1 where it does not. */
function afterHyphen(text: string, at: number, letters: Uint8Array): number {
  if (isLetter(letters[text.charCodeAt(at + 1)] ?? 0)) return at + 1;
  let next = at + 1;
  if (text[next] === "\r") next++;
  if (text[next] !== "\n") return -1;
  next++;
  // After a hyphen at the line's end only a small letter goes on with the word.
  return letters[text.charCodeAt(next)] === LOWER ? next : -1;
}

function endOfDense(text: string, from: number, letters: Uint8Array): number {
  let at = from + 1;
  while (at < text.length) {
    if (letters[text.charCodeAt(at)] === DENSE || text[at] === "·") {
      at++;
      continue;
    }
    const next =
      text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : text[at] === "\n" ? at + 1 : 0;
    if (next === 0 || letters[text.charCodeAt(next)] !== DENSE) break;
    at = next;
  }
  return at;
}
