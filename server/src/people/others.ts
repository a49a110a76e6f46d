import type { Candidate } from "./candidate";
import { fold } from "./fold";
import { isFormOf, isTransliterationOf, stemKey, stemKeys } from "./inflection/index";
import { isLatinAmongCyrillic } from "./lone-surname";
import type { NameWord, Phrase } from "./person";
import { spanOf } from "./surnames";
import { isFemale, titleBefore } from "./title-before";
import type { Words } from "./words";

/** A name that is found as a whole: of a place, an organisation, or of one word. */
export function phraseAt(words: Words, index: number): Candidate | undefined {
  const word = words.list[index];
  if (!word) return undefined;
  let best: { phrase: Phrase; start: number; end: number }[] = [];
  for (const hit of word.info.hits) {
    if (!hit.phrase) continue;
    for (const phrase of phrasesAt(words.text, word.end, hit.word)) {
      const span = phraseSpan(words.text, word, phrase);
      if (!span) continue;
      const longest = best[0]?.phrase.words.length ?? 0;
      if (phrase.words.length > longest) best = [{ phrase, ...span }];
      else if (phrase.words.length === longest) best.push({ phrase, ...span });
    }
  }
  const [one] = best;
  const likenesses = word.info.hits.flatMap(({ phrase }) => phrase ?? []);
  const likeness = likenesses.find((one) => one !== "transliterated") ?? likenesses[0];
  if (
    !one ||
    !likeness ||
    (likeness === "capitals" && one.phrase.words.length < 2 && word.info.plain.length < 5)
  )
    return undefined;
  const { start, end } = one;
  return {
    start,
    end,
    surface: words.text.slice(start, end),
    extent: "full",
    fits: best.map(({ phrase: { entry, form } }) => ({ entry, form, main: true })),
    words: [],
    likeness,
    reordered: false,
    female: false,
  };
}

/** Of words with which very many names begin, only those are looked at whose next word may follow. */
const SHARED = 64;
const byNext = new WeakMap<NameWord, ReadonlyMap<string, readonly Phrase[]>>();

function phrasesAt(text: string, end: number, word: NameWord): readonly Phrase[] {
  if (word.phrases.length <= SHARED) return word.phrases;
  const known = byNext.get(word) ?? sortedByNext(word.phrases);
  byNext.set(word, known);
  const next = WORD_AFTER.exec(text.slice(end, end + 50))?.[1];
  const alone = known.get("") ?? [];
  if (next === undefined) return alone;
  return [...(known.get(stemKey(next)) ?? []), ...alone];
}

function sortedByNext(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const sorted = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const next = phrase.words[phrase.lead + 1];
    for (const key of next === undefined ? [""] : stemKeys(next)) {
      const list = sorted.get(key) ?? [];
      if (list.length < SHARED) sorted.set(key, [...list, phrase]);
    }
  }
  return sorted;
}

const WORD_BEFORE = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)\.?\s{1,3}$/u;
const WORD_AFTER =
  /^(?:\.?\s{1,3}|[-‐‑])([\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{M}]))*)/u;

function phraseSpan(
  text: string,
  word: { start: number; end: number },
  { words, lead, hyphened }: Phrase,
): { start: number; end: number } | undefined {
  let { start, end } = word;
  if (hyphened && !text.slice(start, end).includes("-")) return undefined;
  for (let index = lead - 1; index >= 0; index--) {
    const found = WORD_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
    if (!found || !isForm(found[1] as string, words[index] as string)) return undefined;
    start -= found[0].length;
  }
  for (const expected of words.slice(lead + 1)) {
    const found = WORD_AFTER.exec(text.slice(end, end + 50));
    if (!found || !isForm(found[1] as string, expected)) return undefined;
    end += found[0].length;
  }
  return { start, end };
}

function isForm(written: string, base: string): boolean {
  return (
    fold(written) === fold(base) ||
    isFormOf(written, base, "other") !== undefined ||
    isTransliterationOf(written, base)
  );
}

/** A forename that stands alone, or with the father's name; who is meant, the document decides. */
export function forenameAt(words: Words, index: number): Candidate | undefined {
  const info = words.infoAt(index);
  const hits = info?.hits.filter(({ forename }) => forename) ?? [];
  if (!info || hits.length === 0 || info.capitals) return undefined;
  if (info.common && !titleBefore(words, index)) return undefined;
  if (isLatinAmongCyrillic(words, index)) return undefined;
  const hasPatronymic =
    words.gapAfter(index) === "space" && (words.infoAt(index + 1)?.patronymic ?? false);
  const last = hasPatronymic ? index + 1 : index;
  if (isFollowedByName(words, last) || isPrecededByName(words, index)) return undefined;
  const { start, end } = spanOf(words, index, last);
  return {
    start,
    end,
    surface: words.text.slice(start, end),
    extent: hasPatronymic ? "patronymic" : "forename",
    fits: [],
    words: hits.map(({ word }) => word),
    likeness: hits[0]?.forename ?? "same",
    reordered: false,
    female: isFemale(words, index),
    title: titleBefore(words, index),
    shared: sharedSurname(words, index),
    paired: pairedForename(words, index),
  };
}

/** Ольга of `Константин и Ольга`, for Константин, where no surname follows. */
function pairedForename(words: Words, index: number): NameWord[] | undefined {
  const info = words.infoAt(index + 1);
  if (words.gapAfter(index) !== "and" || !info?.forename) return undefined;
  if (isFollowedByName(words, index + 1)) return undefined;
  return info.hits.flatMap(({ word, forename }) => (forename ? [word] : []));
}

/** The surname after `Robert and Olga Hirschfeld`, for Robert. */
function sharedSurname(words: Words, index: number): NameWord[] | undefined {
  if (words.gapAfter(index) !== "and" || words.gapAfter(index + 1) !== "space") return undefined;
  if (!words.infoAt(index + 1)?.forename) return undefined;
  const hits = words.infoAt(index + 2)?.hits.filter(({ surname }) => surname) ?? [];
  return hits.length > 0 ? hits.map(({ word }) => word) : undefined;
}

function isFollowedByName(words: Words, index: number): boolean {
  const gap = words.gapAfter(index);
  if (gap === "space" && words.infoAt(index + 1)?.initial) return true;
  return (
    (gap === "space" || gap === "particle" || gap === "hyphen") && !words.infoAt(index + 1)?.title
  );
}

function isPrecededByName(words: Words, index: number): boolean {
  const gap = words.gapAfter(index - 1);
  const info = words.infoAt(index - 1);
  if (!info || info.title) return false;
  if (gap === "stop") return info.initial;
  if (gap !== "space") return gap === "particle";
  const isName = info.forename || info.initial || info.hits.length > 0;
  return (isName && !info.common) || !isGerman(words.text, words.list[index]?.start ?? 0);
}

const GERMAN =
  /(?<![\p{L}])(?:und|der|die|das|nicht|ich|ist|ein|mit|dem|den|auch|sich|zu|da[sß]s?)(?![\p{L}])/gu;
const NEAR = 150;

/** German writes every noun with a capital: there a capital before a forename tells nothing. */
function isGerman(text: string, at: number): boolean {
  return (text.slice(Math.max(0, at - NEAR), at + NEAR).match(GERMAN)?.length ?? 0) > 1;
}
