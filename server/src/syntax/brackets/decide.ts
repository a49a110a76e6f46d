import type { BracketMark } from "../nodes";
import type { Bracket, Decision } from "./bracket";
import { colonless } from "./colonless";
import { doubled, doubt, wordBefore } from "./doubt";
import { insertionOf } from "./insertion";
import { keyword } from "./keyword";
import { labelled } from "./labelled";
import { pageBreak } from "./page-break";
import { sigil } from "./sigil";
import { checkBox, inSource, supplied } from "./supplied";

/** The order in which the meanings of a bracket are tried; the first that fits holds. */
const DECISIONS: readonly Decision[] = [
  sigil,
  pageBreak,
  keyword,
  labelled,
  inSource,
  doubled,
  colonless,
  doubt,
  checkBox,
];

/** What a pair of brackets means; "text" when the brackets stand in the source. */
export function decide(bracket: Bracket): BracketMark | "text" {
  for (const decision of DECISIONS) {
    const mark = decision(bracket);
    if (mark) return mark === "text" ? mark : completed(bracket, mark);
  }
  return completed(bracket, supplied(bracket));
}

/** The mark with what any of them may have: the word it speaks of, the insertion it names. */
function completed(bracket: Bracket, mark: BracketMark): BracketMark {
  const insertion = insertionOf(bracket);
  const whole = insertion ? { ...mark, insertion } : mark;
  return mark.kind === "sic" ? { ...whole, ...wordBefore(bracket) } : whole;
}
