import type { KeySort, KeyUse } from "../../analysis/keys/key-use";
import { targetsOf, usesWithin } from "../../analysis/keys/kinds";
import { pageName } from "../../analysis/names";
import { type Page, pageAt, sectionAt, structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import { escaped } from "./card";
import type { PlacedMark } from "./mark-card";

type Line = (document: Document, use: KeyUse, target: KeyUse | undefined) => string | undefined;

/** What is said of a key in a mark: where the other end is. Notes and hands have cards of their own. */
const LINES: { readonly [Sort in KeySort]?: Line } = {
  anchor: (document, use, target) => {
    if (!target) return use.defines ? "No other paragraph carries this name." : undefined;
    return `${use.defines ? "Goes with" : "Leads to"} the paragraph on ${where(document, target)}.`;
  },
  insertion: (document, use, target) => {
    const name = `Insertion ${escaped(use.key)}`;
    if (!target)
      return `${name}; nothing else in this document ${use.defines ? "refers to" : "carries"} it.`;
    if (target.sort === "page") return `${name}: it belongs on ${where(document, target)}.`;
    const role = use.defines ? "its place is on" : "its text stands on";
    return `${name}: ${role} ${where(document, target)}.`;
  },
  page: (document, { defines }, target) =>
    defines || !target ? undefined : `Leads to ${where(document, target)}.`,
};

/** A sentence for each key that a mark names, about the place to which it leads. */
export function keyLines({ document, index, mark }: PlacedMark): string[] {
  const inner = mark.children.flatMap((child) => ("children" in child ? [child] : []));
  const uses = usesWithin(document, index, mark).filter(
    ({ span }) => !inner.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return uses.flatMap((use) => LINES[use.sort]?.(document, use, targetsOf(document, use)[0]) ?? []);
}

/** `page 3, line 40`, or the line alone where there are no pages. */
function where(document: Document, use: KeyUse): string {
  const page = pageAt(document, document.start(use.block) + use.span.start);
  const line = `line ${lineOf(document, use)}`;
  return page ? `${nameOf(document, page)}, ${line}` : line;
}

/** The name of a page within a sentence. */
function nameOf(document: Document, page: Page): string {
  const pages = sectionAt(document, page.start)?.pages ?? structureOf(document).loosePages;
  const name = pageName(document, page, pages);
  return escaped(name.slice(0, 1).toLowerCase() + name.slice(1));
}

function lineOf(document: Document, { block, span }: KeyUse): number {
  return document.positionIn(block, span.start).line + 1;
}
