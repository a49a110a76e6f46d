import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import type { Known } from "../people/known";
import { FIELD_KEYS } from "../syntax/data/words";
import type { Document, Position } from "../syntax/document";
import { anchors } from "./completion/anchors";
import { fieldKeys, fieldValues } from "./completion/fields";
import { hands } from "./completion/hands";
import { marks } from "./completion/marks";
import { notes } from "./completion/notes";
import { ids, names } from "./completion/people";
import { scans } from "./completion/scans";
import { type Site, siteAt } from "./completion/site";

/**
 * What opens the list while somebody types: the bracket and its signs, `|` before an image, `:`
 * after a key or a label, the `h` of a hand, and the capital letters with which keys begin. In
 * running text none of them does.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [
  ...new Set([
    "[",
    "@",
    "^",
    "#",
    "|",
    ":",
    "h",
    ...Object.keys(FIELD_KEYS).map((key) => key[0] as string),
  ]),
];

/** How a completion was asked for, what the editor can do, and what lies around the document. */
export interface Asking {
  /** The address of the document, which items bring back when they are looked at. */
  readonly uri: string;
  /** The historian asked; nothing is offered in running text while somebody just types. */
  readonly explicit: boolean;
  /** How often the documents of the edition name somebody. */
  readonly inEdition?: ((id: string) => number) | undefined;
  /** The editor understands snippets; without them, text is inserted. */
  readonly snippets?: boolean;
  /** The language of the editor's own words, as a code. */
  readonly language?: string | undefined;
  /** Images that a page mark here can name, as paths from the document. */
  readonly scans?: readonly string[];
  /** Archives that other documents of the edition name. */
  readonly archives?: readonly string[];
}

/** What has to be looked up in other files before a completion can be answered. */
export function needsOf(
  document: Document,
  position: Position,
  explicit: boolean,
): { readonly scans?: boolean; readonly archives?: boolean } {
  const site = siteAt(document, position, explicit);
  if (site?.kind === "value") return { archives: site.key === "Archive" };
  return { scans: site?.kind === "scan" || (site?.kind === "marks" && site.bracket.first) };
}

/** `textDocument/completion`: what can stand where somebody is writing. */
export function completion(
  document: Document,
  position: Position,
  known: Known | undefined,
  asking: Asking,
): CompletionList | undefined {
  const site = siteAt(document, position, asking.explicit);
  if (!site) return undefined;
  const offset = document.offsetAt(position);
  if (site.kind === "person") return known && ids(document, offset, site.typed, known, asking);
  if (site.kind === "name") return known && names(document, offset, site.typed, known, asking);
  const items = itemsAt(document, offset, site, asking);
  return items.length > 0 ? { isIncomplete: isReplaced(site), items } : undefined;
}

/** Where a label is replaced, the editor compares items with all of it: they are made for each letter. */
function isReplaced(site: Site): boolean {
  return site.kind === "marks" && site.bracket.rest === "labelled";
}

function itemsAt(
  document: Document,
  offset: number,
  site: Exclude<Site, { kind: "name" }>,
  asking: Asking,
): CompletionItem[] {
  const { uri, snippets = false, language, scans: paths = [], archives = [] } = asking;
  switch (site.kind) {
    case "note":
      return notes(document, offset, site);
    case "anchor":
      return anchors(document, offset, site);
    case "hand":
      return hands(document, offset, site);
    case "scan":
      return scans(document, offset, site, paths);
    case "key":
      return fieldKeys(document, offset, site);
    case "value":
      return fieldValues(document, offset, site, archives, snippets);
    default:
      return marks(document, offset, site, { uri, snippets, language, scans: paths });
  }
}
