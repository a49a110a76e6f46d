import type { CodeLens, Range } from "vscode-languageserver-types";
import { alignmentsOf } from "../analysis/alignment";
import { type Counterpart, counterpartOfPage } from "../analysis/counterpart";
import { type Page, structureOf } from "../analysis/structure";
import { namesIn } from "../people/names-in";
import type { Facts } from "../rules/rule";
import type { Document } from "../syntax/document";
import { counted, t } from "../text/words";
import { rangeOf } from "./edits";
import { type Found, findingsByPage } from "./page-findings";

/**
 * What the client runs to go to places: a URI, the position from which one goes, and the ranges to
 * choose from.
 */
export const GO_TO_PLACES = "recto.goToPlaces";

/** Lenses are made anew while somebody types: in volumes of more pages they would be in the way. */
const MOST_PAGES = 2000;

/** `textDocument/codeLens`: over each page mark, what was found on the page, and its counterpart. */
export function pageLenses(facts: Facts, uri: string, found: readonly Found[]): CodeLens[] {
  const { document } = facts;
  const { pages } = structureOf(document);
  if (pages.length > MOST_PAGES) return [];
  const findings = findingsByPage(document, found);
  return pages.flatMap((page) => {
    const range = rangeOf(document, page.mark);
    const own = findings.get(page) ?? [];
    const lens = (title: string, places: readonly Range[]): CodeLens => ({
      range,
      command: { title, command: GO_TO_PLACES, arguments: [uri, range.start, places] },
    });
    return [
      ...(own.length > 0 ? [lens(findingCount(own.length), own)] : []),
      ...counterparts(facts, page).map((one) =>
        lens(`→ ${counterpartName(document, one)}`, [rangeOf(document, one.to)]),
      ),
    ];
  });
}

/** The counterparts of a page: of an original with two translations, in both. */
export function counterparts({ document, known }: Facts, page: Page): Counterpart[] {
  return alignmentsOf(document, namesIn(known)).flatMap((alignment) => {
    const { original, translation } = alignment;
    const isHere = original.pages.includes(page) || translation.pages.includes(page);
    return isHere ? (counterpartOfPage(document, alignment, page) ?? []) : [];
  });
}

/** `page 12 of the translation`, or `translation, line 105` where no page stands there. */
export function counterpartName(document: Document, { page, side, to }: Counterpart): string {
  const language = side.sections[0]?.language;
  const name = sideName(side.type, language);
  if (page?.label) return t("page {0} of the {1}", page.label, name);
  if (page) return t("page {0} of {1} of the {2}", page.ordinal, side.pages.length, name);
  return t("{0}, line {1}", name, document.positionAt(to.start).line + 1);
}

/** `1 finding`, `2 findings`. */
function findingCount(count: number): string {
  return counted(count, "1 finding", "{0} findings");
}

function sideName(type: string, language: string | undefined): string {
  if (type !== "translation") return t("original");
  return language ? t("translation ({0})", language) : t("translation");
}
