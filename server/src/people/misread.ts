import { distance } from "./distance";
import type { Entry } from "./entry";
import { fold, joined } from "./fold";
import type { Suspicion } from "./mention";
import { LONGEST_NAME, wordsOf } from "./name-parts";
import type { Word, Words } from "./words";

/** A name that could have been misread, by its words in the letters that are easily confused. */
export interface MisreadName {
  readonly entry: Entry;
  readonly form: string;
  readonly words: readonly string[];
  /** The register itself knows the misreading. */
  readonly known: boolean;
}

/** A name with the index of one of its words. */
export interface MisreadWord {
  readonly name: MisreadName;
  readonly at: number;
}

/** Names by each of their words: one of them was mostly read rightly. */
export type MisreadIndex = ReadonlyMap<string, readonly MisreadWord[]>;

const FEWEST = 2;
const SHARED = 40;

/** Files the names that are long enough to be known again when misread. */
export function misreadIndex(entries: readonly Entry[]): MisreadIndex {
  const index = new Map<string, MisreadWord[]>();
  for (const entry of entries) {
    for (const form of new Set([entry.name, ...entry.names.map(({ text }) => text)]))
      if (!form.includes(",")) file(index, entry, form, false);
    for (const form of entry.misread) file(index, entry, form, true);
  }
  return index;
}

function file(index: Map<string, MisreadWord[]>, entry: Entry, form: string, known: boolean): void {
  if (form.length > LONGEST_NAME) return;
  const words = wordsOf(form);
  const letters = words.join("").length;
  if (!known && (words.length < FEWEST || letters < 7)) return;
  const name: MisreadName = {
    entry,
    form: known ? entry.name : form,
    words: words.map(look),
    known,
  };
  const filed = new Set<string>();
  for (const [at, word] of name.words.entries()) {
    if (filed.has(word)) continue;
    filed.add(word);
    const list = index.get(word);
    if (list) list.push({ name, at });
    else index.set(word, [{ name, at }]);
  }
}

// biome-ignore format: a table reads better in columns
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x",
  і: "i", ё: "e", "1": "l", "0": "o", i: "l", "|": "l", j: "l",
};

/** A word in which letters that look alike are the same: `II` and `Il`, `rn` and `m`. */
export function look(word: string): string {
  const plain = fold(joined(word)).replace(/[\s]/g, "");
  return [...plain.replace(/rn/g, "m").replace(/vv/g, "w").replace(/cl/g, "d")]
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join("");
}

/** Stretches of a text that are probably misread names. Offsets in the text. */
export function findMisread(words: Words): Suspicion[] {
  const found: Suspicion[] = [];
  for (let at = 0; at < words.list.length; at++) {
    const { misread } = (words.list[at] as Word).info;
    if (!misread || misread.length > SHARED) continue;
    const best = bestAt(words, at, misread);
    if (best) addApart(found, best);
  }
  return found;
}

/** Adds a suspicion in its place, unless it touches another: the list stays in order and apart. */
function addApart(found: Suspicion[], made: Suspicion): void {
  let place = found.length;
  while (place > 0 && (found[place - 1] as Suspicion).start >= made.end) place--;
  if (place === 0 || (found[place - 1] as Suspicion).end <= made.start)
    found.splice(place, 0, made);
}

function bestAt(words: Words, at: number, names: readonly MisreadWord[]): Suspicion | undefined {
  let best: { name: MisreadName; first: number; cost: number } | undefined;
  const { list, text } = words;
  const begins = words.gapAfter(at - 1) !== "space";
  const ends = words.gapAfter(at) !== "space";
  for (const { name, at: back } of names) {
    if ((begins && back > 0) || (ends && back < name.words.length - 1)) continue;
    const first = at - back;
    if (!isRun(words, first, first + name.words.length - 1)) continue;
    const cost = costOf(name, list, first);
    if (cost !== undefined && (!best || cost < best.cost)) best = { name, first, cost };
  }
  if (!best) return undefined;
  const { entry, form } = best.name;
  const start = list[best.first]?.start as number;
  const end = list[best.first + best.name.words.length - 1]?.end as number;
  return { start, end, surface: text.slice(start, end), id: entry.id, form };
}

function isRun(words: Words, first: number, last: number): boolean {
  if (first < 0 || last >= words.list.length) return false;
  for (let at = first; at < last; at++) if (words.gapAfter(at) !== "space") return false;
  return true;
}

/** How far the words are from the name; nothing where they are too far. */
function costOf(
  { words, known }: MisreadName,
  list: readonly Word[],
  first: number,
): number | undefined {
  let cost = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const most = known ? 0 : word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
    const apart = distance(word, (list[first + at] as Word).info.look, most);
    if (apart > most) return undefined;
    cost += apart;
  }
  return cost <= 2 ? cost : undefined;
}
