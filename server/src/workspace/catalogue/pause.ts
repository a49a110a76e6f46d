/** Work that may be stopped for a while. */
export class Pause {
  /** Waits until the pause is over; nothing when there is none. */
  over: Promise<void> | undefined;
  private tell: (() => void) | undefined;

  begin(): void {
    this.over ??= new Promise((done) => {
      this.tell = done;
    });
  }

  end(): void {
    this.over = undefined;
    this.tell?.();
  }
}
