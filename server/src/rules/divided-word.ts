import { type DividedWord, dividedWords } from "../analysis/divided-words";
import { HYPHENS } from "../analysis/script";
import { t } from "../text/words";
import { movedFix, movedSpan, replacement } from "./fixes";
import type { DocumentRule, Fix } from "./rule";

/** `trans- lation`: the division at a line's end was left when the lines were joined. */
export const dividedWord: DocumentRule = {
  code: "divided-word",
  severity: "hint",
  scope: "document",
  summary: "A word is divided by a hyphen and a space within a line.",
  *check({ document }) {
    for (const { block, word } of dividedWords(document)) {
      const start = document.start(block);
      const written = `${word.first}${word.hyphen} ${word.second}`;
      const message = t(
        "“{0}” seems to be one word that was divided at the end of a line. Join its parts.",
        written,
      );
      const fixes = joining(word).map((fix) => movedFix(fix, start));
      yield { span: movedSpan(word, start), message, fixes };
    }
  },
};

function joining({ gap, first, second, hyphen }: DividedWord): Fix[] {
  const joined = replacement(t("Write “{0}”", first + second), gap, "");
  if (!HYPHENS.includes(hyphen)) return [joined];
  return [joined, replacement(t("Write “{0}”", first + hyphen + second), gap, hyphen)];
}
