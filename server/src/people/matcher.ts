import { PARTICLES } from "./data/titles";
import { DenseIndex } from "./dense";
import type { Entry } from "./entry";
import { fold, joined, spellingKey } from "./fold";
import { stemKeys } from "./inflection/index";
import { initialsOf } from "./initials";
import { misreadIndex } from "./misread-index";
import {
  isCommonForename,
  isDescription,
  LONGEST_NAME,
  type NameParts,
  nameAlone,
  partsOf,
  wordsOf,
} from "./name-parts";
import type { NameWord, Shape } from "./person";
import type { Register } from "./register";
import { allAtOnce, type Steps } from "./steps";
import { readWord, type WordInfo } from "./word-info";
import { WordTable } from "./word-table";

/** The register made ready for finding its names. Never changed after it is made. */
export interface Matcher {
  readonly register: Register;
  /** What a word may stand for; the answer is kept. */
  word(written: string): WordInfo;
  /** What the word that is a stretch of a text may stand for. */
  wordIn(text: string, start: number, end: number): WordInfo;
  readonly words: NameIndex;
  readonly dense: DenseIndex;
}

/** All words of the register's names, by what their inflected forms have in common. */
export interface NameIndex {
  readonly byStem: ReadonlyMap<string, readonly NameWord[]>;
  /** By older and newer spelling. */
  readonly bySpelling: ReadonlyMap<string, readonly NameWord[]>;
  readonly byFold: ReadonlyMap<string, NameWord>;
  /** The names of a person in their parts; none of what is found as a whole. */
  shapesOf(entry: Entry): readonly Shape[];
  /** All forenames of a person. */
  forenamesOf(entry: Entry): readonly NameWord[];
}

const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Makes a register ready. */
export function prepare(register: Register): Matcher {
  return allAtOnce(preparing(register));
}

/** So many entries or words are made ready in one step. */
const STEP = 16;

/** Makes a register ready, step by step: of ten thousand entries, typing would have to wait. */
export function* preparing(register: Register): Steps<Matcher> {
  const builder = new IndexBuilder();
  for (const [index, entry] of register.entries.entries()) {
    builder.add(entry);
    if (index % STEP === 0) yield;
  }
  const words = yield* builder.finish();
  const misread = yield* misreadIndex(register.entries);
  const known = new WordTable((written) => readWord(written, words, misread));
  return {
    register,
    words,
    dense: builder.dense,
    word: (written) => known.at(written, 0, written.length),
    wordIn: (text, start, end) => known.at(text, start, end),
  };
}

const NO_SHAPES: readonly Shape[] = [];

/** All forenames of each person, remembered: those who are named are named again. */
function forenamesBy(shapesOf: NameIndex["shapesOf"]): NameIndex["forenamesOf"] {
  const known = new Map<Entry, readonly NameWord[]>();
  return (entry) => {
    const found = known.get(entry);
    if (found) return found;
    const made = [...new Set(shapesOf(entry).flatMap(({ forenames }) => forenames))];
    known.set(entry, made);
    return made;
  };
}

class IndexBuilder {
  readonly dense = new DenseIndex();
  readonly #byFold = new Map<string, NameWord>();
  readonly #shapes = new Map<Entry, Shape[]>();

  add(entry: Entry): void {
    const shapes = new Set<string>();
    this.#addAny(entry.name, entry, shapes);
    if (entry.names.length === 0) return;
    const forms = new Set(entry.names.map(({ text }) => text));
    forms.delete(entry.name);
    for (const form of forms) this.#addAny(form, entry, shapes);
  }

  *finish(): Steps<NameIndex> {
    const byStem = new Map<string, NameWord[]>();
    const bySpelling = new Map<string, NameWord[]>();
    let count = 0;
    for (const word of this.#byFold.values()) {
      if (count++ % STEP === 0) yield;
      for (const key of stemKeys(joined(word.text))) push(byStem, key, word);
      const spelling =
        word.surnames.length + word.phrases.length > 0 ? spellingKey(word.text) : undefined;
      if (spelling) push(bySpelling, spelling, word);
    }
    const shapesOf = (entry: Entry) => this.#shapes.get(entry) ?? NO_SHAPES;
    return {
      byStem,
      bySpelling,
      byFold: this.#byFold,
      shapesOf,
      forenamesOf: forenamesBy(shapesOf),
    };
  }

  #addAny(form: string, entry: Entry, shapes: Set<string>): void {
    if (form.trim() === "" || form.length > LONGEST_NAME) return;
    if (isDense(form)) this.dense.add(form, entry);
    else this.#addForm(form, entry, shapes);
  }

  #addForm(form: string, entry: Entry, shapes: Set<string>): void {
    if (entry.type !== "person") return this.#addPhrase(form, entry);
    if (isDescription(form)) return;
    const alone = nameAlone(form, entry);
    if (alone) this.#addPhrase(alone, entry);
    const parts = partsOf(form, entry);
    if (!parts || parts.forenames.length === 0) return this.#addPhrase(form, entry);
    const { surname, forenames, patronymic = "" } = parts;
    const key = surname.map(fold).join("") + forenames.map(fold).join("") + fold(patronymic);
    if (shapes.has(key)) return;
    shapes.add(key);
    if (parts.eastern) this.#addHyphened([...surname, ...forenames].join("-"), form, entry);
    this.#addShape(form, entry, parts, shapes.size === 1);
  }

  #addShape(form: string, entry: Entry, parts: NameParts, main: boolean): void {
    const shape: Shape = {
      entry,
      form,
      surname: parts.surname.map((word) => this.#word(word)),
      forenames: parts.forenames.map((word) => this.#word(word)),
      patronymic: parts.patronymic ? this.#word(parts.patronymic) : undefined,
      initials: initialsIn(parts),
      eastern: parts.eastern,
      main,
    };
    const shapes = this.#shapes.get(entry);
    if (shapes) shapes.push(shape);
    else this.#shapes.set(entry, [shape]);
    shape.surname.at(-1)?.surnames.push(shape);
    for (const word of shape.forenames) word.forenames.push(shape);
    const [first] = shape.surname;
    // `Giscard` for Giscard d’Estaing.
    if (first && shape.surname.length > 1 && !isCommonForename(first.text))
      first.surnames.push({ ...shape, surname: [first], main: false });
  }

  #addPhrase(form: string, entry: Entry): void {
    const words = wordsOf(form);
    const lead = words.findIndex((word) => !PARTICLES.has(word) && word !== word.toLowerCase());
    const at = lead < 0 && isCaseless(words[0] ?? "") ? 0 : lead;
    if (at < 0) return;
    this.#word(words[at] as string).phrases.push({ entry, form, words, lead: at });
  }

  /** `Ши-дже`, `Kim-Il-sung`: older texts write the whole name in one word. */
  #addHyphened(word: string, form: string, entry: Entry): void {
    this.#word(word).phrases.push({ entry, form, words: [word], lead: 0, hyphened: true });
  }

  #word(text: string): NameWord {
    const key = fold(text);
    const found = this.#byFold.get(key);
    if (found) return found;
    const made: NameWord = { text, plain: key, surnames: [], forenames: [], phrases: [] };
    this.#byFold.set(key, made);
    return made;
  }
}

/** Most names have no letter of such a script. */
function isDense(form: string): boolean {
  for (let at = 0; at < form.length; at++)
    if (form.charCodeAt(at) >= 0x1100) return DENSE_SCRIPT.test(form);
  return false;
}

function initialsIn({ forenames, patronymic }: NameParts): string[] {
  const initials = forenames.map(initialsOf);
  if (patronymic) initials.push(initialsOf(patronymic));
  return initials.filter((letters) => letters !== "");
}

function isCaseless(word: string): boolean {
  return word !== "" && word.toLowerCase() === word.toUpperCase();
}

function push(map: Map<string, NameWord[]>, key: string, word: NameWord): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
