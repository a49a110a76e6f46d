import { isLineEnd } from "../text/lines";
import { opensMark } from "./descriptor";
import type { Labels } from "./labels";

const OPEN = 91;
const CLOSE = 93;
const BACKSLASH = 92;
const PERCENT = 37;

/** A `[` that has not met its `]` yet. */
interface Opener {
  readonly at: number;
  /** The latest pair directly inside that began with `[[` and could give back its closer. */
  loan?: Loan;
}

/** In `[[X] and Y]` the last `]` may belong to a bracket further out; then `[[X]` closes at X. */
interface Loan {
  readonly outer: number;
  readonly inner: number;
  readonly closer: number;
}

/** Which bracket closes where, within one stretch of text. */
export interface Brackets {
  readonly closers: ReadonlyMap<number, number>;
  /** Openers of a `[[X]` whose one closer closes both. */
  readonly halfClosed: ReadonlySet<number>;
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

/**
 * Pairs brackets by a stack, in one pass that can be continued line by line. Comment lines and
 * escaped brackets are invisible to it.
 */
export class BracketStack {
  readonly closers = new Map<number, number>();
  readonly halfClosed = new Set<number>();
  readonly unopened: number[] = [];
  private readonly open: Opener[] = [];
  /** How many openers at the bottom of the stack are known to carry no label. */
  private unlabelled = 0;

  constructor(
    private readonly text: string,
    private readonly labels: Labels,
  ) {}

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  /** Reads `[from, to)`; `from` must be a line start, a `[`, or where the last call stopped. */
  read(from: number, to: number): void {
    let lineStart = from === 0 || isLineEnd(this.text.charCodeAt(from - 1));
    for (let at = from; at < to; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit === OPEN) this.open.push({ at });
      else if (unit === CLOSE) this.close(at);
      else if (unit === BACKSLASH && isBracket(this.text.charCodeAt(at + 1))) at++;
      else if (unit === PERCENT && lineStart && this.text.charCodeAt(at + 1) === PERCENT) {
        at = skipLine(this.text, at, to) - 1;
      }
      lineStart = isLineEnd(unit);
    }
  }

  /** The outermost open bracket that carries a label, if there is one. */
  labelledOpener(limit: number): number | undefined {
    for (; this.unlabelled < this.open.length; this.unlabelled++) {
      const at = (this.open[this.unlabelled] as Opener).at;
      if (opensMark(this.text, at, limit, this.labels)) return at;
    }
    return undefined;
  }

  /** Closes labelled brackets that are still open with closers that a `[[X]` inside can spare. */
  settle(limit: number): void {
    for (const opener of this.open.splice(this.unlabelled)) {
      const labelled = opener.loan && opensMark(this.text, opener.at, limit, this.labels);
      if (opener.loan && labelled) this.repay(opener.at, opener.loan);
      else this.open.push(opener);
    }
  }

  /** Where the outermost open bracket could close with a closer that a `[[X]` inside can spare. */
  get spare(): number | undefined {
    return this.open[0]?.loan?.closer;
  }

  result(): Brackets {
    const { closers, halfClosed, unopened } = this;
    return { closers, halfClosed, unopened, unclosed: this.open.map(({ at }) => at) };
  }

  private close(at: number): void {
    const opener = this.open.pop();
    if (!opener) {
      this.unopened.push(at);
      return;
    }
    this.unlabelled = Math.min(this.unlabelled, this.open.length);
    this.closers.set(opener.at, at);
    const parent = this.open.at(-1);
    if (parent) this.noteLoan(parent, opener.at, at);
  }

  private noteLoan(parent: Opener, outer: number, closer: number): void {
    const innerCloser = this.closers.get(outer + 1);
    if (innerCloser === undefined || innerCloser + 1 === closer) return;
    parent.loan = { outer, inner: outer + 1, closer };
  }

  private repay(at: number, loan: Loan): void {
    this.closers.set(at, loan.closer);
    this.closers.set(loan.outer, this.closers.get(loan.inner) as number);
    this.halfClosed.add(loan.outer);
  }
}

/** Pairs all brackets of a finished stretch of text. */
export function pairBrackets(text: string, from: number, to: number, labels: Labels): Brackets {
  const stack = new BracketStack(text, labels);
  stack.read(from, to);
  stack.settle(to);
  return stack.result();
}

function isBracket(unit: number): boolean {
  return unit === OPEN || unit === CLOSE;
}

function skipLine(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}
