import type { Block } from "../../server/src/syntax/blocks";
import type { Document } from "../../server/src/syntax/document";
import { type BracketMark, type Inline, isMark } from "../../server/src/syntax/nodes";
import type { Edit } from "../../server/src/syntax/parse";
import type { Span } from "../../server/src/text/span";

/** Marks whose content is described, not transcribed: they need not have children for it. */
const WITHOUT_CHILDREN = new Set(["gap", "space", "handShift"]);

/** Throws unless the tree of `document` is sound and its blocks together are `text`. */
export function checkTree(document: Document, text: string): void {
  must(document.text === text, "the blocks together are the text");
  let lineEnds = 0;
  for (const [index, block] of document.blocks.entries()) {
    must(block.text.length > 0, "no block is empty");
    must(document.line(index) === lineEnds, "lines are counted");
    lineEnds += block.lineEnds;
    checkBlock(document, block);
  }
}

function checkBlock(document: Document, block: Block): void {
  checkSpans(block, block.text.length);
  const inlines = document.inlines(block);
  const parts = partsOf(block).filter(({ start, end }) => start < end);
  checkRow(block.text, inlines);
  checkCover(inlines, parts, "the inlines cover the block's content");
  for (const part of parts) checkMarks(block.text, inlines, part);
}

/** Where marks may stand in a block, worked out apart from the parser. */
function partsOf(block: Block): readonly Span[] {
  if (block.kind === "field") return [block.value];
  if (block.kind === "section") return [block.rest];
  if (block.kind === "noteBody") return [{ start: block.mark.end, end: block.content.end }];
  if (block.kind === "table") return block.rows.flat();
  return ["title", "paragraph", "annotation"].includes(block.kind) ? [block.content] : [];
}

/** Every pair of `start` and `end` anywhere in the value lies within `length`. */
function checkSpans(value: unknown, length: number): void {
  if (typeof value !== "object" || value === null) return;
  const { start, end } = value as Partial<Span>;
  if (start !== undefined && end !== undefined) {
    must(0 <= start && start <= end && end <= length, "spans lie within their block");
  }
  for (const [name, field] of Object.entries(value)) {
    if (name !== "memory") checkSpans(field, length);
  }
}

/** Inlines stand in order, none is empty, and no two texts are neighbours. */
function checkRow(text: string, inlines: readonly Inline[]): void {
  let last: Inline | undefined;
  for (const inline of inlines) {
    must(inline.start < inline.end, "no inline is empty");
    must(!last || last.end <= inline.start, "inlines stand in order");
    const parted =
      !last || last.end < inline.start || inline.kind !== "text" || last.kind !== "text";
    must(parted, "neighbouring texts are one");
    if (isMark(inline)) checkRow(text, inline.children);
    last = inline;
  }
}

function checkCover(inlines: readonly Inline[], parts: readonly Span[], rule: string): void {
  const covered = merged(inlines);
  const wanted = merged(parts);
  must(JSON.stringify(covered) === JSON.stringify(wanted), rule);
}

function merged(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && last.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

function checkMarks(text: string, inlines: readonly Inline[], around: Span): void {
  for (const inline of inlines) {
    if (!isMark(inline) || inline.start < around.start || inline.end > around.end) continue;
    checkMark(text, inline, around);
    checkMarks(text, inline.children, inline.content);
  }
}

function checkMark(text: string, mark: BracketMark, around: Span): void {
  const { start, end, content, children } = mark;
  must(start <= content.start && content.end <= end, "a mark's content lies in the mark");
  must(text.slice(start, end).includes(mark.descriptor), "descriptors are kept verbatim");
  if (mark.unclosed) must(end === around.end, "an unclosed mark runs to the end");
  for (const child of children) {
    must(content.start <= child.start && child.end <= content.end, "children lie in the content");
  }
  if (children.length === 0 && WITHOUT_CHILDREN.has(mark.kind)) return;
  for (const hole of holes(content, children)) checkHole(text, mark, hole);
}

/** What children leave out is a sign of the mark itself: an arrow, a divider, the label. */
function checkHole(text: string, mark: BracketMark, hole: Span): void {
  const signs = [
    ...("arrow" in mark ? [mark.arrow] : []),
    ...("dividers" in mark ? (mark.dividers ?? []) : []),
  ];
  const isSign = merged(signs).some(({ start, end }) => start === hole.start && end === hole.end);
  const isLabel =
    mark.descriptor !== "" && text.slice(hole.start, hole.end).includes(mark.descriptor);
  must(isSign || isLabel, "children cover the content");
}

function holes(content: Span, children: readonly Inline[]): Span[] {
  const found: Span[] = [];
  let at = content.start;
  for (const { start, end } of children) {
    if (start > at) found.push({ start: at, end: start });
    at = end;
  }
  if (at < content.end) found.push({ start: at, end: content.end });
  return found;
}

/** Throws unless positions lead to their offsets and back. */
export function checkPositions(document: Document, text: string): void {
  let line = 0;
  let lineStart = 0;
  for (let offset = 0; offset <= text.length; offset++) {
    const inLineEnd = text[offset - 1] === "\r" && text[offset] === "\n";
    if (!inLineEnd) {
      const position = document.positionAt(offset);
      const right = position.line === line && position.character === offset - lineStart;
      must(right, `offset ${offset} is at ${line}:${offset - lineStart}`);
      must(document.offsetAt(position) === offset, `position of offset ${offset} leads back`);
    }
    if (text[offset] === "\n" || (text[offset] === "\r" && text[offset + 1] !== "\n")) {
      line++;
      lineStart = offset + 1;
    }
  }
}

/** Throws unless both documents have equal blocks and inlines. */
export function checkEqual(one: Document, two: Document): void {
  must(one.blocks.length === two.blocks.length, "as many blocks as when parsed afresh");
  for (const [index, block] of one.blocks.entries()) {
    const other = two.blocks[index] as Block;
    must(written(block) === written(other), "blocks as when parsed afresh");
    const inlines = JSON.stringify(one.inlines(block));
    must(inlines === JSON.stringify(two.inlines(other)), "inlines as when parsed afresh");
    must(one.reaches[index] === two.reaches[index], "reaches as when parsed afresh");
  }
}

/** All that a block says, without what is remembered with it. */
function written(block: Block): string {
  return JSON.stringify(block, (name, value) => (name === "memory" ? undefined : value));
}

/** Throws unless every block that the edit left as it was is the same object as before. */
export function checkShared(before: Document, change: Edit, after: Document): void {
  const byStart = new Map(before.blocks.map((block, index) => [before.start(index), block]));
  const grown = change.text.length - (change.end - change.start);
  for (const [index, block] of after.blocks.entries()) {
    const start = after.start(index);
    const isBefore = start + block.text.length <= change.start;
    const isAfter = start >= change.start + change.text.length;
    const old = isBefore ? byStart.get(start) : isAfter ? byStart.get(start - grown) : undefined;
    const same = old?.text === block.text && old.phase === block.phase && old.kind === block.kind;
    if (same) must(old === block, "an untouched block is the same object");
  }
}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`);
}
