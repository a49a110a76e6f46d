import {
  hasLargeWithinSmall,
  type MisreadLetter,
  misreadLetters,
  misreadPronouns,
} from "../analysis/misread-letters";
import { mainScript } from "../analysis/script";
import { textsIn } from "../analysis/texts";
import type { Span } from "../text/span";
import { replacement } from "./fixes";
import type { BlockRule, Report } from "./rule";

/** `p1an`, `c0nference`, `во3можно`: a machine read a sign where a letter must be. */
export const misreadLetter: BlockRule = {
  code: "misread-letter",
  severity: "hint",
  scope: "block",
  summary: "A digit, a stroke or a capital I stands within a word in place of a letter.",
  concerns(block) {
    return mainScript(block).signs || hasLargeWithinSmall(block.text);
  },
  *check({ kind, text }, inlines) {
    // Within marks the stroke divides readings and names, in tables columns.
    const free = new Set<Span>(kind === "table" ? [] : inlines);
    for (const stretch of textsIn(inlines)) {
      for (const found of misreadLetters(text, stretch))
        if (text[found.start] !== "|" || free.has(stretch)) yield report(text, found);
      if (!free.has(stretch)) continue;
      for (const found of misreadPronouns(text, stretch)) yield report(text, found);
    }
  },
};

function report(text: string, { start, end, word, corrections }: MisreadLetter): Report {
  const sign = text.slice(start, end);
  const whole = text.slice(word.start, word.end);
  const message =
    whole === sign
      ? `Here stands “${sign}” where the word “${corrections[0]}” must be. Compare it with the source.`
      : `In “${whole}” stands “${sign}” where a letter must be. Compare it with the source.`;
  const fixes = corrections.map((one) => replacement(`Write “${one}”`, word, one));
  return { span: word, message, fixes };
}
