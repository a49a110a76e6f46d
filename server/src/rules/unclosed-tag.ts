import type { Block } from "../syntax/blocks";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { insertion } from "./fixes";
import { type Level, levels, markOver, writtenLineEnd } from "./lines";
import type { BlockRule, Fix } from "./rule";

const OPENING = /<(u|b|i|s|del|sup|sub)>/gi;

/** `<u>` without `</u>` in its paragraph underlines nothing. */
export const unclosedTag: BlockRule = {
  code: "unclosed-tag",
  severity: "warning",
  scope: "block",
  summary: "A tag such as <u> is not closed in its paragraph.",
  *check(block, inlines) {
    if (!block.text.includes("<")) return;
    for (const level of levels(inlines, block.content.end)) {
      for (const { start, end, name } of openTags(block, level)) {
        const written = block.text.slice(start, end);
        const message = t(
          "“{0}” is not closed in its paragraph. Add “</{1}>” where it ends.",
          written,
          name,
        );
        const fixes = [closedBy(block, level, end, `</${name}>`)];
        yield { span: { start, end }, message, fixes };
      }
    }
  },
};

function openTags({ text }: Block, level: Level): (Span & { name: string })[] {
  return level.inlines.flatMap((inline) => {
    if (inline.kind !== "text") return [];
    return [...text.slice(inline.start, inline.end).matchAll(OPENING)].map((match) => {
      const start = inline.start + match.index;
      return { start, end: start + match[0].length, name: match[1] as string };
    });
  });
}

/** Closes the tag at the end of its line, or after the mark that runs over the line end. */
function closedBy(block: Block, level: Level, from: number, closer: string): Fix {
  const lineEnd = Math.min(writtenLineEnd(block, from), level.end);
  const at = markOver(level, lineEnd)?.end ?? lineEnd;
  return insertion(t("Add “{0}” at the end of the line", closer), at, closer);
}
