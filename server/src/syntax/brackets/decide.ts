import type { BracketMark } from "../nodes";
import type { Bracket, Decision } from "./bracket";
import { colonless } from "./colonless";
import { doubled, doubt, wordBefore } from "./doubt";
import { keyword } from "./keyword";
import { labelled } from "./labelled";
import { pageBreak } from "./page-break";
import { sigil } from "./sigil";
import { checkBox, supplied } from "./supplied";

/** The order in which the meanings of a bracket are tried; the first that fits holds. */
const DECISIONS: readonly Decision[] = [
  sigil,
  pageBreak,
  keyword,
  labelled,
  doubled,
  colonless,
  doubt,
  checkBox,
];

/** What a pair of brackets means; "text" when the brackets stand in the source. */
export function decide(bracket: Bracket): BracketMark | "text" {
  for (const decision of DECISIONS) {
    const mark = decision(bracket);
    if (mark) return mark === "text" ? mark : withWord(bracket, mark);
  }
  return supplied(bracket);
}

function withWord(bracket: Bracket, mark: BracketMark): BracketMark {
  if (mark.kind !== "sic" || mark.children.length > 0) return mark;
  return { ...mark, ...wordBefore(bracket) };
}
