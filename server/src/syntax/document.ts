import { lastAtOrBefore, lineStarts } from "../text/lines";
import type { Span } from "../text/span";
import type { Block } from "./blocks";
import { type Conventions, conventionsDeclaring } from "./conventions";
import { declaredIn } from "./declared";
import { inlinesOf } from "./inlines";
import { type Layout, layoutOf } from "./layout";
import { factNumber } from "./memory";
import type { Inline } from "./nodes";

/** A place in a text as editors count it: zero-based line, UTF-16 code units in the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * A parsed text: blocks in order, which together are the text. A document never changes; an edit
 * makes a new one that shares every block the edit did not touch.
 */
export class Document {
  /** The project's conventions, with what the front matter says of brackets. */
  readonly conventions: Conventions;

  constructor(
    readonly blocks: readonly Block[],
    /** How far from its start each block's end was decided: an edit beyond leaves it as it is. */
    readonly reaches: readonly number[],
    readonly base: Conventions,
    readonly layout: Layout = layoutOf(blocks),
  ) {
    this.conventions = conventionsDeclaring(base, declaredIn(blocks));
  }

  /** The length of the text in UTF-16 code units. */
  get length(): number {
    return this.start(this.blocks.length);
  }

  /** The whole text. Costs a copy: features work on blocks. */
  get text(): string {
    return this.blocks.map(({ text }) => text).join("");
  }

  /** The offset at which the block of that index begins. */
  start(index: number): number {
    return this.layout.starts[index] as number;
  }

  /** The line at which the block of that index begins. */
  line(index: number): number {
    return this.layout.lines[index] as number;
  }

  inlines(block: Block): readonly Inline[] {
    return inlinesOf(block, this.conventions);
  }

  /** The index of the block that holds the offset; the last block at the end of the text. */
  blockIndexAt(offset: number): number {
    return Math.max(
      0,
      Math.min(lastAtOrBefore(this.layout.starts, offset), this.blocks.length - 1),
    );
  }

  /** The index of the block that holds the line. */
  blockIndexAtLine(line: number): number {
    return Math.max(0, Math.min(lastAtOrBefore(this.layout.lines, line), this.blocks.length - 1));
  }

  positionAt(offset: number): Position {
    const index = this.blockIndexAt(offset);
    const block = this.blocks[index];
    if (!block) return { line: 0, character: 0 };
    const within = Math.max(0, Math.min(offset - this.start(index), block.text.length));
    return this.positionIn(index, within);
  }

  /** The position of an offset that is relative to the block of that index. */
  positionIn(index: number, within: number): Position {
    const starts = lineStartsOf(this.blocks[index] as Block);
    const line = lastAtOrBefore(starts, within);
    const start = starts[line] as number;
    const { text } = this.blocks[index] as Block;
    // Nobody can stand between the two characters of a CRLF.
    const before = within > start && text[within - 1] === "\r" && text[within] === "\n";
    return { line: this.line(index) + line, character: within - start - (before ? 1 : 0) };
  }

  rangeIn(index: number, span: Span): { start: Position; end: Position } {
    return { start: this.positionIn(index, span.start), end: this.positionIn(index, span.end) };
  }

  /** The offset of a position; one past the end of a line means the line's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const index = this.blockIndexAtLine(position.line);
    const block = this.blocks[index];
    if (!block || position.line > this.line(this.blocks.length)) return this.length;
    const starts = lineStartsOf(block);
    const line = position.line - this.line(index);
    const start = starts[line];
    if (start === undefined) return this.length;
    const end = endOfLine(block.text, start, starts[line + 1] ?? block.text.length);
    return this.start(index) + Math.min(start + Math.max(0, position.character), end);
  }

  /** The text of a stretch, across blocks. */
  slice(start: number, end: number): string {
    let sliced = "";
    for (let index = this.blockIndexAt(start); index < this.blocks.length; index++) {
      const offset = this.start(index);
      if (offset >= end) break;
      sliced += (this.blocks[index] as Block).text.slice(Math.max(0, start - offset), end - offset);
    }
    return sliced;
  }
}

const LINE_STARTS = factNumber();

/** Where the lines of a block begin, relative to it. */
export function lineStartsOf(block: Block): readonly number[] {
  return block.memory.recall(LINE_STARTS, undefined, () => lineStarts(block.text));
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}
