import { HYPHEN, kindAt } from "../people/tokens";
import { type SearchedWord, wordsIn } from "./words";

/** One word that is sought. */
export interface Term {
  /** As in a searched word. */
  readonly letters: string;
  /** Its other forms, itself alone, or whatever begins with it. */
  readonly manner: "forms" | "exact" | "beginning";
  /** It stands in a script that is written without spaces, and is sought within words. */
  readonly isDense: boolean;
  /** A hyphen leads to the next one: both may be one word in the text. */
  readonly isHyphened: boolean;
}

/** What is sought: somebody of the register, or words that follow one another. */
export interface Query {
  readonly written: string;
  /** The id of the entry, in `@falk`. */
  readonly id?: string;
  readonly terms: readonly Term[];
}

/**
 * Reads what somebody seeks: `@id`, or words. Words in quotes are sought as they are written, and
 * `archiv*` finds all words with that beginning. Nothing where there is no word.
 */
export function readQuery(written: string): Query | undefined {
  const trimmed = written.trim();
  if (/^@[^\s@]+$/.test(trimmed)) return { written: trimmed, id: trimmed.slice(1), terms: [] };
  const terms = [...wordsIn(trimmed)].map((word) => termOf(trimmed, word));
  return terms.length > 0 ? { written: trimmed, terms } : undefined;
}

const QUOTES = /["“”„«»]/g;

function termOf(query: string, { start, end, letters, places }: SearchedWord): Term {
  const quotes = query.slice(0, start).match(QUOTES)?.length ?? 0;
  const manner = query[end] === "*" ? "beginning" : quotes % 2 === 1 ? "exact" : "forms";
  const isHyphened = kindAt(query, end) === HYPHEN;
  return { letters, manner, isDense: places !== undefined, isHyphened };
}
