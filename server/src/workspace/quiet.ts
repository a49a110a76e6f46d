/** So long nobody may have typed for a moment to be quiet, in milliseconds. */
const PAUSE = 40;
/** Who types without a pause waits no longer for the rest, in milliseconds. */
const LONGEST_WAIT = 2000;

/** Lets others have their turn. */
export function turn(time = 0): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}

/** Knows when somebody is typing: work that can wait is done in between. */
export class Quiet {
  private last = Number.NEGATIVE_INFINITY;

  /** Somebody typed. */
  disturb(): void {
    this.last = performance.now();
  }

  /** A moment in which nobody has just typed; at least a turn later. */
  async moment(): Promise<void> {
    const start = performance.now();
    await turn();
    for (;;) {
      const now = performance.now();
      const left = this.last + PAUSE - now;
      if (left <= 0 || now - start > LONGEST_WAIT) return;
      await turn(left);
    }
  }
}
