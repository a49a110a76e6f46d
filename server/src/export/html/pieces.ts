import type { Known } from "../../people/known";
import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { factNumber } from "../../syntax/memory";
import { blockPieces, keyOf, type Made, mannerOf, pieceOf } from "./block-pieces";
import { attributes } from "./escape";
import { type BlockRange, isAll } from "./extent";
import { type Footnote, footnotesOf } from "./footnotes";
import { InlineWriter } from "./inlines";
import { rowsOf } from "./rows";
import { isSame, surroundingsOf } from "./surroundings";
import type { Manner, Piece, View } from "./view";

/**
 * What is shown of a document in a view, from top to bottom; of a long one perhaps a range of its blocks.
 * Notes stand at the end of the whole.
 */
export function shownIn(
  document: Document,
  view: View,
  places: boolean,
  known: Known | undefined,
  range: BlockRange = { from: 0, to: document.blocks.length },
): readonly Piece[] {
  const manner = mannerOf(view, places);
  const all = blockPieces(document, manner, known, range);
  const found = view === "parallel" ? rowsOf(document, known) : undefined;
  // What stands beside a block of the range may lie outside of it.
  const piece = (index: number) => all[index] ?? pieceOf(document, index, manner, known);
  const shown: Piece[] = [];
  const show = (one: Piece) => one.html !== "" && shown.push(one);
  for (let index = range.from; index < range.to; index++) {
    const rows = found?.get(index);
    if (!rows) show(piece(index));
    for (const { original, translation } of rows ?? [])
      show(rowPiece(original.map(piece), translation.map(piece)));
  }
  if (isAll(document, range))
    for (const note of footnotesOf(document).all)
      shown.push(footnotePiece(document, note, manner, known));
  return shown;
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
