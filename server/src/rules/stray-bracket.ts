import { type PlacedStray, strayBrackets } from "../analysis/unmatched-brackets";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { closings, insertion, movedFix, replacement } from "./fixes";
import type { DocumentRule, Fix } from "./rule";

/** A bracket without its partner stands in the source, or half of a pair was forgotten. */
export const strayBracket: DocumentRule = {
  code: "stray-bracket",
  severity: "information",
  scope: "document",
  summary: "A bracket has no partner.",
  *check({ document }) {
    for (const stray of strayBrackets(document)) {
      const span = { start: stray.offset, end: stray.offset + 1 };
      const message = messageFor(stray);
      yield stray.opens
        ? { span, message, fixes: [...closed(document, stray), ...asItIs("[", span)] }
        : { span, message, fixes: asItIs("]", span) };
    }
  },
};

function messageFor({ opens }: PlacedStray): string {
  return opens
    ? t("This bracket is never closed. Close it, or write “{0}” if it stands in the source.", "\\[")
    : t(
        "This bracket closes nothing. Remove it, or write “{0}” if it stands in the source.",
        "\\]",
      );
}

function closed(document: Document, { block: index, at, offset }: PlacedStray): Fix[] {
  const block = document.blocks[index];
  const fixes = block ? closings(block, at, block.content.end) : [];
  return fixes.map((fix) => movedFix(fix, offset - at));
}

function asItIs(bracket: string, span: Span): Fix[] {
  return [
    replacement(t("Remove “{0}”", bracket), span, ""),
    insertion(t("Keep it as a bracket of the source: “{0}”", `\\${bracket}`), span.start, "\\"),
  ];
}
