import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";
import { memoised } from "../memo";
import { type NoteEnd, noteSigns, notesOf } from "../notes";
import type { KeyKind, KeyUse } from "./key-use";

/** Signs that refer to notes, and the notes. */
export const noteKind: KeyKind = {
  sort: "note",
  candidates: (document, block) => noteSigns(document)[block] ?? [],
  uses: memoised((document: Document): readonly KeyUse[] => {
    const { bodies, references } = notesOf(document);
    const all = [
      ...references.map((end) => use(document, end, false)),
      ...bodies.map((end, at) => ({
        ...use(document, end, true),
        carried: carriedBy(document, end, bodies[at + 1]),
      })),
    ];
    return all.sort((a, b) => a.block - b.block || a.span.start - b.span.start);
  }),
};

function use(
  document: Document,
  { key, native, block, ...end }: NoteEnd,
  defines: boolean,
): KeyUse {
  const base = document.start(block);
  const span = { start: end.start - base, end: end.end - base };
  return {
    sort: "note",
    key,
    block,
    span,
    ...(native && { keySpan: keyIn(span, defines) }),
    defines,
  };
}

/** The key of `[^1]`, or of `[^1]:`. */
function keyIn({ start, end }: Span, defines: boolean): Span {
  return { start: start + 2, end: end - (defines ? 2 : 1) };
}

/** The sign and the text of a note: up to the next note in its block, or the block's end. */
function carriedBy(document: Document, body: NoteEnd, next: NoteEnd | undefined): Span {
  const start = document.start(body.block);
  const end = start + (document.blocks[body.block]?.content.end ?? 0);
  return {
    start: body.start,
    end: next?.block === body.block ? next.start : Math.max(end, body.end),
  };
}
