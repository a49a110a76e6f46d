import type { Entry } from "./entry";

/** A name in a script without spaces, as it is sought: without spaces and middle dots. */
export interface DenseName {
  readonly text: string;
  readonly form: string;
  readonly entries: readonly Entry[];
}

/** Names in Chinese characters, Kana and Hangul, by their first two characters. */
export class DenseIndex {
  readonly #names = new Map<string, (DenseName & { entries: Entry[] })[]>();

  add(form: string, entry: Entry): void {
    const text = bare(form);
    if (text.length < 2) return;
    const key = text.slice(0, 2);
    const list = this.#names.get(key) ?? [];
    this.#names.set(key, list);
    const same = list.find((name) => name.text === text);
    if (same) same.entries.push(entry);
    else list.push({ text, form, entries: [entry] });
  }

  /** The longest name that begins at an offset. */
  at(text: string, offset: number): DenseName | undefined {
    let longest: DenseName | undefined;
    for (const name of this.#names.get(text.slice(offset, offset + 2)) ?? []) {
      if (longest && longest.text.length >= name.text.length) continue;
      if (text.startsWith(name.text, offset)) longest = name;
    }
    return longest;
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }
}

/** A text without line ends, spaces and middle dots. */
export function bare(text: string): string {
  return text.normalize("NFC").replace(/[\s·・‧]/g, "");
}
