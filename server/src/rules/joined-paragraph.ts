import { runOns } from "../analysis/run-on";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { replacement } from "./fixes";
import { lineEndOf } from "./lines";
import { pageMark } from "./page-marks";
import type { DocumentRule, Fix } from "./rule";

/** A sentence that breaks off and goes on after a blank line or a page mark. */
export const joinedParagraph: DocumentRule = {
  code: "joined-paragraph",
  severity: "hint",
  scope: "document",
  summary: "A paragraph breaks off, and the next one seems to go on with its sentence.",
  *check({ document }) {
    for (const { before, after, page } of runOns(document)) {
      const block = document.blocks[after] as Block;
      const start = document.start(after) + block.content.start;
      const message =
        page === undefined
          ? t(
              "The paragraph before the blank line breaks off, and this one seems to go on with its sentence.",
            )
          : t(
              "The paragraph before the page mark breaks off, and this one seems to go on with its sentence.",
            );
      const span = { start, end: start + firstWord(block) };
      yield { span, message, fixes: joined(document, before, after) };
    }
  },
};

function firstWord({ text, content }: Block): number {
  const rest = text.slice(content.start, Math.min(content.end, content.start + 80));
  return rest.search(/\s|$/);
}

/** Makes one paragraph of two; a page mark between them, which needs a number, stays in it. */
export function joined(document: Document, from: number, to: number): Fix[] {
  const before = document.blocks[from] as Block;
  const after = document.blocks[to] as Block;
  const start = document.start(from) + before.content.end;
  const span = { start, end: document.start(to) + after.content.start };
  const kept = document.blocks.slice(from + 1, to);
  if (kept.length === 0) {
    return [replacement(t("Join the two paragraphs"), span, between(document, before, after))];
  }
  const lines = kept.map(keptLine);
  if (lines.includes(undefined)) return [];
  const overPage = kept.some(({ kind }) => kind === "page");
  const title = overPage ? t("Join the two over the page mark") : t("Join the two paragraphs");
  const lineEnd = lineEndOf(document);
  return [replacement(title, span, [lineEnd, ...lines.map((line) => line + lineEnd)].join(""))];
}

/** A page mark or a comment as it stands within a paragraph; a page without a number cannot. */
function keptLine(block: Block): string | undefined {
  if (block.kind === "comment") return written(block, block.content);
  const page = block.kind === "page" ? block.page : undefined;
  if (page?.number === undefined) return undefined;
  return pageMark(page.number, page.image && written(block, page.image));
}

/** Texts that keep the lines of the source, and words divided by a hyphen, keep their line end. */
function between(document: Document, before: Block, after: Block): string {
  const oneLine = [before, after].every((block) => !/[\r\n]/.test(written(block, block.content)));
  const divided = /[-\u00ad]$/.test(written(before, before.content));
  return oneLine && !divided ? " " : lineEndOf(document);
}

function written({ text }: Block, { start, end }: Span): string {
  return text.slice(start, end);
}
