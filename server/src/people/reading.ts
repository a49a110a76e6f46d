import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { type BracketMark, type Inline, isMark } from "../syntax/nodes";

/**
 * The words of a block as a reader takes them in: without brackets, descriptors and comments, so
 * that `Mik[oyan]` is one word. What stands beside the text (notes, stamps, the old words of a change, an
 * abbreviation that is expanded, other readings) follows after it.
 */
export interface Reading {
  readonly text: string;
  /** Where the text itself ends, and what stands beside it begins. */
  readonly end: number;
  /** Pieces of the text in order: where each begins in the reading, and in the block. */
  readonly at: readonly number[];
  readonly from: readonly number[];
}

/** Stands where something is missing or where another text begins: no name runs across it. */
export const BREAK = "\ufffc";

/** Marks whose content is not part of the sentence around them. */
const BESIDE: ReadonlySet<string> = new Set([
  "note",
  "stamp",
  "runningMatter",
  "variant",
  "signature",
  "heading",
  "letterPart",
  "description",
]);
/** Marks that say something about the text and hold no words of it. */
const SILENT: ReadonlySet<string> = new Set([
  "noteReference",
  "identification",
  "pageBreak",
  "handShift",
  "anchor",
  "insertionPoint",
  "reference",
  "lineBeginning",
  "columnBreak",
  "sic",
]);

/**
 * The reading of a block. Words of which the text says that they name nobody (`[@: X]`) are left out
 * unless all are wanted.
 */
export function readingOf(document: Document, block: Block, hasNobody = false): Reading {
  if (block.kind === "yaml") return yamlReading(block);
  const inlines = document.inlines(block);
  const [first] = inlines;
  if (first?.kind === "text" && inlines.length === 1) {
    const text = block.text.slice(first.start, first.end);
    return { text, end: text.length, at: [0], from: [first.start] };
  }
  const writer = new ReadingWriter(block.text, hasNobody);
  writer.writeAll(inlines);
  return writer.finish();
}

function yamlReading(block: Extract<Block, { kind: "yaml" }>): Reading {
  const writer = new ReadingWriter(block.text);
  for (const { value } of block.fields) {
    writer.copy(value.start, value.end);
    writer.break(value.end);
  }
  return writer.finish();
}

/** The offset in the block of an offset in the reading; of an end, the end of what it follows. */
export function inBlock({ at, from }: Reading, offset: number, isEnd: boolean): number {
  const sought = isEnd ? offset - 1 : offset;
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] as number) <= sought) low = middle;
    else high = middle - 1;
  }
  return (from[low] ?? 0) + sought - (at[low] ?? 0) + (isEnd ? 1 : 0);
}

class ReadingWriter {
  readonly #parts: string[] = [];
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #beside: (readonly Inline[])[] = [];
  #length = 0;

  constructor(
    private readonly source: string,
    private readonly hasNobody = false,
  ) {}

  finish(): Reading {
    const end = this.#length;
    for (let index = 0; index < this.#beside.length; index++) {
      const inlines = this.#beside[index] as readonly Inline[];
      this.break(inlines[0]?.start ?? 0);
      this.writeAll(inlines);
    }
    return { text: this.#parts.join(""), end, at: this.#at, from: this.#from };
  }

  writeAll(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.#write(inline);
  }

  copy(start: number, end: number): void {
    this.#push(this.source.slice(start, end), start);
  }

  break(from: number): void {
    this.#push(BREAK, from);
  }

  #write(inline: Inline): void {
    if (inline.kind === "text") return this.copy(inline.start, inline.end);
    if (inline.kind === "escape") return this.copy(inline.start + 1, inline.end);
    if (!isMark(inline)) return;
    if (inline.kind === "gap" || inline.kind === "space" || inline.kind === "ditto")
      return this.break(inline.start);
    if (BESIDE.has(inline.kind)) {
      this.#beside.push(inline.children);
      return;
    }
    if (SILENT.has(inline.kind) || (inline.kind === "supplied" && inline.possibleNote)) return;
    // `[@: X]` says that nobody of the register is meant.
    if (inline.kind === "personName" && inline.id === "" && !this.hasNobody)
      return this.break(inline.start);
    const [read, ...others] = wordings(inline);
    this.#beside.push(...others);
    this.writeAll(read);
  }

  #push(text: string, from: number): void {
    if (text === "") return;
    this.#at.push(this.#length);
    this.#from.push(from);
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** What a mark gives several wordings of: first the one that is read, which may be its only one. */
function wordings(mark: BracketMark): readonly [readonly Inline[], ...(readonly Inline[])[]] {
  const { children } = mark;
  const between = (start: number, end: number) =>
    children.filter((child) => child.start >= start && child.start < end);
  if ("arrow" in mark && mark.arrow.start < mark.arrow.end)
    return [between(mark.arrow.end, mark.end), between(mark.start, mark.arrow.start)];
  if (mark.kind !== "unclear" || !mark.dividers) return [children];
  const [first, ...others] = mark.dividers;
  if (!first) return [children];
  const starts = mark.dividers.map(({ end }) => end);
  const ends = [...others.map(({ start }) => start), mark.end];
  return [
    between(mark.start, first.start),
    ...starts.map((start, at) => between(start, ends[at] as number)),
  ];
}
