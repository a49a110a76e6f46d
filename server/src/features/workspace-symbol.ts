import { type Range, SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { Register } from "../people/register";
import { type Found, search } from "../people/search";
import { searchKey } from "../people/search-key";
import { ENTRY_KINDS } from "./register-symbols";

/** A document of the workspace, with what can be looked for in it by name. */
export interface TitledDocument {
  readonly uri: string;
  readonly title: string;
  readonly places: readonly NamedPlace[];
}

/** A page, a heading, or a paragraph with a name. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
}

const MOST = 200;
/** Words with fewer letters would be found everywhere. */
const SHORTEST_FUZZY = 3;
const START = { line: 0, character: 0 };
/**
 * `workspace/symbol`: people in any script, documents by title, and pages, headings and named
 * paragraphs. These are named by their document and their own name together (`riga 12r`), and only
 * when something is asked for. Letters may be left out within a word: `tlgrm`. Of people and of places
 * not more are named than anybody reads; of documents all, whose list an edition may want whole.
 */
export function workspaceSymbols(
  query: string,
  register: Register,
  documents: Iterable<TitledDocument>,
): WorkspaceSymbol[] {
  const people = search(register, query).sort(byRank).slice(0, MOST);
  const symbols = people.flatMap((found) => personSymbol(found, query));
  const words = searchKey(query).split(" ");
  let places = 0;
  for (const document of documents) {
    const rest = words.filter((word) => !fits(word, keyOf(document)));
    if (query === "" || rest.length === 0) symbols.push(fileSymbol(document, query));
    else if (places < MOST) {
      const found = placeSymbols(document, rest, query);
      places += found.length;
      symbols.push(...found);
    }
  }
  return symbols;
}

const keys = new WeakMap<TitledDocument, string>();

/** By what the title of a document is found. */
function keyOf(document: TitledDocument): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const key = searchKey(document.title);
  keys.set(document, key);
  return key;
}

function byRank(one: Found, two: Found): number {
  return one.rank - two.rank || one.form.localeCompare(two.form);
}

function personSymbol({ entry, form }: Found, query: string): WorkspaceSymbol[] {
  const { source, type, id } = entry;
  if (!source) return [];
  const named = form === entry.name ? form : `${form} – ${entry.name}`;
  const name = shown(named, query);
  const location = { uri: source.uri, range: source.idRange };
  return [{ name, kind: ENTRY_KINDS[type], containerName: id, location }];
}

/** What was found in another script or spelling carries the letters that were typed. */
function shown(name: string, query: string): string {
  return hasLetters(name, query) ? name : `${name} (${query})`;
}

/**
 * Whether an editor that filters by the letters of the label, as VS Code does, will keep it.
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

function fileSymbol({ uri, title }: TitledDocument, query: string): WorkspaceSymbol {
  const location = { uri, range: { start: START, end: START } };
  return { name: shown(title, query), kind: SymbolKind.File, location };
}

/** The places of a document that have the words that its title lacks. */
function placeSymbols(
  { uri, title, places }: TitledDocument,
  rest: readonly string[],
  query: string,
): WorkspaceSymbol[] {
  return places.flatMap(({ name, kind, range }) => {
    const key = searchKey(name);
    if (!rest.every((word) => fits(word, key))) return [];
    return [{ name: shown(`${title}, ${name}`, query), kind, location: { uri, range } }];
  });
}

/** A word is found as a part of another, or with letters left out after the first. */
function fits(word: string, key: string): boolean {
  if (key.includes(word)) return true;
  if (word.length < SHORTEST_FUZZY) return false;
  return key.split(" ").some((one) => one[0] === word[0] && hasLetters(one, word));
}
