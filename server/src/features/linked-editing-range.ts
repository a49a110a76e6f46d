import type { Range } from "vscode-languageserver-types";
import { anchorsOf } from "../analysis/anchors";
import { handList } from "../analysis/hand-list";
import { usesOf } from "../analysis/keys/kinds";
import { notesOf } from "../analysis/notes";
import type { Block } from "../syntax/blocks";
import type { Document, Position } from "../syntax/document";
import { originOf } from "../syntax/lineage";
import { type Span, touches } from "../text/span";

/** Keys that are edited together, in the order of the text. Offsets are those of the document. */
export interface LinkedKeys {
  readonly document: Document;
  readonly spans: readonly Span[];
  /** What such a key may consist of, as editors understand it. */
  readonly pattern: string;
}

const NOTE = String.raw`[^\s\[\]:^]*`;
const ANCHOR = String.raw`[^\s\[\]:|]*`;
const HAND = String.raw`[^\s\[\]:;=,]*`;
const SIGN = 2;

/**
 * `textDocument/linkedEditingRange`: a key and the places that must say the same. A note's body
 * changes its references, the list of hands the marks that name one, an anchor its partner; a
 * single reference its note. A key that has just been typed changes nothing: it may go on.
 */
export function linkedKeys(
  document: Document,
  position: Position,
  before: LinkedKeys | undefined,
): LinkedKeys | undefined {
  const offset = document.offsetAt(position);
  const still = before && continued(document, before);
  if (still?.spans.some((span) => touches(span, offset))) return still;
  const found =
    noteKeys(document, offset) ?? anchorKeys(document, offset) ?? handKeys(document, offset);
  if (!found || found.spans.length < 2) return undefined;
  const own = found.spans.find((span) => touches(span, offset));
  if (!own || isFresh(document, own)) return undefined;
  const text = document.slice(own.start, own.end);
  const equal = found.spans.every(({ start, end }) => document.slice(start, end) === text);
  return equal ? { ...found, document } : undefined;
}

/** The answer as the protocol has it. */
export function linkedRanges({ document, spans, pattern }: LinkedKeys): {
  ranges: Range[];
  wordPattern: string;
} {
  return {
    ranges: spans.map(({ start, end }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
    })),
    wordPattern: pattern,
  };
}

type Found = Omit<LinkedKeys, "document">;

/** All references from the body; the body from its one reference. */
function noteKeys(document: Document, offset: number): Found | undefined {
  const { bodies, references } = notesOf(document);
  const native = [...bodies, ...references].filter((end) => end.native);
  const own = native.find((end) => touches(keySpan(end, end.key), offset));
  if (!own) return undefined;
  const uses = native.filter(({ key }) => key === own.key);
  if (bodies.filter(({ key }) => key === own.key).length !== 1) return undefined;
  if (!bodies.includes(own) && uses.length !== 2) return undefined;
  return found(
    uses.map((use) => keySpan(use, use.key)),
    NOTE,
  );
}

/** An anchor and the one of the same name in another section. */
function anchorKeys(document: Document, offset: number): Found | undefined {
  const anchors = anchorsOf(document);
  const own = anchors.find((anchor) => touches(keySpan(anchor, anchor.id), offset));
  if (!own) return undefined;
  const uses = anchors.filter(({ id }) => id === own.id);
  const [one, two] = uses;
  if (uses.length !== 2 || one?.section === two?.section) return undefined;
  return found(
    uses.map((use) => keySpan(use, use.id)),
    ANCHOR,
  );
}

/** From the list of hands, all marks that name this one; a mark may be meant to name another. */
function handKeys(document: Document, offset: number): Found | undefined {
  for (const { key, block, span } of handList(document).values()) {
    if (!touches(moved(span, document.start(block)), offset)) continue;
    const uses = usesOf(document, { sort: "hand", key });
    const spans = uses.map((use) => moved(use.span, document.start(use.block)));
    return found(
      spans.filter(({ start, end }) => document.slice(start, end) === key),
      HAND,
    );
  }
  return undefined;
}

function found(spans: readonly Span[], pattern: string): Found {
  return { spans: [...spans].sort((one, two) => one.start - two.start), pattern };
}

/** The key after the bracket and its sign: `[^` or `[#`. */
function keySpan({ start }: Span, key: string): Span {
  return { start: start + SIGN, end: start + SIGN + key.length };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * The same keys after each was changed in the same way, which is what an editor does: even a key
 * that is empty for a moment stays linked.
 */
function continued(
  document: Document,
  { document: old, spans, pattern }: LinkedKeys,
): LinkedKeys | undefined {
  if (document === old) return { document, spans, pattern };
  const growth = (document.length - old.length) / spans.length;
  if (!Number.isInteger(growth)) return undefined;
  const now = spans.map(({ start, end }, at) => ({
    start: start + at * growth,
    end: end + (at + 1) * growth,
  }));
  if (now.some(({ start, end }) => end < start)) return undefined;
  const texts = new Set(now.map(({ start, end }) => document.slice(start, end)));
  const same = now.every(({ start, end }, at) => {
    const before = spans[at] as Span;
    return (
      document.slice(start - SIGN, start) === old.slice(before.start - SIGN, before.start) &&
      document.slice(end, end + 1) === old.slice(before.end, before.end + 1)
    );
  });
  return same && texts.size === 1 ? { document, spans: now, pattern } : undefined;
}

/** Whether the last edit wrote in the key: somebody is typing a new one that only begins alike. */
function isFresh(document: Document, key: Span): boolean {
  const origin = originOf(document);
  if (!origin) return false;
  const { first, kept, made } = origin;
  const old = textOf(origin.document.blocks.slice(first, kept));
  const now = textOf(made);
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - start;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const from = document.start(first);
  const changed = { start: from + start, end: from + now.length - tail };
  return changed.start <= key.end && key.start <= changed.end;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("");
}
