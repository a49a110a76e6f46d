import { withoutComments } from "../analysis/comments";
import { type Correction, type MixedWord, mixedWords } from "../analysis/mixed-words";
import { mainScript } from "../analysis/script";
import { meantBy, unseenIn } from "../analysis/unseen";
import type { Block } from "../syntax/blocks";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { replacement } from "./fixes";
import type { BlockRule, Fix, Report } from "./rule";

/** Lines that are no text of the source. */
const UNREAD: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["comment", "page", "blank"]);

/** Letters that look alike and characters that nobody sees: a search passes over such words. */
export const mixedScript: BlockRule = {
  code: "mixed-script",
  severity: "hint",
  scope: "block",
  summary: "A word has Latin and Cyrillic letters, or a character that nobody sees.",
  concerns(block) {
    const { mixed, unseen } = mainScript(block);
    return (mixed || unseen) && !UNREAD.has(block.kind);
  },
  *check(block) {
    const text = withoutComments(block.text);
    const { mixed, unseen, script } = mainScript(block);
    if (mixed) for (const word of mixedWords(text, script)) yield aboutWord(text, word);
    if (unseen) for (const run of unseenIn(text)) yield aboutUnseen(text, run);
  },
};

function aboutWord(text: string, { start, end, corrections }: MixedWord): Report {
  const written = text.slice(start, end);
  const latin = /[A-Za-z\u00c0-\u024f]/.test(written);
  const cyrillic = /[\u0400-\u052f]/.test(written);
  const what =
    latin && cyrillic
      ? t("“{0}” has Latin and Cyrillic letters, so that a search does not find it.", written)
      : typedIn(latin, written);
  const todo =
    corrections.length > 0 ? t("Type it in one alphabet.") : t("Compare it with the source.");
  const message = `${what} ${todo}`;
  return { span: { start, end }, message, fixes: corrections.map((one) => typed(start, end, one)) };
}

function typedIn(latin: boolean, written: string): string {
  return latin
    ? t(
        "“{0}” is typed in Latin letters among words of the other alphabet, so that a search does not find it.",
        written,
      )
    : t(
        "“{0}” is typed in Cyrillic letters among words of the other alphabet, so that a search does not find it.",
        written,
      );
}

function typed(start: number, end: number, { alphabet, word }: Correction): Fix {
  const title =
    alphabet === "latin"
      ? t("Write “{0}” in Latin letters", word)
      : t("Write “{0}” in Cyrillic letters", word);
  return replacement(title, { start, end }, word);
}

function aboutUnseen(text: string, span: Span): Report {
  const unseen = text.slice(span.start, span.end);
  const codes = [...new Set(unseen)].slice(0, 3).map(codeOf).join(", ");
  const meant = meantBy(unseen);
  const message = [
    t("Here stands what nobody sees ({0}), so that a search does not find the words.", codes),
    meant ? t("It seems to be “{0}” from another encoding.", meant) : t("Remove it."),
  ].join(" ");
  const title = meant ? t("Write “{0}”", meant) : t("Remove what nobody sees");
  return { span, message, fixes: [replacement(title, span, meant)] };
}

function codeOf(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
