import type { Range, TextEdit } from "vscode-languageserver-types";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import { endOfWriting } from "../syntax/meaning";
import type { Edit } from "../syntax/parse";
import { type EditGroup, harmless } from "../syntax/respelling";
import { lineAt } from "../text/lines";
import { markSpacing } from "./mark-spacing";

/**
 * `textDocument/formatting` and `textDocument/rangeFormatting`: spaces at line ends go, several
 * blank lines between blocks become one, and the spaces that belong to the brackets of a mark are
 * put in order. No line is joined or broken, no run of spaces inside a line and no character of the
 * transcription is touched, and what would change the meaning of anything is left as it is.
 */
export function formatting(document: Document, range?: Range): TextEdit[] {
  const groups = tidied(document, range && spanOf(document, range));
  return groups.flat().map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
}

function tidied(document: Document, within?: { start: number; end: number }): EditGroup[] {
  const from = within ? document.blockIndexAt(within.start) : 0;
  const to = within ? document.blockIndexAt(within.end) + 1 : document.blocks.length;
  const groups: EditGroup[] = [];
  for (let index = from; index < Math.min(to, document.blocks.length); index++) {
    const block = document.blocks[index] as Block;
    const base = document.start(index);
    const own = [
      ...spacesAtLineEnds(block, index === document.blocks.length - 1),
      ...markSpacing(document, block),
    ];
    groups.push(...own.map((group) => group.map((edit) => moved(edit, base))));
  }
  return harmless(
    document,
    groups.filter((group) => !within || group.every((edit) => isWithin(edit, within))),
  ).sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
}

/** The spaces before the line ends of a block, and the blank lines after it but for one. */
function* spacesAtLineEnds(block: Block, isLast: boolean): Generator<EditGroup> {
  const { text, content, kind } = block;
  const keptLines = kind === "yaml" ? content.end : 0;
  const spare = spareBlankLines(block, isLast);
  for (let start = 0; start < spare; ) {
    const { end, next } = lineAt(text, start);
    const written = Math.max(start, endOfWriting(text, end));
    // Between a lone CR and an LF the spaces keep two line ends apart.
    const divides = text[written - 1] === "\r" && text[end] === "\n";
    if (written < end && end > keptLines && !divides) yield [removal(written, end)];
    if (next === start || end >= text.length) break;
    start = next;
  }
  if (spare < text.length) yield [removal(spare, text.length)];
}

/** From where on only blank lines stand that nobody needs: all but one, at the end of a text all. */
function spareBlankLines({ kind, text, content }: Block, isLast: boolean): number {
  if (kind === "blank") return text.length;
  const after = lineAt(text, content.end).next;
  if (after >= text.length || !/^[ \t\r\n]*$/.test(text.slice(after))) return text.length;
  return isLast ? after : lineAt(text, after).next;
}

function spanOf(document: Document, { start, end }: Range) {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function isWithin(edit: Edit, { start, end }: { start: number; end: number }): boolean {
  return start <= edit.start && edit.end <= end;
}

function removal(start: number, end: number): Edit {
  return { start, end, text: "" };
}

function moved({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text };
}
