import { lastAtOrBefore, lineStarts } from "../../text/lines";
import type { Span } from "../../text/span";
import { t } from "../../text/words";
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
  /** The whole entry, where it may be removed. */
  readonly entry?: SourceRange;
  readonly fixes?: readonly RegisterFix[];
}

/** A change of a register that mends something. */
export interface RegisterFix {
  readonly title: string;
  readonly edits: readonly RegisterEdit[];
}

/** One replacement. */
export interface RegisterEdit {
  readonly range: SourceRange;
  readonly newText: string;
}

/** A replacement by offsets in the text, as readers know them. */
export interface Mending {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
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

  /** Nothing more will be told. */
  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** Something that cannot be read as it stands. */
  error(span: Span, message: string, mending?: Mending): void {
    this.add(span, "register-syntax", "error", message, mending);
  }

  /** Something that is read, though it is probably not what was meant. */
  warning(span: Span, message: string, mending?: Mending): void {
    this.add(span, "register-syntax", "warning", message, mending);
  }

  impossibleDate(span: Span, message: string, mending?: Mending): void {
    this.add(span, "impossible-date", "warning", message, mending);
  }

  range({ start, end }: Span): SourceRange {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  private add(
    span: Span,
    code: RegisterCode,
    severity: RegisterProblem["severity"],
    message: string,
    mending?: Mending,
  ): void {
    if (this.isFull) return;
    const said = shortened(message);
    const problem = { uri: this.uri, code, severity, message: said, range: this.range(span) };
    const fixes = mending && { fixes: [this.fixOf(mending)] };
    this.problems.push({ ...problem, ...fixes });
  }

  private fixOf({ title, span, newText }: Mending): RegisterFix {
    return { title, edits: [{ range: this.range(span), newText }] };
  }

  private position(offset: number): SourceRange["start"] {
    const line = lastAtOrBefore(this.lines, offset);
    return { line, character: offset - (this.lines[line] as number) };
  }
}

/** What is said of a register that cannot be read at all, in words that follow “This register”. */
export function unreadable(uri: string, reason: string): RegisterProblem {
  const report = new Report("", uri);
  report.error({ start: 0, end: 0 }, t("This register {0}.", reason));
  return report.problems[0] as RegisterProblem;
}

/** Nobody reads a longer message; a whole page of a damaged file would stand in it. */
const LONGEST_MESSAGE = 400;

/** A message that is not endless, though it quotes what a file says. */
export function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  return `${message.slice(0, LONGEST_MESSAGE).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Something else in the place of what is written. */
export function replaced(span: Span, newText: string): Mending {
  return { title: t("Write “{0}”", newText), span, newText };
}
