import type { Figures, Named } from "./figures";

/** Somebody with the documents that name them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  documents: number;
  mentions: number;
  /** By year: in how many of its documents, and how often. */
  readonly years: Map<number, { documents: number; mentions: number }>;
}

/** Two people who are named in the same documents; `one` comes before `other` by id. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  documents: number;
}

/** Sums over documents. They are the same in whatever order, and from whatever parts, they are made. */
export class Totals {
  documents = 0;
  undated = 0;
  pages = 0;
  words = 0;
  characters = 0;
  private readonly kinds = new Map<string, number>();
  private readonly codes = new Map<string, number>();
  private readonly years = new Map<number, number>();
  private readonly persons = new Map<string, Person>();
  private readonly pairs = new Map<string, Pair>();

  add(figures: Figures): void {
    const { year } = figures;
    this.documents++;
    this.pages += figures.pages;
    this.words += figures.words;
    this.characters += figures.characters;
    if (year === null) this.undated++;
    else raise(this.years, year, 1);
    for (const { kind, count } of figures.marks) raise(this.kinds, kind, count);
    for (const { code, count } of figures.findings) raise(this.codes, code, count);
    const people = figures.people.filter(({ type }) => type === "person");
    for (const named of people) this.named(named, year);
    this.together(people.map(({ id }) => id).sort(byCodeUnits));
  }

  get marksByKind(): [string, number][] {
    return inOrder(this.kinds);
  }

  get findingsByCode(): [string, number][] {
    return inOrder(this.codes);
  }

  get documentsByYear(): [number, number][] {
    return [...this.years].sort(([one], [other]) => one - other);
  }

  /** In most documents first. */
  get people(): Person[] {
    return [...this.persons.values()].sort(
      (a, b) => b.documents - a.documents || b.mentions - a.mentions || byCodeUnits(a.id, b.id),
    );
  }

  /** Most often together first. */
  get cooccurrence(): Pair[] {
    return [...this.pairs.values()].sort(
      (a, b) =>
        b.documents - a.documents || byCodeUnits(a.one, b.one) || byCodeUnits(a.other, b.other),
    );
  }

  private named({ id, name, mentions }: Named, year: number | null): void {
    const known = this.persons.get(id);
    // Registers of several folders may name somebody differently: the order of files does not matter.
    const person =
      known && known.name <= name
        ? known
        : { documents: 0, mentions: 0, years: new Map(), ...known, id, name };
    this.persons.set(id, person);
    person.documents++;
    person.mentions += mentions;
    if (year === null) return;
    const sum = person.years.get(year) ?? { documents: 0, mentions: 0 };
    sum.documents++;
    sum.mentions += mentions;
    person.years.set(year, sum);
  }

  private together(ids: readonly string[]): void {
    for (const [at, one] of ids.entries()) {
      for (const other of ids.slice(at + 1)) {
        const key = `${one}\n${other}`;
        const pair = this.pairs.get(key) ?? { one, other, documents: 0 };
        pair.documents++;
        this.pairs.set(key, pair);
      }
    }
  }
}

/** Compares as the code units stand, which is the same on every machine. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function raise<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function inOrder(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, many], [b, more]) => more - many || byCodeUnits(a, b));
}
