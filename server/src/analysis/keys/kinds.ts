import type { Document } from "../../syntax/document";
import { grouped } from "../../text/grouped";
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
  return groupOf(document, { sort, key }).all;
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
  const { defining, mentioning } = groupOf(document, use);
  const back = use.sort === "anchor" ? defining : mentioning;
  const wanted = use.defines ? back.filter((other) => other !== use) : defining;
  if (wanted.length === 0)
    return use.defines && use.sort === "insertion" ? pageOf(document, use) : [];
  const section = sectionAt(document, document.start(use.block));
  const near = wanted.filter(({ block }) => sectionAt(document, document.start(block)) === section);
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

/** All uses of one key. */
interface KeyGroup {
  readonly all: readonly KeyUse[];
  readonly defining: readonly KeyUse[];
  readonly mentioning: readonly KeyUse[];
}

const NOBODY: KeyGroup = { all: [], defining: [], mentioning: [] };

function groupOf(document: Document, { sort, key }: Pick<KeyUse, "sort" | "key">): KeyGroup {
  return tables[sort](document).byKey.get(key) ?? NOBODY;
}

interface KeyTable {
  readonly byKey: ReadonlyMap<string, KeyGroup>;
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
  const groups = [...grouped(uses, ({ key }) => key)].map(
    ([key, all]) => [key, groupFrom(all)] as const,
  );
  return { byKey: new Map(groups), byBlock: grouped(uses, ({ block }) => block) };
}

function groupFrom(all: readonly KeyUse[]): KeyGroup {
  const defining = all.filter(({ defines }) => defines);
  return { all, defining, mentioning: all.filter(({ defines }) => !defines) };
}
