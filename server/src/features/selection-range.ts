import { SelectionRange } from "vscode-languageserver-types";
import { pageAt, sectionAt } from "../analysis/structure";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import type { BracketMark, Inline } from "../syntax/nodes";
import { marksAt } from "../syntax/walk";
import { trimmed } from "../text/lines";
import { type Span, touches } from "../text/span";
import { type Container, sentenceAt, wordAt } from "./segments";

/**
 * `textDocument/selectionRange`: word, content of the mark, mark, sentence, paragraph, page,
 * section, document; each strictly larger than the one before.
 */
export function selectionRanges(
  document: Document,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => selectionAt(document, document.offsetAt(position)));
}

function selectionAt(document: Document, offset: number): SelectionRange {
  const whole = { start: 0, end: document.length };
  const spans = [...inBlock(document, offset), ...around(document, offset), whole];
  return growing(spans, { start: offset, end: offset }).reduceRight<SelectionRange | undefined>(
    (parent, { start, end }) =>
      SelectionRange.create(
        { start: document.positionAt(start), end: document.positionAt(end) },
        parent,
      ),
    undefined,
  ) as SelectionRange;
}

/** Keeps what contains everything before it and is larger; at least the last one. */
function growing(spans: readonly Span[], innermost: Span): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept.at(-1) ?? innermost;
    const contains = span.start <= inner.start && inner.end <= span.end;
    const larger = span.end - span.start > inner.end - inner.start;
    if (contains && larger) kept.push(span);
  }
  return kept.length > 0 ? kept : spans.slice(-1);
}

function around(document: Document, offset: number): Span[] {
  const page = pageAt(document, offset);
  const section = sectionAt(document, offset);
  return [page, section].filter((span) => span !== undefined);
}

/** What contains an offset within its block, from the word to the block, in document offsets. */
function inBlock(document: Document, offset: number): Span[] {
  const index = document.blockIndexAt(offset);
  const block = document.blocks[index];
  if (!block) return [];
  const start = document.start(index);
  const within = offset - start;
  const inlines = document.inlines(block);
  const language = sectionAt(document, offset)?.language;
  const levels = [...marksAt(inlines, within)].reverse().flatMap((mark): Span[] => {
    const { content: span, children } = mark;
    const inside = touches(span, within) && span.start < span.end;
    const container = { text: block.text, span, inlines: children, language };
    return [...(inside ? level(container, within) : []), ...inner(mark, within)];
  });
  const outer = partsAt(block, within).flatMap((span) =>
    level(
      {
        text: block.text,
        span: trimmed(block.text, span),
        inlines: inlinesIn(inlines, span),
        language,
      },
      within,
    ),
  );
  return [...levels, ...outer, ...lineAndBlock(block, within)].map((span) => ({
    start: start + span.start,
    end: start + span.end,
  }));
}

/** Word, sentence and the whole of one level. */
function level(container: Container, offset: number): Span[] {
  const word = wordAt(container, offset);
  const sentence = sentenceAt(container, offset);
  const { text, span } = container;
  return [word, sentence, trimmed(text, span), span].filter((span) => span !== undefined);
}

function inner(mark: BracketMark, offset: number): Span[] {
  return touches(mark, offset) ? [mark] : [];
}

/** The stretch of text in a block: a field's value, a table's cell, a note's text. */
function partsAt(block: Block, offset: number): Span[] {
  const spans = partsOf(block).filter((span) => touches(span, offset) && span.start < span.end);
  return spans.slice(0, 1);
}

function partsOf(block: Block): readonly Span[] {
  if (block.kind === "field") return [block.value];
  if (block.kind === "yaml") return block.fields.map(({ value }) => value);
  if (block.kind === "section") return [block.mark, block.rest];
  if (block.kind === "table") return block.rows.flat();
  return block.kind === "noteBody"
    ? [{ start: block.mark.end, end: block.content.end }, block.mark]
    : [block.content];
}

function lineAndBlock(block: Block, offset: number): Span[] {
  const rows = block.kind === "table" ? block.rows.map(rowSpan) : [];
  const fields = block.kind === "yaml" ? block.fields : [];
  const own = [...rows, ...fields].filter((span) => touches(span, offset));
  return [...own, block.content].filter((span) => touches(span, offset));
}

function rowSpan(cells: readonly Span[]): Span {
  return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

function inlinesIn(inlines: readonly Inline[], span: Span): readonly Inline[] {
  return inlines.filter(({ start, end }) => start >= span.start && end <= span.end);
}
