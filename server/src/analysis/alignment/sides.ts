import type { Block } from "../../syntax/blocks";
import type { Document } from "../../syntax/document";
import { column } from "../column";
import { type Page, type Section, structureOf } from "../structure";
import { textPairs } from "./text-pairs";
import { traitsOf } from "./traits";

/** An original or a translation, as it is aligned. */
export interface Side {
  readonly type: "original" | "translation";
  /**
   * Several where an enclosure stands within the text; none where the text before the first
   * section is the original.
   */
  readonly sections: readonly Section[];
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

/** Each translation of a document with what it translates. */
export function sidesOf(document: Document): readonly (readonly [Side, Side])[] {
  const { sections, loosePages, bodyFrom } = structureOf(document);
  const end = sections[0]?.fromBlock ?? bodyFrom;
  return textPairs(document).flatMap((pair): [Side, Side][] => {
    const original = pair.original
      ? sideOf(document, "original", pair.original)
      : looseSide(document, loosePages, bodyFrom, end);
    const isEmpty = original.blocks.length === 0 && original.pages.length === 0;
    return isEmpty ? [] : [[original, sideOf(document, "translation", pair.translation)]];
  });
}

function sideOf(document: Document, type: Side["type"], sections: readonly Section[]): Side {
  const blocks = sections.flatMap(({ pages, fromBlock, toBlock }) =>
    blocksIn(document, pages, fromBlock, toBlock),
  );
  return { type, sections, pages: sections.flatMap(({ pages }) => pages), blocks };
}

/** The text before the first section, where only the translation is marked. */
function looseSide(document: Document, pages: readonly Page[], from: number, to: number): Side {
  return { type: "original", sections: [], pages, blocks: blocksIn(document, pages, from, to) };
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
