import { turn } from "../quiet";

/** So long after the work something is kept: the first time, and later, in milliseconds. */
const FIRST_PAUSE = 500;
const LATER_PAUSE = 30_000;

/** Keeps something for a later session, not more often than somebody would miss it. */
export class Keeping {
  /** Whether there is something that is not kept yet. */
  private isNew = false;
  private isWaiting = false;
  private pause = FIRST_PAUSE;

  constructor(
    private readonly keep: (() => Promise<void>) | undefined,
    private readonly isBusy: () => boolean,
  ) {}

  /** Something was found out that is worth keeping. */
  note(): void {
    this.isNew = true;
  }

  /** Keeps it when nobody works. */
  async whenIdle(): Promise<void> {
    if (!this.keep || !this.isNew || this.isWaiting) return;
    this.isWaiting = true;
    await turn(this.pause);
    this.pause = LATER_PAUSE;
    this.isWaiting = false;
    // Whoever works comes here when it is done.
    if (this.isBusy()) return;
    this.isNew = false;
    await this.keep();
  }
}
