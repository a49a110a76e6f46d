import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { handList } from "../../analysis/hand-list";
import type { Document } from "../../syntax/document";
import { rangeOf, sortKey } from "./item";
import type { BracketSite } from "./site";

/** After `h` in a descriptor: the hands that the front matter lists. */
export function hands(document: Document, offset: number, site: BracketSite): CompletionItem[] {
  const range = rangeOf(document, site.from, offset);
  const space = /:$/.test(site.bracket.head) ? " " : "";
  return [...handList(document).values()].map(({ key, description }, index) => ({
    label: key,
    kind: CompletionItemKind.Value,
    detail: description,
    sortText: sortKey(index),
    textEdit: { range, newText: `${space}${key}` },
  }));
}
