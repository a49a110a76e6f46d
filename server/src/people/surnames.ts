import { after, before, type Side } from "./around";
import type { Candidate, Extent, Fit } from "./candidate";
import { givenAfter, isGivenName } from "./given-name";
import { mayStandAlone } from "./lone-surname";
import type { NameWord, Shape } from "./person";
import { isFemale, titleBefore } from "./title-before";
import type { Hit, Likeness, WordInfo } from "./word-info";
import type { Words } from "./words";

/** One way to read the words around a surname: from which word to which, and how well it fits. */
interface Attempt {
  readonly shape: Shape;
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly extent: Extent;
  readonly likeness: Likeness;
  readonly reordered: boolean;
}

/** Words of the register that more names share than this are looked at only with a forename. */
const SHARED = 64;

/** The best reading of a surname with what stands around it; a stranger where nobody fits. */
export function surnameAt(words: Words, index: number): Candidate | undefined {
  const hits = words.list[index]?.info.hits.filter(({ surname }) => surname) ?? [];
  let best: Attempt[] = [];
  let strange = false;
  for (const hit of hits) {
    for (const shape of shapesOf(words, index, hit)) {
      const attempt = attemptAt(words, index, hit, shape);
      if (attempt === "stranger") strange = true;
      else if (attempt) best = better(best, attempt);
    }
  }
  if (best.length > 0) return candidateOf(words, best, hits);
  return strange ? strangerAt(words, index, hits) : undefined;
}

function better(best: Attempt[], attempt: Attempt): Attempt[] {
  const score = best[0]?.score ?? 0;
  if (attempt.score > score) return [attempt];
  if (attempt.score === score) best.push(attempt);
  return best;
}

/** The names to look at. Of very many, those with a forename that stands beside the surname. */
function shapesOf(words: Words, index: number, { word }: Hit): readonly Shape[] {
  if (word.surnames.length <= SHARED) return word.surnames;
  const near = [index - 2, index - 1, index + 1, index + 2].flatMap(
    (at) => words.infoAt(at)?.hits.filter(({ forename }) => forename) ?? [],
  );
  const found = near.flatMap((hit) => pairOf(word, hit.word));
  return found.length > 0 ? found : word.surnames.slice(0, SHARED);
}

/** Names with a surname and a forename, remembered for surnames that very many share. */
const pairs = new WeakMap<NameWord, Map<NameWord, readonly Shape[]>>();

function pairOf(surname: NameWord, forename: NameWord): readonly Shape[] {
  const known = pairs.get(surname) ?? new Map<NameWord, readonly Shape[]>();
  pairs.set(surname, known);
  const found = known.get(forename);
  if (found) return found;
  const all =
    forename.forenames.length < surname.surnames.length
      ? forename.forenames.filter((shape) => shape.surname.at(-1) === surname)
      : surname.surnames.filter((shape) => shape.forenames.includes(forename));
  const made = all.slice(0, SHARED);
  known.set(forename, made);
  return made;
}

function attemptAt(
  words: Words,
  index: number,
  hit: Hit,
  shape: Shape,
): Attempt | "stranger" | undefined {
  const first = surnameStart(words, index, shape);
  if (first === undefined) return undefined;
  const core = index - first + 1;
  const likeness = hit.surname as Likeness;
  const given = shape.eastern ? givenAfter(words, index, shape) : undefined;
  if (given) {
    const last = index + given.taken;
    const further = farther(likeness, given.likeness);
    return {
      shape,
      likeness: further,
      first,
      last,
      score: 20 + core * 4,
      extent: "full",
      reordered: false,
    };
  }
  const left = before(words, first, shape);
  if (left.strange) return "stranger";
  if (left.taken > 0) {
    const from = first - left.taken;
    const reordered = shape.eastern;
    const { score, extent } = worth(core, left);
    return { shape, likeness, first: from, last: index, score, extent, reordered };
  }
  const right = after(words, index, shape);
  if (right.taken > 0) {
    const last = index + right.taken;
    const { score, extent } = worth(core, right);
    return { shape, likeness, first, last, score, extent, reordered: !shape.eastern };
  }
  if (right.strange && isStrangeAfter(words, index)) return "stranger";
  if (shape.eastern && isGivenName(words, index)) return "stranger";
  if (isForenameOfStranger(words, index)) return "stranger";
  if (!mayStandAlone(words, first, index, likeness)) return undefined;
  const score = core * 4 + (isElidedAlike(words, index, shape) ? 1 : 0);
  return { shape, likeness, first, last: index, score, extent: "surname", reordered: false };
}

const ELIDED = /(?:^|\s)[dl]['’]/i;
const ELIDED_CAPITAL = /[dl]['’]\p{Lu}/iu;

/** `d’Albert` is Eugen d’Albert rather than Henri Albert. */
function isElidedAlike(words: Words, index: number, { form }: Shape): boolean {
  const start = words.list[index]?.start ?? 0;
  const written = words.text.slice(Math.max(0, start - 2), start + 3);
  return ELIDED_CAPITAL.test(written) === ELIDED.test(form);
}

function worth(core: number, { forenames, initials }: Side): { score: number; extent: Extent } {
  const score = core * 4 + forenames * 6 + initials * 3;
  return { score, extent: forenames > 0 ? "full" : "initials" };
}

/** The index of the surname's first word, if all its words stand there. */
function surnameStart(words: Words, index: number, { surname }: Shape): number | undefined {
  for (let back = 1; back < surname.length; back++) {
    const word = surname[surname.length - 1 - back] as NameWord;
    const gap = words.gapAfter(index - back);
    const stands = words.infoAt(index - back)?.hits.some((hit) => hit.word === word);
    if (!stands || gap === "break" || gap === "comma" || gap === "and")
      return back === 1 && words.gapAfter(index - 1) === "particle" ? index : undefined;
  }
  return index - surname.length + 1;
}

const CLOSENESS: readonly Likeness[] = [
  "same",
  "capitals",
  "inflected",
  "plural",
  "respelt",
  "transliterated",
];

function farther(one: Likeness, other: Likeness): Likeness {
  return CLOSENESS.indexOf(one) < CLOSENESS.indexOf(other) ? other : one;
}

/** `Howard` is a surname of the register, but `Howard Jones` is somebody else. */
function isForenameOfStranger(words: Words, index: number): boolean {
  const info = words.infoAt(index);
  const next = words.list[index + 1];
  if (!info?.forename || !next || words.gapAfter(index) !== "space") return false;
  return !next.info.title && !next.info.capitals;
}

/** Initials that follow a surname are somebody else's only in Cyrillic, where they may follow. */
function isStrangeAfter(words: Words, index: number): boolean {
  const next = words.list[index + 1];
  return (
    next !== undefined &&
    words.gapAfter(index) === "space" &&
    /[а-я]/.test(next.info.plain) &&
    next.info.initial
  );
}

function candidateOf(words: Words, best: readonly Attempt[], hits: readonly Hit[]): Candidate {
  let one = best[0] as Attempt;
  for (const other of best)
    if (CLOSENESS.indexOf(other.likeness) < CLOSENESS.indexOf(one.likeness)) one = other;
  const { start, end } = spanOf(words, one.first, one.last);
  const fits = [fitOf(one)];
  for (const other of best) if (other !== one) fits.push(fitOf(other));
  return {
    start,
    end,
    surface: words.text.slice(start, end),
    extent: one.extent,
    fits,
    words: hits.map(({ word }) => word),
    likeness: one.likeness,
    reordered: one.reordered,
    female: isFemale(words, one.first),
    title: titleBefore(words, one.first),
    doubtful: one.extent === "surname" && isDoubtful(words.infoAt(one.last)),
  };
}

function fitOf({ shape: { entry, form, main }, likeness }: Attempt): Fit {
  return { entry, form, main, respelt: likeness === "respelt" };
}

function strangerAt(words: Words, index: number, hits: readonly Hit[]): Candidate {
  const { start, end } = spanOf(words, index, index);
  const surface = words.text.slice(start, end);
  return {
    start,
    end,
    surface,
    extent: "stranger",
    fits: [],
    words: hits.map(({ word }) => word),
    likeness: "same",
    reordered: false,
    female: false,
  };
}

/** The stretch of some words; the full stop of a last initial belongs to it. */
export function spanOf(words: Words, first: number, last: number): { start: number; end: number } {
  const start = words.list[first]?.start ?? 0;
  const word = words.list[last];
  const end = word?.end ?? start;
  return { start, end: word?.info.initial && words.text[end] === "." ? end + 1 : end };
}

function isDoubtful(info: WordInfo | undefined): boolean {
  return info !== undefined && (info.common || info.forename);
}
