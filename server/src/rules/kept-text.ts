import type { Document } from "../syntax/document";
import { parse } from "../syntax/parse";
import { transcriptionText } from "../syntax/transcription-text";

/** How many blocks on each side may have a say in what a bracket means. */
const NEIGHBOURS = 2;

/**
 * Whether the text of the source stays what it is, and paragraphs stay paragraphs, when a block is
 * written otherwise. It is parsed among its neighbours, because they may read it another way.
 */
export function keepsText(document: Document, index: number, written: string): boolean {
  const { blocks, conventions } = document;
  const first = Math.max(0, index - NEIGHBOURS);
  const textsOf = (from: number, to: number) => blocks.slice(from, to).map(({ text }) => text);
  // Behind a page mark no line can be taken for front matter; behind a word no space is cut off.
  const before = [first > 0 ? "[page 1]\n\nWord.\n\n" : "", ...textsOf(first, index)].join("");
  const after = textsOf(index + 1, index + 1 + NEIGHBOURS).join("");
  const [old, made] = [blocks[index]?.text ?? "", written].map((own) =>
    parse(before + own + after, conventions),
  ) as [Document, Document];
  return transcriptionText(old) === transcriptionText(made) && kinds(old) === kinds(made);
}

function kinds({ blocks }: Document): string {
  return blocks.map(({ kind }) => kind).join(" ");
}
