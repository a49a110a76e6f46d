import type { Range, TextEdit } from "vscode-languageserver-types";
import type { FixEdit } from "../rules/rule";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";

/** The edits of a fix as the protocol has them. */
export function textEdits(document: Document, edits: readonly FixEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}

/** A stretch of the document as the protocol has it. */
export function rangeOf(document: Document, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
