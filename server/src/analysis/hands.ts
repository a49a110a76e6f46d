import type { Block } from "../syntax/blocks";
import type { BracketMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { blockFact } from "./memo";

/** A mark names a hand. The span is the hand's key, relative to the block. */
export interface NamedHand extends Span {
  readonly key: string;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Descriptors are shorter than this. */
const LONGEST = 200;

/** The hands that the marks of a block name. */
export const handsIn = blockFact((block, inlines): readonly NamedHand[] =>
  [...marksIn(inlines)].flatMap((mark) => {
    const key = "hand" in mark ? mark.hand : undefined;
    return key === undefined ? [] : [{ key, ...keySpan(block, mark, key) }];
  }),
);

/** Where the key stands in the mark, as a word of its own: in the descriptor, before any content. */
function keySpan({ text }: Block, mark: BracketMark, key: string): Span {
  const { end } = mark;
  const start = Math.max(mark.start, text.indexOf(mark.descriptor, mark.start));
  const written = text.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
  const wanted = key.toLowerCase();
  for (let at = written.indexOf(wanted); at >= 0; at = written.indexOf(wanted, at + 1)) {
    if (!LETTER.test(written[at - 1] ?? "") && !LETTER.test(written[at + key.length] ?? "")) {
      return { start: start + at, end: start + at + key.length };
    }
  }
  return { start, end };
}
