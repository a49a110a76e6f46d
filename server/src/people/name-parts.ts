import { EAST_ASIAN_SURNAMES, isSyllabic } from "./data/east-asian";
import { FEMALE_FORENAMES, MALE_FORENAMES } from "./data/forenames";
import { PARTICLES, TITLES } from "./data/titles";
import type { Entry } from "./entry";
import { ELISION, fold } from "./fold";

/** The parts of one name as written, without titles. */
export interface NameParts {
  readonly surname: readonly string[];
  readonly forenames: readonly string[];
  readonly patronymic?: string | undefined;
  readonly eastern: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼʻ‐‑-](?=[\p{L}\p{M}\p{N}]))*\.?/gu;
const CYRILLIC_PATRONYMIC = /(?:[оеё]вич|[оеё]вна|ична|инична|ьич|мич|кич|тич|лыч|оглы|кызы)$/;
const LATIN_PATRONYMIC = /(?:[oe]vich|[oe]vi[cč]|[oe]vna|ichna|yich)$/;

/** What is longer is no name, whatever a register says, and is not looked for. */
export const LONGEST_NAME = 300;

/** Whether a word is a Russian father's name: `Иванович`, `Ivanovna`. */
export function isPatronymic(word: string): boolean {
  const plain = word.toLowerCase();
  return (plain.length > 5 && LATIN_PATRONYMIC.test(plain)) || isCyrillicPatronymic(plain);
}

function isCyrillicPatronymic(plain: string): boolean {
  if (plain.length < 5) return false;
  return CYRILLIC_PATRONYMIC.test(plain) || INFLECTED_PATRONYMIC.test(plain);
}

const INFLECTED_PATRONYMIC =
  /(?:[оеё]вич(?:а|у|ем|е)|[оеё]вн(?:ы|е|у|ой)|ичн(?:ы|е|у|ой)|ьич(?:а|у|[её]м|е))$/;

/** The words of a name; hyphens and apostrophes do not part them. */
export function wordsOf(name: string): string[] {
  return (name.normalize("NFC").match(WORD) ?? []).map((word) =>
    word.length > 2 ? word.replace(/\.$/, "") : word,
  );
}

/** Whether a form is no name in parts: a description, or in a script without them. */
export function isDescription(form: string): boolean {
  return /[[\]{}?()]|\d/.test(form);
}

const NUMBERED = /^(\p{Lu}[\p{L}\p{M}]{3,})\s+(?:[IVX]+\.?(?:\s|$)|(?:van|von|de|da|di|del)\s)/u;

/** `Rembrandt` for Rembrandt van Rijn, `Makarios` for Makarios III: known by the first name alone. */
export function nameAlone(form: string, { surname, forename }: Entry): string | undefined {
  if (forename && surname) return undefined;
  const first = NUMBERED.exec(form)?.[1];
  return first && !isCommonForename(first) ? first : undefined;
}

/** The parts of a name of a person; nothing for a name in one word. */
export function partsOf(form: string, entry: Entry): NameParts | undefined {
  const [before = "", after] = form.split(/,\s*/, 2);
  if (after !== undefined) return sorted(wordsOf(before), wordsOf(after));
  const words = wordsOf(form).filter((word) => !isTitle(word));
  if (words.length < 2) return undefined;
  return bySurname(words, entry) ?? eastern(words) ?? russian(words) ?? western(words);
}

function isTitle(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, "");
  return plain.length > 1 && TITLES.has(plain) && !PARTICLES.has(plain);
}

/** The register says which words are the surname. */
function bySurname(words: readonly string[], entry: Entry): NameParts | undefined {
  const surname = entry.surname ? wordsOf(entry.surname) : [];
  if (surname.length === 0 || surname.length >= words.length) return undefined;
  const ends = words.slice(-surname.length);
  if (sameWords(ends, surname)) return sorted(surname, words.slice(0, -surname.length));
  const starts = words.slice(0, surname.length);
  return sameWords(starts, surname) ? sorted(surname, words.slice(surname.length)) : undefined;
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.every((word, index) => fold(word) === fold(right[index] ?? ""));
}

/** `Kim Il Sung`, `Peng Dehuai`, `Пэн Дэ-хуай`: the surname first, then one or two syllables. */
function eastern(words: readonly string[]): NameParts | undefined {
  const [surname = "", ...given] = words;
  if (!EAST_ASIAN_SURNAMES.has(fold(surname)) || given.length > 2) return undefined;
  if (given.some((word) => PARTICLES.has(word) || MALE_FORENAMES.has(fold(word)))) return undefined;
  if (!isSyllabic(fold(given.join("")))) return undefined;
  return { surname: [surname], forenames: [given.join("-")], eastern: true };
}

/** `Микоян Анастас Иванович`: the father's name ends, so the surname stands first. */
function russian(words: readonly string[]): NameParts | undefined {
  const last = words.at(-1) ?? "";
  if (words.length !== 3 || !isPatronymic(last)) return undefined;
  return sorted(words.slice(0, 1), words.slice(1));
}

function western(words: readonly string[]): NameParts | undefined {
  let cut = words.length - 1;
  while (cut > 1 && PARTICLES.has((words[cut - 1] as string).toLowerCase())) cut--;
  return sorted(words.slice(cut), words.slice(0, cut));
}

/** Parts from a known surname and what else there is: particles go, a father's name is told apart. */
function sorted(surname: readonly string[], others: readonly string[]): NameParts | undefined {
  const core = surname
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
    .map((word) => word.replace(ELISION, ""));
  const rest = others.filter((word) => !PARTICLES.has(word.toLowerCase()) && !isTitle(word));
  const patronymic = rest.slice(1).find(isPatronymic);
  const forenames = rest.filter((word) => word !== patronymic);
  if (core.length === 0) return undefined;
  const [only = ""] = core;
  const isEastern =
    core.length === 1 &&
    forenames.length > 0 &&
    EAST_ASIAN_SURNAMES.has(fold(only)) &&
    isSyllabic(fold(forenames.join(""))) &&
    !forenames.some(isCommonForename);
  return {
    surname: core,
    forenames: isEastern ? [forenames.join("-")] : forenames,
    patronymic,
    eastern: isEastern,
  };
}

/** Whether a word is a common forename, of whatever language. */
export function isCommonForename(word: string): boolean {
  const plain = fold(word);
  return MALE_FORENAMES.has(plain) || FEMALE_FORENAMES.has(plain);
}
