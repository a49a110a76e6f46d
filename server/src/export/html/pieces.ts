import type { Known } from "../../people/known";
import type { Names } from "../../people/mention";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { originOf } from "../../syntax/lineage";
import { factNumber } from "../../syntax/memory";
import { blockHtml } from "./block";
import { attributes } from "./escape";
import { type Footnote, footnotesOf } from "./footnotes";
import { InlineWriter } from "./inlines";
import { rowsOf } from "./rows";
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
interface Made {
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

/** What is shown of a document in a view, from top to bottom. */
export function shownIn(
  document: Document,
  view: View,
  places: boolean,
  known: Known | undefined,
): readonly Piece[] {
  const manner: Manner = { view: view === "diplomatic" ? "diplomatic" : "reading", places };
  const all = blockPieces(document, manner, known);
  const found = view === "parallel" ? rowsOf(document, known) : undefined;
  const shown: Piece[] = [];
  for (let index = 0; index < all.length; index++) {
    const rows = found?.get(index);
    const piece = all[index] as Piece;
    if (!rows && piece.html !== "") shown.push(piece);
    for (const { original, translation } of rows ?? []) {
      const side = (blocks: readonly number[]) => blocks.map((block) => all[block] as Piece);
      const row = rowPiece(side(original), side(translation));
      if (row.html !== "") shown.push(row);
    }
  }
  for (const note of footnotesOf(document).all)
    shown.push(footnotePiece(document, note, manner, known));
  return shown;
}

/** The pieces of all blocks of a document, and for what they were made. */
interface Rendered {
  readonly known: Known | undefined;
  readonly owns: readonly Own[];
  readonly names: readonly (Names | undefined)[];
  readonly pieces: readonly Piece[];
}

const rendered = new WeakMap<Document, Map<string, Rendered>>();
const NOBODY: readonly undefined[] = [];

/**
 * The piece of each block. After an edit, those of other blocks are carried over when nothing around
 * them changed; looking at a list is cheaper than looking into thousands of blocks.
 */
export function blockPieces(
  document: Document,
  manner: Manner,
  known: Known | undefined,
): readonly Piece[] {
  const name = nameOf(manner);
  const here = rendered.get(document) ?? new Map<string, Rendered>();
  rendered.set(document, here);
  const last = here.get(name);
  if (last && last.known === known) return last.pieces;
  const owns = surroundings(document);
  const names = known?.recognised.blocks ?? NOBODY;
  const before = carried(document, last, name, known);
  const pieces = document.blocks.map((_, index): Piece => {
    const piece = before?.pieces[index];
    const isKept =
      piece &&
      before.names[index] === names[index] &&
      isSameOwn(before.owns[index] as Own, owns[index] as Own);
    return isKept ? piece : pieceOf(document, index, manner, known);
  });
  here.set(name, { known, owns, names, pieces });
  return pieces;
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

function pieceOf(
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

const EMPTY: Piece = { key: "", html: "" };
const knownRows = new WeakMap<Piece, { all: readonly Piece[]; piece: Piece }>();

/** Original and translation side by side; the same object for the same pieces. */
function rowPiece(original: readonly Piece[], translation: readonly Piece[]): Piece {
  const all = [...original, ...translation];
  const [first] = all;
  if (!first || all.every(({ html }) => html === "")) return EMPTY;
  const last = knownRows.get(first);
  if (last?.all.length === all.length && last.all.every((one, at) => one === all[at]))
    return last.piece;
  const html = `<div class="row">${cell(original)}${cell(translation)}</div>`;
  const piece = { key: `r${first.key}`, html };
  knownRows.set(first, { all, piece });
  return piece;
}

function cell(pieces: readonly Piece[]): string {
  const written = pieces.map(({ key, html }) => html && `<div data-b="${key}">${html}</div>`);
  return `<div class="side">${written.join("\n")}</div>`;
}

const FOOTNOTES = factNumber();

/** A note at the end, with the way back to its sign. */
function footnotePiece(
  document: Document,
  note: Footnote,
  manner: Manner,
  known: Known | undefined,
): Piece {
  const { block: index, start, end, number } = note;
  const block = document.blocks[index] as Block;
  const kept = block.memory.recall(FOOTNOTES, document.conventions, () => new Map<string, Made>());
  const fact = `${start} ${end} ${number} ${manner.view} ${manner.places}`;
  const around = surroundingsOf(document, index, known);
  const last = kept.get(fact);
  if (last && isSame(last.around, around)) return last.piece;
  const writer = new InlineWriter(block, manner, around, true);
  const html = writer
    .writePart(document.inlines(block), { start, end })
    .replace(/^[\s.:]+|(?:\s|<br>)+$/g, "");
  const back = `<a class="back" role="doc-backlink" href="#sign-${number}">${number}</a>`;
  const language = attributes({ lang: around.language });
  const piece = {
    key: `n${keyOf(block)}-${start}`,
    html: `<p class="footnote" role="doc-footnote" id="note-${number}" dir="auto"${language}>${back} ${html}</p>`,
  };
  if (kept.size > 50) kept.clear();
  kept.set(fact, { around, piece });
  return piece;
}
