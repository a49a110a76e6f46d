import { fixesOf } from "../../rules/fixes";
import type { Finding, Fix, Severity } from "../../rules/rule";
import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";

/** What was found in a file. */
export interface Checked {
  /** The path as given, with `/`. */
  readonly file: string;
  /** Where its offsets stand. */
  readonly document: Lines;
  readonly findings: readonly Finding[];
  /** How many findings comments silence. */
  readonly ignored: number;
  /** How many findings the baseline knows. */
  readonly inBaseline: number;
}

/** A text that knows its lines. */
export type Lines = Pick<Document, "positionAt" | "text">;

/** Turns results into output, one after the other; each answers what to write now. */
interface Report {
  file(checked: Checked): string;
  /** Something could not be used; the message says what and where. */
  trouble(message: string): string;
  end(): string;
}

/** Begins a report. Findings below `failOn` do not count as failures. */
export type Format = (failOn: Severity) => Report;

/** The severities, the lightest first. */
export const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Whether a severity is at or above another. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold);
}

/** The lines and columns of a span, counted from 0 in UTF-16 code units. */
export function rangeOf(document: Lines, { start, end }: Span) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The fix to offer where there is room for one: the safe one, or else the first. */
export function fixOf(finding: Finding): Fix | undefined {
  const fixes = fixesOf(finding);
  return fixes.find(({ preferred }) => preferred) ?? fixes[0];
}
