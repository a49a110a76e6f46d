import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { isBlank, lineAt } from "../text/lines";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";

/** One code of a `%% recto-ignore code: reason` comment. Spans are offsets in the document. */
export interface Ignore extends Span {
  readonly code: string;
  /** The comment that it stands in, without its line end. */
  readonly comment: Span;
  /** What stands after the colon; empty without one. */
  readonly reason: string;
  /** Whether other codes stand in the same comment. */
  readonly shared: boolean;
  /** The line on which findings are silenced; nothing at the end of the document. */
  readonly line: number | undefined;
}

/** A comment that silences findings, in one block. Spans are relative to the block. */
export interface IgnoreComment extends Span {
  readonly codes: readonly (Span & { readonly code: string })[];
  /** What stands after the colon; empty without one. */
  readonly reason: string;
  /** Where the next written line of the block begins; nothing when the block has no more. */
  readonly target: number | undefined;
}

const IGNORE = /^%%[ \t]*recto-ignore[ \t]+([a-z-]+(?:[ \t]*,[ \t]*[a-z-]+)*)[ \t]*(:?)(.*)$/;
const LONGEST = 500;

/** All codes that comments of the document silence, with the line for which they do so. */
export const ignoresOf = memoised((document: Document): readonly Ignore[] => {
  const ignores: Ignore[] = [];
  let pending: Ignore[] = [];
  for (const [index, comments] of commentColumn(document).entries()) {
    if (!comments && pending.length === 0) continue;
    const block = document.blocks[index] as Block;
    if (pending.length > 0 && block.kind !== "comment" && block.kind !== "blank") {
      const { line } = document.positionIn(index, firstWritten(block));
      ignores.push(...pending.map((ignore) => ({ ...ignore, line })));
      pending = [];
    }
    for (const comment of comments ?? []) {
      const own = placed(document, index, comment);
      (comment.target === undefined ? pending : ignores).push(...own);
    }
  }
  return [...ignores, ...pending];
});

const commentColumn = column((document, block) => {
  const comments = ignoreCommentsOf(block, document.inlines(block));
  return comments.length > 0 ? comments : undefined;
});

/** The comments in a block that silence findings. */
export function ignoreCommentsOf(
  block: Block,
  inlines: readonly Inline[],
): readonly IgnoreComment[] {
  if (!block.text.includes("%%")) return [];
  if (block.kind === "comment") return readComment(block, block.content.start);
  return inlines.flatMap((inline) => commentsIn(block, inline));
}

function commentsIn(block: Block, inline: Inline): readonly IgnoreComment[] {
  if (inline.kind === "comment") return readComment(block, inline.start);
  return "children" in inline ? inline.children.flatMap((child) => commentsIn(block, child)) : [];
}

function readComment(block: Block, start: number): IgnoreComment[] {
  const { end, next } = lineAt(block.text, start);
  const written = block.text.slice(start, Math.min(end, start + LONGEST));
  const [matched, list = "", colon, reason = ""] = IGNORE.exec(written) ?? [];
  if (matched === undefined) return [];
  const from = start + written.indexOf(list, written.indexOf("recto-ignore") + 12);
  const codes = [...list.matchAll(/[a-z-]+/g)].map((match) => {
    const at = from + match.index;
    return { code: match[0], start: at, end: at + match[0].length };
  });
  const target = nextWritten(block, next);
  return [{ start, end, codes, reason: colon === ":" ? reason.trim() : "", target }];
}

/** The start of the first line from `from` on that is neither blank nor a comment. */
function nextWritten({ text, content }: Block, from: number): number | undefined {
  for (let start = from; start < content.end; ) {
    const line = lineAt(text, start);
    if (!isBlank(text, line.start, line.end) && !text.startsWith("%%", start)) return start;
    start = line.next;
  }
  return undefined;
}

function firstWritten(block: Block): number {
  return nextWritten(block, block.content.start) ?? block.content.start;
}

function placed(document: Document, index: number, comment: IgnoreComment): Ignore[] {
  const { codes, reason, target } = comment;
  const base = document.start(index);
  const line = target === undefined ? undefined : document.positionIn(index, target).line;
  const span = { start: base + comment.start, end: base + comment.end };
  return codes.map(({ code, start, end }) => ({
    code,
    start: base + start,
    end: base + end,
    comment: span,
    reason,
    shared: codes.length > 1,
    line,
  }));
}
