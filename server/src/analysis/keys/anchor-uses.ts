import { type Address, readAddress } from "../../syntax/address";
import type { Document } from "../../syntax/document";
import type { Inline } from "../../syntax/nodes";
import { marksIn } from "../../syntax/walk";
import { type Span, touches } from "../../text/span";
import { column } from "../column";
import { memoised } from "../memo";
import type { KeyKind, KeyUse } from "./key-use";

/** `[see: letter.recto#12]`, with the places of its parts in the block. */
export interface Pointer extends Address {
  /** The whole address. */
  readonly span: Span;
  readonly pathSpan: Span;
  readonly anchorSpan?: Span;
}

interface Named {
  readonly anchors: readonly { readonly id: string; readonly span: Span }[];
  readonly pointers: readonly Pointer[];
}

const NONE: readonly Pointer[] = [];

/** `[#12]` before a paragraph, and `[see: #12]` that leads there. */
export const anchorKind: KeyKind = {
  sort: "anchor",
  candidates: (document, block) => {
    const named = namedColumn(document)[block];
    if (!named) return [];
    return [...named.anchors, ...named.pointers.filter(isOwn)].map(({ span }) => span);
  },
  uses: memoised((document: Document): readonly KeyUse[] =>
    namedColumn(document).flatMap((named, block) => (named ? usesIn(named, block) : [])),
  ),
};

/** The addresses that a block names. */
function pointersIn(document: Document, block: number): readonly Pointer[] {
  return namedColumn(document)[block]?.pointers ?? NONE;
}

/** All addresses of a document, with their blocks. */
export function* pointers(document: Document): Generator<[number, Pointer]> {
  for (const [block, named] of namedColumn(document).entries()) {
    for (const pointer of named?.pointers ?? []) yield [block, pointer];
  }
}

/** The address at an offset of the document. */
export function pointerAt(document: Document, offset: number): Pointer | undefined {
  const block = document.blockIndexAt(offset);
  const within = offset - document.start(block);
  return pointersIn(document, block).find(({ span }) => touches(span, within));
}

function usesIn({ anchors, pointers: all }: Named, block: number): KeyUse[] {
  const own = anchors.map(({ id, span }): KeyUse => {
    const keySpan = { start: span.start + 2, end: span.end - 1 };
    return { sort: "anchor", key: id, block, span, keySpan, defines: true };
  });
  const leading = all.filter(isOwn).map(({ anchor = "", span, anchorSpan: keySpan }): KeyUse => {
    return {
      sort: "anchor",
      key: anchor,
      block,
      span,
      ...(keySpan && { keySpan }),
      defines: false,
    };
  });
  return [...own, ...leading].sort((a, b) => a.span.start - b.span.start);
}

/** Whether the address is a paragraph of the document in which it stands. */
function isOwn({ path, anchor }: Pointer): boolean {
  return path === "" && anchor !== undefined;
}

const namedColumn = column((document, block): Named | undefined => {
  const inlines = document.inlines(block);
  const anchors = marksIn(inlines).flatMap((mark) => {
    const { start, end } = mark;
    return mark.kind === "anchor" ? [{ id: mark.id, span: { start, end } }] : [];
  });
  const found = pointersAmong(inlines, block.text);
  return anchors.length + found.length > 0 ? { anchors, pointers: found } : undefined;
});

/** The addresses among the inlines of a block. */
export function pointersAmong(inlines: readonly Inline[], text: string): Pointer[] {
  return marksIn(inlines).flatMap((mark) => {
    if (mark.kind !== "reference" || mark.children.length > 0) return [];
    const address = readAddress(mark.target);
    return address ? [pointer(address, text.indexOf(mark.target, mark.content.start))] : [];
  });
}

function pointer(address: Address, start: number): Pointer {
  const pathSpan = { start, end: start + address.path.length };
  if (address.anchor === undefined) return { ...address, span: pathSpan, pathSpan };
  const anchorStart = pathSpan.end + 1;
  const anchorSpan = { start: anchorStart, end: anchorStart + address.anchor.length };
  return { ...address, span: { start, end: anchorSpan.end }, pathSpan, anchorSpan };
}
