import type { Block } from "../syntax/blocks";
import type { Inline, MarkKind } from "../syntax/nodes";
import { PAGE_NUMBER } from "../syntax/page-numbers";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { PAGE_WORDS, POINTING } from "./data/page-pointers";
import { blockFact } from "./memo";

/** `to page 3`: the words, and the number of the page. The span is relative to the block. */
export interface PagePointer {
  readonly span: Span;
  readonly label: string;
}

/** Marks in which somebody speaks about the pages; in plain text the words mean nothing. */
const SPEAKING: ReadonlySet<MarkKind> = new Set([
  "note",
  "description",
  "addition",
  "reference",
  "supplied",
]);
const POINTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${oneOf(POINTING)}) (?:the )?(?:${oneOf(PAGE_WORDS)})\s?(${PAGE_NUMBER})(?![\p{L}\p{N}])`,
  "giu",
);
const NONE: readonly PagePointer[] = [];
/** What is longer is a text in its own right, not a remark about the pages. */
const LONGEST = 2000;

/** Where the notes, descriptions and additions of a block lead to a page. */
export const pagePointersIn = blockFact((block, inlines): readonly PagePointer[] => {
  const found = spoken(block, inlines).flatMap((span) => pointersIn(block.text, span));
  return found.length > 0 ? found : NONE;
});

function spoken(block: Block, inlines: readonly Inline[]): Span[] {
  if (isNote(block, inlines)) return [block.content];
  const outer: Span[] = [];
  for (const mark of marksIn(inlines)) {
    const inside = mark.end <= (outer.at(-1)?.end ?? 0);
    if (SPEAKING.has(mark.kind) && !inside) outer.push(mark);
  }
  return outer;
}

/** `[^1]: …`, or a paragraph that begins with the sign of a note. */
function isNote({ kind }: Block, [first]: readonly Inline[]): boolean {
  if (kind === "noteBody" || first?.kind === "raisedNumber") return true;
  return first?.kind === "supplied" && first.possibleNote !== undefined;
}

function pointersIn(text: string, { start, end }: Span): PagePointer[] {
  if (end - start > LONGEST) return [];
  return [...text.slice(start, end).matchAll(POINTER)].map(
    ({ index, 0: written, 1: label = "" }) => ({
      span: { start: start + index, end: start + index + written.length },
      label,
    }),
  );
}

function oneOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/\./g, "\\.").replace(/ /g, "\\s")).join("|");
}
