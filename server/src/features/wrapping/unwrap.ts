import { markType } from "../../analysis/mark-type";
import type { Document } from "../../syntax/document";
import type { BracketMark } from "../../syntax/nodes";
import { marksIn } from "../../syntax/walk";
import { trimmed } from "../../text/lines";
import type { Span } from "../../text/span";

/** A mark around a selection, with spans in the document. */
export interface Enclosing extends Span {
  readonly mark: BracketMark;
  readonly content: Span;
}

/** The mark whose content, or which itself, is what is selected; of a type, or of any. */
export function enclosing(
  document: Document,
  selected: Span,
  type?: string,
): Enclosing | undefined {
  const index = document.blockIndexAt(selected.start);
  const block = document.blocks[index];
  if (!block) return undefined;
  const from = document.start(index);
  const own = trimmed(block.text, { start: selected.start - from, end: selected.end - from });
  const fits = (mark: BracketMark) =>
    (type === undefined || markType(mark) === type) &&
    mark.content.end > mark.content.start &&
    isWhole(mark, trimmed(block.text, mark.content), own);
  const mark = marksIn(document.inlines(block)).findLast(fits);
  if (!mark) return undefined;
  const moved = ({ start, end }: Span) => ({ start: from + start, end: from + end });
  return { mark, ...moved(mark), content: moved(mark.content) };
}

/** From the content to the mark as a whole, brackets and label selected or not. */
function isWhole(mark: Span, content: Span, { start, end }: Span): boolean {
  return mark.start <= start && start <= content.start && content.end <= end && end <= mark.end;
}
