import { remembered } from "../text/remembered";
import { PARTICLES } from "./data/titles";

/** What stands between two words of a name. */
export type Gap =
  /** Nothing that could stand inside a name. */
  | "break"
  | "space"
  /** A full stop, with or without a space: between initials, after titles. */
  | "stop"
  | "comma"
  /** Small words that belong to surnames: ` von `, ` de la `. */
  | "particle"
  | "hyphen"
  /** ` and `: `Robert and Olga Hirschfeld`. */
  | "and";

const LONGEST = 24;
const REMEMBERED = 2000;

/** What stands between an offset where a word ends and one where the next begins. */
export function gapBetween(text: string, end: number, start: number): Gap {
  if (start - end > LONGEST) return "break";
  return gapOf(text.slice(end, start));
}

const ARTICLES: ReadonlySet<string> = new Set(["der", "den", "das", "des", "dem"]);
const SPACE = /^(?:[^\S\r\n]+(?:\r?\n[^\S\r\n]*)?|\r?\n[^\S\r\n]*)$/;
const STOP = /^\.[^\S\r\n]*(?:\r?\n[^\S\r\n]*)?$/;
const COMMA = /^,\s{1,3}$/;

/** Gaps are few and come again and again. */
const gapOf = remembered(readGap, REMEMBERED);

function readGap(between: string): Gap {
  if (SPACE.test(between)) return "space";
  if (STOP.test(between)) return "stop";
  if (COMMA.test(between)) return "comma";
  if (between === "-" || between === "–") return "hyphen";
  const words = between.trim().split(/\s+/);
  if (words.length === 1 && /^(?:and|und|u\.|et|и|&|і|y|e)$/.test(words[0] as string)) return "and";
  const small = between.replace(/^\.(?=\s)/, "");
  if (/^\s+[dDlL]['’]$/.test(small)) return "particle";
  // `Richard den Hogarth`: an article is part of a name only after a preposition, as in `van den`.
  if (words.length === 1 && ARTICLES.has(words[0] as string)) return "break";
  const isApart = /^\s/.test(small) && /\s$/.test(small);
  return isApart && words.every((word) => PARTICLES.has(word.replace(/\.$/, "")))
    ? "particle"
    : "break";
}
