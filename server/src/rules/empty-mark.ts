import type { Block } from "../syntax/blocks";
import { kindName } from "../syntax/data/kinds";
import { type BracketMark, type Inline, isMark } from "../syntax/nodes";
import { isSpace } from "../text/lines";
import { t, tableWord } from "../text/words";
import { type Level, levels, markOver, writtenLineEnd } from "./lines";
import type { BlockRule, Fix } from "./rule";

const KINDS: ReadonlySet<string> = new Set(["stamp", "signature", "addition"]);

/** `[stamp:] Received 4 May`: the text of the mark was left outside. */
export const emptyMark: BlockRule = {
  code: "empty-mark",
  severity: "hint",
  scope: "block",
  summary: "A stamp, a signature or an addition is empty, and its text seems to follow it.",
  *check(block, inlines) {
    for (const level of levels(inlines, block.content.end)) {
      for (const mark of level.inlines) {
        if (!isLabelOnly(block.text, mark)) continue;
        const end = Math.min(writtenLineEnd(block, mark.end), level.end);
        if (!isWritten(block.text, mark.end, end)) continue;
        const message = t(
          "This {0} is empty; the text after it on the line seems to belong to it.",
          tableWord(kindName(mark)),
        );
        yield { span: mark, message, fixes: pulledIn(block, mark, end, level) };
      }
    }
  },
};

function isLabelOnly(text: string, mark: Inline): mark is BracketMark {
  if (!isMark(mark) || !KINDS.has(mark.kind) || mark.unclosed) return false;
  if (mark.content.start < mark.content.end || mark.descriptor === "") return false;
  return /[:：]\s*\]$/.test(text.slice(Math.max(mark.start, mark.end - 20), mark.end));
}

function isWritten(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at < end;
}

function pulledIn({ text }: Block, mark: BracketMark, end: number, level: Level): Fix[] {
  if (markOver(level, end)) return [];
  const closer = { start: mark.end - 1, end: mark.end };
  const space = isSpace(text.charCodeAt(mark.end)) ? "" : " ";
  const edits = [
    { span: closer, newText: space },
    { span: { start: end, end }, newText: "]" },
  ];
  return [{ title: t("Pull the text into the {0}", tableWord(kindName(mark))), edits }];
}
