import type { Range } from "vscode-languageserver-types";
import { ignoredFindings } from "../rules/ignored";
import type { Facts, Severities, Severity } from "../rules/rule";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";

/** A finding that was set aside, as the protocol has it. */
export interface IgnoredFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why, in the words of who did it; empty where they gave no reason. */
  readonly reason: string;
  readonly range: Range;
  /** The comment that silences it. */
  readonly comment: Range;
}

/** `recto/ignored`: the findings that comments silence, in the order of the text. */
export function ignored(facts: Facts, severities: Severities): IgnoredFinding[] {
  return ignoredFindings(facts, severities).map(({ finding, ignore }) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    reason: ignore.reason,
    range: rangeOf(facts.document, finding.span),
    comment: rangeOf(facts.document, ignore.comment),
  }));
}

function rangeOf(document: Document, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
