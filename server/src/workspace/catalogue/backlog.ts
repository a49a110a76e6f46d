import type { Steps } from "../../people/steps";

/**
 * Texts that are still to be looked at, each once; some wait until all have been. One on which the work
 * fails does not keep the others from it.
 */
export class Backlog {
  private readonly left = new Set<string>();
  private waiting: (() => void)[] = [];
  private isBusy = false;

  constructor(private readonly giveUp: (uri: string, error: unknown) => void) {}

  get size(): number {
    return this.left.size;
  }

  add(uri: string): void {
    this.left.add(uri);
  }

  drop(uri: string): void {
    this.left.delete(uri);
  }

  /** Does the work for one after the other, also for those that are added meanwhile. */
  async workThrough(work: (uri: string) => Promise<void>): Promise<void> {
    for (const uri of this.taken()) {
      try {
        await work(uri);
      } catch (error) {
        this.giveUp(uri, error);
      }
    }
  }

  /** The same step by step, for work that waits for nothing. */
  *steps(work: (uri: string) => void): Steps<void> {
    for (const uri of this.taken()) {
      try {
        work(uri);
      } catch (error) {
        this.giveUp(uri, error);
      }
      yield;
    }
  }

  /** One walk through the set: to ask for its first each time would pass by all that were taken. */
  private *taken(): Generator<string> {
    this.isBusy = true;
    for (const uri of this.left) {
      this.left.delete(uri);
      yield uri;
    }
    this.isBusy = false;
    const done = this.waiting;
    this.waiting = [];
    for (const tell of done) tell();
  }

  /** Waits until nothing is left. */
  async empty(): Promise<void> {
    if (this.isBusy || this.left.size > 0)
      await new Promise<void>((done) => this.waiting.push(done));
  }
}
