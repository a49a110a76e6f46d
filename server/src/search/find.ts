import { memoised } from "../analysis/memo";
import { isFormOf } from "../people/inflection";
import type { Known } from "../people/known";
import { BREAK } from "../people/reading";
import type { Register } from "../people/register";
import { formsOf, searchKey } from "../people/search-key";
import { outside } from "../people/spans";
import { allAtOnce, type Steps } from "../people/steps";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { type Passage, readingPassages, spanOf } from "./passage";
import type { Query, Term } from "./query";
import { type SearchedWord, wordsIn } from "./words";

/** A place where something was found: offsets in the document, marks inside included. */
export interface Hit extends Span {
  /** Whom the words name, where the register led to them. */
  readonly id?: string;
}

/** Shorter words have no endings to tell apart. */
const SHORTEST_INFLECTED = 3;
/** So many words are looked at in one step. */
const STEP = 256;

/**
 * Finds words in the reading text of a document, through marks, line ends, divided words and page
 * turns, whatever their case, accents and endings. With `known`, an id or any form that the register
 * has finds all mentions of whoever bears it.
 */
export function find(document: Document, query: Query, known?: Known): Hit[] {
  return allAtOnce(finding(document, query, known));
}

/** The same, step by step. */
export function* finding(document: Document, query: Query, known?: Known): Steps<Hit[]> {
  const named = known ? mentionsOf(query, known) : [];
  const worded = query.terms.length > 0 ? yield* wordsFound(document, query.terms) : [];
  return [...named, ...outside(worded, named)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The ids of those whom the query means: without any, whom a text names makes no difference. */
export function idsSought({ id, written }: Query, register: Register): readonly string[] {
  if (id === undefined) return idsByForm(register).get(searchKey(written)) ?? [];
  return register.byId.has(id) ? [id] : [];
}

function mentionsOf(query: Query, { register, recognised }: Known): Hit[] {
  return idsSought(query, register)
    .flatMap((one) => recognised.of(one))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, id: named }) => ({ start, end, id: named }));
}

const idsByForm = memoised((register: Register): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const entry of register.entries) {
    for (const key of new Set(formsOf(entry).map(searchKey))) {
      const known = ids.get(key);
      if (known) known.push(entry.id);
      else ids.set(key, [entry.id]);
    }
  }
  return ids;
});

function* wordsFound(document: Document, terms: readonly Term[]): Steps<Hit[]> {
  const hits: Hit[] = [];
  for (const passage of yield* readingPassages(document))
    for (const span of yield* spansIn(passage, terms)) hits.push(spanOf(document, passage, span));
  return hits.sort((a, b) => a.start - b.start);
}

function* spansIn({ text }: Passage, terms: readonly Term[]): Steps<Span[]> {
  const words: SearchedWord[] = [];
  for (const word of wordsIn(text)) if (words.push(word) % STEP === 0) yield;
  const [only] = terms;
  if (terms.length === 1 && only?.isDense)
    return words.flatMap((word) => withinStretch(word, only));
  const spans: Span[] = [];
  for (let at = 0, steps = 1; at < words.length; steps++) {
    if (steps % STEP === 0) yield;
    const after = matchAt(text, words, at, terms);
    const [first, last] = [words[at], words[after - 1]];
    if (first && last && after > at) spans.push({ start: first.start, end: last.end });
    at = Math.max(after, at + 1);
  }
  return spans;
}

function withinStretch({ letters, places }: SearchedWord, term: Term): Span[] {
  if (!places) return [];
  const spans: Span[] = [];
  const { length } = term.letters;
  for (let at = letters.indexOf(term.letters); at >= 0; ) {
    const [start, last] = [places[at] as number, places[at + length - 1] as number];
    spans.push({ start, end: last + 1 });
    at = letters.indexOf(term.letters, at + length);
  }
  return spans;
}

/** The index after the last word of a match that begins at a word; -1 where none does. */
function matchAt(
  text: string,
  words: readonly SearchedWord[],
  from: number,
  terms: readonly Term[],
): number {
  let at = from;
  for (let index = 0; index < terms.length; index++, at++) {
    const word = words[at];
    const term = terms[index] as Term;
    if (!word || (at > from && isParted(text, words[at - 1] as SearchedWord, word))) return -1;
    if (accepts(term, word)) continue;
    const next = term.isHyphened ? terms[++index] : undefined;
    if (!next || !accepts({ ...next, letters: term.letters + next.letters }, word)) return -1;
  }
  return at;
}

function isParted(text: string, before: SearchedWord, after: SearchedWord): boolean {
  return text.slice(before.end, after.start).includes(BREAK);
}

function accepts({ letters, manner, isDense }: Term, word: SearchedWord): boolean {
  if (word.letters === letters) return true;
  if (isDense) return word.places !== undefined && word.letters.includes(letters);
  if (manner === "beginning") return word.letters.startsWith(letters);
  if (manner === "exact" || Math.min(letters.length, word.letters.length) < SHORTEST_INFLECTED)
    return false;
  // Whoever types a form seeks the word: `Briefs` finds `Brief`.
  return (
    isFormOf(word.letters, letters) !== undefined || isFormOf(letters, word.letters) !== undefined
  );
}
