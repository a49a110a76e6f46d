import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { BracketMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { keepsText } from "./kept-text";
import type { FixEdit } from "./rule";

/** Blocks in whose text marks may stand. */
const WRITTEN: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "table",
  "noteBody",
  "section",
]);

/**
 * The edits that put `[@id: …]` around a name; nothing where that would cut a mark, a cell or a
 * paragraph in two, because the text of the source must stay what it is.
 */
export function marking(document: Document, name: Span, id: string): FixEdit[] | undefined {
  const index = document.blockIndexAt(name.start);
  const block = document.blocks[index];
  if (!block || !WRITTEN.has(block.kind)) return undefined;
  const from = document.start(index);
  const span = whole(document, block, { start: name.start - from, end: name.end - from });
  if (!span || !isText(block, span)) return undefined;
  if (!isKept(document, index, span, id)) return undefined;
  const [start, end] = [from + span.start, from + span.end];
  return [
    { span: { start, end: start }, newText: `[@${id}: ` },
    { span: { start: end, end }, newText: "]" },
  ];
}

/** The name, with the brackets of doubt that hold nothing else; undefined where a mark is cut. */
function whole(document: Document, block: Block, name: Span): Span | undefined {
  let { start, end } = name;
  const around: BracketMark[] = [];
  for (const mark of marksIn(document.inlines(block))) {
    if (mark.end <= start || mark.start >= end) continue;
    const inside = start <= mark.start && mark.end <= end;
    if (!inside && !contains(mark, { start, end })) return undefined;
    if (!inside) around.push(mark);
  }
  for (const mark of around.reverse()) {
    const { kind, content } = mark;
    if (kind !== "supplied" && kind !== "unclear") break;
    // `[[@id: X]]` would be read as a doubled bracket.
    if (start > content.start && end < content.end) break;
    if (start > content.start || end < content.end) return undefined;
    [start, end] = [mark.start, mark.end];
  }
  return { start, end };
}

/** `[its/their]` and `(signed) A. N.` would be read anew: where marks stand, the result is parsed. */
function isKept(document: Document, index: number, { start, end }: Span, id: string): boolean {
  const block = document.blocks[index] as Block;
  const { text } = block;
  const isPlain = document.inlines(block).every(({ kind }) => kind === "text");
  if (isPlain && !/[[\]<]/.test(text)) return true;
  const marked = `${text.slice(0, start)}[@${id}: ${text.slice(start, end)}]${text.slice(end)}`;
  return keepsText(document, index, marked);
}

/** Whether a stretch lies in the content of a mark, on one side of its arrow. */
function contains(mark: BracketMark, { start, end }: Span): boolean {
  const { content } = mark;
  if (start < content.start || end > content.end || mark.unclosed || mark.halfClosed) return false;
  const signs = "arrow" in mark ? [mark.arrow] : "dividers" in mark ? (mark.dividers ?? []) : [];
  return (
    mark.kind !== "personName" && signs.every((sign) => end <= sign.start || start >= sign.end)
  );
}

/** Running text, without dividers of cells, stray brackets, escapes and comments. */
function isText(block: Block, { start, end }: Span): boolean {
  if (start < block.content.start || end > block.content.end) return false;
  if (block.kind === "noteBody" && start < block.mark.end) return false;
  if (block.kind === "section" && start < block.rest.start) return false;
  const text = block.text.slice(start, end);
  return !/[|\\%]|\n[ \t]*\r?\n/.test(text) && isBalanced(text);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(/[^[\]]/g, "")) {
    depth += sign === "[" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
