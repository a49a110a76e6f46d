import { PLACE_ADVERBS, PLACE_NOUNS, PREPOSITIONS } from "./data/places";
import type { Place } from "./nodes";

/** A place found among words, and which words name it. */
export interface FoundPlace {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  /** The noun can only mean a place on a page: a margin, a corner; not a line or an end. */
  readonly certain: boolean;
}

const NOUNS = new Map(Object.entries(PLACE_NOUNS));
const ADVERBS = new Map(Object.entries(PLACE_ADVERBS));
const OPENERS = new Map(Object.entries(PREPOSITIONS));
const LONGEST_NOUN = 3;
const WORDS_BETWEEN = 3;
const CERTAIN = /margin|corner|top|bottom|envelope|overleaf|угл|пол[еях]|rand|ecke|marge|coin/;

/** The first place that the words name: preposition, article, noun; else an adverb alone. */
export function findPlace(words: readonly string[]): FoundPlace | undefined {
  for (let at = 0; at < words.length; at++) {
    const found = placeAt(words, at);
    if (found) return found;
  }
  return adverbIn(words);
}

/** The place whose preposition is the word at `at`. */
export function placeAt(words: readonly string[], at: number): FoundPlace | undefined {
  const own = OPENERS.get(words[at] ?? "");
  if (own === undefined) return undefined;
  for (let start = at + 1; start <= at + 1 + WORDS_BETWEEN && start < words.length; start++) {
    const noun = nounAt(words, start);
    if (!noun) continue;
    const certain = CERTAIN.test(noun.phrase) || NOUNS.get(noun.phrase) === "overleaf";
    return { place: own || noun.place, from: at, to: noun.to, certain };
  }
  return undefined;
}

function nounAt(words: readonly string[], start: number) {
  for (let length = LONGEST_NOUN; length > 0; length--) {
    const phrase = words.slice(start, start + length).join(" ");
    const place = NOUNS.get(phrase);
    if (place) return { place, phrase, to: Math.min(start + length, words.length) };
  }
  return undefined;
}

function adverbIn(words: readonly string[]): FoundPlace | undefined {
  for (let at = 0; at < words.length; at++) {
    for (const length of [2, 1]) {
      const place = ADVERBS.get(words.slice(at, at + length).join(" "));
      if (place) return { place, from: at, to: at + length, certain: false };
    }
  }
  return undefined;
}
