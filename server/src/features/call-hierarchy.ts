import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
  SymbolKind,
} from "vscode-languageserver-types";
import type { KeyUse } from "../analysis/keys/key-use";
import { pageOf, targetsOf, useAt, usesOfSort } from "../analysis/keys/kinds";
import { pageName, shortened } from "../analysis/names";
import { pageAt, sectionAt, structureOf } from "../analysis/structure";
import type { Document, Position } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import type { NavigableText } from "./definition";

/**
 * `textDocument/prepareCallHierarchy`: a page, the place of an insertion, or what is inserted. A page
 * leads to the insertions that belong on it, each of these to its text, and that to insertions in it.
 */
export function prepareCallHierarchy(
  text: NavigableText,
  position: Position,
): CallHierarchyItem[] | undefined {
  const use = nodeAt(text.document, position);
  return use && [itemOf(text, use)];
}

/** `callHierarchy/outgoingCalls`: from the page to its insertions, from the place to the text. */
export function outgoingCalls(
  text: NavigableText,
  { selectionRange }: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const { document } = text;
  const use = nodeAt(document, selectionRange.start);
  if (!use) return [];
  if (use.sort === "insertion" && !use.defines) {
    const bodies = targetsOf(document, use).map((body) => itemOf(text, body));
    return bodies.map((to) => ({ to, fromRanges: [rangeOf(document, use)] }));
  }
  const places = use.sort === "page" ? placesOn(document, use) : placesIn(document, use.carried);
  return places.map((place) => ({
    to: itemOf(text, place),
    fromRanges: [fromRange(document, use, place)],
  }));
}

/** `callHierarchy/incomingCalls`: from the text to its place, from the place to the page. */
export function incomingCalls(
  text: NavigableText,
  { selectionRange }: CallHierarchyItem,
): CallHierarchyIncomingCall[] {
  const { document } = text;
  const use = nodeAt(document, selectionRange.start);
  if (use?.sort !== "insertion") return [];
  const around = use.defines ? targetsOf(document, use) : surroundings(document, use);
  return around.map((one) => ({
    from: itemOf(text, one),
    fromRanges: [use.defines ? rangeOf(document, one) : fromRange(document, one, use)],
  }));
}

/** The insertion or the page at a position; a reference to a page means the page. */
function nodeAt(document: Document, position: Position): KeyUse | undefined {
  const use = useAt(document, document.offsetAt(position));
  if (use?.sort === "insertion") return use;
  if (use?.sort !== "page") return undefined;
  return use.defines ? use : targetsOf(document, use)[0];
}

/** Insertions whose place is on a page, or which say so where their place is on none. */
function placesOn(document: Document, page: KeyUse): KeyUse[] {
  return placesOfInsertions(document).filter((use) => pageOfPlace(document, use) === page.key);
}

function placesIn(document: Document, span: Span | undefined): KeyUse[] {
  if (!span) return [];
  return placesOfInsertions(document).filter((use) => holds(span, offsetOf(document, use)));
}

/** The page and the inserted text in which the place of an insertion stands. */
function surroundings(document: Document, place: KeyUse): KeyUse[] {
  const key = pageOfPlace(document, place);
  const pages = usesOfSort(document, "page").filter((use) => use.defines && use.key === key);
  const bodies = usesOfSort(document, "insertion").filter(
    ({ defines, carried }) => defines && carried && holds(carried, offsetOf(document, place)),
  );
  return [...pages, ...bodies];
}

function placesOfInsertions(document: Document): KeyUse[] {
  return usesOfSort(document, "insertion").filter(({ defines }) => !defines);
}

/** The key of the page on which an insertion belongs. */
function pageOfPlace(document: Document, place: KeyUse): string | undefined {
  const page = pageAt(document, offsetOf(document, place));
  if (page) return String(structureOf(document).pages.indexOf(page));
  return targetsOf(document, place).flatMap((body) => pageOf(document, body))[0]?.key;
}

function itemOf({ uri, document }: NavigableText, use: KeyUse): CallHierarchyItem {
  const base = document.start(use.block);
  const { start, end } = use.carried ?? { start: base + use.span.start, end: base + use.span.end };
  const range = {
    start: document.positionAt(Math.min(start, base + use.span.start)),
    end: document.positionAt(Math.max(end, base + use.span.end)),
  };
  return { ...named(document, use), uri, range, selectionRange: rangeOf(document, use) };
}

function named(
  document: Document,
  use: KeyUse,
): Pick<CallHierarchyItem, "name" | "kind" | "detail"> {
  if (use.sort === "page") {
    const page = structureOf(document).pages[Number(use.key)];
    const pages =
      sectionAt(document, offsetOf(document, use))?.pages ?? structureOf(document).loosePages;
    return { name: page ? pageName(document, page, pages) : t("Page"), kind: SymbolKind.File };
  }
  const { carried } = use;
  if (!carried)
    return { name: t("Insertion {0}", use.key), kind: SymbolKind.Event, detail: t("its place") };
  const detail = shortened(
    document.slice(carried.start, Math.min(carried.end, carried.start + 300)),
  );
  return { name: t("Text of insertion {0}", use.key), kind: SymbolKind.String, detail };
}

/** What stands in a page or a text and leads on; the page's mark where it only says so elsewhere. */
function fromRange(document: Document, around: KeyUse, place: KeyUse): Range {
  const inside = around.carried && holds(around.carried, offsetOf(document, place));
  return rangeOf(document, inside ? place : around);
}

function rangeOf(document: Document, { block, span }: KeyUse): Range {
  return document.rangeIn(block, span);
}

function offsetOf(document: Document, { block, span }: KeyUse): number {
  return document.start(block) + span.start;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
