import type { Entry } from "./entry";
import type { Register } from "./register";
import { formsOf, searchKey } from "./search-key";

/** An entry that a search found: the form that fits best, and how well, 0 being best. */
export interface Found {
  readonly entry: Entry;
  readonly form: string;
  readonly rank: number;
}

interface Indexed {
  readonly entry: Entry;
  readonly forms: readonly string[];
  readonly keys: readonly string[];
}

/** How a query fits: it begins a word, stands in a word, or its letters occur in their order. */
const [BEGINS, INSIDE, SCATTERED] = [0, 1, 2];
const indices = new WeakMap<Register, readonly Indexed[]>();

/** The keys of all names from each of their words on, sorted, and whose name each is. */
interface SortedWords {
  readonly keys: readonly string[];
  readonly owners: readonly number[];
}

const sortedWords = new WeakMap<Register, SortedWords>();

/** The entries that a query fits in any script, with the form that fits best. */
export function search(register: Register, query: string): Found[] {
  const key = searchKey(query);
  const lower = query.toLowerCase();
  return indexOf(register).flatMap((indexed) => fitting(indexed, key, lower) ?? []);
}

/** The entries with a form in which some word begins with these letters, in any script. */
export function beginning(register: Register, prefix: string): Found[] {
  const key = searchKey(prefix);
  if (key === "") return [];
  const index = indexOf(register);
  const lower = prefix.toLowerCase();
  return entriesBeginning(wordsOf(register), key).flatMap(
    (at) => fitting(index[at] as Indexed, key, lower) ?? [],
  );
}

/** The places of the entries in the register that have a word with that beginning, in order. */
function entriesBeginning({ keys, owners }: SortedWords, prefix: string): number[] {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let at = low; keys[at]?.startsWith(prefix); at++) found.add(owners[at] as number);
  return [...found].sort((a, b) => a - b);
}

function fitting({ entry, forms, keys }: Indexed, key: string, query: string): Found | undefined {
  let best: Found | undefined;
  for (let at = 0; at < keys.length; at++) {
    const rank = rankOf(keys[at] as string, key);
    const form = forms[at] as string;
    if (rank === undefined || (best && best.rank < rank)) continue;
    // Of two that fit equally, the one that has the letters as they were typed.
    if (best?.rank === rank && !form.toLowerCase().includes(query)) continue;
    if (best?.rank === rank && best.form.toLowerCase().includes(query)) continue;
    best = { entry, form, rank };
  }
  if (best?.rank === BEGINS || query === "") return best;
  return entry.id.toLowerCase().includes(query) ? { entry, form: entry.name, rank: INSIDE } : best;
}

function rankOf(text: string, key: string): number | undefined {
  if (key === "") return SCATTERED;
  const at = text.indexOf(key);
  if (at === 0 || text.includes(` ${key}`)) return BEGINS;
  if (at > 0) return INSIDE;
  return isScattered(text, key) ? SCATTERED : undefined;
}

function isScattered(text: string, key: string): boolean {
  let at = -1;
  for (const letter of key) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Made when somebody first searches a register: recognition does not need it. */
function indexOf(register: Register): readonly Indexed[] {
  const known = indices.get(register);
  if (known) return known;
  const made = register.entries.map((entry): Indexed => {
    const forms = formsOf(entry);
    return { entry, forms, keys: forms.map(searchKey) };
  });
  indices.set(register, made);
  return made;
}

/** Made when somebody first types a name: a beginning is then found without looking at all names. */
function wordsOf(register: Register): SortedWords {
  const known = sortedWords.get(register);
  if (known) return known;
  const words = indexOf(register).flatMap(({ keys }, owner) =>
    keys.flatMap((key) => endsOf(key).map((end) => ({ key: end, owner }))),
  );
  words.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const made = { keys: words.map(({ key }) => key), owners: words.map(({ owner }) => owner) };
  sortedWords.set(register, made);
  return made;
}

/** `ivan petrov` from each of its words on: itself and `petrov`. */
function endsOf(key: string): string[] {
  const ends = [key];
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1))
    ends.push(key.slice(at + 1));
  return ends;
}
