import { type Range, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { Register } from "../people/register";
import { type Found, search } from "../people/search";
import { searchKey } from "../people/search-key";
import { ENTRY_KINDS } from "./register-symbols";

/** A document of the workspace as far as its title and pages are known. */
export interface TitledDocument {
  readonly uri: string;
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly range: Range }[];
}

const MOST = 200;
const START = { line: 0, character: 0 };
/**
 * `workspace/symbol`: people in any script, documents by title, and pages. Pages are named by their
 * document and number together (`riga 12r`), and only when something is asked for.
 */
export function workspaceSymbols(
  query: string,
  register: Register,
  documents: Iterable<TitledDocument>,
): WorkspaceSymbol[] {
  const people = search(register, query).sort(byRank).slice(0, MOST);
  const symbols = people.flatMap((found) => personSymbol(found, query));
  for (const document of documents) {
    if (symbols.length >= MOST) break;
    symbols.push(...documentSymbols(document, query));
  }
  return symbols.slice(0, MOST);
}

function byRank(one: Found, two: Found): number {
  return one.rank - two.rank || one.form.localeCompare(two.form);
}

function personSymbol({ entry, form }: Found, query: string): WorkspaceSymbol[] {
  const { source, type, id } = entry;
  if (!source) return [];
  const named = form === entry.name ? form : `${form} – ${entry.name}`;
  const name = hasLetters(named, query) ? named : `${named} (${query})`;
  const location = { uri: source.uri, range: source.idRange };
  return [{ name, kind: ENTRY_KINDS[type], containerName: id, location }];
}

/**
 * Whether an editor that filters by the letters of the label will keep it. VS Code does: what was
 * found in another script or spelling must carry the letters that were typed.
 */
function hasLetters(label: string, query: string): boolean {
  const lower = label.toLowerCase();
  let at = -1;
  for (const letter of query.toLowerCase().replace(/\s+/g, "")) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function documentSymbols({ uri, title, pages }: TitledDocument, query: string): WorkspaceSymbol[] {
  const words = searchKey(query).split(" ");
  const titleKey = searchKey(title);
  const rest = words.filter((word) => !titleKey.includes(word));
  const found: WorkspaceSymbol[] = [];
  if (rest.length === 0 || query === "") {
    const location = { uri, range: { start: START, end: START } };
    found.push({ name: title, kind: SymbolKind.File, location });
  }
  if (query === "") return found;
  for (const { name, range } of pages) {
    const pageKey = searchKey(name);
    if (rest.length === 0 || !rest.every((word) => pageKey.includes(word))) continue;
    const location = { uri, range };
    found.push({ name: `${title}, ${name}`, kind: SymbolKind.Field, location });
  }
  return found;
}
