import type { Known } from "../../people/known";
import type { Names } from "../../people/mention";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { originOf } from "../../syntax/lineage";
import { factNumber } from "../../syntax/memory";
import { blockHtml } from "./block";
import type { BlockRange } from "./extent";
import {
  isSame,
  isSameOwn,
  type Own,
  saysSame,
  surroundings,
  surroundingsOf,
} from "./surroundings";
import type { Manner, Piece, Surroundings, View } from "./view";

/** A piece, and what it was made for. */
export interface Made {
  readonly around: Surroundings;
  readonly piece: Piece;
}

/** One fact for each manner: what was rendered stays with the block that it was rendered from. */
const FACTS: Readonly<Record<string, number>> = {
  reading: factNumber(),
  diplomatic: factNumber(),
  "reading placed": factNumber(),
  "diplomatic placed": factNumber(),
};
const NAME = factNumber();
let named = 0;

/** How the blocks of a view are rendered: those that stand side by side as one reads them. */
export function mannerOf(view: View, places: boolean): Manner {
  return { view: view === "diplomatic" ? "diplomatic" : "reading", places };
}

/** Whether a view shows something of a block in the place of that block. */
export function isShown(
  document: Document,
  index: number,
  view: View,
  known: Known | undefined,
): boolean {
  return pieceOf(document, index, mannerOf(view, true), known).html !== "";
}

/** The pieces of blocks as far as they were wanted, and for what they were made. */
interface Rendered {
  readonly known: Known | undefined;
  readonly owns: readonly Own[];
  readonly names: readonly (Names | undefined)[];
  readonly pieces: (Piece | undefined)[];
}

const rendered = new WeakMap<Document, Map<string, Rendered>>();
const NOBODY: readonly undefined[] = [];

/**
 * The piece of each block, of those in the range at least. After an edit, those of other blocks are
 * carried over when nothing around them changed; looking at a list is cheaper than looking into
 * thousands of blocks.
 */
export function blockPieces(
  document: Document,
  manner: Manner,
  known: Known | undefined,
  range: BlockRange,
): readonly (Piece | undefined)[] {
  const { pieces } = renderedOf(document, manner, known);
  for (let index = range.from; index < range.to; index++)
    pieces[index] ??= pieceOf(document, index, manner, known);
  return pieces;
}

function renderedOf(document: Document, manner: Manner, known: Known | undefined): Rendered {
  const name = nameOf(manner);
  const here = rendered.get(document) ?? new Map<string, Rendered>();
  rendered.set(document, here);
  const last = here.get(name);
  if (last && last.known === known) return last;
  const owns = surroundings(document);
  const names = known?.recognised.blocks ?? NOBODY;
  const before = carried(document, last, name, known);
  const pieces = document.blocks.map((_, index) => {
    const isKept =
      before?.pieces[index] &&
      before.names[index] === names[index] &&
      isSameOwn(before.owns[index] as Own, owns[index] as Own);
    return isKept ? before.pieces[index] : undefined;
  });
  const made = { known, owns, names, pieces };
  here.set(name, made);
  return made;
}

type Carried = {
  readonly [Part in "owns" | "names" | "pieces"]: readonly (Rendered[Part][number] | undefined)[];
};

/** What was made for this document or for the one before the edit, block by block of this one. */
function carried(
  document: Document,
  last: Rendered | undefined,
  name: string,
  known: Known | undefined,
): Carried | undefined {
  if (last) return saysSame(last.known, known) ? last : undefined;
  const origin = originOf(document);
  const before = origin && rendered.get(origin.document)?.get(name);
  const isSameText = origin?.document.conventions === document.conventions;
  if (!before || !isSameText || !saysSame(before.known, known)) return undefined;
  const spliced = <Entry>(list: readonly Entry[]): (Entry | undefined)[] => {
    const made = new Array<Entry | undefined>(origin.made.length).fill(undefined);
    return [...list.slice(0, origin.first), ...made, ...list.slice(origin.kept)];
  };
  const { owns, names, pieces } = before;
  return {
    owns: spliced(owns),
    names: names.length > 0 ? spliced(names) : names,
    pieces: spliced(pieces),
  };
}

function nameOf({ view, places }: Manner): string {
  return places ? `${view} placed` : view;
}

/** The piece of one block: the same object for as long as the block and what surrounds it stay. */
export function pieceOf(
  document: Document,
  index: number,
  manner: Manner,
  known: Known | undefined,
): Piece {
  const block = document.blocks[index] as Block;
  const around = surroundingsOf(document, index, known);
  const made = remembered(document, block, nameOf(manner));
  if (made.last && isSame(made.last.around, around)) return made.last.piece;
  const html = blockHtml(block, document.inlines(block), manner, around);
  const piece = { key: keyOf(block), html };
  made.last = { around, piece };
  return piece;
}

function remembered(document: Document, block: Block, fact: string): { last?: Made } {
  return block.memory.recall(FACTS[fact] as number, document.conventions, () => ({}));
}

/** A name for a block, for as long as it lives. */
export function keyOf(block: Block): string {
  return block.memory.recall(NAME, undefined, () => `b${++named}`);
}
