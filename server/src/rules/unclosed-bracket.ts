import { kindName } from "../syntax/data/kinds";
import type { BracketMark } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { lineAt } from "../text/lines";
import type { BlockRule, Fix } from "./rule";

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
        span: { start: mark.start, end: mark.content.start || mark.end },
        message: `This ${kindName(mark)} is never closed. Add “]” where it ends.`,
        fixes: fixes(block.text, mark),
      };
    }
  },
};

function fixes(text: string, mark: BracketMark): Fix[] {
  const lineEnd = Math.min(lineAt(text, mark.start).end, mark.end);
  const atLine = close("Close it at the end of the line", lineEnd);
  return lineEnd < mark.end
    ? [atLine, close("Close it at the end of the paragraph", mark.end)]
    : [atLine];
}

function close(title: string, at: number): Fix {
  return { title, edits: [{ span: { start: at, end: at }, newText: "]" }] };
}
