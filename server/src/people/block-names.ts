import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { factNumber } from "../syntax/memory";
import type { Span } from "../text/span";
import type { Candidate } from "./candidate";
import { findNames } from "./find";
import { markedNames } from "./marked";
import type { Matcher } from "./matcher";
import type { Mention, Suspicion } from "./mention";
import { findMisread } from "./misread";
import { inBlock, type Reading, readingOf } from "./reading";
import { inOrder, outside } from "./spans";
import { Words } from "./words";

/** What one block contributes, whatever the rest of the document says. Offsets in the block. */
export interface BlockNames {
  readonly candidates: readonly Candidate[];
  readonly marked: readonly Mention[];
  readonly suspicions: readonly Suspicion[];
}

/** A block that names nobody. */
const NOTHING: BlockNames = { candidates: [], marked: [], suspicions: [] };

const NAMES = factNumber();

/** Of the last matcher alone: registers change seldom, and then everything is new. */
interface Kept {
  matcher?: Matcher;
  names?: BlockNames;
}

/** What a block contributes; found once and kept with it. */
export function namesOf(document: Document, block: Block, matcher: Matcher): BlockNames {
  if (block.kind === "blank" || block.kind === "comment" || block.kind === "page") return NOTHING;
  const kept = block.memory.recall<Kept>(NAMES, document.conventions, () => ({}));
  if (kept.matcher === matcher && kept.names) return kept.names;
  kept.matcher = matcher;
  kept.names = namesIn(document, block, matcher);
  return kept.names;
}

function namesIn(document: Document, block: Block, matcher: Matcher): BlockNames {
  const reading = readingOf(document, block);
  const marked = inOrder(markedNames(document, block, matcher));
  const words = new Words(reading.text, matcher);
  if (words.nameNobody && marked.length === 0) return NOTHING;
  // Of plain text the reading is the block itself.
  const isItself = reading.at.length <= 1 && (reading.from[0] ?? 0) === 0;
  const toBlock = <Item extends Span>(item: Item): Item =>
    isItself ? item : { ...item, ...spanIn(block, reading, item) };
  const named = findNames(words);
  const misread = misreadIn(words, named);
  // Notes are read after the text that they stand in.
  const candidates = outside(inOrder(outside(named, misread).map(toBlock)), marked);
  const suspicions = inOrder(misread.map(toBlock));
  if (candidates.length + marked.length + suspicions.length === 0) return NOTHING;
  return { candidates, marked, suspicions };
}

function misreadIn(words: Words, named: readonly Candidate[]): readonly Suspicion[] {
  if (!words.hasHits) return NOTHING.suspicions;
  const whole = named.filter(({ extent }) => extent === "full" || extent === "initials");
  return outside(findMisread(words, whole), whole);
}

/** Where words of the reading stand in the block; a bracket that opens among them closes there. */
export function spanIn({ text }: Block, reading: Reading, { start, end }: Span): Span {
  const from = inBlock(reading, start, false);
  let to = inBlock(reading, end, true);
  // Notes are read after the text around them: a name cannot end before it begins.
  if (to <= from) return { start: from, end: from + end - start };
  const inside = text.slice(from, to);
  for (let open = count(inside, "[") - count(inside, "]"); open > 0 && text[to] === "]"; open--)
    to++;
  return { start: from, end: to };
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
