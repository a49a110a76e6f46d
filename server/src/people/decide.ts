import type { Abbreviated } from "./abbreviations";
import type { Candidate, Fit } from "./candidate";
import { RULERS } from "./data/titles";
import type { Entry } from "./entry";
import type { Evidence } from "./evidence";
import { isFemaleName } from "./gender";
import { genderOfForm } from "./inflection/index";
import { isAdultAt, isAliveAt, isLivingAt } from "./lifetime";
import { rolesAt } from "./offices";
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

/** How sure a surname is that one entry alone has. */
const SURE = 0.85;
/** How sure a forename is whose bearer the document names more fully. */
const FAMILIAR = 0.7;
/** A forename that more names have is nobody's in particular. */
const MANY = 2000;
/** What it weighs that a document names somebody: as much as so many mentions elsewhere. */
const NEAR = 4;
/** Somebody is clearly meant when named this many times as often as the next one. */
const CLEARLY = 2;

/**
 * What a mention tells of how often a project names somebody. Those whom a document calls by the
 * forename, having named them fully, weigh more: that habit is what a bare forename is decided by.
 * Guesses weigh nothing.
 */
export function weightOf({ confidence }: Decided): number {
  if (confidence >= SURE) return 1;
  return confidence === FAMILIAR ? 2 : 0;
}

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
  const near = isHalfOfUnknownPair(candidate, evidence)
    ? undefined
    : evidence.nearest(candidate, evidence.namedWith(candidate.words));
  if (near && near !== "stranger" && !isRuler(candidate))
    return { fit: near.fit, confidence: FAMILIAR };
  const fit = sharing(candidate, evidence) ?? familiar(candidate, evidence);
  return fit && { fit, confidence: 0.6 };
}

/** `Константин и Ольга`: where nobody here is called Ольга, they are not Константин of this text either. */
function isHalfOfUnknownPair({ paired }: Candidate, evidence: Evidence): boolean {
  return paired !== undefined && evidence.namedWith(paired).length === 0;
}

/** Who is meant by a shortened name: somebody whom the document names more fully. */
export function ofAbbreviation(
  { abbreviated }: Candidate,
  evidence: Evidence,
): Decision | undefined {
  if (!abbreviated) return undefined;
  const { last, first } = evidence.withLetter(abbreviated.surname.charAt(0));
  const likely = abbreviated.speaks ? [first] : [last, first];
  const fit = likely.find((one) => one && isShortOf(evidence.shapesOf(one.entry), abbreviated));
  return fit && { fit, confidence: 0.6 };
}

function isShortOf(shapes: readonly Shape[], { surname, forename }: Abbreviated): boolean {
  return shapes.some(
    (shape) =>
      shape.surname.some(({ plain }) => plain.startsWith(surname)) &&
      (forename === undefined || shape.initials.some((letters) => letters.includes(forename))),
  );
}

function isRuler({ title }: Candidate): boolean {
  return title !== undefined && RULERS.has(title);
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
function familiar(candidate: Candidate, evidence: Evidence): Fit | undefined {
  const { words, extent } = candidate;
  const { frequency, date } = evidence.setting;
  if (!frequency || isRuler(candidate) || extent === "patronymic") return undefined;
  const shapes = words.flatMap((word) =>
    word.forenames.filter(({ forenames: [first] }) => first === word),
  );
  if (shapes.length > MANY) return undefined;
  const living = shapes.filter(({ entry }) => isLivingAt(entry, date));
  const grown = preferred(living, ({ entry }) => isAdultAt(entry, date));
  const families = new Map<NameWord | undefined, number>();
  const weights = new Map<Shape, number>();
  for (const shape of grown) weights.set(shape, ofFamily(shape, evidence, families));
  const measure = (shape: Shape) => weights.get(shape) ?? 0;
  return clearly(distinct(preferred(grown, ({ main }) => main)), 2, measure, 1.4);
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

/** Those who fit and can be meant at the document's date, by the form of the name and its title. */
function possible(candidate: Candidate, { setting }: Evidence): Fit[] {
  const female = isFemale(candidate);
  return distinct(
    candidate.fits.filter(({ entry }) => {
      if (!isAliveAt(entry, setting.date)) return false;
      const isWoman = female === undefined ? undefined : isFemaleName(entry);
      return isWoman === undefined || isWoman === female;
    }),
  );
}

/** Whether a woman or a man is meant, as far as the title and the Russian ending tell. */
function isFemale({ female, extent, surface, words }: Candidate): boolean | undefined {
  if (female && extent === "surname") return true;
  const last = surface.slice(surface.lastIndexOf(" ") + 1);
  const gender = words[0] && genderOfForm(last, words[0].text);
  return gender && gender === "female";
}

/** The one who is meant where nothing in the text decides. */
function only(fits: readonly Fit[], evidence: Evidence, title?: string): Fit | undefined {
  if (fits.length <= 1) return fits[0];
  const { date } = evidence.setting;
  const steps: ((fit: Fit) => boolean)[] = [
    (fit) => isAdultAt(fit.entry, date),
    (fit) => fit.main,
    (fit) => title !== undefined && hasOffice(fit.entry, title),
    (fit) => date !== undefined && rolesAt(fit.entry, date).length > 0,
    (fit) => isFemaleName(fit.entry) !== true,
  ];
  const left = steps.reduce(preferred, fits);
  if (left.length === 1 && !left[0]?.respelt) return left[0];
  const literal = left.filter((fit) => !fit.respelt);
  if (literal.length === 1) return literal[0];
  const count = ({ entry }: Fit) => evidence.countOf(entry);
  return clearly(literal.length > 0 ? literal : left, 1, count, CLEARLY);
}

/** Those that pass a test; all where none does. */
function preferred<Named>(fits: readonly Named[], test: (fit: Named) => boolean): readonly Named[] {
  const passing = fits.filter(test);
  return passing.length > 0 ? passing : fits;
}

/** Of several with one name, those whose name is spelt just so: `Пётр` and `Петр`. */
function literally(fits: readonly Fit[], surface: string): readonly Fit[] {
  return preferred(fits, ({ form }) => form === surface);
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
