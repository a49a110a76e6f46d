import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { type AnchorPlace, anchorsOf } from "../../analysis/anchors";
import { freeNumber } from "../../analysis/free-number";
import { sectionName, shortened } from "../../analysis/names";
import { structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import { inlinesText } from "../../syntax/transcription-text";
import { t } from "../../text/words";
import { closing, rangeOf, sortKey } from "./item";
import type { BracketSite } from "./site";

/** After `[#`: the anchors of the other sections that have no partner here, then a new one. */
export function anchors(document: Document, offset: number, site: BracketSite): CompletionItem[] {
  const range = rangeOf(document, site.from, offset);
  // What is being typed is no anchor yet.
  const all = anchorsOf(document).filter(({ start }) => start !== site.from - 2);
  const here = sectionIndex(document, offset);
  const own = new Set(all.filter(({ section }) => section === here).map(({ id }) => id));
  const lonely = all.filter(({ id, section }) => section !== here && !own.has(id));
  const candidates = [
    ...[...new Map(lonely.map((anchor) => [anchor.id, anchor])).values()].map((anchor) => ({
      id: anchor.id,
      detail: partner(document, anchor),
    })),
    { id: freeNumber(all.map(({ id }) => id)), detail: t("a new name") },
  ];
  return candidates.map(({ id, detail }, index) => ({
    label: id,
    kind: CompletionItemKind.Reference,
    detail,
    sortText: sortKey(index),
    textEdit: { range, newText: `${id}${closing(site.bracket)}` },
  }));
}

/** `Original (ru): the first words of the paragraph`. */
function partner(document: Document, { block, section }: AnchorPlace): string {
  const found = document.blocks[block];
  const text = found ? inlinesText(found.text, document.inlines(found)) : "";
  const named = structureOf(document).sections[section];
  return `${named ? `${sectionName(named)}: ` : ""}${shortened(text)}`;
}

function sectionIndex(document: Document, offset: number): number {
  return structureOf(document).sections.findLastIndex(({ start }) => start <= offset);
}
