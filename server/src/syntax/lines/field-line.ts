import type { Span } from "../../text/span";
import { FIELD_KEYS } from "../data/words";

/** A line that begins with a word and a colon. */
export interface FieldLine {
  readonly key: string;
  readonly keySpan: Span;
  /** Whether the key is one of the front matter's, and whether it alone opens one. */
  readonly known: "strong" | "weak" | undefined;
  readonly value: Span;
}

const KEY = /^(\p{L}[\p{L} ]{0,28}\p{L}):(?=\s|$)/u;
const KNOWN = new Map(Object.entries(FIELD_KEYS));

/** Keys of memoranda: lines under them belong to the document itself. */
export const MEMO_KEYS: ReadonlySet<string> = new Set([
  "to",
  "from",
  "subject",
  "re",
  "via",
  "cc",
  "thru",
  "through",
  "attention",
  "attn",
  "info",
  "ref",
]);

/** The `Key:` that a trimmed line begins with. Keys are case-sensitive: `DATE:` is a memorandum's. */
export function fieldLine(text: string, line: Span): FieldLine | undefined {
  const [mark, key] = KEY.exec(text.slice(line.start, Math.min(line.end, line.start + 32))) ?? [];
  if (mark === undefined || key === undefined) return undefined;
  const keySpan = { start: line.start, end: line.start + mark.length };
  let start = keySpan.end;
  while (start < line.end && (text[start] === " " || text[start] === "\t")) start++;
  return { key, keySpan, known: KNOWN.get(key), value: { start, end: line.end } };
}
