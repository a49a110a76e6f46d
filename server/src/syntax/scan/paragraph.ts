import { lineAt } from "../../text/lines";
import { BracketStack } from "../bracket-stack";
import { opensMark } from "../descriptor";
import { type LineReader, LOOK_AHEAD, type TrimmedLine } from "./line-reader";

/** Where a paragraph ends. */
export interface FoundParagraph {
  /** The end of its last written line. */
  readonly end: number;
  readonly next: number;
  /** A mark in it runs over blank lines. */
  readonly overBlankLines: boolean;
}

/**
 * Gathers the lines of a paragraph. A labelled bracket that is still open where the paragraph
 * would end takes the lines up to its closing bracket with it, if that is near; if not, the
 * paragraph ends where it does anyway, or before the next line that begins with a labelled
 * bracket, so that a slip stays local.
 */
export function paragraphAt(reader: LineReader, first: TrimmedLine): FoundParagraph {
  return new ParagraphScanner(reader, first).scan();
}

class ParagraphScanner {
  private readonly stack: BracketStack;
  private overBlankLines = false;
  /** Lines up to here belong to a mark whose closing bracket was found ahead. */
  private settledTo = 0;
  /** The opener for which no closing bracket is near. */
  private hopeless = -1;

  constructor(
    private readonly reader: LineReader,
    private readonly first: TrimmedLine,
  ) {
    this.stack = new BracketStack(reader.text, reader.conventions.labels);
  }

  scan(): FoundParagraph {
    let last = this.first;
    this.stack.read(last.start, last.next);
    for (let line = this.reader.line(last.next); line; line = this.reader.line(line.next)) {
      if (line.start >= this.settledTo && this.endsBefore(line)) break;
      this.stack.read(line.start, line.next);
      if (!this.reader.isBlank(line)) last = line;
      else this.overBlankLines = true;
    }
    return { end: last.written.end, next: last.next, overBlankLines: this.overBlankLines };
  }

  private endsBefore(line: TrimmedLine): boolean {
    const ends = this.reader.isBlank(line) || this.reader.interrupts(line);
    if (!ends && !this.beginsWithLabel(line)) return false;
    if (ends) this.stack.settle(line.start);
    const opener = this.stack.labelledOpener(line.start);
    if (opener === undefined) return ends;
    if (this.hopeless === opener) return true;
    return !this.lookAhead(opener);
  }

  private beginsWithLabel(line: TrimmedLine): boolean {
    const { text, conventions } = this.reader;
    const { start, end } = line.written;
    return text[start] === "[" && opensMark(text, start, end, conventions.labels);
  }

  /** Looks for the closing bracket of `opener`, at most 25 lines on, before a page or section. */
  private lookAhead(opener: number): boolean {
    const { reader } = this;
    const stack = new BracketStack(reader.text, reader.conventions.labels);
    let line = reader.line(opener);
    for (let count = 0; line && count <= LOOK_AHEAD; count++, line = reader.line(line.next)) {
      if (count > 0 && reader.isBarrier(line)) break;
      stack.read(line.start, line.next);
      if (stack.isEmpty) {
        this.settledTo = line.next;
        return true;
      }
    }
    if (stack.spare === undefined) {
      this.hopeless = opener;
      return false;
    }
    this.settledTo = lineAt(reader.text, stack.spare).next;
    return true;
  }
}
