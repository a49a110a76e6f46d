import type { Entry } from "../people/entry";
import type { XmlParts } from "./xml/events";

/** A file of another tool. */
export interface ForeignFile {
  /** Its name without folders. */
  readonly name: string;
  /** Its bytes from the beginning, as they come; each call reads anew. */
  parts(): XmlParts;
  /** All of them. */
  bytes(): Uint8Array;
  /** Its characters, where it is plain text in an encoding that is known; throws where not. */
  text(): string;
}

/** Something that the language has no mark for: an element, a style, an attribute. */
export interface Unmarked {
  /** As the file names it: `seg@type=lasso`. */
  readonly what: string;
  readonly count: number;
  /** Where it stands first, from 1; nothing where the format has no lines. */
  readonly line?: number;
  readonly column?: number;
  /** What became of it: `plain words`. */
  readonly became: string;
}

/** What was read of one file. */
export interface Imported {
  /**
   * How the transcription begins: what the reader wrote follows it, and where it wrote nothing, this
   * is all. Nothing where the file is a register only.
   */
  readonly head?: string;
  /** Who is who in it. */
  readonly register?: readonly Entry[];
  /** All that had no mark, each once. */
  readonly report: readonly Unmarked[];
}

/** Why a file was not read, in words that follow its name: `3:7: …`. */
export interface Refused {
  readonly reason: string;
}

/** What `report.json` says of one file. */
export interface ReportRow {
  /** Its path, as it was named. */
  readonly file: string;
  readonly kind?: string;
  /** The path of the transcription below the folder of the report. */
  readonly written?: string;
  readonly unmarked?: readonly Unmarked[];
  /** Why it was not read. */
  readonly refused?: string;
}

/** Reads files of one kind. */
export interface ForeignReader {
  /** As the report names the kind: `TEI`. */
  readonly name: string;
  /** Whether a file is of this kind, by its name and its first characters. */
  recognises(name: string, head: string): boolean;
  /** Large files are written piece by piece while they are read. */
  read(file: ForeignFile, write: Write): Imported | Refused | Promise<Imported | Refused>;
}

/** Takes the next piece of a transcription. */
export type Write = (text: string) => void;
