import type { Block } from "../syntax/blocks";
import { type BracketMark, type Inline, isMark } from "../syntax/nodes";
import type { Span } from "../text/span";
import { CONTENT_TYPES, EDITORIAL, type TokenType } from "./data/tokens";
import { type BlockTokens, modifierBits, TokenWriter } from "./token-writer";

/** The colour of text inside marks. */
interface Colour {
  readonly type: TokenType;
  readonly modifiers: number;
}

const HANDWRITTEN = modifierBits(["handwritten"]);
const TYPED = modifierBits(["typed"]);
const EDITORIAL_BIT = modifierBits(["editorial"]);
const UNCLOSED = modifierBits(["unclosed"]);

/** The tokens of a block: plain text has none, brackets and labels have their own. */
export function blockTokens(block: Block, inlines: readonly Inline[]): BlockTokens {
  const writer = new TokenWriter(block);
  if (!wholeBlock(writer, block)) {
    blockStart(writer, block);
    addInlines(writer, inlines, undefined);
    if (block.kind === "table") addSyntax(writer, endOf(inlines), block.content.end, "bracket");
  }
  return writer.finish();
}

/** Blocks that have no inlines. */
function wholeBlock(writer: TokenWriter, block: Block): boolean {
  switch (block.kind) {
    case "page":
      addPage(writer, block.page);
      return true;
    case "comment":
      writer.add(block.content.start, block.content.end, "comment");
      return true;
    case "yaml":
      for (const { keySpan } of block.fields) writer.add(keySpan.start, keySpan.end, "field");
      return true;
    case "title":
      writer.add(block.content.start, block.content.end, "heading");
      return true;
    default:
      return block.kind === "blank";
  }
}

/** What stands before the inlines of a block: a key, a section mark, the key of a note. */
function blockStart(writer: TokenWriter, block: Block): void {
  if (block.kind === "field") writer.add(block.keySpan.start, block.keySpan.end, "field");
  if (block.kind === "section") addSyntax(writer, block.mark.start, block.mark.end, "section");
  if (block.kind === "noteBody") addSyntax(writer, block.mark.start, block.mark.end, "reference");
  if (block.kind === "table") writer.add(block.content.start, block.content.start + 1, "bracket");
}

function addInlines(
  writer: TokenWriter,
  inlines: readonly Inline[],
  colour: Colour | undefined,
): void {
  let last: Inline | undefined;
  for (const inline of inlines) {
    if (writer.block.kind === "table" && !colour && last) {
      addSyntax(writer, last.end, inline.start, "bracket");
    }
    addInline(writer, inline, colour);
    last = inline;
  }
}

function addInline(writer: TokenWriter, inline: Inline, colour: Colour | undefined): void {
  if (isMark(inline)) addMark(writer, inline, colour);
  else if (inline.kind === "comment") writer.add(inline.start, inline.end, "comment");
  else if (inline.kind === "raisedNumber") writer.add(inline.start, inline.end, "reference");
  else {
    // Of an escaped bracket the backslash is dim and the bracket is text.
    const start = inline.kind === "escape" ? inline.start + 1 : inline.start;
    if (start > inline.start) writer.add(inline.start, start, "bracket");
    if (colour) writer.add(start, inline.end, colour.type, colour.modifiers);
  }
}

function addMark(writer: TokenWriter, mark: BracketMark, outer: Colour | undefined): void {
  if (mark.kind === "pageBreak") return addPage(writer, mark);
  const own = colourOf(mark);
  const state = mark.unclosed ? UNCLOSED : 0;
  if (mark.children.length === 0) return addChildless(writer, mark, own, state);
  const label: TokenType = mark.kind === "unclear" ? "bracket" : "label";
  let at = mark.start;
  for (const child of mark.children) {
    addSyntax(writer, at, child.start, label, mark, state);
    addInline(writer, child, own ?? outer);
    at = child.end;
  }
  addSyntax(writer, at, mark.end, label, mark, state);
}

/** `[illegible]` is all of one colour; of `[illegible: 2 words]` the label is set off. */
function addChildless(
  writer: TokenWriter,
  mark: BracketMark,
  own: Colour | undefined,
  state: number,
): void {
  const { start, end, content } = mark;
  const type = own?.type ?? "label";
  const hasContent = content.start < content.end && content.start > start + 1;
  if (hasContent) addSyntax(writer, start, content.start, "label", mark, state);
  addSyntax(writer, hasContent ? content.start : start, end, type, undefined, state);
}

/** `[page 12r | scans/0012.jpg]`: the image is a reference. */
function addPage(writer: TokenWriter, page: Span & { readonly image?: Span }): void {
  if (!page.image) return addSyntax(writer, page.start, page.end, "page");
  addSyntax(writer, page.start, page.image.start, "page");
  writer.add(page.image.start, page.image.end, "reference");
  addSyntax(writer, page.image.end, page.end, "page");
}

/** What is not content: brackets and dividers are dim, the words between have the type given. */
function addSyntax(
  writer: TokenWriter,
  start: number,
  end: number,
  words: TokenType,
  mark?: BracketMark,
  modifiers = 0,
): void {
  if (isTag(mark)) return writer.add(start, end, "bracket", modifiers);
  const { text } = writer.block;
  for (let at = start; at < end; ) {
    let to = at + 1;
    const bracket = isBracket(text[at]);
    while (to < end && isBracket(text[to]) === bracket) to++;
    writer.add(at, to, bracket ? "bracket" : words, modifiers);
    at = to;
  }
}

function isBracket(character: string | undefined): boolean {
  return character === "[" || character === "]" || character === "|";
}

function isTag(mark: BracketMark | undefined): boolean {
  const tagged = mark?.kind === "highlight" || mark?.kind === "deletion";
  return tagged && mark.descriptor === "";
}

function colourOf(mark: BracketMark): Colour | undefined {
  const type = CONTENT_TYPES[mark.kind];
  return type && { type, modifiers: modifiersOf(mark) };
}

function modifiersOf(mark: BracketMark): number {
  if (EDITORIAL.has(mark.kind)) return EDITORIAL_BIT;
  if (mark.kind === "note") return saidByEditor(mark.type) ? EDITORIAL_BIT : HANDWRITTEN;
  if (mark.kind !== "addition") return 0;
  return mark.rend === "handwritten" ? HANDWRITTEN : TYPED;
}

function saidByEditor(type: string): boolean {
  return type === "translator" || type === "editor" || type === "footnote" || type === "note";
}

function endOf(inlines: readonly Inline[]): number {
  return inlines.at(-1)?.end ?? 0;
}
