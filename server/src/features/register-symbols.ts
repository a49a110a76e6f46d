import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { lifeYears } from "../people/dates";
import type { EntryType } from "../people/entry";
import type { Register } from "../people/register";

/** How editors show people, places and organisations: by the icons that look most alike. */
export const ENTRY_KINDS: { readonly [Type in EntryType]: SymbolKind } = {
  person: SymbolKind.Class,
  place: SymbolKind.Namespace,
  organisation: SymbolKind.Module,
};

/** `textDocument/documentSymbol` in a register: who stands in the file, with the years of the life. */
export function registerSymbols(register: Register, uri: string): DocumentSymbol[] {
  return register.entries.flatMap((entry) => {
    const { id, name, type, source } = entry;
    if (source?.uri !== uri) return [];
    const { range, idRange: selectionRange } = source;
    const detail = lifeYears(entry) ?? id;
    return [{ name, detail, kind: ENTRY_KINDS[type], range, selectionRange }];
  });
}
