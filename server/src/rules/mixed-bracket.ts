import { unmatchedIn } from "../analysis/unmatched-brackets";
import type { Span } from "../text/span";
import { replacement } from "./fixes";
import type { BlockRule, Fix } from "./rule";

const PARTNERS: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "{": "}",
  "}": "{",
  "[": "]",
  "]": "[",
};

/** `{X]` and `[X)`: two halves of different pairs. */
export const mixedBracket: BlockRule = {
  code: "mixed-bracket",
  severity: "information",
  scope: "block",
  summary: "A bracket opens in one shape and closes in another.",
  *check(block, inlines, conventions) {
    for (const span of unmatchedIn(block, inlines, conventions).mixed) {
      const opener = block.text[span.start] ?? "";
      const closer = block.text[span.end - 1] ?? "";
      const message = `This opens with “${opener}” but closes with “${closer}”. One of the two is a slip.`;
      yield { span, message, fixes: fixes(span, opener, closer) };
    }
  },
};

/** Square brackets first: they are the language's own. */
function fixes({ start, end }: Span, opener: string, closer: string): Fix[] {
  const first = { start, end: start + 1 };
  const last = { start: end - 1, end };
  const likeOpener = PARTNERS[opener] ?? "";
  const likeCloser = PARTNERS[closer] ?? "";
  const closed = replacement(`Close with “${likeOpener}”`, last, likeOpener);
  const opened = replacement(`Open with “${likeCloser}”`, first, likeCloser);
  return opener === "[" ? [closed, opened] : [opened, closed];
}
