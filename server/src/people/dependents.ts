import type { Candidate } from "./candidate";
import type { Entry } from "./entry";
import { lettersOf, type Statement } from "./evidence";
import type { NameIndex } from "./matcher";
import type { Passage } from "./passage";
import type { NameWord } from "./person";

/**
 * Words of the register about which a document says something else than before. A decision asks only
 * of those who bear one of the words found, and of their families: so it is made anew exactly where
 * one of these words stands.
 */
export class Touched {
  readonly #words = new Set<NameWord | string>();

  constructor(private readonly index: NameIndex) {}

  get isEmpty(): boolean {
    return this.#words.size === 0;
  }

  /** Notes in which statements two lists differ; both in the order of the text. */
  compare(old: readonly Statement[], made: readonly Statement[]): void {
    const shorter = Math.min(old.length, made.length);
    let first = 0;
    while (first < shorter && says(old[first], made[first])) first++;
    let last = 0;
    while (last < shorter - first && says(old.at(-1 - last), made.at(-1 - last))) last++;
    for (const list of [old, made])
      for (let at = first; at < list.length - last; at++) this.#add(list[at] as Statement);
  }

  /** Whether a candidate may have to be decided anew. */
  concerns(candidate: Candidate): boolean {
    for (const word of wordsOf(candidate)) if (this.#words.has(word)) return true;
    return false;
  }

  /** Whether any candidate of a passage may. */
  reaches(passage: Passage): boolean {
    passage.words ??= new Set(passage.candidates.flatMap((candidate) => [...wordsOf(candidate)]));
    for (const word of passage.words) if (this.#words.has(word)) return true;
    return false;
  }

  #add({ fit, words }: Statement): void {
    for (const word of words) this.#words.add(word);
    if (fit) this.#addEntry(fit.entry);
  }

  /** The names of the entry, and the forenames in the family: relatives are weighed together. */
  #addEntry(entry: Entry): void {
    const shapes = this.index.shapesOf(entry);
    for (const letter of lettersOf(shapes)) this.#words.add(letter);
    for (const { surname, forenames } of shapes) {
      for (const word of [...surname, ...forenames]) this.#words.add(word);
      for (const relative of surname.at(-1)?.surnames ?? [])
        for (const word of relative.forenames) this.#words.add(word);
    }
  }
}

/** Of a shortened name, the first letter of the surname. */
function* wordsOf(candidate: Candidate): Generator<NameWord | string> {
  const { words, shared, paired, otherwise, abbreviated } = candidate;
  yield* words;
  if (abbreviated) yield abbreviated.surname.charAt(0);
  if (shared) yield* shared;
  if (paired) yield* paired;
  if (otherwise) yield* wordsOf(otherwise);
}

/** Whether two statements say the same, wherever they stand. */
function says(one: Statement | undefined, other: Statement | undefined): boolean {
  if (!one?.fit || !other?.fit) {
    const isSame = one?.words.length === other?.words.length;
    return (
      !one?.fit &&
      !other?.fit &&
      isSame &&
      one?.words.every((word, at) => word === other?.words[at]) === true
    );
  }
  const [left, right] = [one.fit, other.fit];
  return (
    left.entry === right.entry &&
    left.form === right.form &&
    left.main === right.main &&
    left.respelt === right.respelt
  );
}
