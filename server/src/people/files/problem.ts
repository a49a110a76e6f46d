import { lastAtOrBefore, lineStarts } from "../../text/lines";
import type { Span } from "../../text/span";
import type { SourceRange } from "../entry";

/** The findings of register files. */
export type RegisterCode =
  | "register-syntax"
  | "duplicate-id"
  | "contested-name"
  | "impossible-date"
  | "missing-portrait";

/** What is wrong in a register, at the place where it can be mended. */
export interface RegisterProblem {
  readonly uri: string;
  readonly code: RegisterCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly range: SourceRange;
  /** The place it is in conflict with. */
  readonly other?: { readonly uri: string; readonly range: SourceRange };
}

/** Nobody mends more at once, and editors become slow. */
export const MOST_PROBLEMS = 500;

/** Collects what is wrong in one file; spans are offsets in its text. */
export class Report {
  readonly problems: RegisterProblem[] = [];
  private readonly lines: readonly number[];

  constructor(
    readonly text: string,
    readonly uri: string,
  ) {
    this.lines = lineStarts(text);
  }

  /** Something that cannot be read as it stands. */
  error(span: Span, message: string): void {
    this.add(span, "register-syntax", "error", message);
  }

  /** Something that is read, though it is probably not what was meant. */
  warning(span: Span, message: string): void {
    this.add(span, "register-syntax", "warning", message);
  }

  impossibleDate(span: Span, message: string): void {
    this.add(span, "impossible-date", "warning", message);
  }

  range({ start, end }: Span): SourceRange {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  private add(
    span: Span,
    code: RegisterCode,
    severity: RegisterProblem["severity"],
    message: string,
  ): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({ uri: this.uri, code, severity, message, range: this.range(span) });
  }

  private position(offset: number): SourceRange["start"] {
    const line = lastAtOrBefore(this.lines, offset);
    return { line, character: offset - (this.lines[line] as number) };
  }
}

/** What is said of a register that cannot be read at all, in words that follow “This register”. */
export function unreadable(uri: string, reason: string): RegisterProblem {
  const report = new Report("", uri);
  report.error({ start: 0, end: 0 }, `This register ${reason}.`);
  return report.problems[0] as RegisterProblem;
}
