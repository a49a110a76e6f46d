import type { Counts } from "../features/cards/person-card";
import type { NamingText } from "../features/references";
import { type Frequency, settled } from "../people/frequency";

/** Counting takes no larger part of the time than one of so many. */
const SELDOM = 30;
/** In so many documents names are decided before others get their turn. */
const SLICE = 4;

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
    private readonly texts: () => Promise<readonly NamingText[]>,
    /** How often a document surely names each entry, whatever other documents say. */
    private readonly sureIn: (text: NamingText) => Frequency | undefined,
    /** Called when there are new numbers by which names are decided. */
    private readonly onCounted: () => void,
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
    if (this.stale && !this.counting && Date.now() >= this.soonest) void this.count();
  }

  private async count(): Promise<void> {
    this.counting = true;
    this.stale = false;
    const isAnew = this.anew;
    this.anew = false;
    const begun = Date.now();
    const texts = await this.texts();
    const before = this.settled;
    this.settled = settled(before, await this.sureInAll(texts));
    const isNew = isAnew || this.counted === undefined || before !== this.settled;
    this.counted = countsIn(texts);
    this.counting = false;
    this.soonest = Date.now() + (Date.now() - begun) * SELDOM;
    if (isNew) this.onCounted();
    if (this.anew) this.startAnew();
  }

  private async sureInAll(texts: readonly NamingText[]): Promise<Frequency> {
    const total = new Map<string, number>();
    for (const [index, text] of texts.entries()) {
      for (const [id, count] of this.sureIn(text) ?? [])
        total.set(id, (total.get(id) ?? 0) + count);
      if (index % SLICE === SLICE - 1) await new Promise((done) => setTimeout(done, 0));
    }
    return total;
  }
}

function countsIn(texts: readonly NamingText[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { known } of texts) {
    for (const [id, mentions] of known.recognised.counts) {
      const before = counts.get(id) ?? { mentions: 0, documents: 0 };
      counts.set(id, { mentions: before.mentions + mentions, documents: before.documents + 1 });
    }
  }
  return counts;
}
