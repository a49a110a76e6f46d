import { withoutComments } from "../analysis/comments";
import { type Repeat, repeatsIn } from "../analysis/repeats";
import { type RepeatOverSeam, repeatsOverSeams } from "../analysis/repeats-over-seams";
import type { Block } from "../syntax/blocks";
import type { Document } from "../syntax/document";
import type { Inline } from "../syntax/nodes";
import { marksIn } from "../syntax/walk";
import { isLineEnd, isSpace } from "../text/lines";
import type { Span } from "../text/span";
import { t } from "../text/words";
import { movedFix, movedSpan, replacement } from "./fixes";
import type { DocumentRule, Fix, Report } from "./rule";

const WRITTEN: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "paragraph",
  "annotation",
  "noteBody",
  "field",
]);
const LONGEST_QUOTATION = 40;

/** The eye of a typist slips back to words that it has read: they are typed again. */
export const repeatedText: DocumentRule = {
  code: "repeated-text",
  severity: "hint",
  scope: "document",
  summary: "A sentence or a line of six words or more stands twice in a row.",
  within: {
    concerns: ({ kind, text, content }) =>
      WRITTEN.has(kind) && repeatsIn(withoutComments(text), content).length > 0,
    *check(block, inlines) {
      const repeats = repeatsIn(withoutComments(block.text), block.content);
      for (const repeat of repeats) yield* within(block, inlines, repeat);
    },
  },
  *check({ document }) {
    for (const repeat of repeatsOverSeams(document)) yield* overSeam(document, repeat);
  },
};

function within(block: Block, inlines: readonly Inline[], { first, again }: Repeat): Report[] {
  if (isRefrain(inlines, again)) return [];
  const message = t(
    "“{0}” stands here twice in a row. If the source has it once, remove it.",
    opening(block.text, again),
  );
  // The sign after the first time goes, the one after the second stays: they are mostly the same.
  const fixes = removal(block, inlines, { start: first.end, end: again.end });
  return [{ span: again, message, fixes }];
}

function* overSeam(document: Document, repeat: RepeatOverSeam): Generator<Report> {
  const { from, to, overPage, first, again } = repeat;
  const [before, block] = [document.blocks[from] as Block, document.blocks[to] as Block];
  const inlines = document.inlines(block);
  if (isRefrain(inlines, again)) return;
  const words = opening(block.text, again);
  const message = overPage
    ? t("“{0}” stands before the page mark, too. If the source has it once, remove it.", words)
    : t("“{0}” stands in the paragraph before, too. If the source has it once, remove it.", words);
  const ending = before.text.slice(first.end, before.content.end);
  const end = again.end + ending.length;
  const isSame = block.text.slice(again.end, end) === ending;
  const surplus = { start: block.content.start, end: nextWord(block, end) };
  const fixes = isSame ? removal(block, inlines, surplus) : [];
  yield moved({ span: again, message, fixes }, document.start(to));
}

/** Nothing but the words may go: no comment, and no half of a mark. */
function removal({ text }: Block, inlines: readonly Inline[], surplus: Span): Fix[] {
  const hasComment = /(?:^|[\r\n])%%/.test(text.slice(surplus.start, surplus.end));
  const isCut = marksIn(inlines).some(({ start, end }) => {
    const inside = surplus.start <= start && end <= surplus.end;
    const around = start < surplus.start && surplus.end < end;
    return start < surplus.end && surplus.start < end && !inside && !around;
  });
  return hasComment || isCut ? [] : [replacement(t("Remove it the second time"), surplus, "")];
}

/** Verses and lists are made to repeat. */
function isRefrain(inlines: readonly Inline[], span: Span): boolean {
  return marksIn(inlines).some(({ kind, start, end }) => {
    return (kind === "verse" || kind === "list") && start <= span.start && span.end <= end;
  });
}

function nextWord({ text }: Block, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)))) at++;
  return at;
}

function opening(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  if (words.length <= LONGEST_QUOTATION) return words;
  const kept = words.slice(0, LONGEST_QUOTATION);
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), LONGEST_QUOTATION / 2)).replace(/[\ud800-\udbff]$/, "")} …`;
}

function moved({ span, message, fixes = [] }: Report, by: number): Report {
  return { span: movedSpan(span, by), message, fixes: fixes.map((fix) => movedFix(fix, by)) };
}
