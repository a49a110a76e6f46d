import type { Range } from "vscode-languageserver-types";
import { belowMark, checkedLine } from "../analysis/checked";
import { inferredImages } from "../analysis/inferred-images";
import { pageName, sectionName } from "../analysis/names";
import { inferredLabels } from "../analysis/page-sequences";
import { type Page, structureOf } from "../analysis/structure";
import { unresolvedIn } from "../analysis/unresolved";
import type { Facts } from "../rules/rule";
import type { Document } from "../syntax/document";
import { rangeOf } from "./edits";
import { type Found, findingsByPage, pageFinder } from "./page-findings";
import { counterpartName, counterparts } from "./page-lenses";

/** A part of the document with its pages. A document without sections has one without a name. */
export interface PagesOfPart {
  readonly name?: string;
  readonly inferred: boolean;
  readonly range: Range;
  readonly pages: readonly ListedPage[];
}

/** A page and how far the work on it has come: a row of the Pages view. */
export interface ListedPage {
  readonly name: string;
  /** The number that the Citation gives, where none is written. */
  readonly inferred?: string;
  readonly mark: Range;
  readonly range: Range;
  readonly image?: ListedImage;
  readonly findings: number;
  /** Doubtful and illegible readings. */
  readonly unresolved: number;
  /** Whether somebody compared it with its scan; nothing where the mark stands within a line. */
  readonly checked?: boolean;
  readonly counterparts: readonly { readonly name: string; readonly range: Range }[];
}

/** The scan of a page, as the page mark or the front matter names it. */
export interface ListedImage {
  readonly path: string;
  /** Where it was found; nothing for what lies on the web. */
  readonly uri?: string;
  readonly state: "found" | "missing" | "unknown" | "web";
}

/** Where the image that a document names was found. */
export type FindImage = (path: string) => Omit<ListedImage, "path">;

/** `recto/pages`: the pages of all parts with their state, for the Pages view. */
export function pageList(
  facts: Facts,
  found: readonly Found[],
  findImage: FindImage,
): PagesOfPart[] {
  const { document } = facts;
  const { sections, loosePages } = structureOf(document);
  const findings = findingsByPage(document, found);
  const unresolved = unresolvedByPage(document);
  const rows = (pages: readonly Page[]) =>
    pages.map((page): ListedPage => {
      const path = page.image?.path ?? inferredImages(document).get(page);
      const inferred = inferredLabels(document).get(page);
      return {
        name: pageName(document, page, pages),
        ...(inferred !== undefined && { inferred }),
        mark: rangeOf(document, page.mark),
        range: rangeOf(document, page),
        ...(path !== undefined && { image: { path, ...findImage(path) } }),
        findings: findings.get(page)?.length ?? 0,
        unresolved: unresolved.get(page) ?? 0,
        ...(belowMark(document, page) !== undefined && {
          checked: checkedLine(document, page) !== undefined,
        }),
        counterparts: counterparts(facts, page).map((one) => ({
          name: counterpartName(document, one),
          range: rangeOf(document, one.to),
        })),
      };
    });
  const [first] = loosePages;
  const loose = first
    ? [{ inferred: false, range: rangeOf(document, first), pages: rows(loosePages) }]
    : [];
  return [
    ...loose,
    ...sections.map((section) => ({
      name: sectionName(section),
      inferred: section.inferred,
      range: rangeOf(document, section.mark),
      pages: rows(section.pages),
    })),
  ];
}

function unresolvedByPage(document: Document): ReadonlyMap<Page, number> {
  const pageOf = pageFinder(document);
  const counts = new Map<Page, number>();
  for (const offset of unresolvedIn(document)) {
    const page = pageOf(offset);
    if (page) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return counts;
}
