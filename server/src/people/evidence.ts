import type { Span } from "../text/span";
import type { Candidate, Fit } from "./candidate";
import type { Entry } from "./entry";
import type { NameWord } from "./person";

/** What is known besides the text. */
export interface Setting {
  /** The date of the document, in EDTF. */
  readonly date?: string | undefined;
  /** How often the documents of the project name each entry by more than a forename. */
  readonly frequency?: ReadonlyMap<string, number> | undefined;
}

/** A place where it is plain who is meant. */
export interface Established extends Span {
  readonly fit: Fit;
}

/** What a document has said of names so far: the full ones first, then surnames, then forenames. */
export class Evidence {
  /** For each entry the places where a fuller form names it. */
  readonly #established = new Map<Entry, Established[]>();
  /** For each surname the places where it belongs to somebody outside the register. */
  readonly #strangers = new Map<NameWord, number[]>();
  /** Those whom the document names at all. */
  readonly #named = new Set<string>();

  constructor(readonly setting: Setting) {}

  addStranger({ words, start }: Candidate): void {
    for (const word of words) {
      const places = this.#strangers.get(word) ?? [];
      places.push(start);
      this.#strangers.set(word, places);
    }
  }

  addFull({ start, end }: Span, fit: Fit): void {
    const places = this.#established.get(fit.entry) ?? [];
    places.push({ start, end, fit });
    this.#established.set(fit.entry, places);
  }

  addNamed({ id }: Entry): void {
    this.#named.add(id);
  }

  isNamed({ id }: Entry): boolean {
    return this.#named.has(id);
  }

  /** How often the documents of the project name an entry. */
  countOf({ id }: Entry): number {
    return this.setting.frequency?.get(id) ?? 0;
  }

  /** Those who are named more fully in the document and have one of the forenames. */
  namedWith(words: readonly NameWord[]): Fit[] {
    const fits: Fit[] = [];
    for (const [entry, [place]] of this.#established) {
      const bears = words.some((word) => word.forenames.some((shape) => shape.entry === entry));
      if (bears && place) fits.push(place.fit);
    }
    return fits;
  }

  /** The place of a fuller form that decides: the nearest before, else the nearest after. */
  nearest(candidate: Candidate, fits: readonly Fit[]): Established | "stranger" | undefined {
    let before: Established | undefined;
    let after: Established | undefined;
    for (const { entry } of fits) {
      for (const place of this.#established.get(entry) ?? []) {
        if (place.start < candidate.start) {
          if (!before || place.start > before.start) before = place;
        } else if (!after || place.start < after.start) after = place;
      }
    }
    const stranger = this.#strangerBefore(candidate);
    if (stranger >= 0 && (!before || before.start < stranger)) return "stranger";
    return before ?? after;
  }

  #strangerBefore({ words, start, extent }: Candidate): number {
    if (extent !== "surname") return -1;
    let last = -1;
    for (const word of words)
      for (const place of this.#strangers.get(word) ?? [])
        if (place < start && place > last) last = place;
    return last;
  }
}
