import type { Entry } from "./entry";

/** Cyrillic letters in the plainest Latin spelling; hard and soft signs are left out. */
// biome-ignore format: a table reads better in columns
const LATIN: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "ie", ж: "zh", з: "z", и: "i",
  і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t",
  у: "u", ў: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "i", ь: "",
  э: "e", ю: "iu", я: "ia", ј: "i", љ: "li", њ: "ni", ћ: "c", ђ: "d", џ: "dzh",
};
/** Letters that have no decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  đ: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
};

const PLAIN = /^[ -~]*$/;

/** A text in lower-case Latin letters where it is Cyrillic, without accents: `Микоян`, `mikoian`. */
export function romanised(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? letter)
    .replace(/[ßłđøæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC");
}

/**
 * What two spellings of a name share, to search with: `Mikoyan`, `Mikoian`, `Mikojan` and `Микоян`
 * have one key. Words are kept apart by single spaces; other scripts keep their letters.
 */
export function searchKey(text: string): string {
  return romanised(text)
    .replace(/['’ʼʻ‘`´\-‐‑]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/shch|sch/g, "sh")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/ts|tz/g, "c")
    .replace(/w/g, "v")
    .replace(/[yj]/g, "i")
    .replace(/([a-z])\1/g, "$1")
    .trim();
}

/** All names of an entry, the edition's own first. */
export function formsOf({ name, names }: Entry): readonly string[] {
  return [...new Set([name, ...names.map(({ text }) => text)])];
}
