import { ownCopy } from "../text/own-copy";
import { LONGEST_NAME } from "./name-parts";

/** So many different words of texts are remembered; then the memory starts anew. */
const REMEMBERED = 200_000;
const SMALLEST = 1024;

/**
 * What is known of words, found by their letters as they stand in a text: looking up a word that was
 * met before makes no string. An open table, at most half full.
 */
export class WordTable<Known> {
  #words: (string | undefined)[] = new Array(SMALLEST);
  #known: (Known | undefined)[] = new Array(SMALLEST);
  #hashes = new Uint32Array(SMALLEST);
  #size = 0;
  #nothing: Known | undefined;

  constructor(private readonly read: (written: string) => Known) {}

  get #ofNothing(): Known {
    this.#nothing ??= this.read("");
    return this.#nothing;
  }

  /** What the stretch of a text is, which must be one word. */
  at(text: string, start: number, end: number): Known {
    if (end - start > LONGEST_NAME) return this.#ofNothing;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#words.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.#words[slot];
      if (word === undefined) return this.#add(text.slice(start, end), hash);
      if (this.#hashes[slot] === hash && stands(word, text, start, end))
        return this.#known[slot] as Known;
    }
  }

  #add(word: string, hash: number): Known {
    if (this.#size >= REMEMBERED) this.#resize(SMALLEST, false);
    else if (this.#size * 2 >= this.#words.length) this.#resize(this.#words.length * 2, true);
    // A slice would keep the whole text alive.
    const own = ownCopy(word);
    const known = this.read(own);
    this.#put(own, known, hash);
    return known;
  }

  #put(word: string, known: Known, hash: number): void {
    const mask = this.#words.length - 1;
    let slot = hash & mask;
    while (this.#words[slot] !== undefined) slot = (slot + 1) & mask;
    this.#words[slot] = word;
    this.#known[slot] = known;
    this.#hashes[slot] = hash;
    this.#size++;
  }

  #resize(capacity: number, keep: boolean): void {
    const [words, known, hashes] = [this.#words, this.#known, this.#hashes];
    this.#words = new Array(capacity);
    this.#known = new Array(capacity);
    this.#hashes = new Uint32Array(capacity);
    this.#size = 0;
    if (!keep) return;
    for (const [slot, word] of words.entries())
      if (word !== undefined) this.#put(word, known[slot] as Known, hashes[slot] as number);
  }
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
