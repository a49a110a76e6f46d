import type { Span } from "../text/span";
import type { Block } from "./blocks";
import type { Document } from "./document";
import { withoutEndSpaces } from "./meaning";
import type { Inline } from "./nodes";

/**
 * The text of the transcription, wherever texts are compared, counted or searched: the content of
 * all marks and paragraphs in order, without brackets, descriptors, field keys and comments. Gaps
 * and spaces are empty; line ends are LF, and nothing invisible stands before them.
 */
export function transcriptionText(document: Document): string {
  return textOfBlocks(document, 0, document.blocks.length).trim();
}

/**
 * The same of some of a document's blocks, from one index to before another; with the spaces before
 * its first word, which stand within the document.
 */
export function textOfBlocks(document: Document, from: number, to: number): string {
  const written = document.blocks.slice(from, to).map((block) => {
    const text = blockText(block, document.inlines(block));
    return text === "" ? "" : `${text}\n`;
  });
  return withoutEndSpaces(written.join("\n"))
    .replace(/\n{2,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/** The cells of a table are parted by tabs, its rows by line ends; other blocks are their inlines. */
function blockText(block: Block, inlines: readonly Inline[]): string {
  if (block.kind !== "table") return inlinesText(block.text, inlines);
  const cellText = ({ start, end }: Span) =>
    inlinesText(
      block.text,
      inlines.filter((inline) => inline.start >= start && inline.end <= end),
    );
  return block.rows.map((row) => row.map(cellText).join("\t")).join("\n");
}

/**
 * The transcription text of some inlines of one block. The space behind an anchor at the start
 * parts it from the text, and belongs to neither.
 */
export function inlinesText(text: string, inlines: readonly Inline[]): string {
  const written = inlines
    .map((inline) => inlineText(text, inline))
    .join("")
    .replace(/\r\n?/g, "\n");
  return inlines[0]?.kind === "anchor" ? written.replace(/^[ \n]/, "") : written;
}

function inlineText(text: string, inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "raisedNumber":
      return text.slice(inline.start, inline.end);
    case "escape":
      return text.slice(inline.start + 1, inline.end);
    case "comment":
    case "gap":
    case "space":
      return "";
    default:
      return inlinesText(text, inline.children);
  }
}
