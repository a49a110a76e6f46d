import type { Span } from "./span";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** One written line: its characters, and where the next one begins after the line end. */
export interface Line extends Span {
  readonly next: number;
}

/**
 * The line that begins at `start`. LF, CR and CRLF end a line; U+2028, U+2029, U+0085 and VT do
 * not, because they occur inside lines of real transcriptions.
 */
export function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end, next: afterLineEnd(text, end) };
}

/** Where the line begins that holds an offset. Looks no further back than that. */
export function lineStart(text: string, offset: number): number {
  let start = Math.min(offset, text.length);
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** How many line ends the text has. */
export function countLineEnds(text: string): number {
  let count = 0;
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
    return count;
  }
  for (let at = 0; at < text.length; at = afterLineEnd(text, at)) {
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
    if (at < text.length) count++;
  }
  return count;
}

/** The offsets at which the lines of `text` begin; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; ) {
    if (!isLineEnd(text.charCodeAt(offset))) {
      offset++;
      continue;
    }
    offset = afterLineEnd(text, offset);
    starts.push(offset);
  }
  return starts;
}

/** Whether the code unit ends a line. */
export function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

/** Whether nothing but white space stands between `start` and `end`. A form feed is a page mark. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    if (!isSpace(text.charCodeAt(offset))) return false;
  }
  return true;
}

/** Whether the code unit is white space within a line (spaces of all widths, tabs, NBSP, BOM). */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || unit === 9 || unit === 11;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x85
  );
}

/** The span without the white space and line ends at its edges. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpaceOrLineEnd(text.charCodeAt(start))) start++;
  while (end > start && isSpaceOrLineEnd(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The index of the last number in an ascending list that is not above `value`. */
export function lastAtOrBefore(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isSpaceOrLineEnd(unit: number): boolean {
  return isLineEnd(unit) || isSpace(unit);
}

function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return end;
  const pair = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return pair ? end + 2 : end + 1;
}
