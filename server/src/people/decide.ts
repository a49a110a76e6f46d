import type { Candidate, Fit } from "./candidate";
import type { Entry } from "./entry";
import type { Evidence } from "./evidence";
import { isFemaleName } from "./gender";
import { isAdultAt, isAliveAt } from "./lifetime";
import type { NameWord, Shape } from "./person";

/** Who is meant, and how surely. */
export interface Decided {
  readonly fit: Fit;
  readonly confidence: number;
}

/** All who may be meant where nothing decides. */
export interface Undecided {
  readonly open: readonly Fit[];
}

export type Decision = Decided | Undecided;

/**
 * How sure a surname is that one entry alone has; what is less sure counts for no frequency.
 * @public the evaluation counts by it
 */
export const SURE = 0.85;
/** A forename that more names have is nobody's in particular. */
const MANY = 2000;
/** What it weighs that a document names somebody: as much as so many mentions elsewhere. */
const NEAR = 4;
/** Somebody is clearly meant when named this many times as often as the next one. */
const CLEARLY = 2;

/** Who is meant by a full name, or by a surname with initials. */
export function ofFullName(candidate: Candidate, evidence: Evidence): Decision {
  const fits = possible(candidate, evidence);
  const fit = only(literally(fits, candidate.surface), evidence);
  if (!fit) return { open: fits };
  return { fit, confidence: candidate.extent === "full" ? 0.98 : 0.93 };
}

/** Who is meant by a surname alone; nobody where it is a stranger's. */
export function ofSurname(candidate: Candidate, evidence: Evidence): Decision | undefined {
  const fits = possible(candidate, evidence);
  if (fits.length === 0) return undefined;
  const near = evidence.nearest(candidate, fits);
  if (near === "stranger") return undefined;
  if (near) return { fit: near.fit, confidence: 0.95 };
  const fit = only(fits, evidence, candidate.title);
  const isPlain = !candidate.doubtful || candidate.title !== undefined;
  if (fit && (isPlain || evidence.countOf(fit.entry) >= CLEARLY))
    return { fit, confidence: isPlain && !fits.some(({ respelt }) => respelt) ? SURE : 0.75 };
  const { start, end } = candidate;
  if (candidate.otherwise) return ofForename({ ...candidate.otherwise, start, end }, evidence);
  return isPlain ? { open: fits } : undefined;
}

/** Who is meant by a forename alone, or with the father's name. */
export function ofForename(candidate: Candidate, evidence: Evidence): Decision | undefined {
  const near = evidence.nearest(candidate, evidence.namedWith(candidate.words));
  if (near && near !== "stranger" && candidate.title !== "sir")
    return { fit: near.fit, confidence: 0.7 };
  const fit = sharing(candidate, evidence) ?? familiar(candidate, evidence);
  return fit && { fit, confidence: 0.6 };
}

/** Robert of `Robert and Olga Hirschfeld`. */
function sharing({ words, shared }: Candidate, evidence: Evidence): Fit | undefined {
  if (!shared) return undefined;
  const shapes = words
    .flatMap(({ forenames }) => forenames)
    .filter(({ surname }) => shared.includes(surname.at(-1) as NameWord));
  return only(distinct(shapes), evidence);
}

/** The one with the forename whom the project names far more often than all others. */
function familiar({ words, title, extent }: Candidate, evidence: Evidence): Fit | undefined {
  const { frequency, date } = evidence.setting;
  if (!frequency || title === "sir" || extent === "patronymic") return undefined;
  const shapes = words.flatMap((word) =>
    word.forenames.filter(({ forenames: [first] }) => first === word),
  );
  if (shapes.length > MANY) return undefined;
  const alive = shapes.filter(({ entry }) => isAdultAt(entry, date) && isAliveAt(entry, date));
  const main = alive.filter((shape) => shape.main);
  const families = new Map<NameWord | undefined, number>();
  const weights = new Map<Shape, number>();
  for (const shape of alive) weights.set(shape, ofFamily(shape, evidence, families));
  const measure = (shape: Shape) => weights.get(shape) ?? 0;
  return clearly(distinct(main.length > 0 ? main : alive), 2, measure, 1.4);
}

/** How often somebody or their family is named: forenames are used among those who are near. */
function ofFamily(
  shape: Shape,
  evidence: Evidence,
  families: Map<NameWord | undefined, number>,
): number {
  const weight = ({ entry }: Shape) =>
    evidence.countOf(entry) + (evidence.isNamed(entry) ? NEAR : 0);
  const surname = shape.surname.at(-1);
  const family = surname?.surnames ?? [];
  const known = families.get(surname);
  const most = known ?? (family.length > MANY ? 0 : Math.max(0, ...family.map(weight)));
  families.set(surname, most);
  return weight(shape) + most / 2;
}

/** The one who is named far more often than the others, and so many times. */
function clearly<Named extends Fit>(
  fits: readonly Named[],
  least: number,
  measure: (fit: Named) => number,
  times: number,
): Named | undefined {
  const [first, second] = [...fits].sort((a, b) => measure(b) - measure(a));
  if (!first || measure(first) < least) return undefined;
  return !second || measure(first) >= times * measure(second) ? first : undefined;
}

/** Those who fit and can be meant at the document's date. */
function possible({ fits, female, extent }: Candidate, { setting }: Evidence): Fit[] {
  const alive = fits.filter(({ entry }) => isAliveAt(entry, setting.date));
  if (extent !== "surname" || !female) return distinct(alive);
  return distinct(alive.filter(({ entry }) => isFemaleName(entry) !== false));
}

/** The one who is meant where nothing in the text decides. */
function only(fits: readonly Fit[], evidence: Evidence, title?: string): Fit | undefined {
  if (fits.length <= 1) return fits[0];
  const steps: ((fit: Fit) => boolean)[] = [
    (fit) => isAdultAt(fit.entry, evidence.setting.date),
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
  if (literal.length === 1) return literal[0];
  const count = ({ entry }: Fit) => evidence.countOf(entry);
  return clearly(literal.length > 0 ? literal : left, 1, count, CLEARLY);
}

/** Of several with one name, those whose name is spelt just so: `Пётр` and `Петр`. */
function literally(fits: readonly Fit[], surface: string): readonly Fit[] {
  const exact = fits.filter(({ form }) => form === surface);
  return exact.length > 0 ? exact : fits;
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
