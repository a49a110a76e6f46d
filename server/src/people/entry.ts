/** What an entry of a register stands for. */
export type EntryType = "person" | "place" | "organisation";

/** A form of a name, and the language or script it is in, where the register says so. */
export interface NameForm {
  readonly text: string;
  /** As the register gives it: `ru`, `zh`, `Cyrl`. */
  readonly language?: string;
}

/** An office, with the EDTF dates between which it was held. */
export interface Role {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** A person, a place or an organisation, as a register describes it. */
export interface Entry {
  /** The key under which marks and exports name it: `[@peng-dehuai]`. */
  readonly id: string;
  readonly type: EntryType;
  /** How the edition names it. */
  readonly name: string;
  /** Other forms, in the order of the register. */
  readonly names: readonly NameForm[];
  /** Misreadings that are known: of a machine, or of an earlier transcriber. */
  readonly misread: readonly string[];
  /** The parts of the name, where the register tells them apart. */
  readonly surname?: string;
  readonly forename?: string;
  /** EDTF level 0 or 1: `1898`, `1898-10`, `1898?`. */
  readonly born?: string;
  readonly died?: string;
  readonly roles: readonly Role[];
  /** Markdown. */
  readonly bio?: string;
  /** A path relative to the register, or an address. */
  readonly portrait?: string;
  readonly links: readonly string[];
  /** Where the entry stands. */
  readonly source?: EntrySource;
}

/** The place of an entry in its file: zero-based lines, UTF-16 columns. */
export interface EntrySource {
  readonly uri: string;
  readonly range: SourceRange;
  /** The value of the entry's id. */
  readonly idRange: SourceRange;
  /** The value of the entry's name. */
  readonly nameRange?: SourceRange;
  readonly portraitRange?: SourceRange;
}

/** A range in a register's file, in the form of the protocol. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
