import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { scansInOrder } from "../../analysis/scan-order";
import type { Document } from "../../syntax/document";
import { t } from "../../text/words";
import { closing, rangeOf, sortKey } from "./item";
import type { BracketSite } from "./site";

/** After `|` in a page mark: the images beside the document, the next one first. */
export function scans(
  document: Document,
  offset: number,
  site: BracketSite,
  paths: readonly string[],
): CompletionItem[] {
  const range = rangeOf(document, site.from, offset);
  const space = /\|$/.test(site.bracket.head) ? " " : "";
  return scansInOrder(document, offset, paths).map(({ path, used }, index) => ({
    label: path,
    kind: CompletionItemKind.File,
    ...(used && { detail: t("stands on another page") }),
    sortText: sortKey(index),
    textEdit: { range, newText: `${space}${path}${closing(site.bracket)}` },
  }));
}
