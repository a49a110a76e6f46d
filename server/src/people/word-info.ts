import { COMMON_WORDS } from "./data/common-words";
import { PET_FORMS } from "./data/forenames";
import { FEMALE_TITLES, TITLES } from "./data/titles";
import { ELISION, fold, joined, spellingKey } from "./fold";
import { isFormOf, isTransliterationOf, stemKey } from "./inflection/index";
import type { NameIndex } from "./matcher";
import { look, type MisreadIndex, type MisreadName } from "./misread-index";
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
  /** Names of which the word may be a part that was read rightly, or nearly. */
  readonly misread: readonly MisreadName[] | undefined;
  /** Surnames of which the word may be a damaged form. */
  readonly misreadSurname: readonly MisreadName[] | undefined;
  /** The word in letters that are easily confused. */
  readonly look: string;
  /** Also a word of every text. */
  readonly common: boolean;
}

/** Looks a word up in the register. Costly: the matcher keeps the answer. */
export function readWord(written: string, index: NameIndex, misread: MisreadIndex): WordInfo {
  const word = joined(written.replace(ELISION, ""));
  const plain = fold(word);
  const lower = word.toLowerCase();
  const capitals = word.length > 2 && word === word.toUpperCase() && word !== lower;
  const sought = capitals ? word.charAt(0) + lower.slice(1) : word;
  const all = plain.length > 1 ? hitsOf(sought, plain, index, capitals) : [];
  const isElided = ELISION.test(written);
  const hits = isElided ? all.map((hit): Hit => ({ ...hit, forename: undefined })) : all;
  const key = look(written);
  const hyphen = written.includes("-");
  const mistaken = misread.namesOf(key, stemKey(word));
  const damaged = hits.length === 0 ? misread.surnamesLike(key) : undefined;
  return {
    written: word,
    plain,
    hits,
    isSought: hyphen || hits.length > 0 || mistaken !== undefined || damaged !== undefined,
    hyphen,
    look: key,
    misread: mistaken,
    misreadSurname: damaged,
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

function hitsOf(word: string, plain: string, index: NameIndex, capitals: boolean): Hit[] {
  const hits = (index.byStem.get(stemKey(word)) ?? []).flatMap((base) =>
    hitOf(word, base, capitals),
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

function hitOf(word: string, base: NameWord, capitals: boolean): Hit[] {
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
  const phrase = how("other", base.phrases.length > 0);
  return surname || forename || phrase ? [{ word: base, surname, forename, phrase }] : [];
}
