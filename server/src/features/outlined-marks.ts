import { SymbolKind } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { blockFact, memoised } from "../analysis/memo";
import { shortened } from "../analysis/names";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { type BracketMark, type Inline, isMark } from "../syntax/nodes";
import { SYMBOLS } from "./data/symbols";

/**
 * Nobody looks through more, and an editor that is sent more with each keystroke is slow at all else: the
 * outline of a longer text has pages and headings. VS Code has the same bound for JSON.
 */
const MOST_MARKS = 5000;

/** A mark as the outline shows it, with offsets relative to its block. */
export interface Outlined {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The part to select. */
  readonly mark: { readonly start: number; readonly end: number };
  readonly children: readonly Outlined[];
}

/** The marks that an outline shows of a block. */
export type MarksOfBlock = (document: Document, index: number) => readonly Outlined[];

/** All marks of a block. */
export const allMarks: MarksOfBlock = (document, index) =>
  outlined(document, document.blocks[index] as Block);

const headings: MarksOfBlock = (document, index) =>
  allMarks(document, index).filter(({ kind }) => kind === SymbolKind.Namespace);

/** All marks where they are not too many for an editor. */
export function handyMarks(document: Document): MarksOfBlock {
  return countOf(document) <= MOST_MARKS ? allMarks : headings;
}

const countOf = memoised((document: Document) =>
  countsOf(document).reduce((sum, count) => sum + count, 0),
);
const countsOf = column((document, block) => outlined(document, block).length);

const outlined = blockFact((block, inlines): readonly Outlined[] => {
  const marks = marksOf(block.text, inlines);
  if (block.kind !== "noteBody") return marks;
  const { start, end } = block.content;
  const text = block.text.slice(block.mark.end, end);
  return [
    {
      kind: SymbolKind.String,
      name: `✻ ${block.key} ${shortened(text)}`,
      start,
      end,
      mark: block.mark,
      children: marks,
    },
  ];
});

function marksOf(text: string, inlines: readonly Inline[]): Outlined[] {
  return inlines.flatMap((inline) => {
    if (!isMark(inline) || inline.kind === "pageBreak") return [];
    const children = marksOf(text, inline.children);
    const row = SYMBOLS[inline.kind];
    if (!row.shown) return children;
    const { start, end } = inline;
    const content = inline.content.start < inline.content.end ? inline.content : inline;
    return [
      { kind: row.kind, name: nameOf(text, inline, row.sign), start, end, mark: content, children },
    ];
  });
}

function nameOf(text: string, mark: BracketMark, sign: string): string {
  const written = text.slice(mark.content.start, mark.content.end).trim();
  return `${sign} ${shortened(written || mark.descriptor || text.slice(mark.start, mark.end))}`;
}
