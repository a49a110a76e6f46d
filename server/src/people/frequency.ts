import { FAMILIAR, SURE } from "./decide";
import type { Mention } from "./mention";

/**
 * What a mention tells of how often a project names somebody. Those whom a document calls by the
 * forename, having named them fully, weigh more: that habit is what a bare forename is decided by.
 * Mentions that were themselves decided by frequency, and other guesses, weigh nothing.
 */
export function weightOf({ confidence }: Mention): number {
  if (confidence >= SURE) return 1;
  return confidence === FAMILIAR ? 2 : 0;
}
