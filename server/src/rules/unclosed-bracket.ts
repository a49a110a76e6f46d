import { kindName } from "../syntax/data/kinds";
import type { BracketMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { lineAt } from "../text/lines";
import { t, tableWord } from "../text/words";
import { closings } from "./fixes";
import type { BlockRule } from "./rule";

/** A mark that is never closed says so once, where it opens. */
export const unclosedBracket: BlockRule = {
  code: "unclosed-bracket",
  severity: "warning",
  scope: "block",
  summary: "A mark opens with a bracket that is never closed.",
  *check(block, inlines) {
    for (const mark of marksIn(inlines)) {
      if (!mark.unclosed) continue;
      yield {
        span: { start: mark.start, end: endOfOpener(block.text, mark) },
        message: t("This {0} is never closed. Add “]” where it ends.", tableWord(kindName(mark))),
        fixes: closings(block, mark.start, mark.end),
      };
    }
  },
};

/** The end of `[handwritten in the margin:`, or of its first line where it has several. */
function endOfOpener(text: string, { start, end, descriptor }: BracketMark): number {
  const lineEnd = lineAt(text, start).end;
  const colon = /[:：]/.exec(text.slice(start + 1 + descriptor.length, Math.min(lineEnd, end)));
  return colon ? start + descriptor.length + colon.index + 2 : Math.min(lineEnd, end);
}
