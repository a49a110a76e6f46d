import type { Conventions } from "./conventions";

/**
 * What was computed from one block, kept with it for as long as it lives. It is no part of the
 * block's value. A field of the block, because looking up tens of thousands of blocks in weak
 * maps at each keystroke would take most of the time of an answer.
 */
export class Memory {
  #conventions: Conventions | undefined;
  #facts: unknown[] = [];

  /** The fact of that number, computed when first asked for under these conventions. */
  recall<Fact>(number: number, conventions: Conventions | undefined, compute: () => Fact): Fact {
    if (conventions && conventions !== this.#conventions) {
      this.#conventions = conventions;
      this.#facts = [];
    }
    const known = this.#facts[number];
    if (known !== undefined) return known as Fact;
    const fact = compute();
    this.#facts[number] = fact;
    return fact;
  }
}

let facts = 0;

/** A number for a new kind of fact. */
export function factNumber(): number {
  return facts++;
}
