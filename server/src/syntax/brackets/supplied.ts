import type { BracketMark } from "../nodes";
import { type Bracket, keywordOf, whole } from "./bracket";

const POSSIBLE_NOTE = /^(?:\d{1,4}|[ivxlcdm]{1,8}|\p{L})$/iu;
const POSSIBLE_NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,3}$/u;
const NOTHING_WRITTEN = /^[^\p{L}\p{N}]*$/u;
const TICKED = /^[*_\s]*[xXхХ✓✗✔✘☒☑][*_\s]*$/u;

/** `[]`, `[ ]`, `[x]`, `[!!!!]`: check boxes and signs, which are part of the text. */
export function checkBox(bracket: Bracket): "text" | undefined {
  const { start, end } = bracket.inner;
  if (start === end) return "text";
  const text = keywordOf(bracket);
  if (end - start > 120 || text.includes("[")) return undefined;
  return NOTHING_WRITTEN.test(text) || TICKED.test(text) ? "text" : undefined;
}

/** `Brackets: source`: a bracket without a label or keyword stands in the source itself. */
export function inSource({ conventions }: Bracket): "text" | undefined {
  return conventions.sourceBrackets ? "text" : undefined;
}

/** Anything else is what the editor supplied. */
export function supplied(bracket: Bracket): BracketMark {
  const text = keywordOf(bracket);
  const base = { ...whole(bracket), kind: "supplied" as const };
  if (POSSIBLE_NOTE.test(text)) return { ...base, possibleNote: text };
  return POSSIBLE_NAME.test(text) ? { ...base, possibleName: true } : base;
}
