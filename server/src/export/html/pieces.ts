import type { Known } from "../../people/known";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { factNumber } from "../../syntax/memory";
import { blockHtml } from "./block";
import { attributes } from "./escape";
import { type Footnote, footnotesOf } from "./footnotes";
import { InlineWriter } from "./inlines";
import { rowsOf } from "./rows";
import { isSame, surroundingsOf } from "./surroundings";
import type { Manner, Piece, Surroundings, View } from "./view";

/** A piece, and what it was made for. */
interface Made {
  readonly around: Surroundings;
  readonly piece: Piece;
}

/** What is shown of a document in a view, from top to bottom. */
export interface Shown {
  readonly pieces: readonly Piece[];
  /** The blocks of each piece, by index. */
  readonly blocks: readonly (readonly number[])[];
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

/** Renders a document; blocks that look as before are not rendered again. */
export function shownIn(
  document: Document,
  view: View,
  places: boolean,
  known: Known | undefined,
): Shown {
  const manner: Manner = { view: view === "diplomatic" ? "diplomatic" : "reading", places };
  const shown: { pieces: Piece[]; blocks: (readonly number[])[] } = { pieces: [], blocks: [] };
  const show = (piece: Piece, blocks: readonly number[]) => {
    if (piece.html === "") return;
    shown.pieces.push(piece);
    shown.blocks.push(blocks);
  };
  const found = view === "parallel" ? rowsOf(document, known) : undefined;
  for (let index = 0; index < document.blocks.length; index++) {
    const rows = found?.get(index);
    for (const { original, translation } of rows ?? []) {
      const side = (blocks: readonly number[]) =>
        blocks.map((block) => pieceOf(document, block, manner, known));
      show(rowPiece(side(original), side(translation)), [...original, ...translation]);
    }
    if (!rows) show(pieceOf(document, index, manner, known), [index]);
  }
  for (const note of footnotesOf(document).all)
    show(footnotePiece(document, note, manner, known), [note.block]);
  return shown;
}

function pieceOf(
  document: Document,
  index: number,
  manner: Manner,
  known: Known | undefined,
): Piece {
  const block = document.blocks[index] as Block;
  const around = surroundingsOf(document, index, known);
  const made = remembered(document, block, `${manner.view}${manner.places ? " placed" : ""}`);
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
