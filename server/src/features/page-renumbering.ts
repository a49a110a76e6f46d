import { pageSequences } from "../analysis/page-sequences";
import type { Page } from "../analysis/structure";
import { relabelled } from "../rules/page-marks";
import type { Fix, FixEdit } from "../rules/rule";
import type { Document } from "../syntax/document";
import { marksIn } from "../syntax/walk";
import { t } from "../text/words";

const NUMBER = /^(\d{1,6})(.*)$/s;
const SIDES = /^(\s?)(r|v|recto|verso)(\.?)$/i;

/**
 * Numbers the pages after this one, whose own number counts as right: `12`, `13` or, where leaves
 * have sides, `12r`, `12v`, `13r`. A page without a number gets the one after its predecessor's.
 */
export function renumberingFix(document: Document, page: Page): Fix | undefined {
  const sequence = pageSequences(document).find((pages) => pages.includes(page)) ?? [];
  const pages = sequence.filter(({ cover }) => cover === undefined);
  const at = pages.indexOf(page);
  const first = firstLabel(pages, at);
  if (at < 0 || first === undefined) return undefined;
  const rest = pages.slice(at);
  const labels = [first];
  while (labels.length < rest.length) labels.push(following(labels.at(-1) as string));
  const edits = rest.flatMap(
    (one, index) => labelled(document, one, labels[index] as string) ?? [],
  );
  if (edits.length === 0) return undefined;
  const title =
    rest.length === 1
      ? t("Number the page here: {0}", first)
      : t("Number the pages from here: {0} to {1}", first, labels.at(-1) as string);
  return { title, edits };
}

function firstLabel(pages: readonly Page[], at: number): string | undefined {
  const { label } = pages[at] ?? {};
  if (label !== undefined) return NUMBER.test(label) ? label : undefined;
  const before = pages[at - 1]?.label;
  return before === undefined ? "1" : NUMBER.test(before) ? following(before) : undefined;
}

/** The label of the next page: the back of a leaf after its front, else the next number. */
function following(label: string): string {
  const [, digits = "", rest = ""] = NUMBER.exec(label) ?? [];
  const [, space = "", side = "", point = ""] = SIDES.exec(rest) ?? [];
  const number = String(Number(digits) + 1);
  if (side === "") return number;
  const isFront = /^r/i.test(side);
  const other = side.length === 1 ? (isFront ? "v" : "r") : isFront ? "verso" : "recto";
  return `${isFront ? digits : number}${space}${other}${point}`;
}

/** Writes a number into a mark; a bare number in brackets stands in the source and stays. */
function labelled(document: Document, page: Page, label: string): FixEdit | undefined {
  const block = document.blocks[page.block];
  if (!block || page.label === label) return undefined;
  const start = document.start(page.block);
  const isMark =
    block.kind === "page" ||
    marksIn(document.inlines(block)).some(
      (mark) => mark.kind === "pageBreak" && start + mark.start === page.mark.start,
    );
  return isMark ? relabelled(document, page, label) : undefined;
}
