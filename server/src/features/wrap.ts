import type { Range, TextEdit } from "vscode-languageserver-types";
import { markType } from "../analysis/mark-type";
import type { Known } from "../people/known";
import { lineEndOf } from "../rules/lines";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { keeping, marksFrom } from "./wrapping/kept";
import { type Piece, piecesOf } from "./wrapping/pieces";
import { type Enclosure, enclosureOf, unpaired } from "./wrapping/spelled";
import { slotsFor, templatesFor } from "./wrapping/templates";
import { type Enclosing, enclosing } from "./wrapping/unwrap";

/** What is wrapped, and what is known of the writer. */
export interface Wrapping {
  /** The type of the mark, `deletion overstrike`; `plain` takes the mark around away. */
  readonly as: string;
  /** The language of the editor's own words, as a code. */
  readonly language?: string | undefined;
  readonly known?: Known | undefined;
}

/** The edits in the text as it is, and what is selected after them. */
export interface Wrapped {
  readonly edits: readonly TextEdit[];
  readonly selections: readonly Range[];
  /** Why a selection stayed what it was, for the writer. */
  readonly problem?: string;
}

/** An insertion or deletion. Offsets count in the text before all edits. */
interface Change extends Span {
  readonly text: string;
}

/** The changes that one selection asks for, and what is to be selected then. */
interface Step {
  readonly changes: readonly Change[];
  /** In the text after these changes alone. */
  readonly selection: Span;
  readonly document: Document;
}

/** `recto/wrap`: puts a mark around each selection, or takes it away where it is there already. */
export function wrap(document: Document, ranges: readonly Range[], wrapping: Wrapping): Wrapped {
  const spans = ranges
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
    .sort((one, two) => two.start - one.start || two.end - one.end);
  const steps: Step[] = [];
  let current = document;
  let refused = false;
  let changed = document.length;
  // From the last to the first, so that the offsets of those before hold.
  for (const span of spans) {
    // A mark that was taken away may have begun within the selection before.
    const step = span.end <= changed ? stepFor(current, span, wrapping) : undefined;
    changed = step?.changes[0]?.start ?? changed;
    if (step) steps.unshift(step);
    else refused = true;
    current = step?.document ?? current;
  }
  const edits = steps.flatMap(({ changes }) => changes).map((change) => textEdit(document, change));
  return { edits, selections: selectionsOf(current, steps), ...(refused && { problem: cutOff() }) };
}

function cutOff(): string {
  return t("This mark cannot be put around these words: they would not be read as they are now.");
}

function stepFor(document: Document, span: Span, wrapping: Wrapping): Step | undefined {
  const any = wrapping.as === "plain";
  const around = enclosing(document, span, any ? undefined : wrapping.as);
  if (around) return unwrapped(document, around);
  if (any) return undefined;
  if (span.start === span.end) return inserted(document, span.start, wrapping);
  return enclosed(document, piecesOf(document, span), wrapping);
}

/** The mark taken away, the words in it left. */
function unwrapped(document: Document, { start, end, content }: Enclosing): Step | undefined {
  const text = document.slice(content.start, content.end);
  const made = keeping(document, { start, end, text });
  const selection = { start, end: start + text.length };
  const changes = [
    { start, end: content.start, text: "" },
    { start: content.end, end, text: "" },
  ];
  return made && { changes, selection, document: made };
}

/** An empty mark where nothing is selected, to be written in. */
function inserted(document: Document, at: number, wrapping: Wrapping): Step | undefined {
  const [template] = templatesFor(wrapping.as);
  if (!template) return undefined;
  const slots = slotsFor(document, { start: at, end: at }, wrapping);
  const { before, after } = enclosureOf(template, slots, lineEndOf(document));
  const change = { start: at, end: at, text: before + after };
  const selection = { start: at + before.length, end: at + before.length };
  // Beside a bracket that nothing closes, it would be read as a bracket of the mark.
  const made = keeping(document, change);
  return made && { changes: [change], selection, document: made };
}

/** One mark around all of the selection where paragraphs allow it, else one around each piece. */
function enclosed(
  document: Document,
  pieces: readonly Piece[],
  wrapping: Wrapping,
): Step | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const blocks = new Set(pieces.map(({ block }) => block));
  if (pieces.length > 1 && blocks.size === pieces.length) {
    const whole = enclosedIn(document, { start: first.start, end: last.end }, wrapping);
    if (whole) return whole;
  }
  return eachEnclosed(document, pieces, wrapping);
}

function eachEnclosed(
  document: Document,
  pieces: readonly Piece[],
  wrapping: Wrapping,
): Step | undefined {
  let current = document;
  const steps: Step[] = [];
  for (const piece of pieces.toReversed()) {
    const step = enclosedIn(current, piece, wrapping);
    if (!step) return undefined;
    steps.unshift(step);
    current = step.document;
  }
  const [first] = steps;
  const changes = steps.flatMap((step) => step.changes);
  const grown = growth(steps.slice(0, -1).flatMap((step) => step.changes));
  const last = steps.at(-1)?.selection.end ?? 0;
  const selection = { start: first?.selection.start ?? 0, end: last + grown };
  return { changes, selection, document: current };
}

/** The first spelling by which the words stay what they are and the mark is the one that is meant. */
function enclosedIn(document: Document, span: Span, wrapping: Wrapping): Step | undefined {
  const slots = slotsFor(document, span, wrapping);
  const escapes = unpaired(document, span.start, span.end);
  for (const template of templatesFor(wrapping.as)) {
    const enclosure = enclosureOf(template, slots, lineEndOf(document));
    const changes = changesFor(span, escapes, enclosure);
    const text = applied(document, span, changes);
    const made = keeping(document, { ...span, text });
    const marks = made ? marksFrom(made, span.start) : [];
    if (!made || !marks.some((mark) => markType(mark) === wrapping.as)) continue;
    const selection = selected(span, escapes.length, enclosure);
    return { changes, selection, document: made };
  }
  return undefined;
}

function changesFor(
  { start, end }: Span,
  escapes: readonly number[],
  { before, after }: Enclosure,
): Change[] {
  return [
    { start, end: start, text: before },
    ...escapes.map((at) => ({ start: at, end: at, text: "\\" })),
    { start: end, end, text: after },
  ];
}

function applied(document: Document, { start, end }: Span, changes: readonly Change[]): string {
  let text = "";
  let from = start;
  for (const change of changes) {
    text += document.slice(from, change.start) + change.text;
    from = change.end;
  }
  return text + document.slice(from, end);
}

/** The words that were wrapped, or what is to be typed over. */
function selected({ start, end }: Span, escapes: number, enclosure: Enclosure): Span {
  const { before, stop } = enclosure;
  const content = { start: start + before.length, end: end + before.length + escapes };
  if (!stop) return content;
  const base = stop.inBefore ? start : content.end;
  return { start: base + stop.start, end: base + stop.end };
}

/** Each step knows its selection after its own changes; those before it move it further. */
function selectionsOf(document: Document, steps: readonly Step[]): Range[] {
  let moved = 0;
  return steps.map(({ selection, changes }) => {
    const start = document.positionAt(selection.start + moved);
    const end = document.positionAt(selection.end + moved);
    moved += growth(changes);
    return { start, end };
  });
}

function growth(changes: readonly Change[]): number {
  return changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}

function textEdit(document: Document, { start, end, text }: Change): TextEdit {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  };
}
