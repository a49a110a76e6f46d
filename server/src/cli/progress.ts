import { t } from "../text/words";

/** Work shorter than this needs no progress, in milliseconds. */
const PATIENCE = 500;
const INTERVAL = 100;

/** Says on the terminal how far the work is; nothing where there is no terminal to say it on. */
export class Progress {
  private done = 0;
  private next = Date.now() + PATIENCE;
  private shown = false;
  private readonly wanted = Boolean(process.stderr.isTTY) && !process.stdout.isTTY;

  constructor(private readonly total: number) {}

  step(): void {
    this.done++;
    if (!this.wanted || Date.now() < this.next) return;
    this.next = Date.now() + INTERVAL;
    this.shown = true;
    process.stderr.write(`\r${t("{0} of {1}", this.done, this.total)}`);
  }

  /** Clears the line, for a message or at the end. */
  clear(): void {
    if (this.shown) process.stderr.write("\r\u001b[K");
    this.shown = false;
  }
}
