import { notesOf } from "../../analysis/notes";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import type { Note, Variant } from "../../syntax/nodes";
import { inlinesText } from "../../syntax/transcription-text";
import { marksIn } from "../../syntax/walk";
import type { Span } from "../../text/span";

/** A note and the place that it speaks of. Spans are offsets in the document. */
export interface PlacedNote {
  /** The word before it; nothing of the transcription where none stands before it in its block. */
  readonly at: Span;
  /** The place where such a note stands: itself, or the word after its sign. */
  readonly own: Span;
  readonly text: string;
  /** `translator`, `editor`, `variant`, … */
  readonly type: string;
}

/** The notes of a document: at the words before their sign, or before the note itself; none that says nothing. */
export function placedNotes(document: Document): readonly PlacedNote[] {
  const notes = [...document.blocks.keys()].flatMap((index) => notesInText(document, index));
  return [...notes, ...notesBelow(document)]
    .filter(({ text }) => text !== "")
    .sort((a, b) => a.at.start - b.at.start);
}

function notesInText(document: Document, index: number): PlacedNote[] {
  const block = document.blocks[index] as Block;
  const base = document.start(index);
  return marksIn(document.inlines(block))
    .filter((mark): mark is Note | Variant => mark.kind === "note" || mark.kind === "variant")
    .map((mark) => ({
      at: wordsBefore(document, index, mark.start),
      own: { start: base + mark.start, end: base + mark.end },
      text: folded(inlinesText(block.text, mark.children)),
      type: mark.kind === "note" ? mark.type : "variant",
    }));
}

function notesBelow(document: Document): PlacedNote[] {
  const { references, bodyOf } = notesOf(document);
  return references.flatMap(({ key, block, start }) => {
    const body = bodyOf.get(key);
    if (!body) return [];
    const within = start - document.start(block);
    const [at, own] = [wordsBefore(document, block, within), wordAfter(document, block, within)];
    return [{ at, own, text: bodyText(document, body.block, body.end), type: "footnote" }];
  });
}

/** From the sign to the next body of the block. */
function bodyText(document: Document, index: number, from: number): string {
  const block = document.blocks[index] as Block;
  const start = document.start(index);
  const next = notesOf(document).bodies.find((one) => one.block === index && one.start > from);
  const own = document
    .inlines(block)
    .filter((one) => start + one.start >= from && (!next || start + one.start < next.start));
  return folded(inlinesText(block.text, own));
}

/** The last word before an offset of a block; empty where none stands there. */
function wordsBefore(document: Document, index: number, within: number): Span {
  const { text } = document.blocks[index] as Block;
  const base = document.start(index);
  const [, word = "", after = ""] =
    /([^\s[\]]+)([\s[\]]*)$/.exec(text.slice(Math.max(0, within - 200), within)) ?? [];
  const end = within - after.length;
  return { start: base + end - word.length, end: base + end };
}

/** From an offset of a block to the end of the first word after it, and the brackets before that. */
function wordAfter(document: Document, index: number, within: number): Span {
  const { text } = document.blocks[index] as Block;
  const [skipped = ""] = /^\S*[\s[\]]*[^\s[\]]*/.exec(text.slice(within, within + 200)) ?? [];
  const start = document.start(index) + within;
  return { start, end: start + skipped.length };
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
