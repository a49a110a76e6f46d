import { DESCRIBED } from "../data/words";
import { foldedWords } from "../labels";
import type { BracketMark } from "../nodes";
import { findPlace, placeAt } from "../places";
import { type Bracket, keywordOf, whole } from "./bracket";
import { namesInsertion } from "./insertion";

const MOST_WORDS = 8;
const MOST_WORDS_WITH_PLACE = 16;
const PAGE_WORDS =
  /(?:^|\s)(?:page|sheet|document|letter|leaf|scan|страниц|лист|документ|seite|blatt|feuille)/i;

/** `[illegible signature]`, `[in the upper left corner]`: what the page looks like, no colon. */
export function colonless(bracket: Bracket): BracketMark | undefined {
  const text = keywordOf(bracket).replace(/^\*+\s*/, "");
  if (text === "" || text.includes("[") || /[:?]/.test(text)) return undefined;
  const words = foldedWords(text);
  const found = placeAt(words, 0);
  const placed =
    found && (found.certain || PAGE_WORDS.test(text)) && words.length <= MOST_WORDS_WITH_PLACE;
  const place = placed && findPlace(words)?.place;
  if (place) return { ...whole(bracket), kind: "description", place };
  const described =
    namesInsertion(text) ||
    (words.length <= MOST_WORDS && words.some((word) => DESCRIBED.has(word)));
  return described ? { ...whole(bracket), kind: "description" } : undefined;
}
