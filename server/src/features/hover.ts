import type { Hover } from "vscode-languageserver-types";
import { frontFields } from "../analysis/front-matter";
import { identificationAt } from "../people/identifications";
import type { Known } from "../people/known";
import type { Facts, Severities } from "../rules/rule";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import type { BracketMark, RaisedNumber } from "../syntax/nodes";
import { marksAt } from "../syntax/walk";
import { type Span, touches } from "../text/span";
import { t } from "../text/words";
import { type Card, markdown } from "./cards/card";
import { keyCard, referenceIn } from "./cards/field-card";
import { ignoreCard } from "./cards/ignore-card";
import { markCard, titleOf } from "./cards/mark-card";
import { noteCard, noteEndAt } from "./cards/note-card";
import { pageCard } from "./cards/page-card";
import { type Around, choiceCard, personCard, strangerCard } from "./cards/person-card";
import { sectionCard } from "./cards/section-card";
import { withArticle } from "./cards/words";
import { type Named, namedAt } from "./person-at";

/** Where the cursor is: a block, and the offset in it. */
interface Place {
  readonly document: Document;
  readonly index: number;
  readonly block: Block;
  readonly offset: number;
}

/** A card and the stretch of its block that it speaks of. */
interface Found {
  readonly card: Card | undefined;
  readonly span: Span;
}

/** `textDocument/hover`: who is named under the cursor, or what the mark, page or note there means. */
export function hover(
  document: Document,
  position: Position,
  known?: Known,
  around?: Around,
): Hover | undefined {
  const at = document.offsetAt(position);
  const index = document.blockIndexAt(at);
  const block = document.blocks[index];
  if (!block) return undefined;
  const place = { document, index, block, offset: at - document.start(index) };
  const line = blockCard(place);
  const person = line || !known ? undefined : personHover(place, at, known, around);
  if (person) return person;
  const found = line ?? markAt(place) ?? raisedAt(place);
  if (!found?.card) return undefined;
  return {
    contents: { kind: "markdown", value: markdown(found.card) },
    range: document.rangeIn(index, found.span),
  };
}

/** The same on a comment that silences findings: which they are, and how many. */
export function ignoreHover(
  facts: Facts,
  severities: Severities,
  position: Position,
): Hover | undefined {
  const { document } = facts;
  const found = ignoreCard(facts, severities, document.offsetAt(position));
  if (!found) return undefined;
  const { start, end } = found.ignore.comment;
  return {
    contents: { kind: "markdown", value: markdown(found.card) },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** The card of a person, and below it, in short, that of the mark in which the name stands. */
function personHover(
  place: Place,
  at: number,
  known: Known,
  around: Around | undefined,
): Hover | undefined {
  const named = identifying(place, known) ?? namedAt(place.document, at, known);
  const card = named && cardOf(place.document, named, known, around);
  if (!named || !card) return undefined;
  const { document } = place;
  const value = [markdown(card), ...shortMarkCard(place, named)].join("\n\n---\n\n");
  const range = { start: document.positionAt(named.start), end: document.positionAt(named.end) };
  return { contents: { kind: "markdown", value }, range };
}

/** `Filippov [Stalin]`: the bracket says who the name before it is. */
function identifying(place: Place, known: Known): Named | undefined {
  const { document, block, offset } = place;
  const found = identificationAt(document, block, offset, known.register);
  if (!found) return undefined;
  return { sort: "identification", ids: [found.id], ...inDocument(place, found) };
}

function cardOf(
  document: Document,
  named: Named,
  known: Known,
  around: Around | undefined,
): Card | undefined {
  if (named.sort === "ambiguity") return choiceCard(named, known);
  const id = named.ids[0] as string;
  const entry = known.register.byId.get(id);
  if (entry) return personCard(document, entry, known, named, around);
  return named.sort === "mark" && known.register.entries.length > 0 ? strangerCard(id) : undefined;
}

/** What the innermost mark around a name means, in a sentence; marks that name people say no more. */
function shortMarkCard({ document, index, block, offset }: Place, named: Named): string[] {
  const start = document.start(index);
  const mark = marksAt(document.inlines(block), offset)
    .filter(({ start: from, end }) => start + from <= named.start && named.end <= start + end)
    .findLast(({ kind }) => kind !== "personName" && kind !== "identification");
  if (!mark || (named.sort === "identification" && mark.start + start === named.start)) return [];
  const { title, by, lines } = markCard({ document, index, block, mark });
  return [markdown({ title, by, lines: lines.slice(0, 1) })];
}

/** What a whole line means: a page mark, a section mark, the key of a note or of a field. */
function blockCard(place: Place): Found | undefined {
  const { document, index, block, offset } = place;
  if (block.kind === "page" && touches(block.page, offset)) {
    return { card: pageCard(document, inDocument(place, block.page)), span: block.page };
  }
  if (block.kind === "section" && touches(block.mark, offset)) {
    return { card: sectionCard(document, index, block), span: block.mark };
  }
  if (block.kind === "noteBody" && touches(block.mark, offset)) return note(place, block.mark);
  return block.kind === "field" || block.kind === "yaml" ? fieldAt(place) : undefined;
}

function fieldAt({ document, index, offset }: Place): Found | undefined {
  const fields = frontFields(document);
  const field = fields.find(({ block, span }) => block === index && touches(span, offset));
  if (!field) return undefined;
  if (touches(field.keySpan, offset)) return { card: keyCard(field), span: field.keySpan };
  const reference = referenceIn(field);
  if (!reference) return undefined;
  const shift =
    field.value.end - field.value.start > field.text.length ? quoteOf(field, document) : 0;
  const start = field.value.start + shift + reference.span.start;
  const span = { start, end: field.value.start + shift + reference.span.end };
  return touches(span, offset) ? { card: reference.card, span } : undefined;
}

/** How far the text of a YAML value begins after the value: a quote, and spaces before it. */
function quoteOf(
  { block, value, text }: { block: number; value: Span; text: string },
  document: Document,
) {
  const raw = document.blocks[block]?.text.slice(value.start, value.end) ?? "";
  return Math.max(0, raw.indexOf(text));
}

function markAt(place: Place): Found | undefined {
  const { document, index, block, offset } = place;
  const marks = marksAt(document.inlines(block), offset);
  const mark = marks.at(-1);
  if (!mark) return undefined;
  const card = special(place, mark)?.card ?? markCard({ document, index, block, mark });
  const outer = marks.slice(0, -1).reverse().map(titleOf);
  return { card: inside(card, outer), span: mark };
}

/** References to notes and pages are known by the whole document. */
function special(place: Place, mark: BracketMark): Found | undefined {
  const { document } = place;
  if (mark.kind === "noteReference") return note(place, mark);
  if (mark.kind === "pageBreak") {
    return { card: pageCard(document, inDocument(place, mark)), span: mark };
  }
  if (mark.kind !== "supplied" || mark.children.some(({ kind }) => kind !== "text"))
    return undefined;
  const found = mark.possibleNote === undefined ? undefined : note(place, mark);
  if (found) return found;
  const numbered = /^\[\d/.test(place.block.text.slice(mark.start, mark.start + 2));
  return numbered ? { card: pageCard(document, inDocument(place, mark)), span: mark } : undefined;
}

function note(place: Place, span: Span): Found | undefined {
  const found = noteEndAt(place.document, inDocument(place, span));
  return found && { card: noteCard(place.document, found.end, found.isBody), span };
}

/** `¹⁴`: a reference where a note has this number, otherwise raised digits. */
function raisedAt(place: Place): Found | undefined {
  const { document, block, offset } = place;
  const inlines = document.inlines(block);
  const raised = inlines.find(
    (inline): inline is RaisedNumber => inline.kind === "raisedNumber" && touches(inline, offset),
  );
  if (!raised) return undefined;
  const plain: Card = {
    title: t("Raised number"),
    lines: [t("No note has the number {0}.", raised.key)],
    tei: '<hi rend="superscript">…</hi>',
  };
  return note(place, raised) ?? { card: plain, span: raised };
}

function inside(card: Card, outer: readonly string[]): Card {
  if (outer.length === 0) return card;
  const names = outer.slice(0, 3).map((name) => t("inside {0}", withArticle(name)));
  return { ...card, lines: [...card.lines, `*${names.join(" ")}*`] };
}

function inDocument({ document, index }: Place, { start, end }: Span): Span {
  const offset = document.start(index);
  return { start: offset + start, end: offset + end };
}
