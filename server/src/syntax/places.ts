import { PLACE_ADVERBS, PLACE_NOUNS, PREPOSITIONS } from "./data/places";
import type { Place } from "./nodes";

/** A place found among words, and which words name it. */
export interface FoundPlace {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  /** The noun can only mean a place on a page: a margin, a corner; not a line or an end. */
  readonly certain: boolean;
  /** The noun is the page as a whole. */
  readonly page: boolean;
}

const NOUNS = new Map(Object.entries(PLACE_NOUNS));
const ADVERBS = new Map(Object.entries(PLACE_ADVERBS));
const OPENERS = new Map(Object.entries(PREPOSITIONS));
const LONGEST_NOUN = 3;
const WORDS_BETWEEN = 3;
const PAGES: ReadonlySet<string> = new Set(["page", "странице", "страницы", "листа", "seite"]);
const CORNER = /margin|corner|угл|пол[еях]|rand|ecke|marge|coin/;
const CERTAIN = /margin|corner|top|bottom|envelope|overleaf|угл|пол[еях]|rand|ecke|marge|coin/;

/**
 * The first place that the words name: preposition, article, noun; else an adverb or a corner or
 * margin alone. `on the first page` only says which page: a place after it counts.
 */
export function findPlace(words: readonly string[]): FoundPlace | undefined {
  let page: FoundPlace | undefined;
  for (let at = 0; at < words.length; at++) {
    const found = placeAt(words, at);
    if (found && !found.page) return found;
    page ??= found;
  }
  return page ?? adverbIn(words) ?? cornerIn(words);
}

/** The place whose preposition is the word at `at`. */
export function placeAt(words: readonly string[], at: number): FoundPlace | undefined {
  const own = OPENERS.get(words[at] ?? "");
  if (own === undefined) return undefined;
  for (let start = at + 1; start <= at + 1 + WORDS_BETWEEN && start < words.length; start++) {
    const noun = nounAt(words, start);
    if (!noun) continue;
    const certain = CERTAIN.test(noun.phrase) || NOUNS.get(noun.phrase) === "overleaf";
    const page = own === "" && PAGES.has(noun.phrase);
    return { place: own || noun.place, from: at, to: noun.to, certain, page };
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
      if (place) return { place, from: at, to: at + length, certain: false, page: false };
    }
  }
  return undefined;
}

/** `left margin`, `upper right corner`: clear without a preposition, in two words or alone. */
function cornerIn(words: readonly string[]): FoundPlace | undefined {
  for (let at = 0; at < words.length; at++) {
    const noun = nounAt(words, at);
    if (!noun || !CORNER.test(noun.phrase)) continue;
    const clear = noun.to - at > 1 || words.length === 1;
    if (clear) return { place: noun.place, from: at, to: noun.to, certain: true, page: false };
  }
  return undefined;
}
