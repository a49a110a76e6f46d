import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { originOf } from "../../syntax/lineage";
import type { BracketMark } from "../../syntax/nodes";
import { type Edit, edit } from "../../syntax/parse";
import { textOfBlocks, transcriptionText } from "../../syntax/transcription-text";
import { marksIn } from "../../syntax/walk";

/** The document after an edit that leaves every word of the transcription; else nothing. */
export function keeping(document: Document, change: Edit): Document | undefined {
  const edited = edit(document, change);
  const origin = originOf(edited);
  if (!origin || edited.conventions !== document.conventions) {
    return transcriptionText(edited) === transcriptionText(document) ? edited : undefined;
  }
  const { first, kept, made } = origin;
  const before = textOfBlocks(document, first, kept);
  return textOfBlocks(edited, first, first + made.length) === before ? edited : undefined;
}

/** The marks of a document that begin at an offset, the outermost first. */
export function marksFrom(document: Document, offset: number): readonly BracketMark[] {
  const index = document.blockIndexAt(offset);
  const block = document.blocks[index] as Block | undefined;
  const start = document.start(index);
  if (!block) return [];
  return marksIn(document.inlines(block)).filter((mark) => start + mark.start === offset);
}
