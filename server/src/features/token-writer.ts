import type { Block } from "../syntax/blocks";
import { lineStartsOf } from "../syntax/document";
import { isSpace, lastAtOrBefore } from "../text/lines";
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from "./data/tokens";

/** The tokens of one block, as the protocol encodes them; the block's first line is line 0. */
export interface BlockTokens {
  /** Five numbers to a token: line and character relative to the token before, length, type, modifiers. */
  readonly data: readonly number[];
  /** The line of the last token. */
  readonly lastLine: number;
}

const TYPE_INDEX = new Map<TokenType, number>(TOKEN_TYPES.map((type, index) => [type, index]));
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** The bits that stand for some modifiers. */
export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}

/** Writes the tokens of a block, which must come in the order of its text. None runs over a line end. */
export class TokenWriter {
  private readonly data: number[] = [];
  private readonly lineStarts: readonly number[];
  private line = 0;
  private character = 0;

  constructor(readonly block: Block) {
    this.lineStarts = lineStartsOf(block);
  }

  /** A token for a stretch, one to each of its lines, without the spaces at their edges. */
  add(start: number, end: number, type: TokenType, modifiers = 0): void {
    for (let at = start, line = this.lineOf(start); at < end; line++) {
      const next = Math.min(end, this.lineStarts[line + 1] ?? end);
      this.addInLine(line, at, next, TYPE_INDEX.get(type) as number, modifiers);
      at = next;
    }
  }

  finish(): BlockTokens {
    return { data: this.data, lastLine: this.line };
  }

  private addInLine(line: number, start: number, end: number, type: number, modifiers: number) {
    const { text } = this.block;
    let [from, to] = [start, end];
    while (from < to && isEdge(text.charCodeAt(from))) from++;
    while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
    if (from === to) return;
    const character = from - (this.lineStarts[line] as number);
    const before = line === this.line ? this.character : 0;
    this.data.push(line - this.line, character - before, to - from, type, modifiers);
    this.line = line;
    this.character = character;
  }

  private lineOf(offset: number): number {
    const ahead = this.lineStarts[this.line + 1];
    if (ahead === undefined || offset < ahead) return this.line;
    return lastAtOrBefore(this.lineStarts, offset);
  }
}

function isEdge(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || isSpace(unit);
}
