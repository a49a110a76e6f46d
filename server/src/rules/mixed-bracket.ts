import { unmatchedIn } from "../analysis/unmatched-brackets";
import type { Span } from "../text/span";
import { t } from "../text/words";
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
      const message = t(
        "This opens with “{0}” but closes with “{1}”. One of the two is a slip.",
        opener,
        closer,
      );
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
  const closed = replacement(t("Close with “{0}”", likeOpener), last, likeOpener);
  const opened = replacement(t("Open with “{0}”", likeCloser), first, likeCloser);
  return opener === "[" ? [closed, opened] : [opened, closed];
}
