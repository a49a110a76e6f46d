import type { Document } from "../syntax/document";
import type { RegisterReader } from "../workspace/register-reader";

/** Registers that are open in the editor hold as they stand there, saved or not. */
export class OpenRegisters {
  /** The documents as which they were last read; their problems speak of these. */
  private readonly readAs = new Map<string, Document | undefined>();

  constructor(
    private readonly reader: RegisterReader,
    /** What is open at an address. */
    private readonly documentAt: (uri: string) => Document | undefined,
  ) {}

  /** Reads a register, open or not. */
  read(uri: string): ReturnType<RegisterReader["read"]> {
    const document = this.documentAt(uri);
    this.readAs.set(uri, document);
    return this.reader.read(uri, document?.text);
  }

  /** Whether a register is open as it was when it was last read. */
  isAsRead(uri: string): boolean {
    const document = this.documentAt(uri);
    return document !== undefined && this.readAs.get(uri) === document;
  }

  /** Registers that were typed in, opened or closed since they were read. */
  stale(): string[] {
    const all = [...this.readAs];
    return all.flatMap(([uri, document]) => (this.documentAt(uri) === document ? [] : uri));
  }
}
