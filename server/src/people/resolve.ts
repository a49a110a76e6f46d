import type { Span } from "../text/span";
import type { Candidate, Fit } from "./candidate";
import type { Entry } from "./entry";
import { isFemaleName } from "./gender";
import { isAdultAt, isAliveAt } from "./lifetime";
import type { Ambiguity, Mention, Why } from "./mention";
import type { NameWord, Shape } from "./person";

/** Who is meant by the candidates of a document. Offsets in the document. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
}

/** Decides who is meant, from all candidates of a document in order. */
export function resolve(candidates: readonly Candidate[], setting: Setting): Resolved {
  return new Resolver(candidates, setting).resolve();
}

/** What is known besides the text. */
export interface Setting {
  /** The date of the document, in EDTF. */
  readonly date?: string | undefined;
  /** How often the documents of the project name each entry by more than a forename. */
  readonly frequency?: ReadonlyMap<string, number> | undefined;
}

/** A forename that more names have is nobody's in particular. */
const MANY = 2000;
/**
 * How sure a surname is that one entry alone has; what is less sure counts for no frequency.
 * @public the evaluation counts by it
 */
export const SURE = 0.85;
/** What it weighs that a document names somebody: as much as so many mentions elsewhere. */
const NEAR = 4;
/** Somebody is clearly meant when named this many times as often as the next one. */
const CLEARLY = 2;

/** A place where it is plain who is meant. */
interface Established extends Span {
  readonly fit: Fit;
}

class Resolver {
  /** For each entry the places where a fuller form names it. */
  readonly #established = new Map<Entry, Established[]>();
  /** For each surname the places where it belongs to somebody outside the register. */
  readonly #strangers = new Map<NameWord, number[]>();
  /** Those whom the document names at all. */
  readonly #named = new Set<string>();
  readonly #mentions: Mention[] = [];
  readonly #ambiguities: Ambiguity[] = [];

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly setting: Setting,
  ) {}

  resolve(): Resolved {
    for (const candidate of this.candidates) {
      if (candidate.extent === "stranger") this.#noteStranger(candidate);
      else if (candidate.extent === "full" || candidate.extent === "initials")
        this.#full(candidate);
    }
    for (const candidate of this.candidates)
      if (candidate.extent === "surname") this.#surname(candidate);
    for (const candidate of this.candidates)
      if (candidate.extent === "forename" || candidate.extent === "patronymic")
        this.#forename(candidate);
    return {
      mentions: this.#mentions.sort((a, b) => a.start - b.start),
      ambiguities: this.#ambiguities.sort((a, b) => a.start - b.start),
    };
  }

  #noteStranger({ words, start }: Candidate): void {
    for (const word of words) {
      const places = this.#strangers.get(word) ?? [];
      places.push(start);
      this.#strangers.set(word, places);
    }
  }

  #full(candidate: Candidate): void {
    const fits = this.#possible(candidate);
    const fit = this.#only(literally(fits, candidate.surface));
    if (!fit) return this.#undecided(candidate, fits);
    this.#mention(candidate, fit, candidate.extent === "full" ? 0.98 : 0.93);
    const places = this.#established.get(fit.entry) ?? [];
    places.push({ start: candidate.start, end: candidate.end, fit });
    this.#established.set(fit.entry, places);
  }

  #surname(candidate: Candidate): void {
    const fits = this.#possible(candidate);
    if (fits.length === 0) return;
    const near = this.#nearest(candidate, fits);
    if (near === "stranger") return;
    if (near) return this.#mention(candidate, near.fit, 0.95, near);
    const fit = this.#only(fits, candidate.title);
    const isPlain = !candidate.doubtful || candidate.title !== undefined;
    if (fit && (isPlain || this.#count(fit) >= CLEARLY))
      return this.#mention(
        candidate,
        fit,
        isPlain && !fits.some(({ respelt }) => respelt) ? SURE : 0.75,
      );
    if (candidate.otherwise)
      return this.#forename({ ...candidate.otherwise, ...spanOf(candidate) });
    if (isPlain) this.#undecided(candidate, fits);
  }

  #forename(candidate: Candidate): void {
    const near = this.#nearest(candidate, this.#namedBy(candidate));
    if (near && near !== "stranger" && candidate.title !== "sir")
      return this.#mention(candidate, near.fit, 0.7, near);
    const fit = this.#sharing(candidate) ?? this.#familiar(candidate);
    if (fit) this.#mention(candidate, fit, 0.6);
  }

  /** Robert of `Robert and Olga Hirschfeld`. */
  #sharing({ words, shared }: Candidate): Fit | undefined {
    if (!shared) return undefined;
    const shapes = words
      .flatMap(({ forenames }) => forenames)
      .filter(({ surname }) => shared.includes(surname.at(-1) as NameWord));
    return this.#only(distinct(shapes));
  }

  /** The one with the forename whom the project names far more often than all others. */
  #familiar({ words, title, extent }: Candidate): Fit | undefined {
    if (!this.setting.frequency || title === "sir" || extent === "patronymic") return undefined;
    const shapes = words.flatMap((word) =>
      word.forenames.filter(({ forenames: [first] }) => first === word),
    );
    if (shapes.length > MANY) return undefined;
    const alive = shapes.filter(
      ({ entry }) => isAdultAt(entry, this.setting.date) && isAliveAt(entry, this.setting.date),
    );
    const main = alive.filter((shape) => shape.main);
    return this.#clearly(
      distinct(main.length > 0 ? main : alive),
      2,
      (shape) => this.#family(shape),
      1.4,
    );
  }

  #count({ entry }: Fit): number {
    return this.setting.frequency?.get(entry.id) ?? 0;
  }

  /** How often somebody or their family is named: forenames are used among those who are near. */
  #family(shape: Shape): number {
    const family = shape.surname.at(-1)?.surnames ?? [];
    let most = 0;
    for (const relative of family.length > MANY ? [] : family)
      most = Math.max(
        most,
        this.#count(relative) + (this.#named.has(relative.entry.id) ? NEAR : 0),
      );
    return this.#count(shape) + (this.#named.has(shape.entry.id) ? NEAR : 0) + most / 2;
  }

  /** The one who is named far more often than the others, and so many times. */
  #clearly<Named extends Fit>(
    fits: readonly Named[],
    least: number,
    measure: (fit: Named) => number = (fit) => this.#count(fit),
    times: number = CLEARLY,
  ): Named | undefined {
    const [first, second] = [...fits].sort((a, b) => measure(b) - measure(a));
    if (!first || measure(first) < least) return undefined;
    return !second || measure(first) >= times * measure(second) ? first : undefined;
  }

  /** Those who are named more fully in the document and have the forename. */
  #namedBy({ words }: Candidate): Fit[] {
    const fits: Fit[] = [];
    for (const [entry, places] of this.#established) {
      const [place] = places;
      const bears = words.some((word) => word.forenames.some((shape) => shape.entry === entry));
      if (bears && place) fits.push(place.fit);
    }
    return fits;
  }

  /** Those who fit and can be meant at the document's date. */
  #possible({ fits, female, extent }: Candidate): Fit[] {
    const alive = fits.filter(({ entry }) => isAliveAt(entry, this.setting.date));
    if (extent !== "surname") return distinct(alive);
    if (female) return distinct(alive.filter(({ entry }) => isFemaleName(entry) !== false));
    return distinct(alive);
  }

  /** The place of a fuller form that decides: the nearest before, else the nearest after. */
  #nearest(candidate: Candidate, fits: readonly Fit[]): Established | "stranger" | undefined {
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

  /** The one who is meant where nothing in the text decides. */
  #only(fits: readonly Fit[], title?: string): Fit | undefined {
    if (fits.length <= 1) return fits[0];
    const steps: ((fit: Fit) => boolean)[] = [
      (fit) => isAdultAt(fit.entry, this.setting.date),
      (fit) => fit.main,
      (fit) => title !== undefined && hasOffice(fit.entry, title),
      (fit) => isFemaleName(fit.entry) !== true,
    ];
    let left = fits;
    for (const step of steps) {
      const narrower = left.filter(step);
      if (narrower.length > 0) left = narrower;
    }
    if (left.length === 1 && !left[0]?.respelt) return left[0];
    const literal = left.filter((fit) => !fit.respelt);
    return literal.length === 1
      ? literal[0]
      : this.#clearly(literal.length > 0 ? literal : left, 1);
  }

  #undecided({ start, end, surface }: Candidate, fits: readonly Fit[]): void {
    if (fits.length > 1)
      this.#ambiguities.push({ start, end, surface, ids: fits.map(({ entry }) => entry.id) });
  }

  #mention(candidate: Candidate, { entry, form }: Fit, confidence: number, decidedBy?: Span): void {
    const { start, end, surface } = candidate;
    this.#named.add(entry.id);
    this.#mentions.push({
      start,
      end,
      id: entry.id,
      surface,
      why: whyOf(candidate),
      confidence,
      form,
      ...(decidedBy && { decidedBy: { start: decidedBy.start, end: decidedBy.end } }),
    });
  }
}

function whyOf({ likeness, extent, reordered }: Candidate): Why {
  if (likeness === "inflected" || likeness === "transliterated") return likeness;
  if (extent === "initials") return "initials";
  if (reordered) return "reordered";
  return extent === "full" ? "exact" : "part";
}

/** Of several with one name, those whose name is spelt just so: `Пётр` and `Петр`. */
function literally(fits: readonly Fit[], surface: string): readonly Fit[] {
  const exact = fits.filter(({ form }) => form === surface);
  return exact.length > 0 ? exact : fits;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether the register speaks of an office in the words of the title. */
function hasOffice({ bio, roles }: Entry, title: string): boolean {
  const offices = [...roles.map((role) => role.title), bio ?? ""].join(" ").toLowerCase();
  return offices.includes(title);
}

function distinct<Named extends Fit>(fits: readonly Named[]): Named[] {
  const seen = new Set<Entry>();
  return fits.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}
