import type { Span } from "../text/span";
import { WINDOWS_1252 } from "./data/windows-1252";
import { isUnseen, scriptOf } from "./script";

const ZERO_WIDTH_SPACE = 0x200b;
const JOINER = 0x200d;
const BYTE_ORDER_MARK = 0xfeff;

/** Runs of characters that nobody sees, where none belongs. Offsets in the text. */
export function* unseenIn(text: string): Generator<Span> {
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isUnwanted(text, at)) at++;
    if (at > start) yield { start, end: at };
    else at += isPair(text, at) ? 2 : 1;
  }
}

/**
 * What was meant by a run, if that can be told: C1 controls come from Windows-1252 read as Latin 1,
 * where they are quotation marks and dashes. All else means nothing.
 */
export function meantBy(unseen: string): string {
  return [...unseen]
    .map((sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? "")
    .join("")
    .replace(/ /g, "");
}

function isUnwanted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (!isUnseen(unit) || isPair(text, at)) return false;
  if (unit === BYTE_ORDER_MARK) return at > 0;
  if (unit < ZERO_WIDTH_SPACE || unit > JOINER) return true;
  const before = scriptOf(text.charCodeAt(at - 1));
  const after = scriptOf(text.charCodeAt(at + 1));
  if (needsThem(before) || needsThem(after)) return false;
  // Signs outside words are joined by them, above all pictures of people.
  return unit === ZERO_WIDTH_SPACE || before !== undefined || after !== undefined;
}

/** Latin, Cyrillic and Greek need no characters without width; Persian, Thai and Chinese do. */
function needsThem(script: ReturnType<typeof scriptOf>): boolean {
  return script !== undefined && script !== "latin" && script !== "cyrillic" && script !== "greek";
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) as number) > 0xffff || isSecond(text, at);
}

function isSecond(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) as number) > 0xffff;
}
