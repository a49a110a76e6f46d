import type { Document } from "../syntax/document";
import { type PageNumber, readPageNumber } from "../syntax/page-numbers";
import { isBlank, isLineEnd } from "../text/lines";
import type { Span } from "../text/span";
import { column } from "./column";

/** `[3393]` alone on a line, which is a page mark when others stand in series with it. */
interface Candidate {
  readonly span: Span;
  readonly label: string;
  readonly number: PageNumber;
}

/** A bare number that turned out to be a page mark. */
export interface SeriesPage {
  readonly mark: Span;
  readonly block: number;
  readonly label: string;
  readonly number: PageNumber;
}

const NUMBER = /^\[(\d{1,6}[a-z]?(?:\s?[-–—]\s?\d{1,6}[a-z]?)?)\](?:\d{1,6})?$/;
const FEWEST = 3;
/** Numbers of one series do not lie further apart than this. */
const LARGEST_STEP = 20;

/** Bare bracketed numbers in series, by block. A lone number, and a lone year, is not one. */
export function pageSeries(document: Document): ReadonlyMap<number, readonly SeriesPage[]> {
  const all = allCandidates(document);
  const pages = new Map<number, SeriesPage[]>();
  if (all.length < FEWEST || !isInOrder(all)) return pages;
  for (const [at, { block, span, label, number }] of all.entries()) {
    if (!follows(all[at - 1]?.number, number) && !follows(number, all[at + 1]?.number)) continue;
    const start = document.start(block);
    const mark = { start: start + span.start, end: start + span.end };
    pages.set(block, [...(pages.get(block) ?? []), { mark, block, label, number }]);
  }
  const count = [...pages.values()].reduce((sum, list) => sum + list.length, 0);
  return count < FEWEST ? new Map() : pages;
}

/** Numbers that go to and fro are those of notices in a newspaper, or of items in a list. */
function isInOrder(all: readonly Candidate[]): boolean {
  const pairs = all.slice(1).map(({ number }, at) => ({ before: all[at]?.number, number }));
  const steps = pairs.filter(({ before, number }) => follows(before, number)).length;
  const leaps = pairs.filter(({ before, number }) => before?.number !== number.number).length;
  return steps * 2 >= leaps;
}

function allCandidates(document: Document): (Candidate & { readonly block: number })[] {
  const all = [];
  for (const [index, candidates] of candidateColumn(document).entries()) {
    for (const candidate of candidates ?? []) all.push({ ...candidate, block: index });
  }
  return all;
}

function follows(one: PageNumber | undefined, two: PageNumber | undefined): boolean {
  if (!one || !two) return false;
  const step = two.number - one.number;
  return step > 0 ? step <= LARGEST_STEP : step === 0 && two.letter > one.letter;
}

const candidateColumn = column((document, block): readonly Candidate[] | undefined => {
  if (block.kind !== "paragraph") return undefined;
  const found = document.inlines(block).flatMap((inline) => {
    if (inline.kind !== "supplied" || !isAlone(block.text, inline)) return [];
    const line = wholeLine(block.text, inline);
    const label = NUMBER.exec(block.text.slice(line.start, line.end).trim())?.[1];
    const number = label === undefined ? undefined : readPageNumber(label);
    return label && number ? [{ span: line, label, number }] : [];
  });
  return found.length > 0 ? found : undefined;
});

function isAlone(text: string, span: Span): boolean {
  const line = wholeLine(text, span);
  return isBlank(text, line.start, span.start) && line.end - span.end <= 6;
}

function wholeLine(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < 40 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - span.end < 40 && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}
