import { trimmed } from "../../text/lines";
import type { Span } from "../../text/span";
import { readAddress } from "../address";
import { type Descriptor, readDescriptor } from "../descriptor";
import { extentOf, isCounted, isExtent } from "../extent";
import { foldedWords } from "../labels";
import type { BracketMark, Extent, Inline, MarkKind } from "../nodes";
import type { Bracket } from "./bracket";
import { gapOf, gapReason } from "./keyword";

/** A labelled bracket taken apart: what is common to all kinds of marks. */
interface Parts {
  readonly bracket: Bracket;
  readonly descriptor: Descriptor;
  /** What stands after the colon. */
  readonly own: Span;
  /** The content's lines before a label that stands on a line of its own. */
  readonly before: Span;
  readonly base: {
    readonly start: number;
    readonly end: number;
    readonly descriptor: string;
    readonly content: Span;
  };
  /** Place and hand, where the descriptor names them. */
  readonly written: object;
}

const ARROW = /\s*(?:->|→|⇒)\s*/;
const LONGEST_EXTENT = 60;

/** How marks that say more than their label are built; the others have children alone. */
const BUILDERS: { readonly [Kind in MarkKind]?: (parts: Parts) => BracketMark } = {
  addition: (parts) => ({ ...plain(parts), ...rend(parts), kind: "addition" }),
  deletion: (parts) => ({ ...plain(parts), ...rend(parts), kind: "deletion" }),
  substitution: (parts) => ({ ...divided(parts), ...rend(parts), kind: "substitution" }),
  expansion: (parts) => ({ ...divided(parts), kind: "expansion" }),
  gap: (parts) => gap(parts),
  damage: (parts) => damage(parts),
  note: (parts) => ({ ...plain(parts), kind: "note", type: parts.descriptor.value ?? "note" }),
  runningMatter: (parts) => ({ ...plain(parts), kind: "runningMatter", ...type(parts) }),
  letterPart: (parts) => ({ ...plain(parts), kind: "letterPart", ...type(parts) }),
  highlight: (parts) => ({
    ...plain(parts),
    rend: parts.descriptor.value ?? "",
    kind: "highlight",
  }),
  foreign: (parts) => ({
    ...plain(parts),
    kind: "foreign",
    language: parts.descriptor.language ?? "",
  }),
  date: (parts) => ({ ...plain(parts), kind: "date", when: parts.descriptor.when ?? "" }),
  reference: (parts) => reference(parts),
  handShift: (parts) => ({ ...parts.base, children: [], kind: "handShift", ...hand(parts) }),
  space: (parts) => ({ ...parts.base, children: [], kind: "space", ...room(ownWords(parts)) }),
};

/** A bracket with a label before its first colon: `[handwritten in the left margin, h2: X]`. */
export function labelled(bracket: Bracket): BracketMark | undefined {
  const { text, start, inner, conventions } = bracket;
  // The bracket itself may be missing where one pair was stripped: the inner start decides.
  const descriptor = readDescriptor(text, inner.start - 1, inner.end, conventions.labels);
  if (!descriptor) return undefined;
  const own = trimmed(text, { start: descriptor.end, end: inner.end });
  const before = trimmed(text, { start: inner.start, end: descriptor.start });
  const content = before.start < before.end ? { start: before.start, end: own.end } : own;
  const base = { start, end: bracket.end, descriptor: descriptor.text, content };
  const { place, hand } = descriptor;
  const written = { ...(place && { place }), ...(hand && { hand }) };
  const build = BUILDERS[descriptor.kind] ?? other;
  return build({ bracket, descriptor, own, before, base, written });
}

function other(parts: Parts): BracketMark {
  return { ...plain(parts), kind: parts.descriptor.kind } as BracketMark;
}

function plain(parts: Parts) {
  return { ...parts.base, ...parts.written, children: children(parts) };
}

function rend({ descriptor }: Parts) {
  return descriptor.value === undefined ? {} : { rend: descriptor.value };
}

function type({ descriptor }: Parts) {
  return { type: descriptor.value ?? "" };
}

function hand(parts: Parts) {
  const named = parts.descriptor.hand ?? ownText(parts).split(/\s/)[0];
  return named ? { hand: named } : {};
}

function extent(words: readonly string[]): { extent?: Extent } {
  const found = extentOf(words);
  return found ? { extent: found } : {};
}

/** `[blank: 2 lines]` says how much; `[blank: name of the town]` says what was to stand there. */
function room(words: readonly string[]): { extent?: Extent } {
  return isExtent(words) ? extent(words) : {};
}

/** `[illegible: 2 words]`, `[gap: 53 groups unrecoverable]`. */
function gap(parts: Parts): BracketMark {
  const words = ownWords(parts);
  const value = parts.descriptor.value ?? "illegible";
  const reason = value === "lost" ? (gapReason(words) ?? value) : value;
  return { ...parts.base, ...parts.written, children: [], kind: "gap", reason, ...extent(words) };
}

/** `[torn: 2 words]` is a gap, `[torn: to the front]` and `[torn: leaves]` are text that is hard to read. */
function damage(parts: Parts): BracketMark {
  if (isCounted(ownWords(parts))) return { ...gap(parts), kind: "gap" } as BracketMark;
  const { value } = parts.descriptor;
  return { ...plain(parts), kind: "damage", ...(value && { agent: value }) };
}

/** An address is read by machines; only words are part of the text. */
function reference(parts: Parts): BracketMark {
  const target = ownText(parts);
  const common = readAddress(target) ? { ...parts.base, children: [] } : plain(parts);
  return { ...common, kind: "reference", target };
}

function children(parts: Parts): readonly Inline[] {
  const { bracket, own, before, descriptor } = parts;
  const mayHoldGap = descriptor.kind !== "note" && descriptor.kind !== "description";
  const found = mayHoldGap ? gapOf(ownWords(parts)) : undefined;
  if (!found) return [...bracket.parse(before), ...bracket.parse(own)];
  const content = { start: own.end, end: own.end };
  return [{ ...own, kind: "gap", descriptor: ownText(parts), content, children: [], ...found }];
}

/** The arrow divides the mark's own text: one inside a bracket further in is not looked at. */
function divided(parts: Parts) {
  const { bracket, own } = parts;
  const children = bracket.parse(own);
  const none = { start: own.end, end: own.end };
  const arrow = arrowIn(bracket.text, children) ?? none;
  const sides = children.flatMap((child) =>
    child.kind === "text" ? without(child, arrow) : child,
  );
  return { ...parts.base, ...parts.written, arrow, children: sides };
}

function arrowIn(text: string, children: readonly Inline[]): Span | undefined {
  for (const { kind, start, end } of children) {
    const found = kind === "text" ? ARROW.exec(text.slice(start, end)) : undefined;
    if (found) return { start: start + found.index, end: start + found.index + found[0].length };
  }
  return undefined;
}

/** A text without the arrow in it: what stands before and after. */
function without({ start, end }: Span, arrow: Span): Inline[] {
  const outside = arrow.end <= start || end <= arrow.start;
  const sides = outside
    ? [{ start, end }]
    : [
        { start, end: arrow.start },
        { start: arrow.end, end },
      ];
  return sides.filter((side) => side.start < side.end).map((side) => ({ kind: "text", ...side }));
}

function ownText({ bracket, own }: Parts): string {
  return bracket.text.slice(own.start, own.end);
}

function ownWords(parts: Parts): string[] {
  return parts.own.end - parts.own.start > LONGEST_EXTENT ? [] : foldedWords(ownText(parts));
}
