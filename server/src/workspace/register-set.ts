import type { Matcher } from "../people/matcher";
import type { Register } from "../people/register";

/** A register with what is needed to find its people in a text. */
export interface Prepared {
  readonly register: Register;
  readonly matcher: Matcher;
  readonly uris: readonly string[];
  /** Tells one state of the files from another; nothing where they are not as they were saved. */
  readonly state: string | undefined;
}

/** A set of register files that belong together, and what has been read of them. */
export class RegisterSet {
  prepared: Prepared | undefined;
  private loading: Promise<void> | undefined;
  /** One of the files changed while they were read. */
  private isStale = false;

  constructor(
    readonly uris: readonly string[],
    private readonly readOnce: (set: RegisterSet) => Promise<void>,
  ) {}

  /** Reads the files, and once more if one of them changes meanwhile. */
  load(): Promise<void> {
    this.isStale = true;
    this.loading ??= this.loadUntilFresh();
    return this.loading;
  }

  /** Waits while the files are being read. */
  async loaded(): Promise<void> {
    await this.loading;
  }

  private async loadUntilFresh(): Promise<void> {
    try {
      while (this.isStale) {
        this.isStale = false;
        await this.readOnce(this);
      }
    } finally {
      this.loading = undefined;
    }
  }
}
