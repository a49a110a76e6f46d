import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import { isLineEnd } from "../text/lines";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";

/** A sign that refers to a note, or the body that it refers to. Spans are document offsets. */
export interface NoteEnd extends Span {
  readonly key: string;
  /** `[^1]` rather than `[1]` or a raised number. */
  readonly native: boolean;
  readonly block: number;
}

/** The notes of a document: which reference leads to which body. */
export interface Notes {
  readonly bodies: readonly NoteEnd[];
  /** References that have a body, and native ones even without. */
  readonly references: readonly NoteEnd[];
  readonly bodyOf: ReadonlyMap<string, NoteEnd>;
}

/** `[^1]`, `[1]` or a raised number; spans are relative to the block. */
export interface Sign extends Span {
  readonly key: string;
  readonly native: boolean;
  readonly atLineStart: boolean;
}

/** Resolves notes: a sign at the start of a line with text after it is a body, others refer to it. */
export const notesOf = memoised((document: Document): Notes => {
  const bodies: NoteEnd[] = [];
  const signs: NoteEnd[] = [];
  for (const [block, found] of noteSigns(document).entries()) {
    if (!found) continue;
    const base = document.start(block);
    for (const { key, native, atLineStart, start, end } of found) {
      const note = { key, native, block, start: base + start, end: base + end };
      (atLineStart ? bodies : signs).push(note);
    }
  }
  return resolved(bodies, signs);
});

function resolved(lineStarts: readonly NoteEnd[], signs: readonly NoteEnd[]): Notes {
  const bodyOf = new Map<string, NoteEnd>();
  const referred = new Set(signs.map(({ key }) => key));
  const bodies = lineStarts.filter(({ key, native }) => native || referred.has(key));
  for (const body of bodies) if (!bodyOf.has(body.key)) bodyOf.set(body.key, body);
  const references = signs.filter(({ key, native }) => native || bodyOf.has(key));
  return { bodies, references, bodyOf };
}

/** What may be the sign of a note, by block, whether or not there is such a note. */
export const noteSigns = column((document, block): readonly Sign[] | undefined => {
  const inlines = document.inlines(block);
  const signs: Sign[] = [];
  if (block.kind === "noteBody") {
    signs.push({ ...block.mark, key: block.key, native: true, atLineStart: true });
  }
  for (const inline of inlines) {
    if (inline.kind !== "raisedNumber") continue;
    signs.push(sign(block.text, inline, inline.key, false));
  }
  for (const mark of marksIn(inlines)) {
    const { start, end } = mark;
    if (mark.kind === "noteReference")
      signs.push({ start, end, key: mark.key, native: true, atLineStart: false });
    const key = mark.kind === "supplied" ? mark.possibleNote : undefined;
    if (key !== undefined) signs.push(sign(block.text, mark, key, false));
  }
  return signs.length > 0 ? signs.sort((a, b) => a.start - b.start) : undefined;
});

function sign(text: string, { start, end }: Span, key: string, native: boolean): Sign {
  const first =
    start === 0 ||
    isLineEnd(text.charCodeAt(start - 1)) ||
    /(?:^|[\r\n])Notes:\s*$/.test(text.slice(Math.max(0, start - 10), start));
  const followed = /^[ \t]*[\p{L}\p{N}"“«(]/u.test(text.slice(end, end + 4));
  return { start, end, key, native, atLineStart: first && followed };
}
