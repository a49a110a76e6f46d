import type { Candidate, Extent, Fit } from "./candidate";
import type { Entry } from "./entry";
import { isBefore, Ledger, type Place } from "./ledger";
import type { NameIndex } from "./matcher";
import type { NameWord, Shape } from "./person";

/** What is known besides the text. */
export interface Setting {
  /** The date of the document, in EDTF. */
  readonly date?: string | undefined;
  /** How often the documents of the project name each entry by more than a forename. */
  readonly frequency?: ReadonlyMap<string, number> | undefined;
}

/** A place where it is plain who is meant. */
export interface Established extends Place {
  readonly fit: Fit;
}

/** A place where a name was decided, or where it belongs to somebody outside the register. */
export interface Statement extends Place {
  /** Full names are decided first, then surnames, then forenames. */
  readonly step: number;
  readonly fit: Fit | undefined;
  /** The words of a stranger's name. */
  readonly words: readonly NameWord[];
}

const STEPS: Readonly<Record<Extent, number>> = {
  full: 0,
  initials: 0,
  stranger: 0,
  surname: 1,
  forename: 2,
  patronymic: 2,
  abbreviation: 3,
};

/** The number of steps in which the names of a document are decided. */
export const LAST_STEP = 3;

/**
 * Full names first, for they say who is meant by surnames; then those, for whose forenames stand alone;
 * at last what is shortened.
 */
export function stepOf({ extent }: Candidate): number {
  return STEPS[extent];
}

/** What a document has said of names so far: the full ones first, then surnames, then forenames. */
export class Evidence {
  /** For each entry the places where a fuller form names it. */
  readonly #established = new Ledger<Entry, Established>();
  /** For each surname the places where it belongs to somebody outside the register. */
  readonly #strangers = new Ledger<NameWord, Place>();
  /** For each entry the places where a surname names it, and where a forename does. */
  readonly #named = [new Ledger<Entry, Place>(), new Ledger<Entry, Place>()] as const;
  /** For each forename the places where a fuller form names somebody who bears it. */
  readonly #bearers = new Ledger<NameWord, Established>();
  /** For each first letter of a surname the places where a full name begins so, and a lone surname. */
  readonly #initialled = [
    new Ledger<string, Established>(),
    new Ledger<string, Established>(),
  ] as const;
  readonly #here = { passage: { index: -1 }, at: -1, step: 0 };

  constructor(
    readonly setting: Setting,
    private readonly index: NameIndex,
  ) {}

  /**
   * The place from which the next questions are asked: they are answered by what earlier steps said
   * anywhere, and what the same step said before the place.
   */
  standAt(passage: Place["passage"], at: number, step: number): void {
    this.#here.passage = passage;
    this.#here.at = at;
    this.#here.step = step;
  }

  add(statement: Statement): void {
    const { fit, step, words } = statement;
    if (fit)
      for (const letter of this.#lettersOf(fit.entry))
        this.#initialled[step]?.add(letter, statement as Statement & Established);
    if (!fit) for (const word of words) this.#strangers.add(word, statement);
    else if (step > 0) this.#named[step - 1]?.add(fit.entry, statement);
    else this.#establish(statement as Statement & Established);
  }

  /** Forgets what was said in one block; the block has the index that it had then. */
  drop({ passage, fit, step, words }: Statement): void {
    if (fit)
      for (const letter of this.#lettersOf(fit.entry))
        this.#initialled[step]?.drop(letter, passage);
    if (!fit) for (const word of words) this.#strangers.drop(word, passage);
    else if (step > 0) this.#named[step - 1]?.drop(fit.entry, passage);
    else {
      this.#established.drop(fit.entry, passage);
      for (const word of this.index.forenamesOf(fit.entry)) this.#bearers.drop(word, passage);
    }
  }

  /**
   * Those who may be meant by the first letter of a surname: whoever was named last, and whoever is
   * named first in the document, as the partners of a conversation are.
   */
  withLetter(letter: string): {
    readonly last?: Fit | undefined;
    readonly first?: Fit | undefined;
  } {
    const [full, bare] = this.#initialled;
    const last = later(full.before(letter, this.#here), bare.before(letter, this.#here));
    const first = earlier(full.first(letter), bare.first(letter));
    return { last: last?.fit, first: first?.fit };
  }

  /** The names of a person in their parts. */
  shapesOf(entry: Entry): readonly Shape[] {
    return this.index.shapesOf(entry);
  }

  #lettersOf(entry: Entry): ReadonlySet<string> {
    return lettersOf(this.index.shapesOf(entry));
  }

  isNamed(entry: Entry): boolean {
    const { step } = this.#here;
    const [bySurname, byForename] = this.#named;
    if (this.#isSaid(this.#established.first(entry), step > 0)) return true;
    if (step > 0 && this.#isSaid(bySurname.first(entry), step > 1)) return true;
    return step > 1 && this.#isSaid(byForename.first(entry), false);
  }

  /** How often the documents of the project name an entry. */
  countOf({ id }: Entry): number {
    return this.setting.frequency?.get(id) ?? 0;
  }

  /** Those who are named more fully nearest to the place and have one of the forenames. */
  namedWith(words: readonly NameWord[]): Fit[] {
    return words.flatMap((word) => {
      const near = [this.#bearers.before(word, this.#here), this.#bearers.after(word, this.#here)];
      return near.flatMap((place) => place?.fit ?? []);
    });
  }

  /** The place of a fuller form that decides: the nearest before, else the nearest after. */
  nearest(candidate: Candidate, fits: readonly Fit[]): Established | "stranger" | undefined {
    let before: Established | undefined;
    let after: Established | undefined;
    for (const { entry } of fits) {
      if (!this.#established.has(entry)) continue;
      const one = this.#established.before(entry, this.#here);
      if (one && (!before || isBefore(before, one))) before = one;
      const next = this.#here.step > 0 ? this.#established.after(entry, this.#here) : undefined;
      if (next && (!after || isBefore(next, after))) after = next;
    }
    const stranger = this.#strangerBefore(candidate);
    if (stranger && (!before || isBefore(before, stranger))) return "stranger";
    return before ?? after;
  }

  #establish(place: Established): void {
    this.#established.add(place.fit.entry, place);
    for (const word of this.index.forenamesOf(place.fit.entry)) this.#bearers.add(word, place);
  }

  /** Whether somebody was named already: anywhere in an earlier step, or before this place. */
  #isSaid(first: Place | undefined, isEarlier: boolean): boolean {
    return first !== undefined && (isEarlier || isBefore(first, this.#here));
  }

  #strangerBefore({ words, extent }: Candidate): Place | undefined {
    if (extent !== "surname") return undefined;
    let last: Place | undefined;
    for (const word of words) {
      const place = this.#strangers.before(word, this.#here);
      if (place && (!last || isBefore(last, place))) last = place;
    }
    return last;
  }
}

const letters = new WeakMap<readonly Shape[], ReadonlySet<string>>();

/** The first letters of the surnames of a person, in lower case. Asked for at each of their names. */
export function lettersOf(shapes: readonly Shape[]): ReadonlySet<string> {
  const known = letters.get(shapes);
  if (known) return known;
  const surnames = shapes.flatMap(({ surname }) => surname);
  const made = new Set(surnames.map(({ plain }) => plain.charAt(0)));
  letters.set(shapes, made);
  return made;
}

function later(one: Established | undefined, other: Established | undefined) {
  return one && other ? (isBefore(one, other) ? other : one) : (one ?? other);
}

function earlier(one: Established | undefined, other: Established | undefined) {
  return one && other ? (isBefore(one, other) ? one : other) : (one ?? other);
}
