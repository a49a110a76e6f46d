import { COMMON_WORDS } from "./data/common-words";
import { PET_FORMS } from "./data/forenames";
import { FEMALE_TITLES, TITLES } from "./data/titles";
import { ELISION, fold, joined, spellingKey } from "./fold";
import { isFormOf, isTransliterationOf, stemKey } from "./inflection/index";
import type { NameIndex } from "./matcher";
import { look, type MisreadIndex, type MisreadName, type MisreadWord } from "./misread-index";
import { isCommonForename, isPatronymic } from "./name-parts";
import type { NameWord } from "./person";

/** How a word of a text comes from a word of the register; the closest first. */
export type Likeness = "same" | "capitals" | "respelt" | "inflected" | "plural" | "transliterated";

/** A word of the register that a word of a text may be. */
export interface Hit {
  readonly word: NameWord;
  readonly surname?: Likeness | undefined;
  readonly forename?: Likeness | undefined;
  readonly phrase?: Likeness | undefined;
}

/** What a word of a text is, whatever stands around it. */
export interface WordInfo {
  /** As it stands, its hyphens left out. */
  readonly written: string;
  /** In lower case, without accents and hyphens. */
  readonly plain: string;
  readonly hits: readonly Hit[];
  readonly title: boolean;
  readonly femaleTitle: boolean;
  /** A single letter. */
  readonly initial: boolean;
  readonly forename: boolean;
  /** A word of the register's surnames; a word of names that are found as a whole. */
  readonly surname: boolean;
  readonly phrase: boolean;
  readonly patronymic: boolean;
  readonly capitals: boolean;
  /** Whether the word, or the part before a hyphen, may stand in a name of the register. */
  readonly isSought: boolean;
  /** Written with a hyphen: the first part may be a name by itself. */
  readonly hyphen: boolean;
  /** Names of which the word is a part, whose other words may have been misread. */
  readonly misread: readonly MisreadName[] | undefined;
  /** Names of which the word may be a part that was misread, where something says that it is a name. */
  readonly nearly: readonly MisreadName[] | undefined;
  /** Surnames of which the word may be a damaged form, after a title. */
  readonly misreadSurname: readonly MisreadName[] | undefined;
  /** The word in letters that are easily confused. */
  readonly look: string;
  /** Also a word of every text. */
  readonly common: boolean;
}

/** Letters that an ending may add to a name. */
const LONGEST_ENDING = 4;

/** Looks a word up in the register. Costly: the matcher keeps the answer. */
export function readWord(written: string, index: NameIndex, misread: MisreadIndex): WordInfo {
  const word = joined(written.replace(ELISION, ""));
  const plain = fold(word);
  const lower = word.toLowerCase();
  const capitals = word.length > 2 && word === word.toUpperCase() && word !== lower;
  const sought = capitals ? word.charAt(0) + lower.slice(1) : word;
  const hyphen = written.includes("-");
  const all = plain.length > 1 ? hitsOf(sought, plain, index, { capitals, hyphen }) : [];
  const isElided = ELISION.test(written);
  const hits = isElided ? all.map((hit): Hit => ({ ...hit, forename: undefined })) : all;
  const key = look(written);
  const looking = misread.looking(key);
  const sounding = misread.sounding(stemKey(word));
  const right = hits.length > 0 ? [...(looking ?? []), ...formedIn(sounding, word)] : looking;
  return {
    written: word,
    plain,
    hits,
    isSought: hits.length > 0 || right !== undefined || (hyphen && isNameAhead(word, index)),
    hyphen,
    look: key,
    misread: right,
    nearly: few(sounding?.filter(({ words }) => words.some((one) => isAsLong(one, word, key)))),
    misreadSurname: hits.length === 0 ? misread.surnamesLike(key) : undefined,
    title: TITLES.has(lower),
    femaleTitle: FEMALE_TITLES.has(lower),
    initial: [...word].length === 1,
    forename: (!isElided && isCommonForename(word)) || hits.some(({ forename }) => forename),
    surname: hits.some(({ surname }) => surname),
    phrase: hits.some(({ phrase }) => phrase),
    patronymic: isPatronymic(word),
    capitals,
    common: plain.length < 3 || COMMON_WORDS.has(plain),
  };
}

/** Names with a word of which this one is a form. */
function formedIn(names: readonly MisreadName[] | undefined, word: string): MisreadName[] {
  return (names ?? []).filter(({ words }) =>
    words.some(({ text }) => isFormOf(word, text) !== undefined),
  );
}

/** Whether a word could come from another by misreading at all; costs little. */
function isAsLong(expected: MisreadWord, word: string, key: string): boolean {
  const { text, look: seen } = expected;
  const apart = word.length - text.length;
  const begins = seen.charAt(0) === key.charAt(0) || text.charAt(0) === word.charAt(0);
  return begins && apart <= LONGEST_ENDING + text.length * 0.3 && apart >= -2 - text.length * 0.3;
}

function few(names: readonly MisreadName[] | undefined): readonly MisreadName[] | undefined {
  return names && names.length > 0 ? names : undefined;
}

/** `Ludassy-Prozess`: whether what stands before the hyphen is a name by itself. */
function isNameAhead(word: string, index: NameIndex): boolean {
  const first = word.slice(0, word.indexOf("-"));
  return first.length > 2 && hitsOf(first, fold(first), index, PLAIN).length > 0;
}

/** How a word is written. */
interface Writing {
  /** All in capitals. */
  readonly capitals: boolean;
  /** With a hyphen in it, which the word itself has no more. */
  readonly hyphen: boolean;
}

const PLAIN: Writing = { capitals: false, hyphen: false };

function hitsOf(word: string, plain: string, index: NameIndex, writing: Writing): Hit[] {
  const hits = (index.byStem.get(stemKey(word)) ?? []).flatMap((base) =>
    hitOf(word, base, writing),
  );
  const spelling = spellingKey(word);
  const respelt = spelling ? (index.bySpelling.get(spelling) ?? []) : [];
  for (const base of respelt) {
    if (hits.some((hit) => hit.word === base)) continue;
    hits.push(respeltHit(base));
  }
  if (hits.some(({ forename }) => forename)) return hits;
  for (const pet of PET_FORMS.get(plain) ?? []) {
    const base = index.byFold.get(pet);
    if (base && base.forenames.length > 0) hits.push({ word: base, forename: "respelt" });
  }
  return hits;
}

function respeltHit(word: NameWord): Hit {
  return {
    word,
    surname: word.surnames.length > 0 ? "respelt" : undefined,
    phrase: word.phrases.length > 0 ? "respelt" : undefined,
  };
}

function hitOf(word: string, base: NameWord, { capitals, hyphen }: Writing): Hit[] {
  const text = joined(base.text);
  const same = capitals ? "capitals" : "same";
  const how = (part: "surname" | "forename" | "other", used: boolean): Likeness | undefined => {
    if (!used) return undefined;
    const form = isFormOf(word, text, part);
    if (form) return form === "same" ? same : form;
    return isTransliterationOf(word, text) ? "transliterated" : undefined;
  };
  const surname = how("surname", base.surnames.length > 0);
  const forename = how("forename", base.forenames.length > 0);
  const phrase = how(
    "other",
    base.phrases.some(({ hyphened }) => hyphen || !hyphened),
  );
  return surname || forename || phrase ? [{ word: base, surname, forename, phrase }] : [];
}
