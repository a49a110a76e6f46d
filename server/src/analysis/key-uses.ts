import type { Block } from "../syntax/blocks";
import { insertionNumber } from "../syntax/brackets/labelled";
import type { Document } from "../syntax/document";
import { type BracketMark, isMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import type { Span } from "../text/span";
import { column } from "./column";
import { handList } from "./hand-list";
import { handsIn } from "./hands";
import { blockFact, memoised } from "./memo";

/** A key that stands in several places of a document and means the same thing in each. */
export interface KeyUse {
  readonly sort: "hand" | "anchor" | "insertion";
  readonly key: string;
  /** The key as written, relative to its block. */
  readonly span: Span;
  /** The place that says what the key stands for, or carries it: not a mere mention. */
  readonly defines: boolean;
}

/** A use and the block it stands in. */
export interface PlacedUse extends KeyUse {
  readonly block: number;
}

const LONGEST_INSERTION = 60;

/** The hands, anchors and insertions that a block names. */
export function keyUsesIn(document: Document, block: Block): readonly KeyUse[] {
  const hands = handsIn(document, block);
  const marks = markUsesIn(document, block);
  return hands.length === 0 ? marks : [...hands.map(handUse), ...marks];
}

const markUsesIn = blockFact((block, inlines): readonly KeyUse[] => {
  const uses: KeyUse[] = [];
  for (const mark of marksIn(inlines)) {
    if (mark.kind === "anchor") uses.push(use("anchor", mark.id, mark, true));
    const insertion = insertionOf(mark, block.text);
    if (insertion === undefined) continue;
    const span = insertionSpan(block.text, mark, insertion);
    uses.push(use("insertion", insertion, span, mark.kind !== "insertionPoint"));
  }
  return uses;
});

const useColumn = column((document, block) => {
  const found = keyUsesIn(document, block);
  return found.length > 0 ? found : undefined;
});

const allUses = memoised((document: Document): ReadonlyMap<string, readonly PlacedUse[]> => {
  const uses = new Map<string, PlacedUse[]>();
  const add = (found: PlacedUse) => {
    const name = `${found.sort} ${found.key}`;
    const known = uses.get(name);
    if (known) known.push(found);
    else uses.set(name, [found]);
  };
  for (const { key, block, span } of handList(document).values()) {
    add({ ...use("hand", key, span, true), block });
  }
  for (const [index, found] of useColumn(document).entries()) {
    for (const one of found ?? []) add({ ...one, block: index });
  }
  return uses;
});

/** All places where a key stands, in the order of the text. */
export function usesOf(document: Document, { sort, key }: KeyUse): readonly PlacedUse[] {
  return allUses(document).get(`${sort} ${key}`) ?? [];
}

/** The number of the insertion that a mark names, whether in its descriptor or its content. */
export function insertionOf(mark: BracketMark, text: string): string | undefined {
  if (mark.insertion !== undefined) return mark.insertion;
  if (mark.kind === "insertionPoint") return /\d+/.exec(mark.descriptor)?.[0];
  const bare = mark.kind === "supplied" || mark.kind === "description";
  if (!bare || mark.children.some(isMark)) return undefined;
  const { start, end } = mark.content;
  return end - start > LONGEST_INSERTION ? undefined : insertionNumber(text.slice(start, end));
}

function handUse({ key, ...span }: Span & { readonly key: string }): KeyUse {
  return use("hand", key, span, false);
}

function use(sort: KeyUse["sort"], key: string, { start, end }: Span, defines: boolean): KeyUse {
  return { sort, key, span: { start, end }, defines };
}

function insertionSpan(text: string, mark: BracketMark, number: string): Span {
  const written = text.slice(mark.start, Math.min(mark.end, mark.start + 160));
  const sign = new RegExp(String.raw`(?:N|№|Nº|No\.?|Nr\.?)?\s?0*${number}(?!\d)`, "i");
  const found = sign.exec(written);
  if (!found) return mark;
  const start = mark.start + found.index + (found[0].length - found[0].trimStart().length);
  return { start, end: mark.start + found.index + found[0].length };
}
