/** Tells those who wait when something is other than it was. */
export class News {
  private waiting: (() => void)[] = [];

  /** Waits until something is another. */
  next(): Promise<void> {
    return new Promise((done) => this.waiting.push(done));
  }

  /** Wakes those who wait. */
  tell(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const tell of waiting) tell();
  }
}
