import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { originOf } from "../syntax/lineage";
import { isLineEnd, isSpace } from "../text/lines";
import { isDivider, scriptOf } from "./script";

/** How often a document has each word that is not divided; words stand for their numbers. */
export type Vocabulary = ReadonlyMap<number, number>;

const known = new WeakMap<Document, Map<number, number>>();

/** All words of a document: made anew for what an edit changed, and only when it is asked for. */
export function vocabularyOf(document: Document): Vocabulary {
  const made = carriedVocabulary(document) ?? new Map<number, number>();
  if (!known.has(document)) for (const block of document.blocks) count(made, block, 1);
  known.set(document, made);
  return made;
}

/** The words of the document before, taken along; nothing where nobody asked for them yet. */
export function carriedVocabulary(document: Document): Map<number, number> | undefined {
  const own = known.get(document);
  const origin = originOf(document);
  const counts = origin && known.get(origin.document);
  if (own || !origin || !counts) return own;
  const { document: before, first, kept, made } = origin;
  if (before.conventions !== document.conventions) return undefined;
  for (const block of before.blocks.slice(first, kept)) count(counts, block, -1);
  for (const block of made) count(counts, block, 1);
  known.delete(before);
  known.set(document, counts);
  return counts;
}

/** The number of a word in small letters. Two words of one number are too rare to matter. */
export function wordNumber(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at++) number = withLetter(number, word.charCodeAt(at));
  return number;
}

/** Adds the words of a block, or takes them away. Words divided at a line's end are whole. */
function count(counts: Map<number, number>, block: Block, by: number): void {
  if (block.kind === "comment" || block.kind === "blank" || block.kind === "page") return;
  const text = block.text.toLowerCase();
  let [number, isPart] = [0, false];
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isOfWord(unit)) {
      number = withLetter(number, unit);
      continue;
    }
    if (number === 0) continue;
    const next = isDivider(unit) ? afterDivision(text, at + 1) : -1;
    if (next > 0 && isLineEnd(text.charCodeAt(next - 1))) {
      at = next - 1;
      continue;
    }
    if (!isPart && next < 0) add(counts, number, by);
    [number, isPart] = [0, next > 0];
  }
}

function add(counts: Map<number, number>, word: number, by: number): void {
  const times = (counts.get(word) ?? 0) + by;
  if (times === 0) counts.delete(word);
  else counts.set(word, times);
}

/** Where a word goes on after a hyphen and a space, or a line end; -1 where it does not. */
function afterDivision(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!isSpace(unit) && !isLineEnd(unit)) return -1;
  const next = text.startsWith("\r\n", at) ? at + 2 : at + 1;
  return isOfWord(text.charCodeAt(next)) ? next : -1;
}

const ofWords = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) if (scriptOf(unit)) ofWords[unit] = 1;
ofWords.fill(1, 0x300, 0x370);

/** A letter or an accent upon one. */
export function isOfWord(unit: number): boolean {
  return ofWords[unit] === 1;
}

function withLetter(number: number, unit: number): number {
  return (Math.imul(number, 31) + unit) | 0 || 1;
}
