import type { Steps } from "../people/steps";

/** So long nobody may have typed for a moment to be quiet, in milliseconds. */
const PAUSE = 40;
/** Work that waits so long for a pause in typing is done in between, in milliseconds. */
const LONGEST_WAIT = 20;
/** So long work goes on without asking whether somebody types, in milliseconds. */
const SLICE = 2;

/** Lets others have their turn, for so many milliseconds at least. */
export function turn(time = 0): Promise<void> {
  return new Promise((done) => {
    if (time > 0) setTimeout(done, time);
    else soon(done);
  });
}

/** After what waits already: a timer would sleep for a millisecond, half as long as a slice of work. */
const soon: (run: () => void) => void =
  "setImmediate" in globalThis && typeof globalThis.setImmediate === "function"
    ? globalThis.setImmediate
    : (run) => setTimeout(run, 0);

/** Knows when somebody is typing: work that can wait is done in between. */
export class Quiet {
  private last = Number.NEGATIVE_INFINITY;
  /** When the slice ends that is being worked in: several pieces of work share one. */
  private end = Number.NEGATIVE_INFINITY;

  /** Somebody typed. */
  disturb(): void {
    this.last = performance.now();
  }

  /** Does work in slices so short that nobody notices them, mostly while nobody types. */
  async work<Result>(steps: Steps<Result>): Promise<Result> {
    for (;;) {
      if (performance.now() >= this.end) {
        await this.moment();
        this.end = performance.now() + SLICE;
      }
      while (performance.now() < this.end) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    }
  }

  /** A moment in which nobody has just typed; at least a turn later. */
  async moment(): Promise<void> {
    const start = performance.now();
    await turn();
    for (;;) {
      const now = performance.now();
      const left = Math.min(this.last + PAUSE - now, start + LONGEST_WAIT - now);
      if (left <= 0) return;
      await turn(left);
    }
  }
}
