import { abbreviationsIn } from "./abbreviations";
import type { Candidate } from "./candidate";
import { bare } from "./dense";
import { forenameAt, phraseAt } from "./others";
import { inOrder } from "./spans";
import { surnameAt } from "./surnames";
import type { Word, Words } from "./words";

/** Everything in a text that may name somebody, in order and without overlaps. Offsets in the text. */
export function findNames(words: Words): Candidate[] {
  const { text, matcher } = words;
  const found: Candidate[] = matcher.dense.isEmpty ? [] : denseNames(words);
  // A call with a million arguments fails: lists are joined one by one.
  for (const candidate of abbreviationsIn(words)) found.push(candidate);
  if (words.hasHits) for (const candidate of spacedNames(words)) found.push(candidate);
  if (found.length === 0) return found;
  return withoutOverlaps(found).filter((candidate) => !isInAddress(text, candidate));
}

function spacedNames(words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < words.list.length; index++) {
    const { info } = words.list[index] as Word;
    if (info.hits.length === 0) continue;
    const phrase = info.phrase ? phraseAt(words, index) : undefined;
    const surname = info.surname ? surnameAt(words, index) : undefined;
    const forename = info.forename ? forenameAt(words, index) : undefined;
    if (phrase && !isFartherThan(phrase, surname)) found.push(phrase);
    if (surname) found.push(forename ? eitherOf(surname, forename) : surname);
    if (forename) found.push(forename);
  }
  return found;
}

/** `Вендландта` is a form of Вендландт rather than another spelling of the lone name Wendlandt. */
function isFartherThan(phrase: Candidate, surname: Candidate | undefined): boolean {
  const isClose = surname?.likeness === "same" || surname?.likeness === "inflected";
  return isClose && phrase.likeness === "transliterated" && !surname.surface.includes(" ");
}

/** A lone word that is a surname and a forename: the document decides which. */
function eitherOf(surname: Candidate, forename: Candidate): Candidate {
  return surname.extent === "surname" ? { ...surname, otherwise: forename } : surname;
}

/** Names in scripts without spaces; the longest at each place. */
function denseNames(words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < words.dense.length; index += 2) {
    const start = words.dense[index] as number;
    const end = words.dense[index + 1] as number;
    for (const candidate of denseNamesIn(words, start, end)) found.push(candidate);
  }
  return found;
}

function denseNamesIn(words: Words, start: number, end: number): Candidate[] {
  const { text, matcher } = words;
  const offsets: number[] = [];
  for (let at = start; at < end; at++) if (!/[\s·・‧]/.test(text.charAt(at))) offsets.push(at);
  const run = bare(text.slice(start, end));
  // Composition changed the length: the offsets would not fit.
  if (run.length !== offsets.length) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < run.length; at++) {
    const name = matcher.dense.at(run, at);
    if (!name || !isHangulWord(run, at, name.text.length)) continue;
    const last = at + name.text.length - 1;
    const span = { start: offsets[at] as number, end: (offsets[last] as number) + 1 };
    found.push({
      ...span,
      surface: name.text,
      extent: "full",
      fits: name.entries.map((entry) => ({ entry, form: name.form, main: true })),
      words: [],
      likeness: "same",
      reordered: false,
      female: false,
    });
    at = last;
  }
  return found;
}

const HANGUL = /\p{Script=Hangul}/u;
const KOREAN_ENDING =
  /^(?:은|는|이|가|을|를|의|에게?|께서?|와|과|도|만|로|으로|한테|부터|까지|이다|입니다|동지|주석|수상|장군|대사|씨|님|선생|총리|부수상|위원장|외무상|대통령)/u;

/** Korean words are parted by spaces: a name begins one, and only endings and titles may follow. */
function isHangulWord(run: string, at: number, length: number): boolean {
  if (!HANGUL.test(run.charAt(at))) return true;
  if (at > 0 && HANGUL.test(run.charAt(at - 1))) return false;
  const rest = run.slice(at + length);
  return rest === "" || !HANGUL.test(rest.charAt(0)) || KOREAN_ENDING.test(rest);
}

const VALUE: Readonly<Record<Candidate["extent"], number>> = {
  full: 5,
  initials: 4,
  stranger: 3,
  surname: 2,
  patronymic: 3,
  forename: 1,
  abbreviation: 0,
};

/** Of overlapping candidates the one that says most, then the longest. */
function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let cluster: Candidate[] = [];
  let end = 0;
  for (const candidate of inOrder(found)) {
    if (candidate.start >= end && cluster.length > 0) {
      keepBest(kept, cluster);
      cluster = [];
    }
    cluster.push(candidate);
    end = Math.max(end, candidate.end);
  }
  keepBest(kept, cluster);
  return kept;
}

function keepBest(kept: Candidate[], cluster: readonly Candidate[]): void {
  for (const candidate of cluster.length > 1 ? bestOf(cluster) : cluster) kept.push(candidate);
}

/** Of candidates that hang together, those that say most. */
function bestOf(found: readonly Candidate[]): Candidate[] {
  const best = [...found].sort(
    (a, b) =>
      VALUE[b.extent] - VALUE[a.extent] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Candidate[] = [];
  const taken = new Set<number>();
  for (const candidate of best) {
    if (isTaken(taken, candidate)) continue;
    for (let at = candidate.start; at < candidate.end; at++) taken.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTaken(taken: ReadonlySet<number>, { start, end }: Candidate): boolean {
  return taken.has(start) || taken.has(end - 1);
}

const ADDRESS =
  /:\/\/|^www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|\.(?:jpe?g|png|tiff?|gif|pdf|xml|html?|txt|md|recto|ya?ml|csv)$/iu;
const LONGEST_ADDRESS = 300;

/** Whether a name stands inside the address of a page, a letter box or a file. */
function isInAddress(text: string, { start, end }: Candidate): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !/\s/.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_ADDRESS && !/\s/.test(text.charAt(to))) to++;
  if (to - from === end - start) return false;
  return ADDRESS.test(text.slice(from, to).replace(/[)\]>.,;]+$/, ""));
}
