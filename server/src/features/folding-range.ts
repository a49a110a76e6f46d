import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { column } from "../analysis/column";
import { blockFact } from "../analysis/memo";
import { structureOf } from "../analysis/structure";
import { type Document, lineStartsOf } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";

/**
 * `textDocument/foldingRange`: front matter, sections, pages, marks of several lines, tables, notes
 * and runs of comments. No two begin on one line, and none crosses another.
 */
export function foldingRanges(document: Document): FoldingRange[] {
  const { sections, pages, bodyFrom } = structureOf(document);
  const ranges = [
    ...region(document, frontMatter(document, bodyFrom)),
    ...sections.flatMap((section) => region(document, section)),
    ...pages.flatMap((page) => region(document, page)),
    ...commentRuns(document),
    ...allFolds(document).flatMap((folds, index) => {
      const line = document.line(index);
      return folds.map(({ startLine, endLine, kind }) => ({
        startLine: line + startLine,
        endLine: line + endLine,
        ...(kind && { kind }),
      }));
    }),
  ];
  return nested(ranges);
}

function frontMatter(document: Document, bodyFrom: number): Span {
  const first = document.blocks.findIndex(({ kind }) => kind !== "blank" && kind !== "comment");
  const found = first >= 0 && first < bodyFrom;
  return found
    ? { start: document.start(first), end: document.start(bodyFrom) }
    : { start: 0, end: 0 };
}

/** A part of the document, folded up to its last written line. */
function region(document: Document, { start, end }: Span): FoldingRange[] {
  if (start >= end) return [];
  const last = document.blockIndexAt(end - 1);
  const written = document.start(last) + (document.blocks[last]?.content.end ?? 0);
  const startLine = document.positionAt(start).line;
  const stop = document.positionAt(Math.min(end, Math.max(written, start)));
  // A part that ends within a line leaves that line to the next part.
  const shared = end <= written && end < document.length;
  const endLine = shared ? stop.line - 1 : stop.line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}

/** Comment lines one after the other. */
function commentRuns(document: Document): FoldingRange[] {
  const runs: FoldingRange[] = [];
  let first = -1;
  for (let index = 0; index <= document.blocks.length; index++) {
    const isComment = document.blocks[index]?.kind === "comment";
    if (isComment && first < 0) first = index;
    if (isComment || first < 0) continue;
    const [startLine, endLine] = [document.line(first), document.line(index - 1)];
    if (endLine > startLine) runs.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
    first = -1;
  }
  return runs;
}

const allFolds = column((document, block) => foldsIn(document, block));

/** What folds within a block, with lines relative to it. */
const foldsIn = blockFact((block, inlines): readonly FoldingRange[] => {
  if (block.lineEnds === 0) return NONE;
  const starts = lineStartsOf(block);
  const lines = ({ start, end }: Span): FoldingRange => ({
    startLine: lastAtOrBefore(starts, start),
    endLine: lastAtOrBefore(starts, Math.max(start, end - 1)),
  });
  const folds = [...marksIn(inlines)].map(lines);
  if (block.kind === "table" || block.kind === "noteBody") folds.push(lines(block.content));
  for (const run of inlineComments(inlines)) {
    folds.push({ ...lines(run), kind: FoldingRangeKind.Comment });
  }
  const found = folds.filter(({ startLine, endLine }) => endLine > startLine);
  return found.length > 0 ? found : NONE;
});
const NONE: readonly FoldingRange[] = [];

function inlineComments(inlines: readonly Inline[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { kind, start, end } of inlines) {
    if (kind !== "comment") continue;
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** In order, without those that begin where another does or that cross one. */
function nested(ranges: readonly FoldingRange[]): FoldingRange[] {
  const sorted = [...ranges].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const open: FoldingRange[] = [];
  return sorted.filter((range) => {
    while ((open.at(-1)?.endLine ?? range.startLine) < range.startLine) open.pop();
    const outer = open.at(-1);
    const fits = !outer || (range.startLine > outer.startLine && range.endLine <= outer.endLine);
    if (fits) open.push(range);
    return fits;
  });
}
