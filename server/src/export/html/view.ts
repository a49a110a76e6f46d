import type { Known } from "../../people/known";
import type { Names } from "../../people/mention";

/** How a text is shown: as one reads it, or as it stands on the page. */
export type TextView = "reading" | "diplomatic";

/** All views: in `parallel`, original and translation stand side by side. */
export const VIEWS = ["reading", "diplomatic", "parallel"] as const;

export type View = (typeof VIEWS)[number];

/** How a block is rendered. */
export interface Manner {
  readonly view: TextView;
  /** Marks tell where they stand in their block (`data-s`), for an editor beside; else titles explain them. */
  readonly places: boolean;
}

/** What a block does not say of itself, and its rendering depends on. */
export interface Surroundings {
  /** Of the section, in BCP 47, where a document says so. */
  readonly language?: string | undefined;
  /** The name of a section that begins here without a mark. */
  readonly heading?: string | undefined;
  /** The names of the pages that begin in the block, by the offset of the mark in it. */
  readonly pages?: ReadonlyMap<number, string> | undefined;
  /**
   * The numbers of footnotes, by the offset of their sign or mark in the block; negative where the
   * note had a sign before.
   */
  readonly numbers?: ReadonlyMap<number, number> | undefined;
  /** Where the bodies of footnotes begin: they are shown at the end. */
  readonly bodiesFrom?: number | undefined;
  readonly names?: Names | undefined;
  readonly known?: Known | undefined;
}

/** A part of a view that comes and goes as a whole. Never changed: the same object means the same HTML. */
export interface Piece {
  /** Unique, and the same for as long as its blocks are the same. */
  readonly key: string;
  readonly html: string;
}

/** A change to what a view shows: `pieces` stand in the place of `removed` ones from `from` on. */
export interface PieceChange {
  readonly from: number;
  readonly removed: number;
  readonly pieces: readonly Piece[];
}
