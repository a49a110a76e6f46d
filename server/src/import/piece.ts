import { defaultConventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import type { MarkKind } from "../syntax/nodes";
import { parse } from "../syntax/parse";
import { textOfBlocks, transcriptionText } from "../syntax/transcription-text";

/** A stretch of a transcription in the making. */
export interface Piece {
  /** With marks, as it is written where that reads back rightly. */
  readonly marked: string;
  /** The words alone, with brackets escaped, and page marks. */
  readonly plain: string;
  /** The characters of the source. */
  readonly words: string;
}

export const NOTHING: Piece = { marked: "", plain: "", words: "" };

/** What would be read as a tag; a space in it makes it words. */
const TAG = /<(?=\/?(?:u|b|i|s|del|sup|sub|strike)>)/gi;

/** Characters of the source, with its own brackets escaped. */
export function wordsPiece(text: string): Piece {
  const untagged = text.replace(TAG, "< ");
  // A space parts a backslash of the source from the bracket of a mark after it.
  const escaped = untagged.replace(/[[\]]/g, "\\$&").replace(/\\$/, "\\ ");
  return { marked: escaped, plain: escaped, words: text };
}

/** A mark that holds no words of the source. */
export function emptyMark(mark: string): Piece {
  return { marked: mark, plain: "", words: "" };
}

export function joined(pieces: readonly Piece[], between = ""): Piece {
  return {
    marked: pieces.map(({ marked }) => marked).join(between),
    plain: pieces.map(({ plain }) => plain).join(between),
    words: pieces.map(({ words }) => words).join(between),
  };
}

/** Words between an opener and a closer; white space at their edges stands outside. */
export function enclosed(open: string, { marked, plain, words }: Piece, close = "]"): Piece {
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(marked) ?? [];
  return { marked: core === "" ? marked : `${before}${open}${core}${close}${after}`, plain, words };
}

/** Whether what is spelled is one mark of this kind, wherever it may stand. */
export function readsAs(marked: string, kind: MarkKind): boolean {
  const document = parse(`x ${tidied(marked)}`, defaultConventions);
  const [block] = document.blocks;
  if (!block || document.blocks.length > 1) return false;
  const [, mark, ...more] = document.inlines(block);
  return mark?.kind === kind && more.length === 0 && !("unclosed" in mark);
}

/** Before what looks like a mark, this makes words of it; a space does where lines decide. */
const NO_MARK = "<i></i>";

/** The text of a block with marks, or without where those would not give the words back. */
export function spelledBlock(piece: Piece): { text: string; marksKept: boolean; kept: boolean } {
  const wanted = bare(piece.words);
  for (const [at, spelling] of [piece.marked, piece.plain].entries()) {
    const text = tidied(spelling);
    if (bare(said(text)) === wanted) return { text, marksKept: at === 0, kept: true };
  }
  const plain = tidied(piece.plain);
  for (const sign of [" ", NO_MARK]) {
    const text = plain
      .replace(/^(?!\[page )(?=\S)/gm, sign)
      .replace(/__(?=_)/g, `__${sign.trim()}`);
    if (bare(said(text)) === wanted) return { text, marksKept: false, kept: true };
  }
  return { text: plain, marksKept: false, kept: false };
}

/** What a document says after its front matter. */
export function saidAfterFront(document: Document): string {
  const from = document.blocks.findIndex(({ phase }) => phase === "body");
  return from < 0 ? "" : textOfBlocks(document, from, document.blocks.length);
}

/** What a text says, as part of a longer one. */
export function said(text: string): string {
  return transcriptionText(parse(`[original]\n\n${text}`, defaultConventions));
}

/** Only letters and signs are compared: white space in XML is that of its layout. */
export function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

function tidied(text: string): string {
  return (
    text
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .replace(/ {2,}/g, " ")
      .replace(/\n{2,}/g, "\n")
      // A page mark alone on its line would end the paragraph and the marks around it.
      .replace(/(\n\[page [^\]]*\])\n/g, "$1")
      .trim()
  );
}
