import type { Span } from "../text/span";

/** A mark as far as its brackets go; marks that are a whole line have no content. */
interface Bracketed extends Span {
  readonly content?: Span;
  readonly unclosed?: true;
}

const TAG = /^<\/?[a-z]{1,3}>/i;
const CLOSING_TAG = /<\/[a-z]{1,3}>$/i;

/** The brackets or tags at both ends of a mark, as far as they are there: `[[` and `]]`. */
export function bracketsOf(text: string, mark: Bracketed): readonly Span[] {
  const opening = openingOf(text, mark);
  if (!opening) return [];
  const closing = mark.unclosed ? undefined : closingOf(text, mark, opening);
  return closing && closing.start >= opening.end ? [opening, closing] : [opening];
}

function openingOf(text: string, { start, end, content }: Bracketed): Span | undefined {
  if (text[start] === "[") {
    // Two belong to one mark where its content, or what it says of itself, begins after both.
    const two = text[start + 1] === "[" && content !== undefined && content.start > start + 1;
    return { start, end: start + (two ? 2 : 1) };
  }
  const tag = TAG.exec(text.slice(start, Math.min(end, start + 8)))?.[0];
  return tag === undefined ? undefined : { start, end: start + tag.length };
}

function closingOf(
  text: string,
  { start, end, content }: Bracketed,
  opening: Span,
): Span | undefined {
  if (text[start] !== "[") {
    const tag = CLOSING_TAG.exec(text.slice(Math.max(start, end - 8), end))?.[0];
    return tag === undefined ? undefined : { start: end - tag.length, end };
  }
  if (text[end - 1] === "]") {
    const both = opening.end - opening.start === 2 && text[end - 2] === "]";
    return { start: both && content && content.end <= end - 2 ? end - 2 : end - 1, end };
  }
  // `[signature] (A. Name)`: the mark goes on after its bracket. `[^1]:` ends with a colon.
  const at = text.lastIndexOf("]", end - 1);
  return at > start ? { start: at, end: at + 1 } : undefined;
}
