import type { Block } from "../syntax/blocks";
import {
  type InsertionPhrase,
  insertionPhrase,
  isUnnumberedInsertion,
} from "../syntax/brackets/insertion";
import type { BracketMark, MarkKind } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { trimmed } from "../text/lines";
import type { Span } from "../text/span";
import { blockFact } from "./memo";

/** Where an insertion belongs, what is inserted, or a mere word about it. */
export type InsertionRole = "place" | "body" | "mention";

/** A mark that names an insertion, as far as its block knows. Spans are relative to the block. */
export interface InsertionMark {
  readonly role: InsertionRole;
  readonly mark: Span;
  /** `insertion N2`; the whole content of `[handwritten: insert!]`. */
  readonly span: Span;
  /** `2`; nothing in `insert!`. */
  readonly number?: string;
  /** The digits where an editor wrote them, and no word of the source. */
  readonly digits?: Span;
  /** The words that are inserted, where the mark itself holds them. */
  readonly words?: Span;
}

const NONE: readonly InsertionMark[] = [];
/** Marks that may say `insert!` of themselves. */
const INSERTING: ReadonlySet<MarkKind> = new Set(["addition", "description", "supplied"]);

/** The marks of a block that name an insertion. In plain prose the word means nothing. */
export const insertionMarksIn = blockFact((block, inlines): readonly InsertionMark[] => {
  const found = marksIn(inlines).flatMap((mark) => insertionMark(block, mark) ?? []);
  return found.length > 0 ? found : NONE;
});

function insertionMark(block: Block, mark: BracketMark): InsertionMark | undefined {
  if (mark.insertion === undefined) return unnumbered(block, mark);
  const { text } = block;
  const descriptor = descriptorSpan(text, mark);
  const said = insertionPhrase(text, descriptor);
  if (said) return described(block, mark, said);
  const content = ownWords(text, mark);
  const written = insertionPhrase(text, content);
  return written && inWords(block, mark, written, content);
}

/** The descriptor names the insertion; what follows its colon is inserted. */
function described(block: Block, mark: BracketMark, phrase: InsertionPhrase): InsertionMark {
  const { number, digits } = phrase;
  const words = trimmed(block.text, mark.content);
  const hasWords = words.start < words.end && words.start >= phrase.end;
  const common = { mark: spanOf(mark), span: spanOf(phrase), number, digits };
  if (hasWords) return { ...common, role: "body", words };
  return {
    ...common,
    role: mark.kind === "insertionPoint" || isWithinText(block, mark) ? "place" : "body",
  };
}

/** The source itself says `insertion 2`, alone, before what is inserted, or in a sentence. */
function inWords(
  block: Block,
  mark: BracketMark,
  phrase: InsertionPhrase,
  content: Span,
): InsertionMark {
  const common = { mark: spanOf(mark), span: spanOf(phrase), number: phrase.number };
  if (mark.kind === "reference") return { ...common, role: "mention" };
  if (phrase.alone) return { ...common, role: labelRole(block, mark, phrase) };
  const begins = trimmed(block.text, content).start === phrase.start;
  if (mark.kind !== "addition" || !begins) return { ...common, role: "mention" };
  return {
    ...common,
    role: "body",
    words: trimmed(block.text, { start: phrase.end, end: mark.content.end }),
  };
}

/** A label that says where it belongs does not stand there; one within the text does. */
function labelRole(block: Block, mark: BracketMark, { end }: InsertionPhrase): InsertionRole {
  const rest = block.text.slice(end, mark.content.end);
  return isWithinText(block, mark) && !/\d/.test(rest) ? "place" : "body";
}

/** `[handwritten below the sentence: insert!]`. */
function unnumbered(block: Block, mark: BracketMark): InsertionMark | undefined {
  const isPlace = INSERTING.has(mark.kind) && isWithinText(block, mark);
  if (!isPlace) return undefined;
  const span = trimmed(block.text, mark.content);
  const says = isUnnumberedInsertion(
    block.text.slice(span.start, Math.min(span.end, span.start + 200)),
  );
  return says ? { role: "place", mark: spanOf(mark), span } : undefined;
}

/** Whether something stands before the mark in its paragraph. */
function isWithinText({ content }: Block, { start }: Span): boolean {
  return start > content.start;
}

function descriptorSpan(text: string, { descriptor, start }: BracketMark): Span {
  const at = descriptor === "" ? start : text.indexOf(descriptor, start);
  return { start: at, end: at + descriptor.length };
}

/** The content up to the first bracket within it: what stands further in is the inner mark's. */
function ownWords(text: string, { content: { start, end } }: BracketMark): Span {
  const inner = text.indexOf("[", start);
  return { start, end: inner < 0 ? end : Math.min(end, inner) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
