import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { column } from "../column";
import { type Page, type Section, structureOf } from "../structure";
import { traitsOf } from "./traits";

/** An original or a translation, as it is aligned. */
export interface Side {
  readonly type: "original" | "translation";
  /** Nothing where the text before the first section is the original. */
  readonly section?: Section;
  readonly pages: readonly Page[];
  /** The indexes of its blocks that are compared: paragraphs, annotations, tables, notes. */
  readonly blocks: readonly number[];
}

const COMPARED: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "table",
  "noteBody",
  "section",
]);

/** Whether a block has something to compare; a bare page number or a section mark has not. */
const compared = column((document, block): boolean => {
  if (!COMPARED.has(block.kind)) return false;
  const { length, constants } = traitsOf(document, block);
  return length > 0 || constants.length > 0;
});

/**
 * Each translation of a document with its original: the one before it, or else the first one.
 * Attachments and enclosures are aligned with nothing.
 */
export function sidesOf(document: Document): readonly (readonly [Side, Side])[] {
  const { sections, loosePages, bodyFrom } = structureOf(document);
  const originals = sections.filter(({ type }) => type === "original");
  return sections
    .filter(({ type }) => type === "translation")
    .flatMap((translation): [Side, Side][] => {
      const own = originals.findLast(({ start }) => start < translation.start) ?? originals[0];
      const end = sections[0]?.fromBlock ?? bodyFrom;
      const original = own
        ? sideOf(document, "original", own)
        : looseSide(document, loosePages, bodyFrom, end);
      const isEmpty = original.blocks.length === 0 && original.pages.length === 0;
      return isEmpty ? [] : [[original, sideOf(document, "translation", translation)]];
    });
}

function sideOf(document: Document, type: Side["type"], section: Section): Side {
  const { pages, fromBlock, toBlock } = section;
  return { type, section, pages, blocks: blocksIn(document, pages, fromBlock, toBlock) };
}

/** The text before the first section, where only the translation is marked. */
function looseSide(document: Document, pages: readonly Page[], from: number, to: number): Side {
  return { type: "original", pages, blocks: blocksIn(document, pages, from, to) };
}

function blocksIn(document: Document, pages: readonly Page[], from: number, to: number): number[] {
  const all = compared(document);
  const bare = new Set(pages.filter((page) => isWhole(document, page)).map(({ block }) => block));
  const blocks: number[] = [];
  for (let index = from; index < to; index++)
    if (all[index] && !bare.has(index)) blocks.push(index);
  return blocks;
}

/** Whether nothing but the page mark stands in its block. */
function isWhole(document: Document, { block, mark }: Page): boolean {
  const { content } = document.blocks[block] as Block;
  const start = document.start(block);
  return mark.start <= start + content.start && start + content.end <= mark.end;
}
