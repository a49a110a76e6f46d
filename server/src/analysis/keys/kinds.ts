import type { Document } from "../../syntax/document";
import { type Span, touches } from "../../text/span";
import { memoised } from "../memo";
import { sectionAt } from "../structure";
import { anchorKind } from "./anchor-uses";
import { handKind } from "./hand-uses";
import { insertionKind } from "./insertion-uses";
import type { KeyKind, KeySort, KeyUse } from "./key-use";
import { noteKind } from "./note-uses";
import { pageKind } from "./page-uses";

/** All that a transcription can refer to, in the order in which the cursor is asked about. */
const KINDS: { readonly [Sort in KeySort]: KeyKind } = {
  note: noteKind,
  anchor: anchorKind,
  hand: handKind,
  insertion: insertionKind,
  page: pageKind,
};

/** The key that is named at an offset of the document, by the place that names it. */
export function useAt(document: Document, offset: number): KeyUse | undefined {
  const block = document.blockIndexAt(offset);
  const within = offset - document.start(block);
  for (const kind of Object.values(KINDS)) {
    if (!kind.candidates(document, block).some((span) => touches(span, within))) continue;
    const here = tables[kind.sort](document).byBlock.get(block) ?? [];
    const found =
      here.find(({ span }) => span.start <= within && within < span.end) ??
      here.find(({ span }) => touches(span, within));
    if (found) return found;
  }
  return undefined;
}

/** The keys that are named within a stretch of a block. */
export function usesWithin(document: Document, block: number, { start, end }: Span): KeyUse[] {
  return Object.values(KINDS).flatMap((kind) => {
    if (kind.candidates(document, block).length === 0) return [];
    const here = tables[kind.sort](document).byBlock.get(block) ?? [];
    return here.filter(({ span }) => start <= span.start && span.end <= end);
  });
}

/** All places of the document that name the same, in the order of the text. */
export function usesOf(
  document: Document,
  { sort, key }: Pick<KeyUse, "sort" | "key">,
): readonly KeyUse[] {
  return tables[sort](document).byKey.get(key) ?? [];
}

/** All places of the document that name something of a sort, in the order of the text. */
export function usesOfSort(document: Document, sort: KeySort): readonly KeyUse[] {
  return KINDS[sort].uses(document);
}

/**
 * Where a use leads. A mention leads to what it means; the thing itself leads back: to the other
 * paragraphs of the same name, or to where it is mentioned. What stands in the same section goes
 * before all else. Empty where it leads nowhere.
 */
export function targetsOf(document: Document, use: KeyUse): readonly KeyUse[] {
  const others = usesOf(document, use).filter((other) => other !== use);
  const defining = others.filter(({ defines }) => defines);
  if (use.sort === "anchor" && use.defines) return defining;
  const wanted = use.defines ? others.filter(({ defines }) => !defines) : defining;
  const section = sectionAt(document, document.start(use.block));
  const near = wanted.filter(({ block }) => sectionAt(document, document.start(block)) === section);
  if (wanted.length === 0 && use.defines && use.sort === "insertion") return pageOf(document, use);
  return near.length > 0 ? near : wanted;
}

/** The page that `insertion N1 to page 1` names: it leads there where nothing marks its place. */
export function pageOf(document: Document, { block, span }: KeyUse): readonly KeyUse[] {
  const pages = tables.page(document).byBlock.get(block) ?? [];
  const said = pages.find((page) => !page.defines && isBeside(document, block, span.end, page));
  return said ? targetsOf(document, said) : [];
}

function isBeside(document: Document, block: number, end: number, page: KeyUse): boolean {
  if (page.span.start < end) return false;
  return (document.blocks[block]?.text.slice(end, page.span.start) ?? "").trim() === "";
}

interface KeyTable {
  readonly byKey: ReadonlyMap<string, readonly KeyUse[]>;
  readonly byBlock: ReadonlyMap<number, readonly KeyUse[]>;
}

const tables = Object.fromEntries(
  Object.values(KINDS).map((kind) => [
    kind.sort,
    memoised((document: Document) => tableOf(kind, document)),
  ]),
) as { readonly [Sort in KeySort]: (document: Document) => KeyTable };

function tableOf(kind: KeyKind, document: Document): KeyTable {
  const uses = kind.uses(document);
  return { byKey: grouped(uses, ({ key }) => key), byBlock: grouped(uses, ({ block }) => block) };
}

function grouped<Key>(uses: readonly KeyUse[], keyOf: (use: KeyUse) => Key): Map<Key, KeyUse[]> {
  const groups = new Map<Key, KeyUse[]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use));
    if (group) group.push(use);
    else groups.set(keyOf(use), [use]);
  }
  return groups;
}
