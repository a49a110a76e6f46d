import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { lineAt } from "../text/lines";
import type { Span } from "../text/span";
import { column } from "./column";
import { memoised } from "./memo";

/** What a comment says has been checked: words of the text, a name, or a silenced finding. */
export type CheckedThing = "reading" | "name" | "ignore";

/**
 * One `%% checked: words` comment: the nth reading with these words after it, in the paragraph in
 * which it stands or that it stands above. Spans are offsets in the document.
 */
export interface Check extends Span {
  readonly thing: CheckedThing;
  readonly words: string;
  /** Counts from 1. */
  readonly nth: number;
  /** The block of the readings that it may speak of; nothing at the end of the document. */
  readonly block: number | undefined;
}

const CHECK = /^%%[ \t]*checked(?:[ \t]+(name|ignore))?(?:[ \t]+(\d{1,3}))?[ \t]*:[ \t]*(.*)$/;
const LONGEST_WORDS = 60;
const LONGEST_COMMENT = 300;

/** All comments of the document that say what has been checked. */
export const checksOf = memoised((document: Document): readonly Check[] => {
  const checks: Check[] = [];
  for (const [index, own] of checkColumn(document).entries()) {
    const block = own && targetOf(document, index);
    const base = document.start(index);
    for (const { start, end, ...check } of own ?? [])
      checks.push({ ...check, start: base + start, end: base + end, block });
  }
  return checks;
});

/** The comment that says that something has been checked, without its line end. */
export function checkComment(thing: CheckedThing, words: string, nth: number): string {
  const what = thing === "reading" ? "" : ` ${thing}`;
  return `%% checked${what}${nth > 1 ? ` ${nth}` : ""}: ${checkedWords(words)}`;
}

/** The words of a reading as comments quote them: on one line, and not too many. */
export function checkedWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line
    .slice(0, LONGEST_WORDS)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}

const checkColumn = column((document, block) => {
  if (!block.text.includes("%%")) return undefined;
  const starts =
    block.kind === "comment" ? [block.content.start] : commentsIn(document.inlines(block));
  const checks = starts.flatMap((start) => readCheck(block, start) ?? []);
  return checks.length > 0 ? checks : undefined;
});

function commentsIn(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "comment") return [inline.start];
    return "children" in inline ? commentsIn(inline.children) : [];
  });
}

function readCheck({ text }: Block, start: number) {
  const { end } = lineAt(text, start);
  const written = text.slice(start, Math.min(end, start + LONGEST_COMMENT)).trimEnd();
  const [matched, thing = "reading", nth = "1", words = ""] = CHECK.exec(written) ?? [];
  if (matched === undefined) return undefined;
  return { thing: thing as CheckedThing, words, nth: Number(nth), start, end };
}

/** A comment between blocks speaks of the next block that is written. */
function targetOf({ blocks }: Document, index: number): number | undefined {
  for (let at = index; at < blocks.length; at++) {
    const { kind } = blocks[at] as Block;
    if (kind !== "comment" && kind !== "blank") return at;
  }
  return undefined;
}
