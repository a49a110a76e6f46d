import type { Counts } from "../features/cards/person-card";
import type { NamingText } from "../features/references";

/** How often the documents of the workspace name each entry, counted in the background. */
export class Edition {
  private counted: ReadonlyMap<string, Counts> | undefined;
  private counting = false;
  private stale = true;

  constructor(
    private readonly texts: () => Promise<readonly NamingText[]>,
    /** Called when there are new numbers. */
    private readonly onCounted: () => void,
  ) {}

  /** The last known numbers of an entry; asks for new ones where they may have changed. */
  countsOf(id: string): Counts | undefined {
    if (this.stale && !this.counting) void this.count();
    return this.counted && (this.counted.get(id) ?? { mentions: 0, documents: 0 });
  }

  /** Something was typed, read or changed. */
  forget(): void {
    this.stale = true;
  }

  private async count(): Promise<void> {
    this.counting = true;
    this.stale = false;
    const texts = await this.texts();
    const first = this.counted === undefined;
    this.counted = countsIn(texts);
    this.counting = false;
    if (first) this.onCounted();
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
