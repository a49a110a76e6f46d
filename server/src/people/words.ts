import { type Gap, gapBetween } from "./gaps";
import type { Matcher } from "./matcher";
import { titleIn } from "./title-before";
import { Tokens } from "./tokens";
import type { WordInfo } from "./word-info";

/** Reused from text to text: looking at a text allocates nothing. */
const tokens = new Tokens();

/** A word of a text with what it may be. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly info: WordInfo;
}

/** The words of a text that could belong to names; nothing when none of them is in the register. */
export class Words {
  readonly list: Word[] = [];
  readonly dense: readonly number[];
  /** Whether any word may be in the register. */
  readonly hasHits: boolean;
  /** Whether nothing in the text can be a name: no word, no sign of a speaker, no script without spaces. */
  readonly nameNobody: boolean;
  /** What stands after each word, as far as it was asked for. */
  readonly #gaps: (Gap | undefined)[] = [];

  constructor(
    readonly text: string,
    readonly matcher: Matcher,
  ) {
    tokens.read(text);
    this.dense = tokens.dense;
    this.hasHits = isAnySought(text, matcher);
    this.nameNobody = !this.hasHits && this.dense.length === 0 && !text.includes(":");
    // Most blocks name nobody: their words need no objects.
    if (!this.hasHits) return;
    for (let index = 0; index < tokens.count; index++) {
      const [start, end] = [tokens.start(index), tokens.end(index)];
      this.#add(start, end, matcher.wordIn(text, start, end));
    }
  }

  /** What stands between a word and the next one. */
  gapAfter(index: number): Gap {
    const known = this.#gaps[index];
    if (known) return known;
    const word = this.list[index];
    const next = this.list[index + 1];
    if (!word || !next) return "break";
    const gap = gapBetween(this.text, word.end, next.start);
    this.#gaps[index] = gap;
    return gap;
  }

  infoAt(index: number): WordInfo | undefined {
    return this.list[index]?.info;
  }

  #add(start: number, end: number, info: WordInfo): void {
    const isWhole = !info.hyphen || info.hits.length > 0 || !this.#addParts(start, end);
    if (isWhole) this.list.push({ start, end, info });
  }

  /** `Ludassy-Prozess`: a name before a hyphen is a word by itself, where the whole is none. */
  #addParts(start: number, end: number): boolean {
    const { matcher, text } = this;
    const cut = text.indexOf("-", start);
    if (cut - start < 3) return false;
    const first = matcher.wordIn(text, start, cut);
    if (!first.hits.some(({ surname, phrase }) => surname ?? phrase) || first.forename)
      return false;
    this.list.push({ start, end: cut, info: first });
    this.list.push({ start: cut + 1, end, info: matcher.wordIn(text, cut + 1, end) });
    return true;
  }
}

/** Whether any word that was just read may stand in a name, rightly or misread. */
function isAnySought(text: string, matcher: Matcher): boolean {
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.start(index);
    const info = matcher.wordIn(text, start, tokens.end(index));
    if (info.isSought) return true;
    const mayBe = info.nearly !== undefined || info.misreadSurname !== undefined;
    if (mayBe && titleIn(text, start) !== undefined) return true;
  }
  return false;
}
