import type { Matcher } from "../people/matcher";
import { recognise } from "../people/recognise";
import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import type { Quiet } from "./quiet";

/** About so many characters are read at once: a millisecond or two. */
const SLICE = 2000;
/** After so many characters, most words of a text are known. */
const ENOUGH = 200_000;

/**
 * Lets a new matcher meet the words of a document, a little at a time, when nobody types. It
 * remembers what it made of each word, which is most of the work of finding names.
 */
export async function warm(document: Document, matcher: Matcher, quiet: Quiet): Promise<void> {
  for (const piece of piecesOf(document)) {
    await quiet.moment();
    recognise(parse(piece, document.base), matcher);
  }
}

/** The text in pieces that end with a block. */
function* piecesOf({ blocks }: Document): Generator<string> {
  let piece = "";
  let read = 0;
  for (const { text } of blocks) {
    piece += text.slice(0, SLICE);
    read += text.length;
    if (read > ENOUGH) break;
    if (piece.length < SLICE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
