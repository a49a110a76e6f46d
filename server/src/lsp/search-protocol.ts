import type { FoundInDocument } from "../features/search";

/** What is sought, and where. Like all that stands here, a type alone: both sides share it. */
export interface SearchParams {
  /** As on the command line: words, words in quotes, `archiv*`, or `@id`. */
  readonly query: string;
  /** One document alone; otherwise all of the workspace. */
  readonly uri?: string;
  /** Of how many places there shall be lines; never more than 10,000. */
  readonly most?: number;
  /** With it, what is found is told part by part while the search goes on, each a `SearchPart`. */
  readonly partialResultToken?: number | string;
}

/** How a search ended. */
export interface SearchAnswer {
  /** How many places were found, and in how many documents: of more than asked for, not all are shown. */
  readonly found: number;
  readonly inDocuments: number;
  /** What was not told part by part: without a token, all. */
  readonly documents: readonly FoundInDocument[];
}
