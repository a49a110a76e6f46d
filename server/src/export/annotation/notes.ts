import { notesOf } from "../../analysis/notes";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import type { Note, Variant } from "../../syntax/nodes";
import { inlinesText } from "../../syntax/transcription-text";
import { marksIn } from "../../syntax/walk";
import type { Span } from "../../text/span";

/** A note and the place that it speaks of. Spans are offsets in the document. */
export interface PlacedNote {
  readonly at: Span;
  readonly text: string;
  /** `translator`, `editor`, `variant`, … */
  readonly type: string;
}

/** The notes of a document: at the words before their sign, or before the note itself. */
export function placedNotes(document: Document): readonly PlacedNote[] {
  const notes = [...document.blocks.keys()].flatMap((index) => notesInText(document, index));
  return [...notes, ...notesBelow(document)].sort((a, b) => a.at.start - b.at.start);
}

function notesInText(document: Document, index: number): PlacedNote[] {
  const block = document.blocks[index] as Block;
  return marksIn(document.inlines(block))
    .filter((mark): mark is Note | Variant => mark.kind === "note" || mark.kind === "variant")
    .map((mark) => ({
      at: wordsBefore(document, index, mark.start),
      text: folded(inlinesText(block.text, mark.children)),
      type: mark.kind === "note" ? mark.type : "variant",
    }));
}

function notesBelow(document: Document): PlacedNote[] {
  const { references, bodyOf } = notesOf(document);
  return references.flatMap(({ key, block, start }) => {
    const body = bodyOf.get(key);
    if (!body) return [];
    const at = wordsBefore(document, block, start - document.start(block));
    return [{ at, text: bodyText(document, body.block, body.end), type: "footnote" }];
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

/** The last word before an offset of a block; where none stands there, the first after it. */
function wordsBefore(document: Document, index: number, within: number): Span {
  const { text } = document.blocks[index] as Block;
  const base = document.start(index);
  const [, word = "", after = ""] =
    /([^\s[\]]+)([\s[\]]*)$/.exec(text.slice(Math.max(0, within - 200), within)) ?? [];
  const end = within - after.length;
  return { start: base + end - word.length, end: base + end };
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
