/** What a code unit is to the search for names. */
const UNMET = 0;
export const LOWER = 1;
const UPPER = 2;
/** A letter of a script without small letters, written with spaces: Hebrew, Arabic, Georgian … */
const CASELESS = 3;
/** A letter of a script without spaces, or of Hangul, whose particles hang on the word. */
export const DENSE = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
export const NONE = 7;

const kinds = new Uint8Array(0x10000);

/** What a code unit is; `NONE` past the end of a text. Every letter of every text passes here. */
export function kindAt(text: string, at: number): number {
  // Asking past the end would give a number that is no place in the table, which is slow.
  if (at >= text.length) return NONE;
  const unit = text.charCodeAt(at);
  return kinds[unit] || learn(unit);
}

/** Texts use few of all letters: each is classified when it is first met. */
function learn(unit: number): number {
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
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

/**
 * The letters that a name may begin with, and some others: small letters of English and Russian, signs
 * and digits, which make most of most texts, are passed over nowhere as fast as by such a search.
 */
const MAY_BEGIN = /[A-Z\u00c0-\u00de\u0100-\u042f\u0460-\u1fff\u2070-\uffff]/g;

/** The words of a text that could belong to a name: where each begins and ends. */
export class Tokens {
  #places = new Int32Array(128);
  count = 0;
  /** Stretches of scripts without spaces between words: starts and ends in turn. */
  dense: number[] = [];

  start(index: number): number {
    return this.#places[2 * index] as number;
  }

  end(index: number): number {
    return this.#places[2 * index + 1] as number;
  }

  /** One pass that notes words with a large first letter and words of caseless scripts. */
  read(text: string): void {
    this.count = 0;
    if (this.dense.length > 0) this.dense = [];
    MAY_BEGIN.lastIndex = 0;
    while (MAY_BEGIN.test(text)) MAY_BEGIN.lastIndex = this.#after(text, MAY_BEGIN.lastIndex - 1);
  }

  /** Notes what begins at a place, if anything does; where the search goes on. */
  #after(text: string, at: number): number {
    const kind = kindAt(text, at);
    if (kind === LOWER) return endOfLetters(text, at + 1);
    if (kind > DENSE) return at + 1;
    if (kind === DENSE) {
      const end = endOfDense(text, at);
      this.dense.push(at, end);
      return end;
    }
    // `McDonald` begins with the M; a word that begins small is none.
    if (at > 0 && isLetter(kindAt(text, at - 1))) return at + 1;
    const end = endOfWord(text, at);
    this.#add(at, end);
    return end;
  }

  #add(start: number, end: number): void {
    const at = 2 * this.count++;
    if (at === this.#places.length) {
      const longer = new Int32Array(2 * at);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[at] = start;
    this.#places[at + 1] = end;
  }
}

function isLetter(kind: number): boolean {
  return kind <= CASELESS;
}

/** Most letters of most texts are passed over here. */
function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] as number;
    if (kind > CASELESS) break;
    if (kind === UNMET) learn(unit);
    else at++;
  }
  return at;
}

/** The end of a word; apostrophes and hyphens inside it belong to it, also over one line end. */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const kind = kindAt(text, at);
    if (isLetter(kind)) {
      at++;
      continue;
    }
    if (kind === APOSTROPHE && isInnerApostrophe(text, at)) {
      at++;
      continue;
    }
    const next = kind === HYPHEN ? afterHyphen(text, at) : -1;
    if (next < 0) return at;
    at = next;
  }
}

/** `O’Neill` and `Sŏng’u`, but not `Taylor’s` and `Schiller’sche`. */
function isInnerApostrophe(text: string, at: number): boolean {
  if (!isLetter(kindAt(text, at + 1))) return false;
  const next = text[at + 1];
  if (next !== "s" && next !== "S") return true;
  if (text.startsWith("sch", at + 1)) return false;
  return isLetter(kindAt(text, at + 2));
}

/** Where the word goes on after a hyphen; -1 where it does not. */
function afterHyphen(text: string, at: number): number {
  if (isLetter(kindAt(text, at + 1))) return at + 1;
  let next = at + 1;
  if (text[next] === "\r") next++;
  if (text[next] !== "\n") return -1;
  next++;
  // After a hyphen at the line's end only a small letter goes on with the word.
  return kindAt(text, next) === LOWER ? next : -1;
}

function endOfDense(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    if (kindAt(text, at) === DENSE || text[at] === "·") {
      at++;
      continue;
    }
    const next =
      text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : text[at] === "\n" ? at + 1 : 0;
    if (next === 0 || kindAt(text, next) !== DENSE) break;
    at = next;
  }
  return at;
}
