import { isBlank, isSpace, type Line, lineAt } from "../../text/lines";
import type { Span } from "../../text/span";
import type { Conventions } from "../conventions";
import { noteLine } from "../lines/note-line";
import { isNativePage, pageLine } from "../lines/page-line";
import { sectionLine } from "../lines/section-line";
import { tableLine } from "../lines/table-line";

/** How far a block may look ahead to decide where it ends, in lines; blank ones count. */
export const LOOK_AHEAD = 25;
const MOST_BARRIERS = 1000;

/** A line of the text with its white space trimmed off: what the recognisers of lines are given. */
export interface TrimmedLine extends Line {
  /** The line without white space at its edges; empty for a blank line. */
  readonly written: Span;
}

/** Whether a line stops marks from running on, and how far one had to look to know. */
interface Barrier {
  readonly stops: boolean;
  readonly farthest: number;
}

/** Reads lines of one text and says what kind of line each is. */
export class LineReader {
  /** How far anybody has looked: just beyond the last unit that a decision may depend on. */
  farthest = 0;
  private readonly barriers = new Map<number, Barrier>();

  constructor(
    readonly text: string,
    readonly conventions: Conventions,
  ) {}

  /** The line at `start`, or nothing at the end of the text. */
  line(start: number): TrimmedLine | undefined {
    if (start >= this.text.length) {
      this.farthest = this.text.length + 1;
      return undefined;
    }
    const line = lineAt(this.text, start);
    this.farthest = Math.max(this.farthest, line.next + 1);
    const { end, next } = line;
    return { start, end, next, written: this.withoutSpace(line) };
  }

  /** The first line from `start` on that is neither blank nor a comment, if one is near. */
  writtenAhead(start: number): TrimmedLine | undefined {
    let line = this.line(start);
    for (let count = 0; line && count < LOOK_AHEAD; count++, line = this.line(line.next)) {
      if (!this.isBlank(line) && !this.isComment(line)) return line;
    }
    return undefined;
  }

  isBlank(line: TrimmedLine): boolean {
    return line.written.start === line.written.end;
  }

  isComment(line: TrimmedLine): boolean {
    return this.text.startsWith("%%", line.start);
  }

  page(line: TrimmedLine) {
    return pageLine(this.text, line.written);
  }

  section(line: TrimmedLine) {
    return sectionLine(this.text, line.written);
  }

  note(line: TrimmedLine) {
    return noteLine(this.text, line.written);
  }

  /** The cells of a row, when another row stands before or after it. */
  row(line: TrimmedLine) {
    return this.text[line.written.start] === "|" ? tableLine(this.text, line.written) : undefined;
  }

  isTableStart(line: TrimmedLine): boolean {
    const next = this.row(line) && this.line(line.next);
    return next ? this.row(next) !== undefined : false;
  }

  /** Whether a page or a section begins with this line, so that nothing runs on over it. */
  divides(line: TrimmedLine): boolean {
    return this.page(line) !== undefined || this.section(line) !== undefined;
  }

  /** Whether no mark runs on over the line: remembered, for each look-ahead asks again. */
  isBarrier(line: TrimmedLine): boolean {
    const known = this.barriers.get(line.start) ?? this.barrier(line);
    this.farthest = Math.max(this.farthest, known.farthest);
    return known.stops;
  }

  private barrier(line: TrimmedLine): Barrier {
    const { farthest } = this;
    this.farthest = 0;
    const stops = !this.isBlank(line) && this.interrupts(line) && this.divides(line);
    const barrier = { stops, farthest: this.farthest };
    this.farthest = farthest;
    if (this.barriers.size > MOST_BARRIERS) this.barriers.clear();
    this.barriers.set(line.start, barrier);
    return barrier;
  }

  /** Whether the line ends the paragraph above it without a blank line between. */
  interrupts(line: TrimmedLine): boolean {
    const unit = this.text.charCodeAt(line.written.start);
    if (!mayInterrupt(unit)) return false;
    if (this.note(line) || this.isTableStart(line) || this.section(line)) return true;
    return this.page(line) !== undefined && !this.isInnerPage(line);
  }

  /** `[page n]` between two lines of one paragraph: the paragraph goes on over the page turn. */
  private isInnerPage(line: TrimmedLine): boolean {
    if (!isNativePage(this.text, line.written)) return false;
    const next = this.line(line.next);
    return next !== undefined && !isBlank(this.text, next.start, next.end) && !this.divides(next);
  }

  private withoutSpace(line: Line): Span {
    let { start, end } = line;
    while (start < end && isSpace(this.text.charCodeAt(start))) start++;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

/** `[`, `(`, `!`, `|`, a form feed, and the letters of `Original Scan` and `Translation - …`. */
function mayInterrupt(unit: number): boolean {
  return (
    unit === 91 ||
    unit === 40 ||
    unit === 33 ||
    unit === 124 ||
    unit === 12 ||
    unit === 79 ||
    unit === 84
  );
}
