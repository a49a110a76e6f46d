import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import { useAt, usesOf } from "../analysis/keys/kinds";
import type { Known } from "../people/known";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import type { BracketMark } from "../syntax/nodes";
import { marksAt } from "../syntax/walk";
import { type Span, touches } from "../text/span";
import { bracketsOf } from "./brackets";
import { namings } from "./naming-text";
import { namedAt } from "./person-at";

/** Where the cursor is: a block, the offset in it, and the marks around it. */
interface Place {
  readonly document: Document;
  readonly index: number;
  readonly block: Block;
  readonly offset: number;
  readonly marks: readonly BracketMark[];
}

/**
 * `textDocument/documentHighlight`: both ends of a note, all uses of a hand, an anchor, an insertion
 * or a page, one person in all forms of the name, or the brackets that belong together.
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
    keyUses(document, at) ??
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

function keyUses(document: Document, offset: number): DocumentHighlight[] | undefined {
  const own = useAt(document, offset);
  // A page is followed far more often than looked for on the screen: its mark shows its brackets.
  if (!own || (own.sort === "page" && own.defines)) return undefined;
  return usesOf(document, own).map(({ block, span, defines }) => ({
    range: document.rangeIn(block, span),
    kind: defines ? WRITE : READ,
  }));
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
