/** What the shell counts on to a signal's number (POSIX, 2.8.2). */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Ctrl+C while much is written: what is begun is finished first. Whoever asks a second time is not
 * kept waiting.
 */
export class Interruption {
  private signal: keyof typeof SIGNALS | undefined;
  private readonly heard = (signal: NodeJS.Signals) => {
    this.signal = signal as keyof typeof SIGNALS;
    this.end();
  };

  constructor() {
    for (const signal of Object.keys(SIGNALS)) process.once(signal, this.heard);
  }

  /** The exit code with which to stop; nothing while work may go on. Lets signals come in. */
  async code(): Promise<number | undefined> {
    await new Promise(setImmediate);
    return this.signal && 128 + SIGNALS[this.signal];
  }

  /** Signals mean again what they usually do. */
  end(): void {
    for (const signal of Object.keys(SIGNALS)) process.removeListener(signal, this.heard);
  }
}
