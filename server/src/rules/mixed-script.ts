import { withoutComments } from "../analysis/comments";
import { type Correction, type MixedWord, mixedWords } from "../analysis/mixed-words";
import { mainScript } from "../analysis/script";
import { meantBy, unseenIn } from "../analysis/unseen";
import type { Block } from "../syntax/blocks";
import type { Span } from "../text/span";
import { replacement } from "./fixes";
import type { BlockRule, Fix, Report } from "./rule";

/** Lines that are no text of the source. */
const UNREAD: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["comment", "page", "blank"]);

const NAMES = { latin: "Latin", cyrillic: "Cyrillic" } as const;

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
      ? "has Latin and Cyrillic letters"
      : `is typed in ${latin ? "Latin" : "Cyrillic"} letters among words of the other alphabet`;
  const message = `“${written}” ${what}, so that a search does not find it. ${corrections.length > 0 ? "Type it in one alphabet." : "Compare it with the source."}`;
  return { span: { start, end }, message, fixes: corrections.map((one) => typed(start, end, one)) };
}

function typed(start: number, end: number, { alphabet, word }: Correction): Fix {
  return replacement(`Write “${word}” in ${NAMES[alphabet]} letters`, { start, end }, word);
}

function aboutUnseen(text: string, span: Span): Report {
  const unseen = text.slice(span.start, span.end);
  const codes = [...new Set(unseen)].slice(0, 3).map(codeOf).join(", ");
  const meant = meantBy(unseen);
  const message = `Here stands what nobody sees (${codes}), so that a search does not find the words. ${meant ? `It seems to be “${meant}” from another encoding.` : "Remove it."}`;
  const title = meant ? `Write “${meant}”` : "Remove what nobody sees";
  return { span, message, fixes: [replacement(title, span, meant)] };
}

function codeOf(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
