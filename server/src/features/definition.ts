import type { Location, LocationLink } from "vscode-languageserver-types";
import type { Known } from "../people/known";
import type { Document, Position } from "../syntax/document";
import { namedAt } from "./person-at";

/** `textDocument/definition`: the entries of the register that the words under the cursor name. */
export function definition(document: Document, position: Position, known: Known): LocationLink[] {
  const named = namedAt(document, document.offsetAt(position), known);
  if (!named) return [];
  const originSelectionRange = {
    start: document.positionAt(named.start),
    end: document.positionAt(named.end),
  };
  return named.ids.flatMap((id) => {
    const source = known.register.byId.get(id)?.source;
    if (!source) return [];
    const { uri: targetUri, range: targetRange, idRange: targetSelectionRange } = source;
    return [{ originSelectionRange, targetUri, targetRange, targetSelectionRange }];
  });
}

/** The same for clients that know no links. */
export function locations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}
