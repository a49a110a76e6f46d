import type { Counts } from "../features/cards/person-card";
import { type Frequency, settled } from "../people/frequency";
import type { Steps } from "../people/steps";
import type { CountedText } from "./workspace-texts";

/** Counting takes no larger part of the time than one of so many. */
const SELDOM = 30;

/** How often the documents of the workspace name each entry, counted in the background. */
export class Edition {
  private counted: ReadonlyMap<string, Counts> | undefined;
  private settled: Frequency | undefined;
  private counting = false;
  private stale = true;
  private soonest = 0;
  /** The registers are others: whatever the numbers are, they are new. */
  private anew = false;

  constructor(
    private readonly texts: () => Promise<readonly CountedText[]>,
    /** Decides the names in all documents by new numbers, before these are given to anybody. */
    private readonly decideBy: (numbers: Frequency) => Promise<void>,
    /** Called when there are new numbers by which names are decided. */
    private readonly onCounted: () => void,
    /** Does long work in between. */
    private readonly work: <Result>(steps: Steps<Result>) => Promise<Result>,
  ) {}

  /** The last known numbers of an entry; asks for new ones where they may have changed. */
  countsOf(id: string): Counts | undefined {
    this.recount();
    return this.counted && (this.counted.get(id) ?? { mentions: 0, documents: 0 });
  }

  /**
   * How often each entry is surely named, to decide where a text does not. Another object only when
   * the numbers are materially others.
   */
  get frequency(): Frequency | undefined {
    this.recount();
    return this.settled;
  }

  /** The numbers by which an earlier session decided: if they still hold, nothing is decided anew. */
  startWith(frequency: Frequency | undefined): void {
    this.settled ??= frequency;
  }

  /** Something was typed, read or changed. */
  forget(): void {
    this.stale = true;
  }

  /** The registers are others: what was counted by the old ones means nothing. */
  startAnew(): void {
    this.stale = true;
    this.anew = true;
    this.soonest = 0;
    if (this.counted) this.recount();
  }

  private recount(): void {
    if (!this.stale || this.counting || Date.now() < this.soonest) return;
    this.counting = true;
    void this.count().finally(() => {
      this.counting = false;
      if (this.anew) this.startAnew();
    });
  }

  private async count(): Promise<void> {
    this.stale = false;
    const isAnew = this.anew;
    this.anew = false;
    let texts = await this.texts();
    // Until then others have worked.
    const begun = Date.now();
    const before = this.settled;
    const numbers = settled(before, await this.work(sureInAll(texts)));
    if (numbers !== before) {
      await this.decideBy(numbers);
      this.settled = numbers;
      texts = await this.texts();
    }
    const isNew = isAnew || this.counted === undefined || before !== this.settled;
    this.counted = await this.work(countsIn(texts));
    this.soonest = Date.now() + (Date.now() - begun) * SELDOM;
    if (isNew) this.onCounted();
  }
}

function* sureInAll(texts: readonly CountedText[]): Steps<Frequency> {
  const total = new Map<string, number>();
  for (const { sure } of texts) {
    for (const [id, count] of sure) total.set(id, (total.get(id) ?? 0) + count);
    yield;
  }
  return total;
}

function* countsIn(texts: readonly CountedText[]): Steps<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  for (const text of texts) {
    for (const [id, mentions] of text.counts) {
      const before = counts.get(id) ?? { mentions: 0, documents: 0 };
      counts.set(id, { mentions: before.mentions + mentions, documents: before.documents + 1 });
    }
    yield;
  }
  return counts;
}
