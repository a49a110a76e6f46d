import { marksIn } from "../syntax/walk";
import { t } from "../text/words";
import { insertion } from "./fixes";
import type { BlockRule } from "./rule";

/** Inside a bracket, `[[X]` is a doubtful reading of which one `]` was forgotten. */
export const unclosedInnerBracket: BlockRule = {
  code: "unclosed-inner-bracket",
  severity: "warning",
  scope: "block",
  summary: "Inside a mark, two brackets open and only one closes.",
  *check(_block, inlines) {
    for (const mark of marksIn(inlines)) {
      if (!mark.halfClosed) continue;
      yield {
        span: { start: mark.start, end: mark.start + 2 },
        message: t("Two brackets open here, but only one of them is closed. Add a second “]”."),
        fixes: [{ ...insertion(t("Add the second “]”"), mark.end, "]"), preferred: true }],
      };
    }
  },
};
