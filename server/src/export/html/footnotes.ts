import { column } from "../../analysis/column";
import { memoised } from "../../analysis/memo";
import { type NoteEnd, notesOf } from "../../analysis/notes";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { type BracketMark, type Inline, isMark } from "../../syntax/nodes";
import type { Span } from "../../text/span";

/** A note at the end of a view. The span is that of its text, relative to its block. */
export interface Footnote extends Span {
  readonly number: number;
  readonly block: number;
}

/** The footnotes of a document in the order of their signs. */
export interface Footnotes {
  readonly all: readonly Footnote[];
  /** By block: the numbers by the offset of the sign in it; negative where the note had a sign before. */
  readonly numbers: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By block: where the first body begins that a sign leads to. */
  readonly bodiesFrom: ReadonlyMap<number, number>;
}

/** What people wrote on the page itself; it is text, not a note on it. */
const ON_THE_PAGE: ReadonlySet<string> = new Set(["resolution", "endorsement", "notation"]);

/** Whether a mark is a note of the edition, to be read at the end. */
export function isFootnote(mark: BracketMark): boolean {
  return mark.kind === "variant" || (mark.kind === "note" && !ON_THE_PAGE.has(mark.type));
}

/** The notes within the text of each block; in notes, a note is text. */
const marksOfNotes = column((document, block): readonly Span[] | undefined => {
  if (block.kind === "noteBody") return undefined;
  const found: Span[] = [];
  collect(document.inlines(block), found);
  return found.length > 0 ? found : undefined;
});

function collect(inlines: readonly Inline[], found: Span[]): void {
  for (const inline of inlines) {
    if (!isMark(inline)) continue;
    if (isFootnote(inline)) found.push({ start: inline.start, end: inline.end });
    else collect(inline.children, found);
  }
}

/** Numbers the notes of a document from one on, wherever their words stand. */
export const footnotesOf = memoised((document: Document): Footnotes => {
  const { bodies, references, bodyOf } = notesOf(document);
  const bodiesFrom = new Map<number, number>();
  for (const { block, start } of bodies)
    if (!bodiesFrom.has(block)) bodiesFrom.set(block, start - document.start(block));
  const all: Footnote[] = [];
  const numbers = new Map<number, Map<number, number>>();
  const byKey = new Map<string, number>();
  const note = (sign: Sign, body: Omit<Footnote, "number">) => {
    const again = sign.key === undefined ? undefined : byKey.get(sign.key);
    const number = again ?? all.length + 1;
    if (again === undefined) all.push({ ...body, number });
    if (sign.key !== undefined) byKey.set(sign.key, number);
    const here = numbers.get(sign.block) ?? new Map<number, number>();
    numbers.set(sign.block, here.set(sign.start, again === undefined ? number : -number));
  };
  for (const sign of signsIn(document, references, bodiesFrom)) {
    const body = sign.key === undefined ? undefined : bodyOf.get(sign.key);
    if (sign.key === undefined) note(sign, { block: sign.block, start: sign.start, end: sign.end });
    else if (body) note(sign, bodySpan(document, body, bodies));
  }
  return { all, numbers, bodiesFrom };
});

/** What leads to a footnote, or is one; relative to its block. */
interface Sign extends Span {
  readonly block: number;
  /** Of the body that it leads to. */
  readonly key?: string;
}

function signsIn(
  document: Document,
  references: readonly NoteEnd[],
  bodiesFrom: ReadonlyMap<number, number>,
): Sign[] {
  const signs: Sign[] = references.map(({ key, block, start, end }) => {
    const base = document.start(block);
    return { key, block, start: start - base, end: end - base };
  });
  for (const [block, marks] of marksOfNotes(document).entries())
    for (const span of marks ?? [])
      if (span.start < (bodiesFrom.get(block) ?? Number.POSITIVE_INFINITY))
        signs.push({ ...span, block });
  return signs.sort((one, two) => one.block - two.block || one.start - two.start);
}

/** From behind its sign to the next body, or to the end of the block. */
function bodySpan(document: Document, body: NoteEnd, bodies: readonly NoteEnd[]) {
  const { block, end } = body;
  const base = document.start(block);
  const next = bodies.find((other) => other.block === block && other.start > body.start);
  const { content } = document.blocks[block] as Block;
  return { block, start: end - base, end: next ? next.start - base : content.end };
}
