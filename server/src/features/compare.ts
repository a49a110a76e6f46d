import type { Range } from "vscode-languageserver-types";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { type SourceBlock, sourceBlocks } from "./source-words";
import type { Word, WordChange } from "./word-diff";

/** One place where two transcriptions differ. Where one has nothing, its span is empty. */
export interface Difference {
  readonly span: Span;
  readonly otherSpan: Span;
  /** What is read here in each, on one line. */
  readonly words: string;
  readonly otherWords: string;
}

/** How two transcriptions of one source differ in their words. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** What is read in each, a paragraph to a line. */
  readonly text: string;
  readonly otherText: string;
}

/** A difference as the editor shows it. */
export interface ShownDifference {
  readonly range: Range;
  readonly otherRange: Range;
  readonly words: string;
  readonly otherWords: string;
}

/** Where two lists of words differ; nothing where they have hardly one in common. */
export type Differ = (one: Word[], other: Word[]) => WordChange[] | undefined;

/**
 * `recto/compare`: the words in which two transcriptions of one source differ. Marks, line ends and
 * punctuation do not count, nor does what editors say. A translation is compared with a translation.
 */
export function compare(
  document: Document,
  other: Document,
  differ: Differ,
): Comparison | undefined {
  const [own, others] = comparable(sourceBlocks(document), sourceBlocks(other));
  const words = own.flatMap((block) => block.words);
  const otherWords = others.flatMap((block) => block.words);
  const changes = differ(words, otherWords);
  const differences = changes?.map(({ from, to, otherFrom, otherTo }) => {
    const span = spanOf(words, from, to);
    const otherSpan = spanOf(otherWords, otherFrom, otherTo);
    return {
      span,
      otherSpan,
      words: keysOf(words, from, to),
      otherWords: keysOf(otherWords, otherFrom, otherTo),
    };
  });
  return differences && { differences, text: readingText(own), otherText: readingText(others) };
}

/** The differences with their places as editors count them. */
export function shownDifferences(
  document: Document,
  other: Document,
  { differences }: Comparison,
): ShownDifference[] {
  return differences.map(({ span, otherSpan, words, otherWords }) => ({
    range: rangeOf(document, span),
    otherRange: rangeOf(other, otherSpan),
    words,
    otherWords,
  }));
}

/** A section that only one of the two has is no difference in words. */
function comparable(own: SourceBlock[], others: SourceBlock[]): [SourceBlock[], SourceBlock[]] {
  const kept = [false, true].filter((kind) => own.some(ofKind(kind)) && others.some(ofKind(kind)));
  if (kept.length === 0) return [own, others];
  const pick = (blocks: SourceBlock[]) => kept.flatMap((kind) => blocks.filter(ofKind(kind)));
  return [pick(own), pick(others)];
}

function ofKind(kind: boolean): (block: SourceBlock) => boolean {
  return ({ isTranslation }) => isTranslation === kind;
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  if (from < to) return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const at = words[from - 1]?.end ?? words[from]?.start ?? 0;
  return { start: at, end: at };
}

function keysOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ key, bare, isBroken }) => (isBroken ? bare : key))
    .join(" ");
}

function readingText(blocks: readonly SourceBlock[]): string {
  return blocks.map(({ text }) => `${text}\n`).join("\n");
}

function rangeOf(document: Document, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
