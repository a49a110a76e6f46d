import type { Span } from "../../text/span";
import type { Conventions } from "../conventions";
import type { BracketMark, Inline } from "../nodes";

/** A pair of brackets whose meaning is to be decided. Offsets are relative to the block. */
export interface Bracket extends Span {
  readonly text: string;
  /** What stands between the brackets. */
  readonly inner: Span;
  /** The inner text is one bracket from end to end: `[[X]]`. */
  readonly twice: boolean;
  readonly conventions: Conventions;
  /** Parses a part of the inner text. */
  readonly parse: (span: Span) => readonly Inline[];
}

/** Decides what a bracket means; "text" when it is no mark at all, undefined for the next one. */
export type Decision = (bracket: Bracket) => BracketMark | "text" | undefined;

/** Inner texts longer than this are read as content, never as a keyword. */
const LONGEST_KEYWORD = 120;

/** The inner text, trimmed, or "" when it is too long to be a keyword. */
export function keywordOf({ text, inner }: Bracket): string {
  if (inner.end - inner.start > LONGEST_KEYWORD) return "";
  return text.slice(inner.start, inner.end).trim();
}

/** The parts that every mark has, for one whose inner text is all content. */
export function whole(bracket: Bracket) {
  const { start, end, inner } = bracket;
  return { start, end, descriptor: "", content: inner, children: bracket.parse(inner) };
}

/** The parts that every mark has, for one without content; its inner text is its descriptor. */
export function empty({ text, start, end, inner }: Bracket) {
  const descriptor = text.slice(inner.start, inner.end);
  return { start, end, descriptor, content: { start: inner.end, end: inner.end }, children: [] };
}
