import type { Document } from "../../syntax/document";
import type { Span } from "../../text/span";

/** What a transcription can refer to within itself. */
export type KeySort = "note" | "anchor" | "hand" | "insertion" | "page";

/** A place that names something by its key. Spans are relative to the block. */
export interface KeyUse {
  readonly sort: KeySort;
  /** The same for all places that mean the same thing. */
  readonly key: string;
  readonly block: number;
  /** What is shown and followed: `[^1]`, `insertion N2`, `to page 3`. */
  readonly span: Span;
  /** The key itself where it may be changed; absent where it stands in the words of the source. */
  readonly keySpan?: Span;
  /** It names no key, as in `insert!`: which one is meant is told by where it stands. */
  readonly inferred?: true;
  /** The place that says what the key stands for, or carries it: not a mere mention. */
  readonly defines: boolean;
  /** What is carried, from block to block: the text of a note or an insertion. Document offsets. */
  readonly carried?: Span | undefined;
}

/** What is known of one sort of keys: a row of the table in `kinds.ts`. */
export interface KeyKind {
  readonly sort: KeySort;
  /** The stretches of a block that may name such a key; cheap, and asked first. */
  candidates(document: Document, block: number): readonly Span[];
  /** All places of the document that name such a key, in the order of the text. */
  uses(document: Document): readonly KeyUse[];
}
