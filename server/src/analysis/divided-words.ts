import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import type { Span } from "../text/span";
import { column } from "./column";
import { FUNCTION_WORDS } from "./data/function-words";
import { BETWEEN_COMPOUNDS, COUNTING } from "./data/suspended";
import { DIVIDERS, mainScript } from "./script";
import { textsIn } from "./texts";
import {
  carriedVocabulary,
  isOfWord,
  type Vocabulary,
  vocabularyOf,
  wordNumber,
} from "./vocabulary";

/** A word with a hyphen and a space in it. Offsets in its block. */
export interface DividedWord extends Span {
  /** The hyphen and the space. */
  readonly gap: Span;
  readonly first: string;
  readonly second: string;
  readonly hyphen: string;
}

/** A word that may be divided, with the numbers of its parts and of the whole. */
interface Candidate extends DividedWord {
  readonly numbers: readonly [first: number, second: number, whole: number];
  /** The second part is a word of every text of its language. */
  readonly isWord: boolean;
}

const RUNNING: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "noteBody",
]);
const GAP = /[-‐⸗¬\u00ad] (?=\S)/g;
const OF_EVERY_TEXT = new Set(Object.values(FUNCTION_WORDS).flat());
const NONE: readonly Candidate[] = [];
const SHORTEST_PART = 2;
/** So many unknown words with a gap are a list of words with their meanings. */
const MOST_UNKNOWN = 3;

/** The words of a document that are divided within a line, with the index of their block. */
export function dividedWords(document: Document): { block: number; word: DividedWord }[] {
  const all: { block: number; word: Candidate }[] = [];
  candidateColumn(document).forEach((words, block) => {
    for (const word of words ?? NONE) all.push({ block, word });
  });
  if (all.length === 0) {
    carriedVocabulary(document);
    return [];
  }
  const vocabulary = vocabularyOf(document);
  const sorts = all.map(({ word }) => sortOf(word, vocabulary));
  const isUnknownDivided = dividesUnknown(sorts);
  return all.filter((_, at) => {
    return sorts[at] === "known" || (sorts[at] === "unknown" && isUnknownDivided);
  });
}

type Sort = "known" | "unknown" | "two words" | "doubtful";

/** What the other words of the document say: it has the whole word, or the parts, or neither. */
function sortOf({ hyphen, numbers, isWord }: Candidate, vocabulary: Vocabulary): Sort {
  const [first, second, whole] = numbers.map((number) => vocabulary.has(number));
  if (whole || DIVIDERS.includes(hyphen)) return "known";
  if (first && second) return "two words";
  return first || second || isWord ? "doubtful" : "unknown";
}

/** Not where the hyphen serves as a dash, nor where each line has a word and its meaning. */
function dividesUnknown(sorts: readonly Sort[]): boolean {
  const count = (sort: Sort) => sorts.filter((one) => one === sort).length;
  const known = count("known");
  return known >= count("two words") && count("unknown") <= MOST_UNKNOWN * (known + 1);
}

const candidateColumn = column((document, block): readonly Candidate[] | undefined => {
  if (!RUNNING.has(block.kind) || !mainScript(block).divided) return undefined;
  const found = candidatesIn(block.text, document.inlines(block));
  return found.length > 0 ? found : undefined;
});

function candidatesIn(text: string, inlines: readonly Inline[]): Candidate[] {
  const found: Candidate[] = [];
  for (const stretch of textsIn(inlines)) {
    const written = text.slice(stretch.start, stretch.end);
    for (const { index } of written.matchAll(GAP)) {
      const candidate = candidateAt(text, stretch.start + index, stretch);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function candidateAt(text: string, at: number, within: Span): Candidate | undefined {
  let [start, end] = [at, at + 2];
  while (start > within.start && isOfWord(text.charCodeAt(start - 1))) start--;
  while (end < within.end && isOfWord(text.charCodeAt(end))) end++;
  const [first, second] = [text.slice(start, at), text.slice(at + 2, end)];
  if (first.length < SHORTEST_PART || second.length < SHORTEST_PART) return undefined;
  if (!isSmall(second.charAt(0)) || /[\d']/.test(text.charAt(start - 1) + text.charAt(end)))
    return undefined;
  const [one, two] = [first.toLowerCase(), second.toLowerCase()];
  if (BETWEEN_COMPOUNDS.has(two) || COUNTING.has(one)) return undefined;
  const numbers = [wordNumber(one), wordNumber(two), wordNumber(one + two)] as const;
  const isWord = OF_EVERY_TEXT.has(two);
  const gap = { start: at, end: at + 2 };
  return { start, end, gap, first, second, isWord, hyphen: text.charAt(at), numbers };
}

function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}
