import type { Entry, EntryType } from "../../people/entry";

/** A name in a text, and what its element says of who bears it. */
export interface NamedThing {
  readonly surface: string;
  readonly type: EntryType;
  /** `@ref`, `@key` or `@corresp`. */
  readonly pointer: string;
}

const AUTHORITIES: readonly (readonly [RegExp, string])[] = [
  [/d-nb\.info\/gnd\/([\w-]+)/, "gnd-"],
  [/viaf\.org\/viaf\/(\d+)/, "viaf-"],
  [/wikidata\.org\/(?:wiki|entity)\/(Q\d+)/, "wikidata-"],
  [/geonames\.org\/(\d+)/, "geonames-"],
];

/** The register of a file: the entries it has itself, and one for each other pointer of a name. */
export class Names {
  private readonly entries: Map<string, Entry>;
  private readonly made = new Map<string, Entry>();

  constructor(register: readonly Entry[]) {
    this.entries = new Map(register.map((entry) => [entry.id, entry]));
  }

  /** The id that a mark names; an entry is made where the register has none. */
  idOf({ surface, type, pointer }: NamedThing): string {
    const id = idIn(pointer);
    const name = surface.replace(/\s+/g, " ").trim();
    if (this.entries.has(id) || name === "") return id;
    const made = this.made.get(id);
    const links = /^https?:/i.test(pointer) ? [pointer] : [];
    if (!made) this.made.set(id, { id, type, name, names: [], misread: [], roles: [], links });
    else if (made.name !== name && !made.names.some(({ text }) => text === name))
      this.made.set(id, { ...made, names: [...made.names, { text: name }] });
    return id;
  }

  all(): readonly Entry[] {
    return [...this.entries.values(), ...this.made.values()];
  }

  /** Ids that no register explains: entries under the words of the text. */
  get madeIds(): readonly string[] {
    return [...this.made.keys()];
  }
}

/** The id in a pointer: what follows `#`, the number of an authority, the end of an address. */
export function idIn(pointer: string): string {
  const first = pointer.trim().split(/\s+/)[0] ?? "";
  for (const [pattern, prefix] of AUTHORITIES) {
    const number = pattern.exec(first)?.[1];
    if (number) return prefix + number;
  }
  const end = first.includes("#") ? first.slice(first.indexOf("#") + 1) : first;
  const last = end.replace(/\/+$/, "").split(/[/:]/).at(-1) ?? "";
  const id = last.replace(/[^\p{L}\p{M}\p{N}_.-]/gu, "_").slice(0, 100);
  return /^[\p{L}\p{M}\p{N}_]/u.test(id) ? id : `_${id}`;
}
