import type { Range } from "vscode-languageserver-types";
import { type PersonMark, personMarks } from "../analysis/person-marks";
import { pageAt } from "../analysis/structure";
import type { Known } from "../people/known";
import type { Register } from "../people/register";
import type { Document } from "../syntax/document";
import { grouped } from "../text/grouped";
import type { Span } from "../text/span";

/** A document of the workspace and whom it names, be it open or only known from its file. */
export interface NamingText {
  readonly uri: string;
  readonly register: Register;
  /** The date of the document, in EDTF. */
  readonly date?: string | undefined;
  /** How often each entry is named by words, in the order of their first mentions. */
  readonly counts: ReadonlyMap<string, number>;
  /** Where somebody is named, in the order of the text. */
  namingsOf(id: string): readonly Naming[];
}

/** One naming: where, and the words as they stand. */
export interface Naming {
  readonly range: Range;
  readonly text: string;
  /** The label of the page, if it has one. */
  readonly page?: string;
}

/** A document as it is now: namings are looked up when they are asked for. */
export function namingText(uri: string, document: Document, known: Known): NamingText {
  const { register, recognised, date } = known;
  return {
    uri,
    register,
    date,
    counts: recognised.counts,
    namingsOf: (id) => namings(document, known, id).map((span) => namingAt(document, span)),
  };
}

/**
 * Where a document names somebody, in the order of the text: the words, and marks with the id that
 * have no words, or whose words nobody has recognised.
 */
export function namings(document: Document, { recognised }: Known, id: string): Span[] {
  const marks = [...personMarks(document)].filter((mark) => mark.id === id);
  return joined(recognised.of(id), marks);
}

/** All namings of a document at once, by id. */
export function allNamings(document: Document, { recognised }: Known): Map<string, Naming[]> {
  const mentions = grouped(recognised.mentions, ({ id }) => id);
  const marks = grouped(personMarks(document), ({ id }) => id);
  const all = new Map<string, Naming[]>();
  for (const id of new Set([...mentions.keys(), ...marks.keys()])) {
    const spans = joined(mentions.get(id) ?? [], marks.get(id) ?? []);
    all.set(
      id,
      spans.map((span) => namingAt(document, span)),
    );
  }
  return all;
}

function joined(mentions: readonly Span[], marks: readonly PersonMark[]): Span[] {
  const spans = [...mentions];
  for (const mark of marks) {
    if (isNamedBy(mark, spans, mentions.length)) continue;
    spans.push(mark.content.end > mark.content.start ? mark.content : mark);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether a name stands in the mark, or directly before it as in `Filippov [=@stalin]`. */
function isNamedBy(mark: Span, spans: readonly Span[], count: number): boolean {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end >= mark.start - 1) high = middle;
    else low = middle + 1;
  }
  const next = low < count ? spans[low] : undefined;
  return next !== undefined && next.start < mark.end;
}

function namingAt(document: Document, { start, end }: Span): Naming {
  const page = pageAt(document, start)?.label;
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    text: wordsOf(document.slice(start, end)),
    ...(page && { page }),
  };
}

/** The words as they stand; of `[@id: X]` those that it marks. */
function wordsOf(text: string): string {
  return text.replace(/^\[@[^:\]]*:\s?(.*)\]$/s, "$1").replace(/\s+/g, " ");
}
