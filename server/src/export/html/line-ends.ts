import type { Block } from "../../syntax/blocks";
import { factNumber } from "../../syntax/memory";

/** What becomes of the end of a line where prose is set anew. */
export type LineEnd = "break" | "space" | "joined";

const END = /\r\n?|\n/g;
/** A line that is followed by a new one on purpose is much shorter than the longest of its block. */
const FULL = 0.7;
/** In a block of short lines every line is one on purpose: addresses, lists, verse. */
const SHORT = 42;
const ITEM = /^\s*(?:[-–—•*]\s|\(?[\p{L}\d]{1,3}[.)/]\s?)/u;
const ENDS_ITEM = /[:;]\s*$/;

const LINE_ENDS = factNumber();

/** What becomes of each line end of a block, by its offset. */
export function lineEndsOf(block: Block): ReadonlyMap<number, LineEnd> {
  return block.memory.recall(LINE_ENDS, undefined, () => lineEndsIn(block.text));
}

function lineEndsIn(text: string): ReadonlyMap<number, LineEnd> {
  const ends = [...text.matchAll(END)];
  const found = new Map<number, LineEnd>();
  if (ends.length === 0) return found;
  const lines = text.split(END);
  const longest = Math.max(...lines.map((line) => line.length));
  for (const [at, { index }] of ends.entries()) {
    const [line = "", next = ""] = [lines[at], lines[at + 1]];
    found.set(index, lineEnd(line, next, longest));
  }
  return found;
}

function lineEnd(line: string, next: string, longest: number): LineEnd {
  if (isHyphenated(line, next)) return "joined";
  if (next.trim() === "" || line.trim() === "") return "break";
  if (longest < SHORT || line.length < FULL * longest) return "break";
  return ITEM.test(next) || ENDS_ITEM.test(line) ? "break" : "space";
}

/** `tele-⏎gram`, `tele¬⏎gram`: a word that the end of a line divides. */
function isHyphenated(line: string, next: string): boolean {
  return /[\p{L}\p{M}\]](?:[-\u2010¬]|\u00ad)$/u.test(line) && /^[\p{Ll}\p{Lo}[]/u.test(next);
}
