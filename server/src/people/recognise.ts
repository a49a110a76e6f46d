import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { factNumber } from "../syntax/memory";
import type { Span } from "../text/span";
import type { Candidate } from "./candidate";
import { findNames } from "./find";
import { markedNames } from "./marked";
import type { Matcher } from "./matcher";
import type { Mention, Recognised, Suspicion } from "./mention";
import { findMisread } from "./misread";
import { inBlock, type Reading, readingOf } from "./reading";
import { resolve } from "./resolve";
import { seams } from "./seam";
import { Words } from "./words";

/** What one block contributes; offsets in the block. */
export interface BlockNames {
  readonly candidates: readonly Candidate[];
  readonly marked: readonly Mention[];
  readonly suspicions: readonly Suspicion[];
}

/**
 * Who is named in a document. What a block says is found once and kept with it; the document then
 * decides who is meant. The date is the document's, in EDTF; `frequency` says how often the documents
 * of the project name each entry by more than a forename, which decides where the text does not.
 */
export function recognise(
  document: Document,
  matcher: Matcher,
  date?: string,
  frequency?: ReadonlyMap<string, number>,
): Recognised {
  const candidates: Candidate[] = [];
  const marked: Mention[] = [];
  const suspicions: Suspicion[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const names = namesOf(document, block, matcher);
    if (names === NOTHING) continue;
    const start = document.start(index);
    for (const candidate of names.candidates) candidates.push(moved(candidate, start));
    for (const mention of names.marked) marked.push(moved(mention, start));
    for (const suspicion of names.suspicions) suspicions.push(moved(suspicion, start));
  }
  const across = seams(document, matcher);
  const free = [...outside(candidates, across), ...across].sort((a, b) => a.start - b.start);
  const resolved = resolve(outside(free, marked), { date, frequency });
  const mentions = [...resolved.mentions, ...marked].sort((a, b) => a.start - b.start);
  return {
    mentions,
    ambiguities: resolved.ambiguities,
    suspicions: outside(suspicions, mentions),
  };
}

const NOTHING: BlockNames = { candidates: [], marked: [], suspicions: [] };
const NAMES = factNumber();

/** Of the last matcher alone: registers change seldom, and then everything is new. */
interface Kept {
  matcher?: Matcher;
  names?: BlockNames;
}

function namesOf(document: Document, block: Block, matcher: Matcher): BlockNames {
  if (block.kind === "blank" || block.kind === "comment" || block.kind === "page") return NOTHING;
  const kept = block.memory.recall<Kept>(NAMES, document.conventions, () => ({}));
  if (kept.matcher === matcher && kept.names) return kept.names;
  kept.matcher = matcher;
  kept.names = namesIn(document, block, matcher);
  return kept.names;
}

function namesIn(document: Document, block: Block, matcher: Matcher): BlockNames {
  const reading = readingOf(document, block);
  const words = new Words(reading.text, matcher);
  const toBlock = <Item extends { start: number; end: number }>(item: Item): Item => ({
    ...item,
    ...spanIn(block, reading, item),
  });
  const marked = markedNames(document, block, matcher);
  const named = findNames(words);
  const whole = named.filter(({ extent }) => extent === "full" || extent === "initials");
  const misread = outside(findMisread(words), whole);
  const candidates = outside(named, misread).map(toBlock);
  const suspicions = misread.map(toBlock);
  if (candidates.length + marked.length + suspicions.length === 0) return NOTHING;
  return { candidates, marked, suspicions };
}

/** Where words of the reading stand in the block; a bracket that opens among them closes there. */
function spanIn({ text }: Block, reading: Reading, { start, end }: Span): Span {
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
  return text.split(sign).length - 1;
}

function moved<Item extends { start: number; end: number }>(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}

/** The items that touch none of the others. Both lists are in the order of the text. */
function outside<Item extends { start: number; end: number }>(
  items: readonly Item[],
  others: readonly { start: number; end: number }[],
): Item[] {
  if (others.length === 0) return [...items];
  let at = 0;
  return items.filter(({ start, end }) => {
    while (at < others.length && (others[at]?.end ?? 0) <= start) at++;
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}
