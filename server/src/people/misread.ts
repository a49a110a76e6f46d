import type { Span } from "../text/span";
import { isFormOf } from "./inflection/index";
import type { Suspicion } from "./mention";
import { distance } from "./misread-distance";
import { looksOf, type MisreadName, type MisreadWord } from "./misread-index";
import { hasTitle, titleBefore } from "./title-before";
import type { Hit, WordInfo } from "./word-info";
import type { Word, Words } from "./words";

/** A way to read some words as a misread name; cost 0 where only look-alike letters differ. */
interface Attempt {
  readonly name: MisreadName;
  readonly first: number;
  readonly last: number;
  readonly cost: number;
}

/** How many letters of a hundred may be wrong in the whole name. */
const MOST_WRONG = 0.26;
/** What a short word costs that is quite another, between two that are right: `Ким Що Сена`. */
const REPLACED = 1.5;
const SHORT = 3;
/** So many words further, the rest of a name may stand. */
const REACH = 2;
const CLOSE_NUMBER = /\p{N}+$/u;

/**
 * Stretches of a text that are probably misread names, apart from names that were read rightly, which
 * are given in the order of the text. Offsets in the text.
 */
export function findMisread(words: Words, right: readonly Span[] = []): Suspicion[] {
  const found: Suspicion[] = [];
  let next = 0;
  for (let at = 0; at < words.list.length; at++) {
    const { start, info } = words.list[at] as Word;
    if (!info.misread && !info.nearly && !info.misreadSurname) continue;
    while (next < right.length && (right[next] as Span).end <= start) next++;
    if ((right[next]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const best = bestAt(words, at, info);
    const suspicion = best && suspicionOf(words, best);
    if (suspicion && !found.some((other) => overlap(other, suspicion))) found.push(suspicion);
  }
  return found.sort((a, b) => a.start - b.start);
}

const NO_NAMES: readonly MisreadName[] = [];

/** The likeliest name at a word. That it is any is a guess without a hint beside it. */
function bestAt(words: Words, at: number, info: WordInfo): Attempt | undefined {
  const { misread = NO_NAMES, nearly = NO_NAMES, misreadSurname = NO_NAMES } = info;
  const titled = nearly.length + misreadSurname.length > 0 && isAfterTitle(words, at);
  const isHinted = titled || (nearly.length > 0 && isBesideName(words, at));
  const names = isHinted && nearly.length > 0 ? union(misread, nearly) : misread;
  const alone = titled && !isAnotherName(info) ? misreadSurname : NO_NAMES;
  if (names.length + alone.length === 0) return undefined;
  const attempts: Attempt[] = [];
  for (const name of names) attempt(words, at, name, attempts);
  for (const name of alone) attemptAlone(info, at, name, attempts);
  return unmistakable(attempts);
}

function union(some: readonly MisreadName[], others: readonly MisreadName[]) {
  return some.length > 0 ? [...new Set([...some, ...others])] : others;
}

/** Whether one of the words around was read rightly as part of a name. */
function isBesideName(words: Words, at: number): boolean {
  for (let beside = at - REACH; beside <= at + REACH; beside++) {
    const info = beside === at ? undefined : words.infoAt(beside);
    if (info && (info.hits.length > 0 || info.misread)) return true;
  }
  return false;
}

/** The likeliest attempt, unless somebody else is as likely. */
function unmistakable(attempts: readonly Attempt[]): Attempt | undefined {
  let best: Attempt | undefined;
  let isTie = false;
  for (const attempt of attempts) {
    if (best && attempt.cost > best.cost) continue;
    isTie = best?.cost === attempt.cost && best.name.entry !== attempt.name.entry;
    best = attempt;
  }
  return isTie ? undefined : best;
}

/** Adds the ways to lay a name over the text so that the word at that index is one of its words. */
function attempt(words: Words, at: number, name: MisreadName, found: Attempt[]): void {
  const { info } = words.list[at] as Word;
  const count = name.words.length;
  for (let position = 0; position < count; position++) {
    if (!mayBe(info, name.words[position] as MisreadWord)) continue;
    const first = at - position;
    const last = first + count - 1;
    if (first < 0 || last >= words.list.length || !beginAlike(words, first, name)) continue;
    if (!isRun(words, first, last)) continue;
    const cost = name.literal ? literalCost(words, first, name) : costOf(words, first, name);
    if (cost !== undefined) found.push({ name, first, last, cost });
  }
}

function mayBe({ look, written }: WordInfo, word: MisreadWord): boolean {
  return word.text.charCodeAt(0) === written.charCodeAt(0) || word.look === look;
}

/** Whether each word begins as it should, or is too short to tell. Most names fail here: it costs little. */
function beginAlike({ list }: Words, first: number, { words }: MisreadName): boolean {
  for (let index = 0; index < words.length; index++) {
    const { info } = list[first + index] as Word;
    const expected = words[index] as MisreadWord;
    if (!isSameBeginning(info, expected) && !isShort(info, expected)) return false;
  }
  return true;
}

function isSameBeginning(info: WordInfo, expected: MisreadWord): boolean {
  return info.look.charCodeAt(0) === expected.look.charCodeAt(0);
}

/** Every word looks as it should. */
function literalCost({ list }: Words, first: number, { words }: MisreadName): number | undefined {
  return words.every(({ look }, index) => list[first + index]?.info.look === look) ? 0 : undefined;
}

/** How far the words are from the name; nothing where they are too far, or are the name itself. */
function costOf(words: Words, first: number, { words: expected }: MisreadName): number | undefined {
  let [cost, letters, right, replaced, misread] = [0, 0, 0, 0, false];
  for (let index = 0; index < expected.length; index++) {
    const word = expected[index] as MisreadWord;
    const { info } = words.list[first + index] as Word;
    letters += word.text.length;
    const apart = wordCost(info, word);
    misread ||= apart !== 0 || !isForm(info, word);
    if (apart === 0) right++;
    else if (apart !== undefined) cost += apart;
    else if (isShort(info, word)) replaced++;
    else return undefined;
  }
  if (!misread || cost + replaced * REPLACED > letters * MOST_WRONG) return undefined;
  const isTitled = right === 0 || replaced > 0;
  if (replaced > 1 || (replaced === 1 && right < 2)) return undefined;
  return isTitled && !isAfterTitle(words, first) ? undefined : cost + replaced * REPLACED;
}

/** The letters between a word and a form of the word expected; nothing where it is another name. */
function wordCost(info: WordInfo, word: MisreadWord): number | undefined {
  // A form of a word begins as the word does.
  if (!isSameBeginning(info, word)) return undefined;
  if (isForm(info, word)) return 0;
  if (info.look === word.look) return info.forename || info.hits.some(isSame) ? undefined : 0;
  if (isAnotherName(info)) return undefined;
  const most = mostWrong(word.text.length);
  let least = most + 1;
  for (const form of looksOf(word)) least = Math.min(least, distance(info.look, form, most));
  return least <= most ? least : undefined;
}

/** Whether a word of the register stands there letter by letter. */
function isSame({ surname, forename, phrase }: Hit): boolean {
  return surname === "same" || forename === "same" || phrase === "same";
}

function mostWrong(length: number): number {
  if (length < SHORT) return 0;
  return length < 6 ? 1 : Math.floor(length * 0.6) / 2;
}

/** The name itself, also with the number of a note or of a day set close to it: `Ketteler22`. */
function isForm({ written }: WordInfo, { text }: MisreadWord): boolean {
  return isFormOf(written.replace(CLOSE_NUMBER, ""), text) !== undefined;
}

/** Words that are a name of their own, or no name at all, are not misread. */
function isAnotherName(info: WordInfo): boolean {
  return info.hits.length > 0 || info.forename || info.patronymic || info.title || info.common;
}

function isShort({ look, hits, title }: WordInfo, { text }: MisreadWord): boolean {
  return look.length <= SHORT && text.length <= SHORT && hits.length === 0 && !title;
}

/** Adds a long surname with a slip in it, alone after a title: `т.Пономареным`. */
function attemptAlone(info: WordInfo, at: number, name: MisreadName, found: Attempt[]): void {
  const [word] = name.words as [MisreadWord];
  const cost = Math.min(...looksOf(word).map((form) => distance(info.look, form, 1)));
  if (cost <= 1) found.push({ name, first: at, last: at, cost });
}

function isAfterTitle(words: Words, first: number): boolean {
  return hasTitle(words, first) || titleBefore(words, first) !== undefined;
}

/** Whether only spaces part the words, or a scrap in another script: `Клм Ир ouchert Сена`. */
function isRun(words: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (words.gapAfter(at) !== "space" && !isScrap(words, at)) return false;
  return true;
}

const LATIN_SCRAP = /^\s+[a-z]{1,12}\s+$/;

function isScrap({ text, list }: Words, at: number): boolean {
  const end = list[at]?.end ?? 0;
  const start = list[at + 1]?.start ?? end;
  return (
    start - end < 16 &&
    /[\u0400-\u04ff]/.test(text.charAt(start)) &&
    LATIN_SCRAP.test(text.slice(end, start))
  );
}

function suspicionOf({ list, text }: Words, { name, first, last }: Attempt): Suspicion {
  const start = list[first]?.start as number;
  const end = list[last]?.end as number;
  const { entry, form } = name;
  return { start, end, surface: text.slice(start, end), id: entry.id, form };
}

function overlap(one: Suspicion, other: Suspicion): boolean {
  return one.start < other.end && other.start < one.end;
}
