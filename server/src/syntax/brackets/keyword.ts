import { GAP_PHRASES, OBJECTS } from "../data/words";
import { extentOf } from "../extent";
import { foldedWords } from "../labels";
import type { BracketMark } from "../nodes";
import { PAGE_NUMBER } from "../page-numbers";
import { type Bracket, empty, keywordOf, whole } from "./bracket";

const GAPS = new Map(Object.entries(GAP_PHRASES));
const LONGEST_GAP_PHRASE = 2;
const MOST_GAP_WORDS = 10;
const DOTS = /^(?:…|\.{3,}|(?:\. ){2,}\.|[?؟？]{2,}|-{2,}|–{1,}|—{1,})$/u;
const SIC =
  /^(sic|так в документе|так в тексте|так в оригинале|so im original|ainsi dans le texte)(?:\s*!)?$/i;
const SIC_WITH_WORD = /^sic(?:\s*!)?\s*,\s*/i;
const BLANK = /^(?:.{0,40} )?(?:left )?blank$|^пусто$|^leer$|^blanc$/i;
const SIGNATURE = /^(?:signature|signed|подпись|unterschrift|gez\.)$/i;
const LINE = /^(?:line|строка|zeile|ligne)\s+(\d{1,5}[a-z]?)$/i;
const COLUMN = /^(?:column|столбец|spalte|colonne)(?:\s+\w{1,4})?$/i;
const INSERTION_POINT = /^(?:insert|вставить)\s+(?:n|№|nº|no\.?)?\s?\d{1,3}$/i;
const HAND =
  /^in an?(?:other| second| third| different) hand$|^другим почерком$|^von anderer hand$/i;
const REFERENCE = new RegExp(
  String.raw`^(?:to|cont\.?|continued|continues|see)(?: on| to| from)? (?:p\.|pp\.|page|fol\.|л\.|с\.) ?(${PAGE_NUMBER})$`,
  "i",
);
const EMBLEM = /(?:emblem|coat of arms|seal|photograph|logo|letterhead)$/i;
const OF_OBJECT = /^(?:of|no\.?|nr\.?|№|[a-z]?\d+[a-z]?|showing)$/i;

/** Words that are a mark by themselves, without a colon: `illegible`, `sic`, `blank`, `…`. */
export function keyword(bracket: Bracket): BracketMark | undefined {
  const text = keywordOf(bracket);
  if (text === "" || text.includes("[")) return undefined;
  return sicWithWord(bracket, text) ?? (text.includes(":") ? undefined : bare(bracket, text));
}

/** The reason why something cannot be read, when the folded words name one. TEI `@reason`. */
export function gapReason(words: readonly string[]): string | undefined {
  for (let length = LONGEST_GAP_PHRASE; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const reason = GAPS.get(words.slice(at, at + length).join(" "));
      if (reason) return reason;
    }
  }
  return undefined;
}

/** Whether the words are a gap: they name a reason, and an extent or little else. */
export function gapOf(words: readonly string[]) {
  const reason = words.length <= MOST_GAP_WORDS ? gapReason(words) : undefined;
  if (!reason) return undefined;
  const extent = extentOf(words.filter((word) => word !== "a" && word !== "an"));
  const plain =
    reason === "redacted" || reason === "illegible" ? words.length <= 6 : words.length <= 2;
  if (!extent?.unit && !plain && words[0] !== "omitted") return undefined;
  return { reason, ...(extent && { extent }) };
}

function bare(bracket: Bracket, text: string): BracketMark | undefined {
  const base = empty(bracket);
  if (DOTS.test(text))
    return { ...base, kind: "gap", reason: /^[?؟？]/.test(text) ? "illegible" : "lost" };
  if (SIC.test(text)) return { ...base, kind: "sic" };
  if (SIGNATURE.test(text)) return { ...base, kind: "signature" };
  if (BLANK.test(text)) return { ...base, kind: "space" };
  return structure(bracket, text) ?? gap(bracket, text) ?? object(bracket, text);
}

function structure(bracket: Bracket, text: string): BracketMark | undefined {
  const base = empty(bracket);
  const line = LINE.exec(text)?.[1];
  if (line) return { ...base, kind: "lineBeginning", number: line };
  if (COLUMN.test(text)) return { ...base, kind: "columnBreak" };
  if (INSERTION_POINT.test(text)) return { ...base, kind: "insertionPoint" };
  if (HAND.test(text)) return { ...base, kind: "handShift" };
  const page = REFERENCE.exec(text)?.[1];
  return page ? { ...whole(bracket), kind: "reference", target: `page ${page}` } : undefined;
}

function gap(bracket: Bracket, text: string): BracketMark | undefined {
  const found = gapOf(foldedWords(text));
  return found && { ...empty(bracket), kind: "gap", ...found };
}

function object(bracket: Bracket, text: string): BracketMark | undefined {
  const words = foldedWords(text);
  const named =
    OBJECTS.has(words.join(" ")) ||
    (words.length > 1 && OBJECTS.has(words[0] ?? "") && OF_OBJECT.test(words[1] ?? "")) ||
    (words.length <= 5 && EMBLEM.test(text) && !/^(?:the|a|an|in|on|at)$/.test(words[0] ?? ""));
  return named ? { ...whole(bracket), kind: "description" } : undefined;
}

/** `[sic, Padegan]`: so in the source, and what was meant. */
function sicWithWord(bracket: Bracket, text: string): BracketMark | undefined {
  const matched = SIC_WITH_WORD.exec(text)?.[0];
  if (!matched) return undefined;
  const start = bracket.text.indexOf(text, bracket.inner.start) + matched.length;
  const content = { start, end: bracket.inner.end };
  const children = bracket.parse(content);
  return {
    start: bracket.start,
    end: bracket.end,
    kind: "sic",
    descriptor: "sic",
    content,
    children,
  };
}
