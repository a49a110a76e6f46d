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

/** A place where somebody of the register is named. */
export interface Mention extends Span {
  readonly id: string;
  /** The words as they stand, without brackets of marks inside the name. */
  readonly surface: string;
  readonly why: Why;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The register's form that the words come from. */
  readonly form: string;
  /** A full name, or a surname with initials: it tells whom lone surnames and forenames mean. */
  readonly full?: boolean;
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

/**
 * Who is named in some text, each list in its order. Of a block, offsets count from its start, and a
 * name that runs over a page turn ends beyond it. Never changed: where an edit changed nothing, the
 * same object comes again.
 */
export interface Names {
  readonly mentions: readonly Mention[];
  readonly ambiguities: readonly Ambiguity[];
  readonly suspicions: readonly Suspicion[];
}
