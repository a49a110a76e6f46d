import type { Span } from "../text/span";

/** How the words in the text led to the entry. */
export type Why =
  | "exact"
  /** The surname or the forename alone, or some of several names. */
  | "part"
  | "initials"
  | "reordered"
  | "inflected"
  | "transliterated"
  /** `[@id: X]` in the text says so. */
  | "marked"
  /** `X [=@id]` or `X [Name]` says so. */
  | "identified";

/** A place in a document where somebody of the register is named. Offsets in the document. */
export interface Mention extends Span {
  readonly id: string;
  /** The words as they stand, without brackets of marks inside the name. */
  readonly surface: string;
  readonly why: Why;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The register's form that the words come from. */
  readonly form: string;
  /** Where the fuller form stands that decided, if one did. */
  readonly decidedBy?: Span;
}

/** Words that fit several entries equally well, the likeliest first. */
export interface Ambiguity extends Span {
  readonly ids: readonly string[];
  readonly surface: string;
}

/** Words that are probably a misread name; never counted as a mention. */
export interface Suspicion extends Span {
  readonly id: string;
  readonly surface: string;
  /** The form that was probably meant. */
  readonly form: string;
}

/** Who is named in a document. Each list is in the order of the text. */
export interface Recognised {
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
  readonly suspicions: readonly Suspicion[];
}
