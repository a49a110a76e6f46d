import { isBlank, isLineEnd } from "../text/lines";
import type { Span } from "../text/span";
import type { Inline } from "./nodes";

const UNDERSCORE = 95;
const UNIT_BEFORE = /(?:^|[^\p{L}])(?:k?m|cm|mm|dm|ft|in|yd|км|м|см|мм)$/u;
const RAISED: ReadonlyMap<number, string> = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((digit, value) => [digit.charCodeAt(0), String(value)]),
);

/** Signs of the text that mean something without brackets: `____` and raised digits. */
export function plainMark(text: string, at: number, unit: number, span: Span): Inline | undefined {
  if (unit === UNDERSCORE) return leftBlank(text, at, span);
  return unit >= 0xb2 && RAISED.has(unit) ? raisedNumber(text, at, span) : undefined;
}

/** `Copy No ____`: room for writing, unless the line is nothing but a rule. */
function leftBlank(text: string, at: number, span: Span): Inline | undefined {
  if (text.charCodeAt(at - 1) === UNDERSCORE && at > span.start) return undefined;
  let end = at;
  while (end < span.end && text.charCodeAt(end) === UNDERSCORE) end++;
  if (end - at < 3 || isRule(text, at, end)) return undefined;
  const content = { start: end, end };
  return { kind: "space", start: at, end, descriptor: "", content, children: [] };
}

function isRule(text: string, at: number, end: number): boolean {
  let from = at;
  while (from > 0 && at - from < 200 && !isLineEnd(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < 200 && !isLineEnd(text.charCodeAt(to))) to++;
  return isBlank(text, from, at) && isBlank(text, end, to);
}

/** `¹⁴`: not after a digit or a unit of measure, where it is a power. */
function raisedNumber(text: string, at: number, span: Span): Inline | undefined {
  if (at > span.start && RAISED.has(text.charCodeAt(at - 1))) return undefined;
  let end = at;
  let key = "";
  for (; end < span.end; end++) {
    const digit = RAISED.get(text.charCodeAt(end));
    if (digit === undefined) break;
    key += digit;
  }
  const before = text.slice(Math.max(0, at - 4), at);
  if (/\d$/.test(before) || UNIT_BEFORE.test(before)) return undefined;
  return { kind: "raisedNumber", start: at, end, key };
}
