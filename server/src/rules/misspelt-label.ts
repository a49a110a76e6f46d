import { nearestLabel } from "../analysis/label-spelling";
import type { BracketMark, MarkKind } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { t } from "../text/words";
import { replacement } from "./fixes";
import type { BlockRule } from "./rule";

/** What a bracket is taken for whose words before the colon are no label. */
const UNLABELLED: ReadonlySet<MarkKind> = new Set(["supplied", "description", "unclear"]);
/** The opening brackets, and the words before the first colon. */
const DESCRIPTOR = /^(\[{1,2}\s*)([^[\]:：]{6,80})[:：](?!\/\/)/;
const LONGEST = 90;

/** `[handwriten: X]`: a slip in the label makes the mark mere supplied text. */
export const misspeltLabel: BlockRule = {
  code: "misspelt-label",
  severity: "hint",
  scope: "block",
  summary: "The word before a colon is almost one that names a mark.",
  *check({ text }, inlines, { labels }) {
    for (const mark of marksIn(inlines)) {
      const [, brackets, descriptor] = readDescriptor(text, mark) ?? [];
      const found = descriptor === undefined ? undefined : nearestLabel(descriptor, labels);
      if (!found) continue;
      const from = mark.start + (brackets?.length ?? 0);
      const span = { start: from + found.start, end: from + found.end };
      const written = text.slice(span.start, span.end);
      const message = t("“{0}” names no kind of mark. Did you mean “{1}”?", written, found.label);
      const label = asWritten(found.label, written);
      yield { span, message, fixes: [replacement(t("Write “{0}”", label), span, label)] };
    }
  },
};

function readDescriptor(text: string, { kind, start, end }: BracketMark) {
  if (!UNLABELLED.has(kind)) return undefined;
  return DESCRIPTOR.exec(text.slice(start, Math.min(end, start + LONGEST)));
}

/** The label with a capital where the misspelt word has one. */
function asWritten(label: string, written: string): string {
  const first = written[0] ?? "";
  if (first === first.toLowerCase()) return label;
  return first + label.slice(1);
}
