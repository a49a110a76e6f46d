import type { WorkspaceEdit } from "vscode-languageserver";
import type { ShownDifference } from "../features/compare";

/** Two transcriptions of one source. Like all that stands here, a type alone: both sides share it. */
export interface Pair {
  readonly uri: string;
  readonly other: string;
}

/** A comparison as the editor shows it: where the words differ, and what is read in each text. */
export interface ShownComparison {
  readonly differences: readonly ShownDifference[];
  readonly text: string;
  readonly otherText: string;
}

/** The notes that are to be written, and how many differences they leave out. */
export interface Notes {
  readonly edit: WorkspaceEdit;
  readonly written: number;
  readonly left: number;
}
