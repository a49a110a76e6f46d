import type { Block } from "../syntax/blocks";
import type { Conventions } from "../syntax/conventions";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { isLineEnd, lastAtOrBefore } from "../text/lines";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";
import { structureOf } from "./structure";
import { textsIn } from "./texts";

/** A bracket that stands in the text and has no partner in its block. */
interface Sign {
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
}

/** What is left of a block's brackets when all pairs are taken. Offsets are relative to it. */
interface Unmatched {
  /** From an opening bracket of one shape to a closing one of another: `{X]`. */
  readonly mixed: readonly Span[];
  readonly strays: readonly Stray[];
}

const NOTHING: Unmatched = { mixed: [], strays: [] };

/** A `[` that is never closed, or a `]` with nothing open. */
interface Stray {
  readonly at: number;
  readonly opens: boolean;
}

/** A stray bracket and its place: the block, and its offset in the document. */
export interface PlacedStray extends Stray {
  readonly block: number;
  readonly offset: number;
}

/** An unlabelled bracket that runs over blank lines closes within so many lines, as labelled ones do. */
const FARTHEST = 25;
const LONGEST_MIXED = 200;
const PARTNERS: Readonly<Record<string, string>> = { ")": "(", "}": "{", "]": "[" };
/** `a)`, `12)`: the sign of a list item closes nothing. */
const LIST_ITEM = /(?:^|\s)[\p{L}\d]{1,2}$/u;

/** The unmatched brackets of a block: marks that never close are not among them. */
export function unmatchedIn(
  block: Block,
  inlines: readonly Inline[],
  { sourceBrackets }: Conventions,
): Unmatched {
  if (!/[[\]]/.test(block.text)) return NOTHING;
  const strays = sourceBrackets ? [] : straysIn(block, textsIn(inlines));
  return strays.length === 0 ? { mixed: [], strays } : withoutMixed(block, strays);
}

const strayColumn = column((document, block) => {
  const { strays } = unmatchedIn(block, document.inlines(block), document.conventions);
  return strays.length > 0 ? strays : undefined;
});

/** The stray brackets of a document: those that no other block of the same page answers. */
export const strayBrackets = memoised((document: Document): readonly PlacedStray[] => {
  const all = placedStrays(document);
  const divisions = all.some(({ opens }) => opens) ? divisionsOf(document) : [];
  const strays: PlacedStray[] = [];
  let open: PlacedStray[] = [];
  for (const stray of all) {
    const opener = open.at(-1);
    if (stray.opens) open.push(stray);
    else if (opener && isNear(document, divisions, opener, stray)) open.pop();
    else {
      // What lies too far back for this bracket does so for all that follow.
      strays.push(...open, stray);
      open = [];
    }
  }
  return [...strays, ...open];
});

function placedStrays(document: Document): PlacedStray[] {
  const placed: PlacedStray[] = [];
  for (const [block, strays] of strayColumn(document).entries()) {
    for (const stray of strays ?? []) {
      placed.push({ ...stray, block, offset: document.start(block) + stray.at });
    }
  }
  return placed;
}

/** Where pages and sections begin, over which no unlabelled bracket runs. */
function divisionsOf(document: Document): number[] {
  const { pages, sections } = structureOf(document);
  return [0, ...[...pages, ...sections].map(({ mark }) => mark.start).sort((a, b) => a - b)];
}

function isNear(
  document: Document,
  divisions: readonly number[],
  opener: PlacedStray,
  closer: PlacedStray,
): boolean {
  const from = document.positionIn(opener.block, opener.at).line;
  const to = document.positionIn(closer.block, closer.at).line;
  const division = ({ offset }: PlacedStray) => lastAtOrBefore(divisions, offset);
  return to - from <= FARTHEST && division(opener) === division(closer);
}

function straysIn({ text }: Block, texts: Iterable<Span>): readonly Stray[] {
  const open: Stray[] = [];
  const strays: Stray[] = [];
  for (const { start, end } of texts) {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 91) open.push({ at, opens: true });
      else if (unit === 93 && !open.pop()) strays.push({ at, opens: false });
    }
  }
  return [...strays, ...open].sort((a, b) => a.at - b.at);
}

/** Takes `{X]` and `[X)` out: an opener, and the next sign, which closes another shape. */
function withoutMixed(block: Block, strays: readonly Stray[]): Unmatched {
  const mixed: Span[] = [];
  const left = new Set(strays.map(({ at }) => at));
  const signs = [...square(strays), ...roundAndCurly(block)].sort((a, b) => a.at - b.at);
  for (let index = 1; index < signs.length; index++) {
    const opener = signs[index - 1] as Sign;
    const closer = signs[index] as Sign;
    if (!isMixed(block.text, opener, closer)) continue;
    mixed.push({ start: opener.at, end: closer.at + 1 });
    left.delete(opener.at);
    left.delete(closer.at);
  }
  return { mixed, strays: strays.filter(({ at }) => left.has(at)) };
}

function square(strays: readonly Stray[]): Sign[] {
  return strays.map(({ at, opens }) => ({ at, opens, sign: opens ? "[" : "]" }));
}

function isMixed(text: string, opener: Sign, closer: Sign): boolean {
  if (!opener.opens || closer.opens || closer.at - opener.at > LONGEST_MIXED) return false;
  if (PARTNERS[closer.sign] === opener.sign) return false;
  if (opener.sign !== "[" && closer.sign !== "]") return false;
  for (let at = opener.at; at < closer.at; at++) {
    if (isLineEnd(text.charCodeAt(at))) return false;
  }
  return true;
}

/** The `(`, `)`, `{` and `}` of a block that have no partner in it. */
function roundAndCurly({ text, content }: Block): Sign[] {
  const signs: Sign[] = [];
  const open: Readonly<Record<string, Sign[]>> = { "(": [], "{": [] };
  for (let at = content.start; at < content.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 40 && unit !== 41 && unit !== 123 && unit !== 125) continue;
    const sign = text[at] as string;
    const own = open[sign];
    if (own) own.push({ at, sign, opens: true });
    else if (!LIST_ITEM.test(text.slice(Math.max(0, at - 3), at))) {
      if (!open[PARTNERS[sign] ?? ""]?.pop()) signs.push({ at, sign, opens: false });
    }
  }
  return [...signs, ...Object.values(open).flat()];
}
