import type { Candidate } from "./candidate";
import { titleBefore } from "./title-before";
import type { Word, Words } from "./words";

/** What is left of a name, in lower case: `K` of the speaker Kissinger, `B.`, `Schl.`, `P. A.` */
export interface Abbreviated {
  readonly surname: string;
  /** The initial of the forename. */
  readonly forename?: string;
  /** A letter and a colon at the head of a line: who speaks. */
  readonly speaks?: boolean;
}

/** Question and answer, Вопрос and Ответ: nobody's initials. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(["q", "a", "в", "о"]);
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 6;

/** Shortened names; who is meant follows from those whom the document names in full. */
export function abbreviationsIn(words: Words): Candidate[] {
  const found = speakersIn(words.text);
  for (let index = 0; index < words.list.length; index++) {
    const name = pairAt(words, index) ?? singleAt(words, index);
    if (name) found.push(name);
  }
  return found;
}

/** `K: I think so.` at the head of a line. */
function speakersIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  if (!text.includes(":")) return found;
  for (let at = 0; at >= 0 && at < text.length; at = lineAfter(text, at)) {
    if (text.charAt(at + 1) !== ":" || !/^\p{Lu}:(?:\s|$)/u.test(text.slice(at, at + 3))) continue;
    const surname = text.charAt(at).toLowerCase();
    if (NO_SPEAKERS.has(surname)) continue;
    found.push(candidateOf(text, at, at + 1, { surname, speaks: true }));
  }
  return found;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? -1 : end + 1;
}

/** `P. A.`, `S. Tr.`: two letters that are nobody's forename and surname in full. */
function pairAt(words: Words, index: number): Candidate | undefined {
  const [first, second] = [words.list[index], words.list[index + 1]];
  if (!first?.info.initial || !second || !isShortened(words, second)) return undefined;
  if (words.gapAfter(index) !== "stop" || words.gapAfter(index - 1) === "stop") return undefined;
  if (second.end - second.start > FEWEST_LETTERS || words.gapAfter(index + 1) === "stop")
    return undefined;
  const abbreviated = { forename: first.info.plain, surname: second.info.plain };
  return candidateOf(words.text, first.start, second.end + 1, abbreviated);
}

/** `Schl.`, and after a title one letter or two: `Frau D.` */
function singleAt(words: Words, index: number): Candidate | undefined {
  const word = words.list[index] as Word;
  if (!isShortened(words, word)) return undefined;
  const gap = words.gapAfter(index - 1);
  if (words.infoAt(index - 1)?.initial && gap !== "break") return undefined;
  // `Colonel R. Hay`: an initial before somebody else's name.
  if (words.gapAfter(index) === "stop") return undefined;
  const letters = word.end - word.start;
  const isEnough =
    letters >= FEWEST_LETTERS ? isInSentence(words.text, word.end) : titleBefore(words, index);
  if (!isEnough) return undefined;
  return candidateOf(words.text, word.start, word.end + 1, { surname: word.info.plain });
}

function isShortened({ text }: Words, { end, start, info }: Word): boolean {
  if (text.charAt(end) !== "." || end - start > MOST_LETTERS) return false;
  return !info.title && !info.forename && info.hits.length === 0 && info.plain.length > 0;
}

/** Whether the sentence goes on after the full stop. */
function isInSentence(text: string, at: number): boolean {
  return /^\.(?:[,;:)?!]|\s\p{Ll})/u.test(text.slice(at, at + 3));
}

function candidateOf(
  text: string,
  start: number,
  end: number,
  abbreviated: Abbreviated,
): Candidate {
  return {
    start,
    end,
    surface: text.slice(start, end),
    extent: "abbreviation",
    fits: [],
    words: [],
    likeness: "same",
    reordered: false,
    female: false,
    abbreviated,
  };
}
