import type { Block } from "./blocks";
import { Document } from "./document";
import { originOf } from "./lineage";
import { meaningOf } from "./meaning";
import { type Edit, edit } from "./parse";

/** Edits that are made together or not at all, in the order of the text and apart from each other. */
export type EditGroup = readonly Edit[];

/** What a block says, to be compared; nothing for a block that says nothing. */
type Meaning = (document: Document, block: Block) => string | undefined;

/** Groups that stand one within the other: they are tried together first. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly EditGroup[];
}

/**
 * Those of the groups that leave the tree of the document as it is, by parsing what they make of
 * it: offsets count in the document as given. All are tried at once, and halved where that
 * changes the meaning of anything, so that one that does harm is alone left out.
 */
export function harmless(
  document: Document,
  groups: readonly EditGroup[],
  meaning: Meaning = meaningOf,
): EditGroup[] {
  const { blocks, reaches, base, layout } = document;
  // A document of its own: the one that is open must not forget where it came from.
  const trial = new Trial(new Document(blocks, reaches, base, layout), meaning);
  trial.accept(unitsOf(groups));
  return trial.accepted;
}

/** The text of the document after all edits of the groups. */
export function respelt(document: Document, groups: readonly EditGroup[]): string {
  return applied(document.text, 0, groups.flat());
}

/** Groups that overlap as one edit each, the outermost group first. */
export function wholeEdits(
  document: Document,
  groups: readonly EditGroup[],
): (Edit & { readonly groups: readonly EditGroup[] })[] {
  return unitsOf(groups).map((unit) => {
    const { start, end } = unit;
    const text = applied(document.slice(start, end), start, unit.groups.flat());
    return { start, end, text, groups: unit.groups };
  });
}

class Trial {
  readonly accepted: EditGroup[] = [];

  constructor(
    private document: Document,
    private readonly meaning: Meaning,
  ) {}

  /** From the end to the start, so that the offsets of what is still to be tried hold. */
  accept(units: readonly Unit[]): void {
    if (units.length === 0 || this.try(units)) return;
    const [only] = units;
    if (only && units.length === 1) {
      if (only.groups.length > 1) this.acceptSome(only);
      return;
    }
    const middle = units.length >> 1;
    this.accept(units.slice(middle));
    this.accept(units.slice(0, middle));
  }

  private try(units: readonly Unit[]): boolean {
    const groups = units.flatMap((unit) => unit.groups);
    const next = this.after(units, groups);
    if (!next) return false;
    this.document = next;
    this.accepted.push(...groups);
    return true;
  }

  /** One after the other: marks within marks. */
  private acceptSome(unit: Unit): void {
    let chosen: EditGroup[] = [];
    let best: Document | undefined;
    for (const group of unit.groups) {
      const next = this.after([unit], [...chosen, group]);
      if (!next) continue;
      chosen = [...chosen, group];
      best = next;
    }
    this.document = best ?? this.document;
    this.accepted.push(...chosen);
  }

  private after(units: readonly Unit[], groups: readonly EditGroup[]): Document | undefined {
    const start = units[0]?.start ?? 0;
    const end = units.at(-1)?.end ?? start;
    const text = applied(this.document.slice(start, end), start, groups.flat());
    const next = edit(this.document, { start, end, text });
    return this.isSame(next) ? next : undefined;
  }

  private isSame(next: Document): boolean {
    const { document } = this;
    const origin = originOf(next);
    const first = origin?.first ?? 0;
    const made = origin?.made ?? next.blocks;
    if (document.conventions !== next.conventions) return false;
    const old = document.blocks.slice(first, origin?.kept ?? document.blocks.length);
    if (old.length !== made.length) {
      const [before, after] = [this.said(document, old), this.said(next, made)];
      return before.length === after.length && before.every((one, index) => one === after[index]);
    }
    return old.every((block, index) => {
      const other = made[index] as Block;
      const same = block.kind === other.kind && block.text === other.text;
      return same || this.meaning(document, block) === this.meaning(next, other);
    });
  }

  private said(document: Document, blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) => this.meaning(document, block) ?? []);
  }
}

/** Groups in the order of the text, those that overlap joined. */
function unitsOf(groups: readonly EditGroup[]): Unit[] {
  const units: Unit[] = [];
  const startOf = (group: EditGroup) => group[0]?.start ?? 0;
  for (const group of [...groups].sort((a, b) => startOf(a) - startOf(b))) {
    if (group.length === 0) continue;
    const unit = { start: startOf(group), end: group.at(-1)?.end ?? 0, groups: [group] };
    const last = units.at(-1);
    if (!last || unit.start > last.end) units.push(unit);
    else {
      const end = Math.max(last.end, unit.end);
      units[units.length - 1] = { ...last, end, groups: [...last.groups, group] };
    }
  }
  return units;
}

/** The text with the edits made; `from` is the offset at which it begins. */
function applied(text: string, from: number, edits: readonly Edit[]): string {
  let made = "";
  let at = from;
  for (const { start, end, text: written } of ordered(edits)) {
    made += text.slice(at - from, start - from) + written;
    at = end;
  }
  return made + text.slice(at - from);
}

function ordered(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
