import type { KeySort, KeyUse } from "../../analysis/keys/key-use";
import { targetsOf, usesWithin } from "../../analysis/keys/kinds";
import { pageName } from "../../analysis/names";
import { type Page, pageAt, sectionAt, structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import { spokenLanguage, t } from "../../text/words";
import { escaped } from "./card";
import type { PlacedMark } from "./mark-card";

type Line = (document: Document, use: KeyUse, target: KeyUse | undefined) => string | undefined;

/** What is said of a key in a mark: where the other end is. Notes and hands have cards of their own. */
const LINES: { readonly [Sort in KeySort]?: Line } = {
  anchor: (document, use, target) => {
    if (!target) return use.defines ? t("No other paragraph carries this name.") : undefined;
    const place = where(document, target);
    return use.defines
      ? t("Goes with the paragraph on {0}.", place)
      : t("Leads to the paragraph on {0}.", place);
  },
  insertion: (document, use, target) => {
    const key = escaped(use.key);
    if (!target)
      return use.defines
        ? t("Insertion {0}; nothing else in this document refers to it.", key)
        : t("Insertion {0}; nothing else in this document carries it.", key);
    const place = where(document, target);
    if (target.sort === "page") return t("Insertion {0}: it belongs on {1}.", key, place);
    return use.defines
      ? t("Insertion {0}: its place is on {1}.", key, place)
      : t("Insertion {0}: its text stands on {1}.", key, place);
  },
  page: (document, { defines }, target) =>
    defines || !target ? undefined : t("Leads to {0}.", where(document, target)),
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
  const line = t("line {0}", lineOf(document, use));
  return page ? `${nameOf(document, page)}, ${line}` : line;
}

/** The name of a page within a sentence. */
function nameOf(document: Document, page: Page): string {
  const pages = sectionAt(document, page.start)?.pages ?? structureOf(document).loosePages;
  const name = pageName(document, page, pages);
  // German writes its nouns with capitals wherever they stand.
  if (spokenLanguage() === "de") return escaped(name);
  return escaped(name.slice(0, 1).toLowerCase() + name.slice(1));
}

function lineOf(document: Document, { block, span }: KeyUse): number {
  return document.positionIn(block, span.start).line + 1;
}
