import type { ReadRegister } from "../people/files/read-register";
import type { Frequency } from "../people/frequency";
import type { Document } from "../syntax/document";
import type { FileSystem } from "./files";
import type { Quiet } from "./quiet";
import type { Unread } from "./register-reader";

/** A transcription, and the registers that its project names. */
export interface Text {
  readonly uri: string;
  readonly document: Document;
  readonly named: readonly string[];
}

/** What registers are told of the world, and what they tell it. */
export interface RegisterHost {
  readonly files: FileSystem;
  readonly quiet: Quiet;
  /** Reads a register file, as it stands in the editor if it is open there. */
  read(uri: string): Promise<ReadRegister | Unread>;
  /** Another string whenever the file is another; nothing while it is open in the editor. */
  stamp(uri: string): string | undefined;
  /** The transcriptions that are open now. */
  open(): readonly Text[];
  /** How often the documents of the workspace name each entry, as far as that was counted. */
  frequency(): Frequency | undefined;
  /** A register was read, and names may be others than before. */
  onRead(): void;
  /** There is news of what is wrong in a register file. */
  onProblems(uri: string): void;
}
