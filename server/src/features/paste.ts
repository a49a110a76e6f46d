import type { Known } from "../people/known";
import { formsOf, searchKey } from "../people/search-key";
import { lineEndOf } from "../rules/lines";
import type { Document } from "../syntax/document";

/** What is on the clipboard: a page that was read, and the same as plain text. */
export interface Clipboard {
  readonly read?: { readonly text: string; readonly hasMarks: boolean } | undefined;
  readonly plain: string;
}

const LINK = /\[\[([^[\]|\r\n]{1,120})(?:\|([^[\]\r\n]{0,300}))?\]\]/g;
const DIVIDED = /\[\[[^[\]|\r\n]{1,120}\|[^[\]\r\n]{1,300}\]\]/;

/**
 * `recto/paste`: what is on the clipboard with its marks: what was struck out, underlined or raised
 * on a page, and the links of FromThePage. Nothing where plain text says the same.
 */
export function paste(
  document: Document,
  { read, plain }: Clipboard,
  known: Known | undefined,
): string | undefined {
  const text = read?.text ?? plain.replace(/\r\n?/g, "\n");
  const linked = DIVIDED.test(text) ? withLinks(document, text, known) : text;
  if (!read?.hasMarks && linked === text) return undefined;
  return linked.replace(/\n/g, lineEndOf(document));
}

/**
 * `[[Name|text]]` is the text, with the id of whoever bears the name; where the register does not
 * know the name, it stands behind the text as a bracket of the editor's. A name without a text is
 * left alone unless it is known: in other archives the same brackets mean doubt. So is `[[A|B?]]`.
 */
function withLinks(document: Document, text: string, known: Known | undefined): string {
  const isNative = document.conventions.profile === "fromthepage";
  return text.replace(LINK, (link, name: string, shown: string | undefined) => {
    const words = (shown ?? name).trim();
    const id = known && idOf(name, known);
    if (id && words !== "") return `[@${id}: ${words}]`;
    if (isNative || shown === undefined || words === "" || words.endsWith("?")) return link;
    return searchKey(words) === searchKey(name) ? words : `${words} [${name.trim()}]`;
  });
}

/** The id of whoever bears a name in the register, however it is spelt in Latin letters. */
export function idOf(name: string, { register }: Known): string | undefined {
  const key = searchKey(name.trim());
  return register.entries.find((entry) => formsOf(entry).some((form) => searchKey(form) === key))
    ?.id;
}
