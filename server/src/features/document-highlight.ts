import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import { handList } from "../analysis/hand-list";
import { type KeyUse, keyUsesIn, usesOf } from "../analysis/key-uses";
import { type NoteEnd, notesOf } from "../analysis/notes";
import type { Known } from "../people/known";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import type { BracketMark, Inline } from "../syntax/nodes";
import { marksAt } from "../syntax/walk";
import { type Span, touches } from "../text/span";
import { bracketsOf } from "./brackets";
import { namedAt } from "./person-at";
import { namings } from "./references";

/** Where the cursor is: a block, the offset in it, and the marks around it. */
interface Place {
  readonly document: Document;
  readonly index: number;
  readonly block: Block;
  readonly offset: number;
  readonly marks: readonly BracketMark[];
}

/**
 * `textDocument/documentHighlight`: both ends of a note, all uses of a hand, an anchor or an
 * insertion, one person in all forms of the name, or the brackets that belong together.
 */
export function documentHighlights(
  document: Document,
  position: Position,
  known?: Known,
): DocumentHighlight[] {
  const at = document.offsetAt(position);
  const index = document.blockIndexAt(at);
  const block = document.blocks[index];
  if (!block) return [];
  const offset = at - document.start(index);
  const marks = marksAt(document.inlines(block), offset);
  const place = { document, index, block, offset, marks };
  return (
    noteEnds(place) ??
    keyUses(place) ??
    (known && personUses(document, position, known)) ??
    brackets(place) ??
    []
  );
}

/** All that names the person under the cursor. Words that may be several people's are left alone. */
function personUses(
  document: Document,
  position: Position,
  known: Known,
): DocumentHighlight[] | undefined {
  const named = namedAt(document, document.offsetAt(position), known);
  const id = named?.ids[0];
  if (id === undefined || (named?.sort !== "mention" && named?.sort !== "mark")) return undefined;
  return namings(document, known, id).map(({ start, end }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    kind: READ,
  }));
}

function noteEnds(place: Place): DocumentHighlight[] | undefined {
  const sign = noteSign(place);
  if (!sign) return undefined;
  const { document, index } = place;
  const { bodies, references } = notesOf(document);
  const start = document.start(index) + sign.start;
  const own = [...bodies, ...references].find((end) => end.start === start);
  if (!own) return undefined;
  const highlight = (end: NoteEnd, kind: DocumentHighlightKind) => ({
    range: { start: document.positionAt(end.start), end: document.positionAt(end.end) },
    kind,
  });
  return [
    ...references.filter(({ key }) => key === own.key).map((end) => highlight(end, READ)),
    ...bodies.filter(({ key }) => key === own.key).map((end) => highlight(end, WRITE)),
  ];
}

/** What may be the end of a note under the cursor; asked first, so that text costs nothing. */
function noteSign({ document, block, offset, marks }: Place): Span | undefined {
  if (block.kind === "noteBody" && touches(block.mark, offset)) return block.mark;
  const mark = marks.at(-1);
  if (mark?.kind === "noteReference") return mark;
  if (mark?.kind === "supplied" && mark.possibleNote !== undefined) return mark;
  const raised = (inline: Inline) => inline.kind === "raisedNumber" && touches(inline, offset);
  return mark ? undefined : document.inlines(block).find(raised);
}

function keyUses({ document, index, block, offset }: Place): DocumentHighlight[] | undefined {
  const own = [...keyUsesIn(document, block), ...listedHands(document, index)].find(({ span }) =>
    touches(span, offset),
  );
  return (
    own &&
    usesOf(document, own).map(({ block: at, span, defines }) => ({
      range: document.rangeIn(at, span),
      kind: defines ? WRITE : READ,
    }))
  );
}

function listedHands(document: Document, index: number): KeyUse[] {
  if (document.blocks[index]?.phase === "body") return [];
  const hands = [...handList(document).values()].filter(({ block }) => block === index);
  return hands.map(({ key, span }) => ({ sort: "hand", key, span, defines: true }));
}

/** The brackets of the innermost mark that has one at the cursor. */
function brackets({
  document,
  index,
  block,
  offset,
  marks,
}: Place): DocumentHighlight[] | undefined {
  const candidates = [...blockMarks(block), ...marks].reverse();
  const pairs = candidates.map((mark) => bracketsOf(block.text, mark));
  const pair = pairs.find((spans) => spans.some((span) => touches(span, offset)));
  return pair?.map((span) => ({ range: document.rangeIn(index, span), kind: TEXT }));
}

function blockMarks(block: Block): readonly Span[] {
  if (block.kind === "page") return [block.page];
  return block.kind === "section" || block.kind === "noteBody" ? [block.mark] : [];
}

const { Text: TEXT, Read: READ, Write: WRITE } = DocumentHighlightKind;
