import type { Entry } from "./entry";
import { fold, joined } from "./fold";
import { formsOf, stemKey } from "./inflection/index";
import { LONGEST_NAME, wordsOf } from "./name-parts";
import type { Steps } from "./steps";

/** A name that could have been misread. */
export interface MisreadName {
  readonly entry: Entry;
  readonly form: string;
  readonly words: readonly MisreadWord[];
  /** It stands there letter by letter, but for letters that are easily confused, or not at all. */
  readonly literal: boolean;
}

/** A word of such a name. */
export interface MisreadWord {
  readonly text: string;
  /** In letters that are easily confused. */
  readonly look: string;
  /** Its forms by case and number, likewise; found when first needed. */
  looks?: readonly string[];
}

/** Names of which a word of a text may be a part, and surnames that it may be in a damaged form. */
export interface MisreadIndex {
  /** Names one word of which looks so. */
  looking(look: string): readonly MisreadName[] | undefined;
  /** Names one word of which has the same consonants. */
  sounding(stem: string): readonly MisreadName[] | undefined;
  /** Long surnames that begin so: after a title, one of them may stand alone. */
  surnamesLike(look: string): readonly MisreadName[] | undefined;
}

const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 7;
/** The same of names in which only letters that look alike may be wrong. */
const FEWEST_ALIKE = 5;
/** Surnames from this length on are known again when they stand alone. */
const LONG = 8;
const BEGINNING = 5;
/** What more names share than this tells nothing. */
const SHARED = 40;
/** The names of so many entries are filed in one step. */
const STEP = 16;

/** Files the names that are long enough to be known again when misread, step by step. */
export function* misreadIndex(entries: readonly Entry[]): Steps<MisreadIndex> {
  const byLook = new Map<string, MisreadName[]>();
  const byStem = new Map<string, MisreadName[]>();
  const byBeginning = new Map<string, MisreadName[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % STEP === 0) yield;
    for (const name of namesOf(entry)) {
      for (const { look: seen } of name.words) push(byLook, seen, name);
      if (name.literal) continue;
      for (const { text } of name.words) push(byStem, stemKey(text), name);
    }
    for (const name of surnamesOf(entry))
      push(byBeginning, (name.words[0] as MisreadWord).look.slice(0, BEGINNING), name);
  }
  return {
    looking: (seen) => few(byLook.get(seen)),
    sounding: (stem) => few(byStem.get(stem)),
    surnamesLike: (seen) => few(byBeginning.get(seen.slice(0, BEGINNING))),
  };
}

function namesOf(entry: Entry): MisreadName[] {
  const forms = new Set([entry.name, ...entry.names.map(({ text }) => text)]);
  const written = [...forms].filter((form) => !form.includes(",") && isShortEnough(form));
  const names = written.map((form) => nameOf(entry, form));
  return [
    ...names.filter(({ words }) => isLong(words)),
    // Of `Nam Il` little is left when more is wrong than the stroke of `Nam II`.
    ...names.filter(({ words }) => !isLong(words) && isPair(words)).map(literal),
    // Misreadings that the register itself records.
    ...entry.misread
      .filter(isShortEnough)
      .map((form) => literal({ ...nameOf(entry, form), form: entry.name })),
  ];
}

function isShortEnough(form: string): boolean {
  return form.length <= LONGEST_NAME;
}

function surnamesOf(entry: Entry): MisreadName[] {
  if (entry.type !== "person") return [];
  const forms = new Set([entry.name, ...entry.names.map(({ text }) => text)]);
  const surnames = new Set(
    [...forms].filter(isShortEnough).map((form) => wordsOf(form.split(",")[0] ?? "").at(-1) ?? ""),
  );
  return [...surnames]
    .filter((surname) => surname.length >= LONG)
    .map((surname) => nameOf(entry, surname));
}

function nameOf(entry: Entry, form: string): MisreadName {
  const words = wordsOf(form).map((text): MisreadWord => ({ text, look: look(text) }));
  return { entry, form, words, literal: false };
}

function literal(name: MisreadName): MisreadName {
  return { ...name, literal: true };
}

function isPair(words: readonly MisreadWord[]): boolean {
  return words.length >= FEWEST_WORDS && lettersOf(words) >= FEWEST_ALIKE;
}

function isLong(words: readonly MisreadWord[]): boolean {
  return words.length >= FEWEST_WORDS && lettersOf(words) >= FEWEST_LETTERS;
}

function lettersOf(words: readonly MisreadWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function few(names: readonly MisreadName[] | undefined): readonly MisreadName[] | undefined {
  return names && names.length <= SHARED ? names : undefined;
}

function push(index: Map<string, MisreadName[]>, key: string, name: MisreadName): void {
  const list = index.get(key);
  if (!list) index.set(key, [name]);
  else if (list.length <= SHARED && list.at(-1) !== name) list.push(name);
}

/** All forms of a word in letters that are easily confused. */
export function looksOf(word: MisreadWord): readonly string[] {
  word.looks ??= [...new Set(formsOf(joined(word.text)).map(look))];
  return word.looks;
}

// biome-ignore format: a table reads better in columns
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x",
  і: "i", ё: "e", "1": "l", "0": "o", i: "l", "|": "l", j: "l",
};

/** A word in which letters that look alike are the same: `II` and `Il`, `rn` and `m`. */
export function look(word: string): string {
  const plain = fold(joined(word)).replace(/[\s]/g, "");
  return [...plain.replace(/rn/g, "m").replace(/vv/g, "w").replace(/cl/g, "d")]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join("");
}
