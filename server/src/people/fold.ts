import { remembered } from "../text/remembered";

/** Letters that have no decomposition, and what stands for them where accents are left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  đ: "d",
  ø: "o",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ё: "е",
};

/** A word in lower case without accents, hyphens and apostrophes: `Pérez` is `perez`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return isPlain(lower) ? lower : withoutAccents(lower);
}

function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (!((unit >= 97 && unit <= 122) || (unit >= 0x430 && unit <= 0x44f))) return false;
  }
  return true;
}

function withoutAccents(lower: string): string {
  return lower
    .replace(/[ßłđøıæœё]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/и\u0306/g, "й")
    .replace(/[\u0300-\u036f\u2019'ʼʻ‘`´\u00ad\-‐‑\s]/g, "");
}

/** `d’` and `l’` before a name: small words that are written together with it. */
export const ELISION = /^[dl]['’](?=\p{Lu})/iu;

/** The word with the first letter large, the others small, without hyphens: `Il-sung`, `Ilsung`. */
export function joined(word: string): string {
  const parts = word.normalize("NFC").split(/[-‐‑][\s]*/);
  if (parts.length === 1) return parts[0] as string;
  return parts.map((part, index) => (index ? part.toLowerCase() : part)).join("");
}

/** Answers for so many words are remembered; the words of names come again and again. */
const REMEMBERED = 50_000;

/**
 * One key for older and newer spellings of a surname: `Burckhardt`, `Burckhard`; `Thorel`, `Torel`.
 * Only for Latin words of five letters and more: in shorter ones too much hangs on each letter.
 */
export const spellingKey: (word: string) => string | undefined = remembered(
  (word) => keyOf(fold(word)),
  REMEMBERED,
);

function keyOf(plain: string): string | undefined {
  if (plain.length < 5 || !/^[a-z]+$/.test(plain)) return undefined;
  return plain
    .replace(/ph/g, "f")
    .replace(/th|dt/g, "t")
    .replace(/ck|c(?![eh])/g, "k")
    .replace(/y/g, "i")
    .replace(/(ie|ee)/g, "i")
    .replace(/(?<=[a-z]{3})d$/, "t")
    .replace(/([a-z])h(?=[lmnrtk])/g, "$1")
    .replace(/(.)\1/g, "$1")
    .replace(/ae/g, "a")
    .replace(/oe/g, "o")
    .replace(/ue/g, "u");
}
