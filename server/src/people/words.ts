import { type Gap, gapBetween } from "./gaps";
import type { Matcher } from "./matcher";
import { tokensOf } from "./tokens";
import type { WordInfo } from "./word-info";

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

  constructor(
    readonly text: string,
    readonly matcher: Matcher,
  ) {
    const { starts, ends, dense } = tokensOf(text);
    this.dense = dense;
    const infos = starts.map((start, index) => matcher.word(text.slice(start, ends[index])));
    this.hasHits = infos.some(
      ({ hits, misread, misreadSurname, hyphen }) =>
        hyphen || misread || misreadSurname || hits.length > 0,
    );
    // Most blocks name nobody: their words need no objects.
    if (!this.hasHits) return;
    for (const [index, info] of infos.entries()) {
      const start = starts[index] as number;
      const end = ends[index] as number;
      if (info.hits.length > 0 || !this.#addParts(start, end)) this.list.push({ start, end, info });
    }
  }

  /** What stands between a word and the next one. */
  gapAfter(index: number): Gap {
    const word = this.list[index];
    const next = this.list[index + 1];
    return word && next ? gapBetween(this.text, word.end, next.start) : "break";
  }

  infoAt(index: number): WordInfo | undefined {
    return this.list[index]?.info;
  }

  /** `Ludassy-Prozess`: a name before a hyphen is a word by itself, where the whole is none. */
  #addParts(start: number, end: number): boolean {
    const written = this.text.slice(start, end);
    const cut = written.indexOf("-");
    if (cut < 3) return false;
    const first = this.matcher.word(written.slice(0, cut));
    const rest = written.slice(cut + 1);
    if (!first.hits.some(({ surname, phrase }) => surname ?? phrase) || first.forename)
      return false;
    this.list.push({ start, end: start + cut, info: first });
    this.list.push({ start: start + cut + 1, end, info: this.matcher.word(rest) });
    return true;
  }
}
