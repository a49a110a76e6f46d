import { lettersApart } from "../text/slips";
import { t } from "../text/words";

/** `Did you mean “images”?` after a space, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? "" : ` ${t("Did you mean “{0}”?", meant)}`;
}

/**
 * The known word that was probably meant: written alike but for capitals, `-` and `_`, or at most about
 * a third of its letters away.
 */
function nearest(word: string, known: Iterable<string>): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = lettersApart(folded, fold(candidate));
    if (distance > Math.max(1, Math.round(candidate.length / 3)) || distance >= bestDistance)
      continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Longer words are no slips of a known one, and take long to compare. */
const LONGEST = 80;

function fold(word: string): string {
  return word.slice(0, LONGEST).toLowerCase().replace(/_/g, "-");
}
