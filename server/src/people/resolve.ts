import type { Candidate } from "./candidate";
import { type Decision, ofAbbreviation, ofForename, ofFullName, ofSurname } from "./decide";
import { Touched } from "./dependents";
import { Evidence, LAST_STEP, type Setting, type Statement, stepOf } from "./evidence";
import type { NameIndex } from "./matcher";
import type { Passage } from "./passage";
import type { Replaced } from "./passages";
import type { NameWord } from "./person";
import type { Steps } from "./steps";

/**
 * Who is meant in the passages of a document. Kept from one keystroke to the next: passages that an
 * edit made are decided, and of the others those candidates on whose names the document now says
 * something else.
 *
 * Names are decided in four steps, each in the order of the text: full names, surnames, forenames, and
 * what is shortened.
 * A decision asks for what earlier steps said anywhere, and its own step before it. So one walk
 * through each step, forwards, ends with what deciding everything anew would give.
 */
export class Resolution {
  readonly evidence: Evidence;
  /** How many candidates were decided in the last update. */
  decided = 0;
  /** The passages in which the last update decided something else, or anything. */
  readonly changed = new Set<Passage>();

  private constructor(
    readonly setting: Setting,
    private readonly index: NameIndex,
    /** One for each block, in order; nothing where nobody is named. */
    readonly passages: (Passage | undefined)[],
  ) {
    this.evidence = new Evidence(setting, index);
  }

  /** Decides who is meant in the passages of a document, step by step. */
  static *of(
    setting: Setting,
    index: NameIndex,
    passages: (Passage | undefined)[],
  ): Steps<Resolution> {
    const resolution = new Resolution(setting, index, passages);
    const made = passages.flatMap((passage) => passage ?? []);
    for (const passage of made) resolution.changed.add(passage);
    for (let step = 0; step <= LAST_STEP; step++) {
      for (const [at, passage] of made.entries()) {
        if (at % STEP === 0) yield;
        resolution.#decide(passage, step);
      }
    }
    return resolution;
  }

  /** Puts passages in the place of others, of which there were `grown` fewer. */
  replace({ from, made }: Replaced, grown: number): void {
    const to = from + made.length;
    const gone = this.passages.slice(from, to - grown).flatMap((passage) => passage ?? []);
    for (const passage of gone)
      for (const said of passage.statements) if (said) this.evidence.drop(said);
    splice(this.passages, from, to - grown, made);
    // Passages that stay keep their order, and so does what was said of them.
    for (let index = to; grown !== 0 && index < this.passages.length; index++) {
      const passage = this.passages[index];
      if (passage) passage.index = index;
    }
    this.#resolve(from, to, gone);
  }

  #resolve(from: number, to: number, gone: readonly Passage[]): void {
    this.decided = 0;
    this.changed.clear();
    const made = this.passages.slice(from, to).flatMap((passage) => passage ?? []);
    for (const passage of made) this.changed.add(passage);
    const touched = new Touched(this.index);
    for (let step = 0; step <= LAST_STEP; step++) {
      this.#again(step, 0, from, touched);
      for (const passage of made) this.#decide(passage, step);
      touched.compare(statementsOf(gone, step), statementsOf(made, step));
      this.#again(step, to, this.passages.length, touched);
    }
  }

  /** Decides anew what a change may concern, in some of the passages. */
  #again(step: number, from: number, to: number, touched: Touched): void {
    if (touched.isEmpty) return;
    for (let index = from; index < to; index++) {
      const passage = this.passages[index];
      if (passage && touched.reaches(passage)) this.#decide(passage, step, touched);
    }
  }

  /** Decides the candidates of one step in a passage: all, or those that a change concerns. */
  #decide(passage: Passage, step: number, touched?: Touched): void {
    const { candidates, statements } = passage;
    if (touched) for (const said of statements) if (said?.step === step) this.evidence.drop(said);
    for (let at = 0; at < candidates.length; at++) {
      const candidate = candidates[at] as Candidate;
      if (stepOf(candidate) !== step) continue;
      if (!touched) this.#decideOne(passage, candidate, at, step);
      else if (touched.concerns(candidate)) {
        const before = statements[at];
        this.#decideOne(passage, candidate, at, step);
        this.changed.add(passage);
        touched.compare(listOf(before), listOf(statements[at]));
      }
      const said = statements[at];
      if (said) this.evidence.add(said);
    }
  }

  #decideOne(passage: Passage, candidate: Candidate, at: number, step: number): void {
    this.decided++;
    this.evidence.standAt(passage, at, step);
    const decision = decisionOf(candidate, this.evidence);
    const fit = decision && "fit" in decision ? decision.fit : undefined;
    const isStranger = candidate.extent === "stranger";
    passage.decisions[at] = decision;
    passage.statements[at] =
      fit || isStranger
        ? { passage, at, step, fit, words: isStranger ? candidate.words : NO_WORDS }
        : undefined;
  }
}

/** The names of so many passages are decided in one step. */
const STEP = 32;
const NO_WORDS: readonly NameWord[] = [];

function decisionOf(candidate: Candidate, evidence: Evidence): Decision | undefined {
  switch (candidate.extent) {
    case "full":
    case "initials":
      return ofFullName(candidate, evidence);
    case "surname":
      return ofSurname(candidate, evidence);
    case "stranger":
      return undefined;
    case "abbreviation":
      return ofAbbreviation(candidate, evidence);
    default:
      return ofForename(candidate, evidence);
  }
}

function statementsOf(passages: readonly Passage[], step: number): Statement[] {
  const found: Statement[] = [];
  for (const { statements } of passages)
    for (const said of statements) if (said?.step === step) found.push(said);
  return found;
}

function listOf(said: Statement | undefined): Statement[] {
  return said ? [said] : [];
}

/** The list with `made` in the place of a stretch; very long lists are no arguments of a call. */
function splice<Item>(list: Item[], from: number, to: number, made: readonly Item[]): void {
  const rest = list.slice(to);
  list.length = from;
  for (const item of made) list.push(item);
  for (const item of rest) list.push(item);
}
