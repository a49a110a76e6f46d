import type { Block } from "../syntax/blocks";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { writtenEnd, writtenLineEnd } from "./lines";
import type { Finding, Fix } from "./rule";

/** A fix that writes something at a place. */
export function insertion(title: string, at: number, newText: string): Fix {
  return { title, edits: [{ span: { start: at, end: at }, newText }] };
}

/** A fix that writes something else in place of a stretch of text. */
export function replacement(title: string, span: Span, newText: string): Fix {
  return { title, edits: [{ span, newText }] };
}

/** Ways to close the bracket at `from`: at the end of its line, and where the text ends. */
export function closings(block: Block, from: number, limit: number): Fix[] {
  const end = Math.min(limit, writtenEnd(block));
  const lineEnd = Math.min(writtenLineEnd(block, from), end);
  const atLine = insertion(t("Close it at the end of the line"), lineEnd, "]");
  const atEnd = insertion(t("Close it at the end of the paragraph"), end, "]");
  return lineEnd < end ? [atLine, atEnd] : [atLine];
}

/** The same fix with its places counted from the start of the document. */
export function movedFix(fix: Fix, by: number): Fix {
  return {
    ...fix,
    edits: fix.edits.map(({ span, newText }) => ({ span: movedSpan(span, by), newText })),
  };
}

/** The same span with its places counted from the start of the document. */
export function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** What may be done about a finding. */
export function fixesOf({ fixes, laterFixes }: Finding): readonly Fix[] {
  return laterFixes?.() ?? fixes ?? [];
}
