import type { Span } from "../text/span";

/** With which characters a mark, a tag, a comment, a signature or a raised number can begin. */
const ALONE = "[]\\<⁰¹²³⁴⁵⁶⁷⁸⁹";
/** The same of two characters together. */
const PAIRS = ["__", "%%", "/s", "(s", "(S", "(-", "п/"];

/** For each code unit: 0 plain, 1 a sign by itself, 2 the first of a pair. */
const signs = new Uint8Array(0x10000);
for (const sign of ALONE) signs[sign.charCodeAt(0)] = 1;
for (const pair of PAIRS) signs[pair.charCodeAt(0)] = 2;
const pairs = new Set(PAIRS);

/**
 * Whether a stretch has nothing in it that could be more than text. Most paragraphs of most
 * documents are such, and need not be parsed. Looked up in a table: every letter passes here.
 */
export function isPlainText(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const sign = signs[text.charCodeAt(at)];
    if (sign === 0) continue;
    if (sign === 1 || pairs.has(text.slice(at, at + 2))) return false;
  }
  return true;
}
