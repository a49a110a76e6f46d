import { type PlacedStray, strayBrackets } from "../analysis/unmatched-brackets";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { closings, insertion, movedFix, replacement } from "./fixes";
import type { DocumentRule, Fix } from "./rule";

const NEVER_CLOSED =
  "This bracket is never closed. Close it, or write “\\[” if it stands in the source.";
const NOTHING_OPEN =
  "This bracket closes nothing. Remove it, or write “\\]” if it stands in the source.";

/** A bracket without its partner stands in the source, or half of a pair was forgotten. */
export const strayBracket: DocumentRule = {
  code: "stray-bracket",
  severity: "information",
  scope: "document",
  summary: "A bracket has no partner.",
  *check({ document }) {
    for (const stray of strayBrackets(document)) {
      const span = { start: stray.offset, end: stray.offset + 1 };
      yield stray.opens
        ? { span, message: NEVER_CLOSED, fixes: [...closed(document, stray), ...asItIs("[", span)] }
        : { span, message: NOTHING_OPEN, fixes: asItIs("]", span) };
    }
  },
};

function closed(document: Document, { block: index, at, offset }: PlacedStray): Fix[] {
  const block = document.blocks[index];
  const fixes = block ? closings(block, at, block.content.end) : [];
  return fixes.map((fix) => movedFix(fix, offset - at));
}

function asItIs(bracket: string, span: Span): Fix[] {
  return [
    replacement(`Remove “${bracket}”`, span, ""),
    insertion(`Keep it as a bracket of the source: “\\${bracket}”`, span.start, "\\"),
  ];
}
