import { isExtentWord } from "../syntax/extent";
import { findLabel, foldedWords, type Label, type Labels } from "../syntax/labels";
import { findPlace } from "../syntax/places";
import { lettersApart } from "../text/slips";
import type { Span } from "../text/span";
import { REAL_WORDS } from "./data/real-words";
import { memoised } from "./memo";

/** A word, or a few of them, that are almost a label. The span is relative to the descriptor. */
export interface NearLabel extends Span {
  readonly label: string;
}

/** A word of a descriptor, folded as labels are. */
interface Word extends Span {
  readonly folded: string;
}

/** A label that may be meant. */
interface Candidate {
  readonly text: string;
  readonly alone: boolean;
}

const FEWEST_LETTERS = 6;
const FEWEST_FOR_TWO = 9;
const MOST_WORDS = 3;
/** Beside a place, a hand and an extent, a descriptor says little else than its label. */
const MOST_OTHERS = 2;
const HAND = /^h\d{1,3}$/;
const WORD = /[^\s,;()"“”«»]+/g;

/**
 * The label that a descriptor without one almost has: at a distance of one slip, or of two from
 * nine letters on, with the same first letter. Words that mean something else are no slips.
 */
export function nearestLabel(descriptor: string, labels: Labels): NearLabel | undefined {
  if (findLabel(foldedWords(descriptor), labels)) return undefined;
  const words = ownWords(descriptor);
  if (words.length > MOST_WORDS + MOST_OTHERS) return undefined;
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const window = words.slice(at, at + length);
      const label = labelNear(window, words.length - length, labels);
      if (label) return { label, start: window[0]?.start ?? 0, end: window.at(-1)?.end ?? 0 };
    }
  }
  return undefined;
}

/** The words of a descriptor without its place, hand and extent. */
function ownWords(descriptor: string): Word[] {
  const words = [...descriptor.matchAll(WORD)].map((match) => {
    const folded = foldedWords(match[0])[0] ?? "";
    return { folded, start: match.index, end: match.index + match[0].length };
  });
  const place = findPlace(words.map(({ folded }) => folded));
  return words.filter(({ folded }, index) => {
    if (place && index >= place.from && index < place.to) return false;
    return !HAND.test(folded) && !isExtentWord(folded);
  });
}

function labelNear(window: readonly Word[], others: number, labels: Labels): string | undefined {
  const text = window.map(({ folded }) => folded).join(" ");
  if (others > MOST_OTHERS || REAL_WORDS.has(text)) return undefined;
  const candidates = candidatesOf(labels).get(candidateKey(window.length, text)) ?? [];
  let nearest: { readonly label: string; readonly slips: number } | undefined;
  for (const { text: label, alone } of candidates) {
    const slips = alone && others > 0 ? undefined : slipsBetween(text, label);
    if (slips !== undefined && slips < (nearest?.slips ?? Infinity)) nearest = { label, slips };
  }
  return nearest?.label;
}

/** The labels long enough to be recognised, by their number of words and first letter. */
const candidatesOf = memoised((labels: Labels): ReadonlyMap<string, readonly Candidate[]> => {
  const candidates = new Map<string, Candidate[]>();
  for (const { phrase, alone } of [...labels.byFirstWord.values()].flat() as Label[]) {
    const text = phrase.join(" ");
    if (text.length < FEWEST_LETTERS || phrase.length > MOST_WORDS) continue;
    const key = candidateKey(phrase.length, text);
    candidates.set(key, [...(candidates.get(key) ?? []), { text, alone }]);
  }
  return candidates;
});

function candidateKey(words: number, text: string): string {
  return `${words}${text[0]}`;
}

/** How many slips lead from the label to the text, unless there are too many. */
function slipsBetween(text: string, label: string): number | undefined {
  const limit = label.length >= FEWEST_FOR_TWO ? 2 : 1;
  if (Math.abs(text.length - label.length) > limit) return undefined;
  const slips = lettersApart(text, label);
  return slips <= limit ? slips : undefined;
}
