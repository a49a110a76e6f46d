import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { endOfWriting } from "../syntax/meaning";
import type { Inline } from "../syntax/nodes";
import { lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";

/** A text of which each code unit knows the offset in the document that it comes from. */
interface Placed {
  readonly text: string;
  readonly from: readonly number[];
}

/** The transcription text of a document, and where in it what the document says stands. */
export class PlacedText {
  readonly text: string;
  private readonly from: readonly number[];

  constructor(document: Document) {
    const { text, from } = placed(document);
    this.text = text;
    this.from = from;
  }

  /** The offset in the text of what stands at an offset of the document, or next after it. */
  at(offset: number): number {
    if (this.from.length === 0 || offset <= (this.from[0] as number)) return 0;
    return lastAtOrBefore(this.from, offset - 1) + 1;
  }

  /** What of the text stands between two offsets of the document. */
  span({ start, end }: Span): Span {
    return { start: this.at(start), end: this.at(end) };
  }
}

/** As `transcriptionText` has it, to which it is compared in the tests. */
function placed(document: Document): Placed {
  const pieces: Placed[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const start = document.start(index);
    const end = start + block.text.length;
    if (index > 0) pieces.push(lineEndAt(start));
    const written = placedBlock(block, start, document.inlines(block));
    if (written.text !== "") pieces.push(written, lineEndAt(end));
  }
  return trimmed(kept(together(pieces)));
}

/** The cells of a table are parted by tabs, its rows by line ends. */
function placedBlock(block: Block, base: number, inlines: readonly Inline[]): Placed {
  const { text } = block;
  if (block.kind !== "table") return placedInlines(text, base, inlines);
  const pieces = block.rows.flatMap((row, at) =>
    row.flatMap((cell, column): Placed[] => {
      const own = inlines.filter(({ start, end }) => start >= cell.start && end <= cell.end);
      const sign = column > 0 ? "\t" : at > 0 ? "\n" : "";
      const before = sign === "" ? NOTHING : { text: sign, from: [base + cell.start] };
      return [before, placedInlines(text, base, own)];
    }),
  );
  return together(pieces);
}

function placedInlines(text: string, base: number, inlines: readonly Inline[]): Placed {
  const all = together(inlines.map((inline) => placedInline(text, base, inline)));
  const written = filtered(all, (at) => !(all.text[at] === "\n" && all.text[at - 1] === "\r"));
  const unix = { ...written, text: written.text.replaceAll("\r", "\n") };
  const isParted = inlines[0]?.kind === "anchor" && /^[ \n]/.test(unix.text);
  return isParted ? { text: unix.text.slice(1), from: unix.from.slice(1) } : unix;
}

function placedInline(text: string, base: number, inline: Inline): Placed {
  const { start, end } = inline;
  switch (inline.kind) {
    case "text":
    case "raisedNumber":
      return stretch(text, base, start, end);
    case "escape":
      return stretch(text, base, start + 1, end);
    case "comment":
    case "gap":
    case "space":
      return NOTHING;
    default:
      return placedInlines(text, base, inline.children);
  }
}

const NOTHING: Placed = { text: "", from: [] };

function stretch(text: string, base: number, start: number, end: number): Placed {
  const from = Array.from({ length: end - start }, (_, at) => base + start + at);
  return { text: text.slice(start, end), from };
}

function lineEndAt(offset: number): Placed {
  return { text: "\n", from: [offset] };
}

function together(pieces: readonly Placed[]): Placed {
  const text = pieces.map((piece) => piece.text).join("");
  const from: number[] = [];
  for (const piece of pieces) for (const offset of piece.from) from.push(offset);
  return { text, from };
}

/** Without spaces at line ends, and with one blank line where there are more. */
function kept(all: Placed): Placed {
  const { text } = all;
  const isLineEnd = (at: number) => at === text.length || text[at] === "\n";
  const isAtEnd = new Uint8Array(text.length);
  for (let at = 0; at <= text.length; at++) {
    if (isLineEnd(at)) isAtEnd.fill(1, endOfWriting(text, at), at);
  }
  const written = filtered(all, (at) => isAtEnd[at] === 0);
  return filtered(written, (at) => written.text.slice(at - 2, at + 1) !== "\n\n\n" || at < 2);
}

function trimmed({ text, from }: Placed): Placed {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return { text: text.slice(start, end), from: from.slice(start, end) };
}

function filtered({ text, from }: Placed, keeps: (at: number) => boolean): Placed {
  const places: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!keeps(at)) continue;
    places.push(from[at] as number);
    characters.push(text[at] as string);
  }
  return { text: characters.join(""), from: places };
}
