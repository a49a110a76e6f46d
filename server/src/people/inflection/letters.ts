import { SOUNDS, VOWELS } from "./data/sounds";

/** Classes of letters; the sounds themselves are capital letters, by their codes. */
export const OTHER = 0;
export const VOWEL = 1;

export const A = 65;
export const K = 75;
export const M = 77;
export const S = 83;
export const T = 84;
export const V = 86;

const SIZE = 0x500;
const CLASSES = letterClasses();

function letterClasses(): Uint8Array {
  const table = new Uint8Array(SIZE);
  const set = (letters: string, value: number): void => {
    for (const letter of letters.split(" ")) {
      table[letter.charCodeAt(0)] = value;
      const upper = letter.toUpperCase();
      if (upper.length === 1) table[upper.charCodeAt(0)] = value;
    }
  };
  set(VOWELS, VOWEL);
  for (const [sound, letters] of Object.entries(SOUNDS)) set(letters, sound.charCodeAt(0));
  return table;
}

/** The class of a letter by itself; `OTHER` for marks, signs and other scripts. */
export function classOf(code: number): number {
  return code < SIZE ? (CLASSES[code] as number) : OTHER;
}

/** A letter's code with ASCII capitals made small; others stay as they are. `NaN` past the end. */
export function smallAt(word: string, at: number): number {
  const code = word.charCodeAt(at);
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** `'`, `’`, `ʼ`, a grave accent and the primes that stand for soft signs. */
export function isApostrophe(code: number): boolean {
  return (
    code === 0x27 || code === 0x60 || (code >= 0x2b9 && code <= 0x2bc) || (code | 1) === 0x2019
  );
}
