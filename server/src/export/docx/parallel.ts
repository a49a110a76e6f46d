import { alignmentsOf } from "../../analysis/alignment";
import type { Side } from "../../analysis/alignment/sides";
import { type Section, structureOf } from "../../analysis/structure";
import type { Document } from "../../syntax/document";
import { t } from "../../text/words";
import type { Passage, TablePassage } from "../reading/passage";

type AnyPassage = Passage | TablePassage;

/** An original and its translation, paragraph beside paragraph. */
export interface Parallel {
  readonly heads: readonly [string, string];
  readonly rows: readonly (readonly [readonly AnyPassage[], readonly AnyPassage[]])[];
}

/** A document as it is printed: passages, and in their place original and translation. */
export function printed(
  document: Document,
  passages: readonly AnyPassage[],
): readonly (AnyPassage | Parallel)[] {
  const [alignment] = alignmentsOf(document);
  if (!alignment) return passages;
  const original = new Column(document, alignment.original, passages);
  const translation = new Column(document, alignment.translation, passages);
  const rows = alignment.pairs.map(
    (pair) => [original.upTo(pair.original), translation.upTo(pair.translation)] as const,
  );
  const all = [...rows, [original.rest(), translation.rest()] as const];
  const filled = all.filter(([one, two]) => one.length + two.length > 0);
  const parallel = { heads: [original.head, translation.head] as const, rows: filled };
  const isBeside = ({ block }: AnyPassage) => original.holds(block) || translation.holds(block);
  const at = passages.findIndex(isBeside);
  const before = passages.slice(0, Math.max(0, at));
  return [...before, parallel, ...passages.slice(before.length).filter((one) => !isBeside(one))];
}

/** One side: what of it has been handed out, and what is still to come. */
class Column {
  readonly head: string;
  private readonly parts: readonly Pick<Section, "fromBlock" | "toBlock">[];
  private readonly compared: ReadonlySet<number>;
  private readonly waiting = new Map<number, AnyPassage[]>();

  constructor(
    document: Document,
    { sections, type, blocks }: Side,
    passages: readonly AnyPassage[],
  ) {
    const { sections: all, bodyFrom } = structureOf(document);
    const loose = { fromBlock: bodyFrom, toBlock: all[0]?.fromBlock ?? bodyFrom };
    this.parts = sections.length > 0 ? sections : [loose];
    this.compared = new Set(blocks);
    const own = passages.filter(({ block }) => this.holds(block));
    const head = own.find(({ kind }) => kind === "section");
    this.head = head ? wordsOf(head) : type === "original" ? t("Original") : t("Translation");
    for (const one of own) {
      if (one === head) continue;
      this.waiting.set(one.block, [...(this.waiting.get(one.block) ?? []), one]);
    }
  }

  holds(block: number): boolean {
    return this.parts.some(({ fromBlock, toBlock }) => fromBlock <= block && block < toBlock);
  }

  /** The passages of some blocks, with the page marks and headings before them. */
  upTo(blocks: readonly number[]): readonly AnyPassage[] {
    const last = Math.max(-1, ...blocks);
    return this.take(
      (block) => blocks.includes(block) || (block < last && !this.compared.has(block)),
    );
  }

  rest(): readonly AnyPassage[] {
    return this.take(() => true);
  }

  private take(isWanted: (block: number) => boolean): AnyPassage[] {
    const taken = [...this.waiting].filter(([block]) => isWanted(block));
    for (const [block] of taken) this.waiting.delete(block);
    return taken.flatMap(([, passages]) => passages);
  }
}

function wordsOf(passage: AnyPassage): string {
  const runs = passage.kind === "table" ? [] : passage.runs;
  return runs.map((run) => (run.kind === "words" ? run.text : "")).join("");
}
