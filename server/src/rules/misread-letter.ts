import {
  hasLargeWithinSmall,
  type MisreadLetter,
  misreadLetters,
  misreadPronouns,
} from "../analysis/misread-letters";
import { mainScript } from "../analysis/script";
import { textsIn } from "../analysis/texts";
import type { Span } from "../text/span";
import { t } from "../text/words";
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
      ? t(
          "Here stands “{0}” where the word “{1}” must be. Compare it with the source.",
          sign,
          corrections[0] ?? "",
        )
      : t("In “{0}” stands “{1}” where a letter must be. Compare it with the source.", whole, sign);
  const fixes = corrections.map((one) => replacement(t("Write “{0}”", one), word, one));
  return { span: word, message, fixes };
}
