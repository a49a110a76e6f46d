import type { LocationLink } from "vscode-languageserver-types";
import { counterpartsAt } from "../analysis/counterpart";
import type { Known } from "../people/known";
import { namesIn } from "../people/names-in";
import type { Document, Position } from "../syntax/document";
import { rangeOf } from "./edits";

/**
 * `textDocument/implementation`: from a paragraph or a page of the original to the one of the
 * translation that says the same, and back.
 */
export function implementation(
  document: Document,
  uri: string,
  position: Position,
  known?: Known,
): LocationLink[] {
  const offset = document.offsetAt(position);
  return counterpartsAt(document, offset, namesIn(known)).map(({ from, to }) => ({
    originSelectionRange: rangeOf(document, from),
    targetUri: uri,
    targetRange: rangeOf(document, to),
    targetSelectionRange: rangeOf(document, to),
  }));
}
