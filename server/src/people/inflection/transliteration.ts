import { KEPT_MARKS, TRANSLITERATIONS } from "./data/transliterations";
import { isFormOf } from "./forms";
import { casesAgree, folded } from "./spelling";

const SPELLINGS = new Map(
  Object.entries(TRANSLITERATIONS).map(([letters, row]) => [
    letters,
    row.split(" ").map((spelling) => (spelling === "-" ? "" : spelling)),
  ]),
);
const KEPT = new Set(KEPT_MARKS.split(" "));
/** Positions in a word are the bits of one number, so a longer word is not compared. */
const LONGEST = 30;

/** What a Cyrillic form may have at its end, and what its base has there instead. */
const FORM_ENDS = 4;
const BASE_ENDS = "- ь й а я о ий ый ой ия ец ек ок ел ь в ев"
  .split(" ")
  .map((end) => (end === "-" ? "" : end));

/**
 * Whether two words of different scripts, Latin and Cyrillic, are spellings of one name.
 * The word may be inflected, or have an English or German possessive ending.
 */
export function isTransliterationOf(word: string, base: string): boolean {
  if (word.length > LONGEST || base.length > LONGEST || !casesAgree(word, base)) return false;
  const isCyrillic = startsCyrillic(word);
  if (isCyrillic === startsCyrillic(base)) return false;
  return isCyrillic
    ? cyrillicSpells(joined(word), plain(base))
    : latinSpells(plain(word), joined(base));
}

/** A Cyrillic word without its hyphens: Дэ-хуай is Dehuai. */
function joined(word: string): string {
  return folded(word).replaceAll("-", "");
}

function startsCyrillic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x400 && code < 0x530;
}

/** `Mikoyan`, `Mikoyan's`, `Mikojans` for Микоян; `Tolstaya` for Толстой is left to the register. */
function latinSpells(latin: string, cyrillic: string): boolean {
  if (isSpelling(latin, cyrillic)) return true;
  return latin.endsWith("s") && latin.length > 3 && isSpelling(latin.slice(0, -1), cyrillic);
}

/** `Микояну` for Mikoyan: some base that the form may come from is written so. */
function cyrillicSpells(cyrillic: string, latin: string): boolean {
  if (isSpelling(latin, cyrillic)) return true;
  for (let cut = 0; cut <= FORM_ENDS && cyrillic.length - cut >= 2; cut++)
    if (cutSpells(cyrillic, cyrillic.slice(0, cyrillic.length - cut), latin)) return true;
  return false;
}

function cutSpells(form: string, stem: string, latin: string): boolean {
  for (const end of BASE_ENDS) {
    const base = stem + end;
    if (isSpelling(latin, base) && isFormOf(form, base)) return true;
  }
  return fleeting(stem).some((base) => isSpelling(latin, base) && isFormOf(form, base));
}

/** `Павл` may be Павел, `Льв` Лев, `Немц` Немец. */
function fleeting(stem: string): string[] {
  if (stem.length < 3) return [];
  const last = stem.slice(-1);
  const before = stem.slice(0, -1).replace(/[ьй]$/, "");
  return last === "к" ? [`${before}ек`, `${before}ок`] : [`${before}е${last}`];
}

/** Whether the Latin letters can be read as the Cyrillic ones, all of them, from end to end. */
function isSpelling(latin: string, cyrillic: string): boolean {
  const reached = new Int32Array(cyrillic.length + 3);
  reached[0] = 1;
  for (let at = 0; at < cyrillic.length; at++) {
    const from = withSilentH(latin, reached[at] as number);
    if (from === 0) continue;
    reached[at + 1] = (reached[at + 1] as number) | spelled(latin, cyrillic.charAt(at), from);
    if (at + 1 < cyrillic.length) followPair(latin, cyrillic, at, from, reached);
  }
  const ends = withSilentH(latin, reached[cyrillic.length] as number);
  return (ends & (1 << latin.length)) !== 0;
}

function followPair(
  latin: string,
  cyrillic: string,
  at: number,
  from: number,
  reached: Int32Array,
) {
  const pair = cyrillic.substring(at, at + 2);
  let to = SPELLINGS.has(pair) ? spelled(latin, pair, from) : 0;
  if (pair[0] === pair[1]) to |= spelled(latin, pair.charAt(0), from);
  reached[at + 2] = (reached[at + 2] as number) | to;
}

/** The positions after the letters, from those before them. */
function spelled(latin: string, letters: string, from: number): number {
  let to = 0;
  const spellings = SPELLINGS.get(letters);
  if (!spellings) return 0;
  for (let rest = from; rest !== 0; rest &= rest - 1) {
    const at = 31 - Math.clz32(rest & -rest);
    for (const spelling of spellings)
      if (latin.startsWith(spelling, at)) to |= 1 << (at + spelling.length);
  }
  return to;
}

/** An `h` after a vowel and before a consonant may be silent: Lehmann, Kohl. */
function withSilentH(latin: string, from: number): number {
  let to = from;
  for (let at = 1; at < latin.length; at++)
    if ((to & (1 << at)) !== 0 && latin[at] === "h" && "aeiouäöü".includes(latin.charAt(at - 1)))
      to |= 1 << (at + 1);
  return to;
}

/** A Latin word in small letters without apostrophes and the accents that no table has. */
function plain(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  let letters = "";
  for (const letter of small.normalize("NFC").replace(/['’]s$/, ""))
    letters += KEPT.has(letter) ? letter : letter.normalize("NFD").charAt(0);
  return letters.replace(/[^a-zà-ſ]/g, "");
}
