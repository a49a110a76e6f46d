import type { Block } from "./blocks";
import type { Document } from "./document";
import type { BracketMark, Inline } from "./nodes";

/** What is left out of a comparison: an inline that is to count as if it were not there. */
export type LeftOut = (inline: Inline, text: string) => boolean;

/** Where something stands, how it is spelt, and what is told by its parts. */
const SPELLING: ReadonlySet<string> = new Set([
  ...["start", "end", "descriptor", "content", "children", "arrow", "dividers", "image", "word"],
  ...["text", "lineEnds", "phase", "memory", "keySpan", "value", "mark", "rest", "page", "rows"],
  ...["fields"],
]);
const NOTHING: LeftOut = () => false;

/**
 * What a block says, in a form that can be compared: its tree with all texts, without offsets,
 * descriptors and spaces at line ends. Two spellings of one thing mean the same.
 */
export function meaningOf(document: Document, block: Block, leftOut: LeftOut = NOTHING): string {
  const { text } = block;
  const own = Object.entries(block).filter(([name]) => !SPELLING.has(name));
  const page = block.kind === "page" ? markMeaning(text, block.page, leftOut) : [];
  const rows = block.kind === "table" ? block.rows.map((row) => row.length) : [];
  const raw =
    block.kind === "yaml" || block.kind === "comment" ? withoutEndSpaces(text.trim()) : "";
  const said = inlinesMeaning(text, document.inlines(block), leftOut);
  return JSON.stringify([own, page, rows, raw, said]);
}

/** The text with LF at its line ends and nothing that cannot be seen before them. */
export function withoutEndSpaces(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, endOfWriting(line, line.length)))
    .join("\n");
}

/** Where the writing before `end` ends: spaces and tabs at a line's end are no part of it. */
export function endOfWriting(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}

function inlinesMeaning(text: string, inlines: readonly Inline[], leftOut: LeftOut): unknown[] {
  const said: unknown[] = [];
  for (const inline of inlines) {
    if (leftOut(inline, text)) continue;
    if (inline.kind !== "text") {
      said.push(inlineMeaning(text, inline, leftOut));
      continue;
    }
    const written = text.slice(inline.start, inline.end);
    const last = said.at(-1);
    if (typeof last === "string") said[said.length - 1] = last + written;
    else said.push(written);
  }
  // Spaces at the very end are seen: a bracket closes behind them.
  return said.map((one) => (typeof one === "string" ? withoutEndSpaces(`${one}|`) : one));
}

function inlineMeaning(text: string, inline: Inline, leftOut: LeftOut): unknown {
  if (inline.kind === "comment") return [inline.kind, text.slice(inline.start, inline.end).trim()];
  return "children" in inline
    ? markMeaning(text, inline, leftOut)
    : [inline.kind, text.slice(inline.start, inline.end)];
}

function markMeaning(text: string, mark: BracketMark, leftOut: LeftOut): unknown[] {
  const own = Object.entries(mark).filter(
    ([name, value]) => value !== undefined && !SPELLING.has(name),
  );
  const slices = [
    "word" in mark ? mark.word : undefined,
    "image" in mark ? mark.image : undefined,
  ].map((span) => span && text.slice(span.start, span.end));
  const dividers = "dividers" in mark ? mark.dividers?.length : 0;
  const before =
    "arrow" in mark ? mark.children.filter(({ start }) => start < mark.arrow.start) : [];
  const old = before.length;
  return [own.sort(), slices, dividers, old, inlinesMeaning(text, mark.children, leftOut)];
}
