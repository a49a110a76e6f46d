import { trimmed } from "../../text/lines";
import type { Span } from "../../text/span";
import { QUESTION_WORDS } from "../data/words";
import { foldedWords } from "../labels";
import type { BracketMark } from "../nodes";
import { type Bracket, empty, keywordOf } from "./bracket";
import { colonless } from "./colonless";
import { keyword } from "./keyword";
import { labelled } from "./labelled";

const MOST_WORDS = 3;
const SLASHED = /^\p{Ll}{2,}(?:\/\p{Ll}{2,}){1,2}$/u;
const WORD_UNIT = /[\p{L}\p{M}\p{N}'’-]/u;

/** `[?]`, `[X?]`, `[?X]`, `[A|B?]`, `[its/their]`: readings that are not certain. */
export function doubt(bracket: Bracket): BracketMark | undefined {
  const text = keywordOf(bracket).replace(/[؟？]/g, "?");
  if (text === "?") return { ...empty(bracket), kind: "unclear", ...wordBefore(bracket) };
  if (SLASHED.test(text)) return choice(bracket, "/", bracket.inner);
  const asked = text.endsWith("?") || text.startsWith("?");
  if (!asked || text.includes("[")) return undefined;
  if (text.endsWith("?") && text.includes("|")) return choice(bracket, "|", beforeSign(bracket));
  const words = foldedWords(text.replace(/\?/g, ""));
  if (words.length === 0 || words.length > MOST_WORDS || QUESTION_WORDS.has(words[0] ?? "")) {
    return undefined;
  }
  return unclear(bracket, text.startsWith("?") ? afterSign(bracket) : beforeSign(bracket));
}

/** `[[X]]`: one pair is stripped; what is left may be a keyword, a label or a description. */
export function doubled(bracket: Bracket): BracketMark | undefined {
  const { inner, conventions } = bracket;
  if (!bracket.twice) return undefined;
  const stripped = { start: inner.start + 1, end: inner.end - 1 };
  const inside: Bracket = { ...bracket, start: inner.start, end: inner.end, inner: stripped };
  const mark = keyword(inside) ?? labelled(inside) ?? colonless(inside);
  if (mark) return { ...mark, start: bracket.start, end: bracket.end };
  if (conventions.profile === "fromthepage") return wikiLink(bracket, stripped);
  if (conventions.profile === "smithsonian") {
    return { ...parts(bracket, stripped), kind: "description" };
  }
  return unclear(bracket, stripped);
}

/** The span of the word before an offset, across spaces: what `[?]` and `[sic]` speak of. */
export function wordBefore({ text, start }: Bracket): { word?: Span } {
  let end = start;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\u00a0")) end--;
  let from = end;
  while (from > 0 && end - from < 60 && WORD_UNIT.test(text[from - 1] as string)) from--;
  return from < end ? { word: { start: from, end } } : {};
}

/** `[[Name|text]]`, a subject link of FromThePage: the name is the key of a person. */
function wikiLink(bracket: Bracket, stripped: Span): BracketMark {
  const bar = stripped.start + bracket.text.slice(stripped.start, stripped.end).indexOf("|");
  const divided = bar >= stripped.start;
  const id = bracket.text.slice(stripped.start, divided ? bar : stripped.end).trim();
  const content = divided ? { start: bar + 1, end: stripped.end } : stripped;
  return { ...parts(bracket, content), kind: "personName", id };
}

function unclear(bracket: Bracket, content: Span): BracketMark {
  return { ...parts(bracket, content), kind: "unclear" };
}

function choice(bracket: Bracket, divider: string, content: Span): BracketMark {
  const dividers: Span[] = [];
  for (let at = bracket.text.indexOf(divider, content.start); at >= 0 && at < content.end; ) {
    dividers.push({ start: at, end: at + 1 });
    at = bracket.text.indexOf(divider, at + 1);
  }
  const edges = [content.start, ...dividers.flatMap(({ start, end }) => [start, end]), content.end];
  const readings = [];
  for (let at = 0; at < edges.length; at += 2) {
    readings.push(...bracket.parse({ start: edges[at] as number, end: edges[at + 1] as number }));
  }
  return { ...parts(bracket, content), children: readings, kind: "unclear", dividers };
}

function parts(bracket: Bracket, content: Span) {
  const { start, end } = bracket;
  return { start, end, descriptor: "", content, children: bracket.parse(content) };
}

function beforeSign({ text, inner }: Bracket): Span {
  const span = trimmed(text, inner);
  return trimmed(text, { start: span.start, end: span.end - 1 });
}

function afterSign({ text, inner }: Bracket): Span {
  const span = trimmed(text, inner);
  return trimmed(text, { start: span.start + 1, end: span.end });
}
