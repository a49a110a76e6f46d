import type { Run } from "./run";

/** What a passage is in the document. */
export type PassageKind = "title" | "field" | "section" | "page" | "heading" | "paragraph" | "note";

/** A block of the document as readers get it. */
export interface Passage {
  readonly kind: PassageKind;
  /** The index of the block that it comes from; -1 where it comes from none. */
  readonly block: number;
  readonly runs: readonly Run[];
}

/** Rows of cells. */
export interface TablePassage {
  readonly kind: "table";
  readonly block: number;
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** A note, by the number that its reference has. */
export interface ReadNote {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** A document as readers get it: what is printed as a page of text with notes below it. */
export interface Reading {
  readonly passages: readonly (Passage | TablePassage)[];
  /** In the order of their numbers. */
  readonly notes: readonly ReadNote[];
}
