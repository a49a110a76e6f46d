import type { Range } from "vscode-languageserver-types";
import { type Check, type CheckedThing, checkedWords, checksOf } from "../analysis/checks";
import { ignoresOf } from "../analysis/ignores";
import { blockFact } from "../analysis/memo";
import { shortened } from "../analysis/names";
import type { Known } from "../people/known";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { BracketMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { grouped } from "../text/grouped";
import { lineAt, lineStart } from "../text/lines";
import type { Span } from "../text/span";
import { placeNames } from "./place-names";

/** Why a reading is to be looked at again. */
export type ReadingKind = "uncertain" | "illegible" | "ambiguous" | "suspect" | "ignored";

/** A place of the text to look at again. Spans are offsets in the document. */
export interface Reading extends Span {
  readonly kind: ReadingKind;
  readonly words: string;
  readonly block: number;
  /** The comments that say that it has been checked. */
  readonly checks: readonly Check[];
}

/** A reading as the view shows it. */
export interface ShownReading {
  readonly kind: ReadingKind;
  readonly range: Range;
  /** The mark or the words as they stand. */
  readonly text: string;
  /** The line in which it stands. */
  readonly line: string;
  /** The page, and the section where there are several: `Page 3 · Translation (en)`. */
  readonly place?: string;
  readonly done: boolean;
}

const THINGS: { readonly [Kind in ReadingKind]: CheckedThing } = {
  uncertain: "reading",
  illegible: "reading",
  ambiguous: "name",
  suspect: "name",
  ignored: "ignore",
};

/** What the comment that checks a reading calls it. */
export function thingOf({ kind }: Pick<Reading, "kind">): CheckedThing {
  return THINGS[kind];
}

/** `recto/readings`: what is uncertain in a document, in the order of the text. */
export function shownReadings(document: Document, known?: Known): ShownReading[] {
  const placeOf = placeNames(document);
  return readingsOf(document, known).map(({ kind, start, end, block, checks }) => {
    const place = placeOf(start);
    return {
      kind,
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      text: shortened(document.slice(start, end)),
      line: lineOf(document, block, start),
      done: checks.length > 0,
      ...(place && { place }),
    };
  });
}

/** All readings that are to be checked, with those comments that say they have been. */
export function readingsOf(document: Document, known?: Known): Reading[] {
  const found = [...inBlocks(document, known), ...silenced(document)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return withChecks(found, checksOf(document));
}

type Unchecked = Omit<Reading, "checks">;

/** What editors say in the front matter and in comments is no reading of the source. */
const NOT_READ: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  ...(["title", "field", "yaml", "comment"] as const),
]);

function* inBlocks(document: Document, known?: Known): Generator<Unchecked> {
  for (const [block, { text, kind }] of document.blocks.entries()) {
    if (NOT_READ.has(kind)) continue;
    const names = known?.recognised.blocks[block];
    const own = [
      ...doubtsOf(document, document.blocks[block] as Block),
      ...(names?.ambiguities ?? []).map((one) => ({ ...one, kind: "ambiguous" as const })),
      ...(names?.suspicions ?? []).map((one) => ({ ...one, kind: "suspect" as const })),
    ];
    const base = document.start(block);
    for (const { kind, start, end, ...one } of own) {
      const words = "words" in one ? one.words : text.slice(start, end);
      yield { kind, words: checkedWords(words), block, start: base + start, end: base + end };
    }
  }
}

/** A comment that silences a finding is looked at where it does so. */
function* silenced(document: Document): Generator<Unchecked> {
  for (const { code, line, start, end } of ignoresOf(document)) {
    if (line === undefined) continue;
    const block = document.blockIndexAtLine(line);
    yield { kind: "ignored", words: code, block, start, end };
  }
}

const doubtsOf = blockFact((block, inlines) =>
  marksIn(inlines).flatMap((mark) => doubtOf(block.text, mark) ?? []),
);

function doubtOf(text: string, mark: BracketMark) {
  const { start, end, content, kind } = mark;
  if (kind === "gap" && mark.reason === "illegible")
    return { kind: "illegible" as const, start, end, words: mark.reason };
  if (kind !== "unclear") return undefined;
  const { word } = mark;
  const read = word ?? (content.start < content.end ? content : undefined);
  // The normal spelling of a reading may change; what is read stays.
  const words = read ? text.slice(read.start, read.end) : "?";
  return { kind: "uncertain" as const, start: word?.start ?? start, end, words };
}

/** Gives each comment to the reading of which it speaks. */
function withChecks(found: readonly Unchecked[], checks: readonly Check[]): Reading[] {
  const byReading = new Map<Unchecked, Check[]>();
  const inBlock = grouped(checks.length > 0 ? found : [], ({ block }) => block);
  for (const check of checks) {
    const own = (check.block !== undefined && inBlock.get(check.block)) || [];
    const reading = own.filter((one) => isOf(one, check))[check.nth - 1];
    if (reading) byReading.set(reading, [...(byReading.get(reading) ?? []), check]);
  }
  return found.map((reading) => ({ ...reading, checks: byReading.get(reading) ?? [] }));
}

function isOf(reading: Unchecked, { thing, words, start }: Check): boolean {
  const after = thing === "ignore" || reading.start > start;
  return after && thingOf(reading) === thing && reading.words === words;
}

function lineOf(document: Document, index: number, offset: number): string {
  const { text } = document.blocks[index] as Block;
  const within = Math.max(0, Math.min(offset - document.start(index), text.length));
  const from = lineStart(text, within);
  return shortened(text.slice(from, lineAt(text, from).end));
}
