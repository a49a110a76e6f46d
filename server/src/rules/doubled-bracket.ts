import { marksIn } from "../syntax/walk";
import { t } from "../text/words";
import type { BlockRule } from "./rule";

/** `[[stamp: X]` is one bracket that was typed twice. */
export const doubledBracket: BlockRule = {
  code: "doubled-bracket",
  severity: "warning",
  scope: "block",
  summary: "A labelled bracket opens with two brackets and closes with one.",
  *check(_block, inlines) {
    for (const mark of marksIn(inlines)) {
      if (!mark.doubled) continue;
      const span = { start: mark.start, end: mark.start + 1 };
      yield {
        span: { start: mark.start, end: mark.start + 2 },
        message: t(
          "This mark opens with two brackets but closes with one; one of the two is too many.",
        ),
        fixes: [{ title: t("Remove one “[”"), edits: [{ span, newText: "" }], preferred: true }],
      };
    }
  },
};
