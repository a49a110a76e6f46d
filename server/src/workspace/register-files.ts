import type { ReadRegister } from "../people/files/read-register";
import type { Unread } from "./register-reader";

/** What is known of a file. */
interface Kept {
  said: ReadRegister;
  isStale: boolean;
  reading: Promise<void> | undefined;
}

/** What each register file said when it was last read. */
export class RegisterFiles {
  private readonly known = new Map<string, Kept>();

  constructor(private readonly read: (uri: string) => Promise<ReadRegister | Unread>) {}

  /** What the file says, read again if it may have changed; what cannot be read now stays. */
  async of(uri: string): Promise<ReadRegister> {
    const kept = this.known.get(uri) ?? this.begin(uri);
    // Somebody may be reading what the file said before it changed.
    if (kept.reading && kept.isStale) await kept.reading;
    if (kept.isStale) kept.reading ??= this.refresh(uri, kept);
    await kept.reading;
    return kept.said;
  }

  /** The file may have changed. */
  forget(uri: string): void {
    const kept = this.known.get(uri);
    if (kept) kept.isStale = true;
  }

  /** All files may have changed. */
  forgetAll(): void {
    for (const kept of this.known.values()) kept.isStale = true;
  }

  private begin(uri: string): Kept {
    const kept: Kept = {
      said: { entries: [], problems: [] },
      isStale: true,
      reading: undefined,
    };
    this.known.set(uri, kept);
    return kept;
  }

  private async refresh(uri: string, kept: Kept): Promise<void> {
    kept.isStale = false;
    const read = await this.read(uri);
    kept.said = "unread" in read ? { ...kept.said, problems: read.problems } : read;
    kept.reading = undefined;
  }
}
