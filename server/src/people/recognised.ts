import type { Document } from "../syntax/document";
import type { Span } from "../text/span";
import type { Ambiguity, Mention, Names, Suspicion } from "./mention";
import { textBefore } from "./seam";

/**
 * Who is named in a document, block by block. What looks at single blocks stays cheap in a long
 * document; the lists with offsets in the document are made when they are asked for.
 */
export class Recognised implements Names {
  #mentions: readonly Mention[] | undefined;
  #ambiguities: readonly Ambiguity[] | undefined;
  #suspicions: readonly Suspicion[] | undefined;
  #counts: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly document: Document,
    /** One for each block that has names; after an edit the same objects where nothing changed. */
    readonly blocks: readonly (Names | undefined)[],
    /** How many candidates were decided for it: after an edit, few. */
    readonly decided = 0,
  ) {}

  /** All mentions, with offsets in the document. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= this.#all(({ mentions }) => mentions);
    return this.#mentions;
  }

  /** All ambiguities, with offsets in the document. */
  get ambiguities(): readonly Ambiguity[] {
    this.#ambiguities ??= this.#all(({ ambiguities }) => ambiguities);
    return this.#ambiguities;
  }

  /** All suspicions, with offsets in the document. */
  get suspicions(): readonly Suspicion[] {
    this.#suspicions ??= this.#all(({ suspicions }) => suspicions);
    return this.#suspicions;
  }

  /** How often each entry is named, in the order of their first mentions. */
  get counts(): ReadonlyMap<string, number> {
    this.#counts ??= countsIn(this.blocks);
    return this.#counts;
  }

  /** The mentions of one entry, with offsets in the document. */
  of(id: string): Mention[] {
    return this.#all(({ mentions }) => mentions.filter((mention) => mention.id === id));
  }

  /** The names in the blocks that a stretch of the document touches, with offsets in it. */
  around({ start, end }: Span): Names {
    const { document } = this;
    const first = document.blockIndexAt(start - 1);
    // A name may run into the block over a page turn.
    const before = textBefore(document, first);
    const from = before < 0 ? first : before;
    const to = document.blockIndexAt(end) + 1;
    return {
      mentions: this.#all(({ mentions }) => mentions, from, to),
      ambiguities: this.#all(({ ambiguities }) => ambiguities, from, to),
      suspicions: this.#all(({ suspicions }) => suspicions, from, to),
    };
  }

  /** The full name that says whom a lone surname or forename means: before it, else after it. */
  fullerThan({ id, start }: Mention): Mention | undefined {
    const full = this.of(id).filter((mention) => mention.full);
    return full.findLast((mention) => mention.start < start) ?? full[0];
  }

  #all<Item extends Span>(
    listOf: (names: Names) => readonly Item[],
    from = 0,
    to = this.blocks.length,
  ): Item[] {
    const all: Item[] = [];
    for (let index = from; index < to; index++) {
      const names = this.blocks[index];
      if (!names) continue;
      const by = this.document.start(index);
      for (const item of listOf(names))
        all.push({ ...item, start: item.start + by, end: item.end + by });
    }
    return all;
  }
}

function countsIn(blocks: readonly (Names | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of blocks)
    for (const { id } of names?.mentions ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
